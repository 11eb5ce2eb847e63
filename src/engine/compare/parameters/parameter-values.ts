/** Compares the serialization and the values of parameters. */
import type { Carries } from "../../change";
import { allowsSingleItem, arrayView, maximumItems } from "../../model/array";
import { alternatives } from "../../model/alternatives";
import type { Parameter } from "../../model/parameters";
import type { Schema, SchemaStore, Shape } from "../../model/schema";
import { ANY, ARRAY, BOOLEAN, NUMBER, OBJECT, STRING } from "../../model/types";
import { compareSchemaPair, report, type Caller, type Collector } from "../collector";
import { compareContent } from "../bodies/media-types";
import { pendingChange, keySpot, uncertain, valueSpot, type Spot } from "../pending-change";
import { typesOf } from "../schemas/enum-unions";

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
      const [plain, plainNow] = [jsonTextSchema(was), jsonTextSchema(is)];
      if (plain !== undefined && plainNow !== undefined && isNumberOrBoolean(base, plain)) {
        const schemas = { base: plain, head: plainNow, ...ats, carrier };
        compareSchemaPair(collector, caller, "request", where, schemas);
        return;
      }
      const spots = [keySpot(ats.baseAt), keySpot(ats.headAt)] as const;
      tellSerialization(collector, caller, was, is, where, spots, "array", true);
    }
    return;
  }
  const ats = { baseAt: was.definition, headAt: is.definition };
  const schemas = { base: was.schema, head: is.schema, ...ats, carrier };
  const had = base.shape(was.schema ?? base.anything(was.definition));
  const has = head.shape(is.schema ?? head.anything(is.definition));
  const types = typesOf(alternatives(base, had.schema)?.map(({ schema }) => base.shape(schema)) ?? [had]);
  if ((types & (ARRAY | OBJECT)) === 0 && isSingleItemArray(was, is, has)) {
    report(
      collector,
      caller,
      "request",
      where,
      pendingChange(
        "parameter-accepts-list",
        { name: is.name, in: is.in },
        nameSpot(was),
        valueSpot(has.typeAt ?? is.definition),
      ),
    );
    const items = has.flat.map((part) => part.at.get("items")).find((at) => at !== undefined);
    compareSchemaPair(collector, caller, "request", where, { ...schemas, head: items && head.of(items) });
    return;
  }
  const isScalar = has.unions.length === 0 && (has.types & (ARRAY | OBJECT)) === 0;
  if (isScalar && allowsSingleItem(had) && maximumItems(had) <= 1 && isSerializedAsItem(was, is)) {
    compareSchemaPair(collector, caller, "request", where, { ...schemas, base: arrayView(base, had).rest });
    return;
  }
  // Styles other than those of paths do not affect scalars, whose change of type is reported.
  const isScalarNow = was.in !== "path" && isScalar;
  if (!(isScalarNow && types !== ANY) && isSerializedDifferently(was, is, types, maximumItems(had))) {
    const decided = types !== ANY || was.in === "path";
    const spots = [styleSpot(was), styleSpot(is)] as const;
    tellSerialization(collector, caller, was, is, where, spots, carriedBy(types), decided);
  }
  compareSchemaPair(collector, caller, "request", where, schemas);
}

/** The schema of a value whose serialization is its JSON text, as long as it is a number or a boolean. */
function jsonTextSchema({ content, schema, style }: Parameter): Schema | undefined {
  if (content.length === 0) return /^(label|matrix|deepObject)$/.test(style) ? undefined : schema;
  const [only, ...more] = content;
  return more.length === 0 && /[/+]json$/.test(only?.key ?? "") ? only?.schema : undefined;
}

function isNumberOrBoolean(store: SchemaStore, schema: Schema): boolean {
  const { types } = store.shape(schema);
  return types !== 0 && (types & ~(NUMBER | BOOLEAN)) === 0;
}

/**
 * `?a=1` is also an array with one item (OpenAPI 3.0.3 §4.7.12.3); only in paths do styles serialize the two
 * differently.
 */
function isSingleItemArray(was: Parameter, is: Parameter, shape: Shape): boolean {
  return allowsSingleItem(shape) && isSerializedAsItem(is, was);
}

/** True if an array with one item is serialized as the other version serializes the item. */
function isSerializedAsItem(array: Parameter, scalar: Parameter): boolean {
  return array.style !== "deepObject" && (array.in !== "path" || array.style === scalar.style);
}

/**
 * True if the two versions serialize a value differently (OpenAPI 3.0.3 §4.7.12.3). Styles differ for arrays and objects;
 * for a primitive value only `label` and `matrix` do. `simple` serializes arrays the same whether exploded or not, and
 * the styles of a query differ only in what separates one item from the next.
 */
function isSerializedDifferently(was: Parameter, is: Parameter, types: number, most: number): boolean {
  const isPrimitive = (types & (ARRAY | OBJECT)) === 0;
  const isSingle = (types & OBJECT) === 0 && most <= 1 && !hasOwnSyntax(was) && !hasOwnSyntax(is);
  if (was.style !== is.style) return was.in === "path" || !(isPrimitive || isSingle);
  if (was.explode === is.explode || isSingle) return false;
  return (types & OBJECT) !== 0 || (was.style !== "simple" && (types & ARRAY) !== 0);
}

/** `deepObject` is undefined for arrays, and a list in JSON has brackets. */
function hasOwnSyntax({ style, content }: Parameter): boolean {
  return style === "deepObject" || content.length > 0;
}

/** True if a value may have characters that are reserved in a URL (RFC 3986 §2.2). */
export function mayContainReserved(
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
    (items.length === 0 || items.some((item) => !inside.has(item) && mayContainReserved(store, item, inside)))
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
  report(
    collector,
    caller,
    "request",
    where,
    pendingChange("parameter-serialization-changed", facts, ...spots, "none", decided ? {} : uncertain),
  );
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
  return parameter.styleAt === undefined ? nameSpot(parameter) : valueSpot(parameter.styleAt);
}

/** Location of a parameter: its name if it is defined here, or the whole item if it is a `$ref`. */
export function nameSpot(parameter: Parameter): Spot {
  return valueSpot(parameter.definition.get("name") ?? parameter.at);
}
