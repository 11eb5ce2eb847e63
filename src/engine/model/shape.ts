/** What a schema says, keyword by keyword, with `allOf` merged and every keyword's place kept. */
import type { At } from "../at";
import { flatten, saysNullable } from "./flatten";
import { allowsAll, isFalse } from "./plain";
import {
  allCounts,
  type AllowedValue,
  type Conditional,
  type Contains,
  type CountKeyword,
  type FlatPart,
  type Limit,
  type Schema,
  type SchemaStore,
  type Shape,
  type Term,
} from "./schema";
import { excludedProperty, exclusionsOf, requiredTogether } from "./restated";
import { ANY, BOOLEAN, FRACTION, INTEGER, NULL, OBJECT, ARRAY, STRING, typeBits } from "./types";
import { canonical, compareDecimals, decimalOf, isMultiple } from "./values";

/** The keywords of all parts of a schema: each with every place it is written at. */
type Keywords = (keyword: string) => readonly At[];

const nowhere: readonly At[] = [];

function keywordsOf(parts: readonly FlatPart[]): Keywords {
  const found = new Map<string, At[]>();
  for (const part of parts) {
    for (const at of part.at.entries()) {
      const known = found.get(at.key);
      if (known === undefined) found.set(at.key, [at]);
      else known.push(at);
    }
  }
  return (keyword) => found.get(keyword) ?? nowhere;
}

export function readShape(store: SchemaStore, schema: Schema): Shape {
  const { parts, unions, discriminators, never, unknown } = flatten(store, schema);
  const keyword = keywordsOf(parts);
  const ats = parts.map((part) => part.at);
  const multiples = keyword("multipleOf").flatMap((at) => limit(at));
  const nots = ats.flatMap(exclusionsOf);
  const excluded = nots.reduce((types, not) => types | typesExcludedBy(not), 0);
  const fractions = multiples.some(isWhole) || terms(keyword("format")).some(isWholeFormat) ? FRACTION : 0;
  const named = ats.reduce((types, at) => types & declaredTypes(store, at), ANY);
  const declared = named & ~excluded & ~fractions;
  const listed = allowedValues(store, ats, declared, keyword);
  const types = listed === undefined ? declared : typesOf(listed.values) & declared;
  const whole = (types & FRACTION) === 0;
  const isTrue = (name: string): At | undefined => keyword(name).find((at) => at.boolean() === true);
  return {
    schema,
    types: never === undefined ? types : 0,
    typeAt: keyword("type")[0],
    values: listed?.values,
    valuesAt: listed?.at,
    minimum: tightest(limits(keyword, "minimum", "exclusiveMinimum"), 1, whole),
    maximum: tightest(limits(keyword, "maximum", "exclusiveMaximum"), -1, whole),
    multiples,
    counts: counts(keyword),
    patterns: terms(keyword("pattern")),
    formats: terms(keyword("format")).filter((term) => !formatsWithoutMeaning.has(term.text)),
    encodings: [
      ...terms(keyword("contentEncoding")),
      ...terms(keyword("format")).flatMap(({ text, at }) =>
        text === "byte" ? [{ text: "base64", at }] : [],
      ),
    ],
    mediaTypes: terms(keyword("contentMediaType")).filter((term) => term.text !== "application/octet-stream"),
    uniqueItems: isTrue("uniqueItems"),
    unions,
    discriminators,
    nots: nots
      .filter((not) => excludedProperty(not) === undefined && onlyTypes(not) === 0 && !isDoubleNot(not))
      .map((not) => store.of(not)),
    conditionals: keyword("if").length === 0 ? [] : ats.flatMap((at) => conditional(store, at)),
    contains: keyword("contains").length === 0 ? [] : ats.flatMap((at) => contains(store, at)),
    flat: parts,
    never,
    unknown,
    readOnly: isTrue("readOnly") !== undefined,
    writeOnly: isTrue("writeOnly") !== undefined,
    defaults: keyword("default"),
    extensible: keyword("x-extensible-enum").some((at) => at.boolean() !== false),
  };
}

/**
 * `binary` says how a body is carried and `password` how a field is shown; neither leaves a value out. `byte`
 * is read as `contentEncoding: base64`, its name since OpenAPI 3.1 (§4.4.2).
 */
