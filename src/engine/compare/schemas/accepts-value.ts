/** Decides if a value of the document matches a schema, as far as its keywords are understood. */
import type { At } from "../../at";
import { alternatives } from "../../model/alternatives";
import { arrayView } from "../../model/array";
import { matches } from "../../../schema/index";
import { objectView } from "../../model/object";
import type { Contains, CountKeyword, Limit, Schema, SchemaStore, Shape } from "../../model/schema";

import { ARRAY, OBJECT, valueType } from "../../model/types";
import { canonical, compareDecimals, decimalOf, isMultiple } from "../../model/values";
import { fitsFormat } from "./formats";
import { schemaFor } from "./additional-properties";

/** True unless a keyword rejects the value. */
export function allows(store: SchemaStore, shape: Shape, at: At): boolean {
  if (shape.values !== undefined && !shape.values.has(canonical(at.node))) return false;
  if ((valueType(at) & shape.types) === 0) return false;
  if (shape.nots.some((not) => isSure(store, not) && allowedBy(store, not, at))) return false;
  if (at.node.kind === "seq") return (shape.types & ARRAY) !== 0 && allowsList(store, shape, at);
  if (at.node.kind === "map") return (shape.types & OBJECT) !== 0 && allowsObject(store, shape, at);
  const { value } = at.node;
  if (value === null || typeof value === "boolean") return true;
  return typeof value === "number" ? allowsNumber(shape, at.text() ?? "") : allowsString(shape, value);
}

/** True if `allows` understands all constraints of a schema on scalar values. */
export function isSure(store: SchemaStore, schema: Schema): boolean {
  return (
    alternatives(store, schema)?.every((alternative) => {
      const shape = store.shape(alternative.schema);
      const rest = [shape.nots, shape.conditionals, shape.formats, shape.patterns, shape.discriminators];
      return (shape.types & (ARRAY | OBJECT)) === 0 && rest.every((list) => list.length === 0);
    }) === true
  );
}

/** True if an alternative of a schema allows a value; true also if that is unknown. */
export function allowedBy(store: SchemaStore, schema: Schema, at: At): boolean {
  const among = alternatives(store, schema);
  return (
    among === undefined || among.some((alternative) => allows(store, store.shape(alternative.schema), at))
  );
}

/** True if a serialized value is accepted: as a string, or as the number or boolean that it spells. */
export function allowedAsText(store: SchemaStore, schema: Schema, text: string, near: At): boolean {
  const { start, end } = near.node;
  const spelled = [
    text,
    ...(/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? [Number(text)] : []),
    ...(/^(true|false)$/.test(text) ? [text === "true"] : []),
  ];
  return spelled.some((value) =>
    allowedBy(store, schema, near.withNode({ kind: "scalar", start, end, value, raw: text })),
  );
}

function allowsList(store: SchemaStore, shape: Shape, at: At): boolean {
  const items = at.items();
  if (!allowsCount(shape, "minItems", "maxItems", items.length)) return false;
  if (
    shape.uniqueItems !== undefined &&
    new Set(items.map((item) => canonical(item.node))).size < items.length
  )
    return false;
  if (!shape.contains.every((asked) => allowsContained(store, asked, items))) return false;
  // Items that match `contains` count as evaluated (JSON Schema 2020-12 §11.2).
  if (shape.contains.length > 0 && shape.flat.some((part) => part.at.get("unevaluatedItems") !== undefined))
    return true;
  const { prefix, rest } = arrayView(store, shape);
  return items.every((item, index) => allowedBy(store, prefix[index] ?? rest, item));
}

/** Items that may match count towards the minimum, items that certainly match towards the maximum. */
function allowsContained(store: SchemaStore, { schema, min, max }: Contains, items: readonly At[]): boolean {
  const found = items.filter((item) => allowedBy(store, schema, item)).length;
  const least = min === undefined ? 1 : Number(min.text);
  return found >= least && (max === undefined || found <= Number(max.text) || !isSure(store, schema));
}

function allowsObject(store: SchemaStore, shape: Shape, at: At): boolean {
  const entries = at.entries();
  if (!allowsCount(shape, "minProperties", "maxProperties", entries.length)) return false;
  const view = objectView(store, shape);
  if ([...view.required.keys()].some((name) => at.get(name) === undefined)) return false;
  const isUndecided = (name: string): boolean =>
    [...view.patterns.keys()].some((pattern) => matches(pattern, name) === undefined);
  return entries.every((entry) => {
    const own = view.properties.get(entry.key)?.schema;
    if (own === undefined && isUndecided(entry.key)) return true;
    return allowedBy(store, own ?? schemaFor(view, store, entry.key), entry);
  });
}

function allowsCount(shape: Shape, least: CountKeyword, most: CountKeyword, count: number): boolean {
  const size = { digits: BigInt(count), power: 0 };
  const [min, max] = [shape.counts.get(least), shape.counts.get(most)];
  if (min !== undefined && compareDecimals(size, min.value) < 0) return false;
  return max === undefined || compareDecimals(size, max.value) <= 0;
}

function allowsNumber(shape: Shape, text: string): boolean {
  const value = decimalOf(text);
  if (value === undefined) return true;
  const beyond = (limit: Limit | undefined, sign: 1 | -1): boolean => {
    if (limit === undefined) return false;
    const order = compareDecimals(value, limit.value) * sign;
    return order < 0 || (order === 0 && limit.exclusive);
  };
  return (
    !beyond(shape.minimum, 1) &&
    !beyond(shape.maximum, -1) &&
    shape.multiples.every((multiple) => multiple.value.digits === 0n || isMultiple(value, multiple.value))
  );
}

function allowsString(shape: Shape, text: string): boolean {
  // JSON Schema 2020-12 §6.3.1 counts code points.
  if (!allowsCount(shape, "minLength", "maxLength", Array.from(text).length)) return false;
  if (shape.formats.some((format) => fitsFormat(format.text, text) === false)) return false;
  return shape.patterns.every((pattern) => matches(pattern.text, text) !== false);
}
