/** What parameters carry: how it is written, and which values it may have. */
import type { Carries } from "../change";
import { alternatives } from "../model/alternatives";
import type { Parameter } from "../model/parameters";
import type { Schema, SchemaStore, Shape } from "../model/schema";
import { ANY, ARRAY, NULL, OBJECT, STRING } from "../model/types";
import { compareSchemaPair, report, type Caller, type Collector } from "./collect";
import { compareContent } from "./content";
import { draft, keyOf, valueOf, type Spot } from "./draft";
import { typesOf } from "./lists";

export function compareParameterValues(
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
      const body = `${is.in} parameter ${is.name}`;
      compareContent(collector, caller, "request", {
        base: was.content,
        head: is.content,
        ...ats,
        body,
        where,
        carrier: () => carrier,
      });
    } else {
      const spots = [keyOf(ats.baseAt), keyOf(ats.headAt)] as const;
      tellSerialization(collector, caller, was, is, where, spots, "array", true);
    }
    return;
  }
  const ats = { baseAt: was.definition, headAt: is.definition };
  const schemas = { base: was.schema, head: is.schema, ...ats, carrier };
  const had = base.shape(was.schema ?? base.anything(was.definition));
  const has = head.shape(is.schema ?? head.anything(is.definition));
  const types = typesOf(alternatives(base, had.schema)?.map(({ schema }) => base.shape(schema)) ?? [had]);
  if ((types & (ARRAY | OBJECT)) === 0 && isListOfOne(was, is, has)) {
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
  if (isSerializedApart(was, is, types)) {
    const decided = types !== ANY || was.in === "path";
    const spots = [styleSpot(was), styleSpot(is)] as const;
    tellSerialization(collector, caller, was, is, where, spots, carriedBy(types), decided);
  }
  compareSchemaPair(collector, caller, "request", where, schemas);
}

/** `?a=1` is also a list of one (OpenAPI 3.0.3 §4.7.12.3); only in a path do styles write that in several ways. */
function isListOfOne(was: Parameter, is: Parameter, { types, unions, counts, flat }: Shape): boolean {
  const least = Number(counts.get("minItems")?.text ?? 0);
  return (
    (types & ~NULL) === ARRAY &&
    unions.length === 0 &&
    least < 2 &&
    flat.every((part) => part.at.get("prefixItems") === undefined) &&
    is.style !== "deepObject" &&
    (is.in !== "path" || was.style === is.style)
  );
}

/**
 * Styles tell lists and objects apart (OpenAPI 3.0.3 §4.7.12.3); of one plain value only `label` and `matrix` make
 * something else. `simple` writes lists the same whether exploded or not.
 */
function isSerializedApart(was: Parameter, is: Parameter, types: number): boolean {
  if (was.style !== is.style) return was.in === "path" || (types & (ARRAY | OBJECT)) !== 0;
  if (was.explode === is.explode) return false;
  return (types & OBJECT) !== 0 || (was.style !== "simple" && (types & ARRAY) !== 0);
}

/** Whether a value may have characters that are reserved in a URL (RFC 3986 §2.2). */
export function mayHoldReserved(
  store: SchemaStore,
  schema: Schema | undefined,
  within: ReadonlySet<Schema> = new Set(),
): boolean {
  if (schema === undefined) return true;
  const { types, values, flat } = store.shape(schema);
  if (values !== undefined) return [...values.values()].some(({ at }) => reserved.test(at.text() ?? ":"));
  if ((types & (STRING | OBJECT)) !== 0) return true;
  const items = flat.flatMap(({ at }) => at.get("items") ?? []).map((at) => store.of(at));
  const inside = new Set([...within, schema]);
  return (
    (types & ARRAY) !== 0 &&
    (items.length === 0 || items.some((item) => !inside.has(item) && mayHoldReserved(store, item, inside)))
  );
}

const reserved = /[:/?#[\]@!$&'()*+,;=]/;

function tellSerialization(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  is: Parameter,
  where: string,
  spots: readonly [Spot, Spot],
  carries: Carries,
  decided: boolean,
): void {
  const facts = {
    name: is.name,
    in: is.in,
    before: styleWords(was),
    after: styleWords(is),
    carries,
    decided,
  };
  report(collector, caller, "request", where, draft("parameter-serialization-changed", facts, ...spots));
}

function carriedBy(types: number): Carries {
  return (types & ARRAY) !== 0 ? "array" : (types & OBJECT) !== 0 ? "object" : "value";
}

function styleWords(parameter: Parameter): string {
  const [content] = parameter.content;
  if (content !== undefined) return content.name;
  return parameter.explode ? `${parameter.style}, exploded` : parameter.style;
}

function styleSpot(parameter: Parameter): Spot {
  return parameter.styleAt === undefined ? nameSpot(parameter) : valueOf(parameter.styleAt);
}

/** A parameter is pointed at by its name where it is written out, by the whole item where it is a `$ref`. */
export function nameSpot(parameter: Parameter): Spot {
  return valueOf(parameter.definition.get("name") ?? parameter.at);
}