const formatsWithoutMeaning = new Set(["binary", "password", "byte"]);

/** The types that a schema of nothing but `type` stands for; none for any other schema. */
function onlyTypes(not: At): number {
  const type = not.get("type");
  return type !== undefined && not.node.kind === "map" && not.node.entries.length === 1
    ? namedTypes(type)
    : 0;
}

/** The types of which no value passes a `not`; `required` says yes to all but objects. */
function typesExcludedBy(not: At): number {
  if (excludedProperty(not) === undefined) return onlyTypes(not);
  return not.get("type") === undefined ? ANY & ~OBJECT : 0;
}

/** `not: { not: … }` is read as what it excludes twice. */
function isDoubleNot(not: At): boolean {
  return not.node.kind === "map" && not.node.entries.length === 1 && not.get("not") !== undefined;
}

/** A multiple of a whole number is whole: JSON Schema has no other difference between `integer` and `number`. */
function isWhole({ value }: Limit): boolean {
  return value.digits !== 0n && isMultiple(value, { digits: 1n, power: 0 });
}

function isWholeFormat({ text }: Term): boolean {
  return /^u?int(8|16|32|64)$/.test(text);
}

function declaredTypes(store: SchemaStore, at: At): number {
  const type = at.get("type");
  const named = type === undefined ? ANY : namedTypes(type);
  return saysNullable(store, at) && type !== undefined ? named | NULL : named;
}

function namedTypes(type: At): number {
  const names = type.node.kind === "seq" ? type.items() : [type];
  const bits = names.reduce((sum, name) => sum | typeBits(name.text() ?? ""), 0);
  // A type nobody knows cannot be judged; it is read as if it were not written.
  return bits === 0 ? ANY : bits;
}

function allowedValues(
  store: SchemaStore,
  ats: readonly At[],
  declared: number,
  keyword: Keywords,
): { values: Map<string, AllowedValue>; at: At } | undefined {
  if (keyword("enum").length === 0 && keyword("const").length === 0) return undefined;
  let values: Map<string, AllowedValue> | undefined;
  let first: At | undefined;
  for (const at of ats) {
    for (const keyword of ["enum", "const"] as const) {
      const list = at.get(keyword);
      if (list === undefined || (keyword === "enum" && list.node.kind !== "seq")) continue;
      const own = new Map<string, AllowedValue>();
      for (const item of keyword === "enum" ? list.items() : [list]) {
        own.set(canonical(item.node), { type: valueType(item), at: item });
      }
      // In OpenAPI 3.0 authors, converters and generators take `nullable` to add null to the list.
      if (saysNullable(store, at)) own.set("null", own.get("null") ?? { type: NULL, at: list });
      values = values === undefined ? own : intersection(values, own);
      first ??= list;
    }
  }
  if (values === undefined || first === undefined) return undefined;
  for (const [text, { type }] of values) if ((type & declared) === 0) values.delete(text);
  return { values, at: first };
}

function intersection<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): Map<string, V> {
  return new Map([...a].filter(([key]) => b.has(key)));
}

function typesOf(values: ReadonlyMap<string, AllowedValue>): number {
  return [...values.values()].reduce((types, value) => types | value.type, 0);
}

export function valueType(at: At): number {
  if (at.node.kind === "seq") return ARRAY;
  if (at.node.kind === "map") return OBJECT;
  const { value } = at.node;
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  return Number.isInteger(value) ? INTEGER : FRACTION;
}

function limit(at: At, exclusive = false): Limit[] {
  if (typeof at.scalar?.value !== "number") return [];
  const text = at.text() ?? "";
  const value = decimalOf(text);
  return value === undefined ? [] : [{ value, text, exclusive, at }];
}

/** `exclusiveMinimum` is a boolean beside `minimum` up to 3.0 (JSON Schema draft 5), a bound of its own since 3.1. */
function limits(keyword: Keywords, plain: string, exclusive: string): Limit[] {
  return [
    ...keyword(plain).flatMap((at) => limit(at, at.parent?.get(exclusive)?.boolean() === true)),
    ...keyword(exclusive).flatMap((at) => limit(at, true)),
  ];
}

