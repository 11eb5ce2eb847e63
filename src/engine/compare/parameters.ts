/** Parameters against parameters, paired by place and name (path parameters by their position). */
import type { At } from "../at";
import type { Operation } from "../model/paths";
import type { Parameter } from "../model/parameters";
import { ARRAY, NULL, OBJECT, ANY } from "../model/types";
import { compareSchemaPair, report, type Caller, type Collector } from "./collect";
import { compareContent } from "./content";
import { draft, keyOf, valueOf, type Spot } from "./draft";
import { renamesAmong } from "./rename";

export function compareParameters(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const positions = templatePositions(base.path);
  const headPositions = templatePositions(head.path);
  const keyIn = (parameter: Parameter, order: ReadonlyMap<string, number>): string =>
    parameter.in === "path" ? `path ${String(order.get(parameter.name) ?? parameter.name)}` : parameter.key;
  const after = new Map(head.parameters.map((parameter) => [keyIn(parameter, headPositions), parameter]));
  const before = new Map(base.parameters.map((parameter) => [keyIn(parameter, positions), parameter]));
  const added = [...after].filter(([key]) => !before.has(key)).map(([, parameter]) => parameter);
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) reportRemoved(collector, caller, was, head, added);
    else compareParameter(collector, caller, was, is, `parameter ${key}`);
  }
  for (const is of added) {
    const facts = { name: is.name, in: is.in };
    const kind = is.required ? "required-parameter-added" : "parameter-added";
    const where = `parameter ${is.key}`;
    report(collector, caller, "request", where, draft(kind, facts, parametersSpot(base), nameSpot(is)));
  }
}

/** Each template expression's name with its position, so that a renamed one is still the same. */
function templatePositions(path: string): Map<string, number> {
  return new Map([...path.matchAll(/\{([^}]+)\}/g)].map((match, index) => [match[1] ?? "", index]));
}

function reportRemoved(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  head: Operation,
  added: readonly Parameter[],
): void {
  const candidates = added.filter((parameter) => parameter.in === was.in).map((parameter) => parameter.name);
  const facts = {
    name: was.name,
    in: was.in,
    required: was.required,
    renamedTo: renamesAmong(candidates)(was.name),
  };
  const change = draft("parameter-removed", facts, nameSpot(was), parametersSpot(head));
  report(collector, caller, "request", `parameter ${was.key}`, change);
}

function parametersSpot(operation: Operation): Spot {
  return keyOf(operation.at.get("parameters") ?? operation.at);
}

/** A parameter is pointed at by its name where it is written out, by the whole item where it is a `$ref`. */
function nameSpot(parameter: Parameter): Spot {
  return valueOf(parameter.definition.get("name") ?? parameter.at);
}

function compareParameter(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  is: Parameter,
  where: string,
): void {
  const facts = { name: is.name, in: is.in };
  const tell = (
    kind: "parameter-reserved-disallowed" | "parameter-empty-disallowed",
    keyword: string,
  ): void => {
    report(
      collector,
      caller,
      "request",
      where,
      draft(kind, facts, flagSpot(was, keyword), flagSpot(is, keyword)),
    );
  };
  if (was.required !== is.required) {
    const kind = is.required ? "parameter-became-required" : "parameter-became-optional";
    const spots = [requiredSpot(was), requiredSpot(is)] as const;
    report(collector, caller, "request", where, draft(kind, facts, ...spots));
  }
  if (was.allowReserved && !is.allowReserved) tell("parameter-reserved-disallowed", "allowReserved");
  if (was.allowEmptyValue && !is.allowEmptyValue) tell("parameter-empty-disallowed", "allowEmptyValue");
  compareValue(collector, caller, was, is, where);
}

function flagSpot(parameter: Parameter, keyword: string): Spot {
  const at: At | undefined = parameter.definition.get(keyword);
  return at === undefined ? nameSpot(parameter) : valueOf(at);
}

function requiredSpot(parameter: Parameter): Spot {
  return parameter.requiredAt === undefined ? nameSpot(parameter) : valueOf(parameter.requiredAt);
}

function compareValue(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  is: Parameter,
  where: string,
): void {
  const { base, head } = collector.graph;
  const carrier = { of: "parameter", base: was, head: is } as const;
  if (was.content.length > 0 || is.content.length > 0) {
    const ats = {
      baseAt: was.definition.get("content") ?? was.definition,
      headAt: is.definition.get("content") ?? is.definition,
    };
    if (was.content.length > 0 && is.content.length > 0) {
      const body = `${is.in} parameter \`${is.name}\``;
      compareContent(collector, caller, "request", {
        base: was.content,
        head: is.content,
        ...ats,
        body,
        where,
        carrier: () => carrier,
      });
    } else {
      tellSerialization(collector, caller, was, is, where, [keyOf(ats.baseAt), keyOf(ats.headAt)]);
    }
    return;
  }
  const ats = { baseAt: was.definition, headAt: is.definition };
  const schemas = { base: was.schema, head: is.schema, ...ats, carrier };
  const had = base.shape(was.schema ?? base.anything(was.definition));
  const has = head.shape(is.schema ?? head.anything(is.definition));
  const structured = ARRAY | OBJECT;
  if (
    (had.types & structured) === 0 &&
    acceptsOneAsList(is) &&
    (has.types & ~NULL) === ARRAY &&
    has.unions.length === 0
  ) {
    report(
      collector,
      caller,
      "request",
      where,
      draft(
        "parameter-accepts-list",
        { name: is.name, in: is.in },
        nameSpot(was),
        valueOf(has.typeAt ?? is.definition),
      ),
    );
    const items = has.flat.map((part) => part.at.get("items")).find((at) => at !== undefined);
    compareSchemaPair(collector, caller, "request", where, { ...schemas, head: items && head.of(items) });
    return;
  }
  const same = was.style === is.style && was.explode === is.explode;
  if (!same && isSerializedApart(was, is, had.types)) {
    tellSerialization(collector, caller, was, is, where, [styleSpot(was), styleSpot(is)]);
  }
  compareSchemaPair(collector, caller, "request", where, schemas);
}

/** `?a=1` is also a list of one (OpenAPI 3.0.3 §4.7.12.3 `form`, and `simple` likewise). */
function acceptsOneAsList(parameter: Parameter): boolean {
  return parameter.style === "form" || parameter.style === "simple";
}

/**
 * Styles tell lists and objects apart (OpenAPI 3.0.3 §4.7.12.3); of one plain value only `label` and `matrix` make
 * something else. `simple` writes lists the same whether exploded or not.
 */
function isSerializedApart(was: Parameter, is: Parameter, types: number): boolean {
  if ((types & (ARRAY | OBJECT)) === 0 || types === ANY) return was.style !== is.style && was.in === "path";
  return was.style !== is.style || was.style !== "simple" || (types & OBJECT) !== 0;
}

function tellSerialization(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  is: Parameter,
  where: string,
  spots: readonly [Spot, Spot],
): void {
  const facts = { name: is.name, in: is.in, before: styleWords(was), after: styleWords(is) };
  report(collector, caller, "request", where, draft("parameter-serialization-changed", facts, ...spots));
}

function styleWords(parameter: Parameter): string {
  const [content] = parameter.content;
  if (content !== undefined) return content.name;
  return parameter.explode ? `${parameter.style}, exploded` : parameter.style;
}

function styleSpot(parameter: Parameter): Spot {
  return parameter.styleAt === undefined ? nameSpot(parameter) : valueOf(parameter.styleAt);
}