/** Among whole numbers every bound is an inclusive whole one: `> 0` is `>= 1`. `inward` is 1 for a lower bound. */
function wholeLimit(bound: Limit, inward: 1n | -1n): Limit {
  const { digits, power } = bound.value;
  const unit = 10n ** BigInt(Math.max(0, -power));
  const scaled = power > 0 ? digits * 10n ** BigInt(power) : digits;
  const exact = scaled % unit === 0n;
  const down = scaled / unit - (!exact && scaled < 0n ? 1n : 0n);
  const inside = exact ? down + (bound.exclusive ? inward : 0n) : inward === 1n ? down + 1n : down;
  return { ...bound, value: { digits: inside, power: 0 }, exclusive: false };
}

/** The bound that leaves least: the highest lower one (`sign` 1) or the lowest upper one (-1). */
function tightest(all: readonly Limit[], sign: 1 | -1, whole = false): Limit | undefined {
  let best: Limit | undefined;
  for (const each of all) {
    const next = whole ? wholeLimit(each, sign === 1 ? 1n : -1n) : each;
    const order = best === undefined ? 1 : compareDecimals(next.value, best.value) * sign;
    if (order > 0 || (order === 0 && next.exclusive)) best = next;
  }
  return best;
}

const noCounts: ReadonlyMap<CountKeyword, Limit> = new Map();

function counts(keyword: Keywords): ReadonlyMap<CountKeyword, Limit> {
  let found: Map<CountKeyword, Limit> | undefined;
  for (const name of allCounts) {
    const ats = name === "minItems" ? [...keyword(name), ...itemCounts(keyword)] : keyword(name);
    if (ats.length === 0) continue;
    const isLower = name.startsWith("min");
    const best = tightest(
      ats.flatMap((at) => limit(at)),
      isLower ? 1 : -1,
    );
    if (best !== undefined && (!isLower || best.value.digits > 0n)) (found ??= new Map()).set(name, best);
  }
  return found ?? noCounts;
}

/** `minContains` where any item will do. */
function itemCounts(keyword: Keywords): At[] {
  return keyword("contains").flatMap((at) =>
    allowsAll(at) && at.parent?.get("maxContains") === undefined
      ? (at.parent?.get("minContains") ?? oneAt(at))
      : [],
  );
}

/** `minContains` as it is where it is not written (JSON Schema 2020-12 §6.4.5). */
function oneAt(contains: At): At {
  const { start, end } = contains.node;
  return contains.as({ kind: "scalar", value: 1, start, end });
}

/** Each word once. */
function terms(ats: readonly At[]): readonly Term[] {
  const found: Term[] = [];
  for (const at of ats) {
    const text = at.string();
    if (text !== undefined && !found.some((term) => term.text === text)) found.push({ text, at });
  }
  return found;
}

function conditional(store: SchemaStore, at: At): Conditional[] {
  const condition = at.get("if");
  const [then, otherwise] = [at.get("then"), at.get("else")].map((branch) =>
    branch && !allowsAll(branch) ? branch : undefined,
  );
  if (
    condition === undefined ||
    allowsAll(condition) ||
    isFalse(condition) ||
    requiredTogether(at) !== undefined ||
    (then === undefined && otherwise === undefined)
  )
    return [];
  const branch = (branchAt: At | undefined): Schema =>
    branchAt ? store.of(branchAt) : store.anything(condition);
  const not =
    condition.node.kind === "map" && condition.node.entries.length === 1 ? condition.get("not") : undefined;
  // `if: { not: C }` is `if: C` with `then` and `else` changed over.
  return not === undefined
    ? [{ at: condition, if: store.of(condition), then: branch(then), else: branch(otherwise) }]
    : [{ at: condition, if: store.of(not), then: branch(otherwise), else: branch(then) }];
}

function contains(store: SchemaStore, at: At): Contains[] {
  const schema = at.get("contains");
  if (schema === undefined) return [];
  const [min] = [at.get("minContains") ?? []].flat().flatMap((each) => limit(each));
  const [max] = [at.get("maxContains") ?? []].flat().flatMap((each) => limit(each));
  if (min?.value.digits === 0n && max === undefined) return [];
  // Any item will do: that is a count of items.
  if (allowsAll(schema) && max === undefined) return [];
  return [{ at: schema, schema: store.of(schema), min, max }];
}
