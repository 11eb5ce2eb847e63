/** The constraints of a schema by keyword, with `allOf` merged and the locations of all keywords preserved. */
import type { At } from "../at";
import { containsIn, countingContains, rulesOutLists } from "./contains";
import { flatten, type Flattened } from "./flatten";
import { keywordsOf, type Keywords } from "./keywords";
import { limit, limits, tightest } from "./limits";
import { intendedValues } from "./lenient-enums";
import { allowsAll, isFalse } from "./trivial-schemas";
import {
  allCounts,
  type AllowedValue,
  type Conditional,
  type CountKeyword,
  type Limit,
  type Schema,
  type SchemaStore,
  type Shape,
  type Term,
} from "./schema";
import { excludedProperty, exclusionsOf, requiredTogether } from "./desugar";
import { ANY, ARRAY, FRACTION, NULL, OBJECT, typeBits, valueType } from "./types";
import { canonical, isMultiple } from "./values";

export function readShape(store: SchemaStore, schema: Schema): Shape {
  const flat = flatten(store, schema);
  const { parts, unions, discriminators, never, unknown, malformed } = flat;
  const keyword = keywordsOf(parts);
  const ats = parts.map((part) => part.at);
  const multiples = keyword("multipleOf").flatMap((at) => limit(at));
  const nots = ats.flatMap(exclusionsOf);
  const isNothing = (at: At): boolean => isNever(store, at);
  const excluded = rulesOutLists(keyword, isNothing) ? ARRAY : 0;
  const { types, listed } = readTypes(store, flat, keyword, nots, excluded);
  const whole = (types & FRACTION) === 0;
  const isTrue = (name: string): At | undefined => keyword(name).find((at) => at.boolean() === true);
  return {
    schema,
    types,
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
    contains: containsIn(store, keyword, isNothing),
    flat: parts,
    never,
    unknown,
    malformed,
    readOnly: isTrue("readOnly") !== undefined,
    writeOnly: isTrue("writeOnly") !== undefined,
    defaults: keyword("default"),
    extensible:
      keyword("x-extensible-enum").some((at) => at.boolean() !== false) ||
      keyword("x-ms-enum").some((at) => at.get("modelAsString")?.boolean() === true),
  };
}

/** The remaining types, and the values if they are enumerated; `excluded` is already removed. */
function readTypes(
  store: SchemaStore,
  { parts, never }: Flattened,
  keyword: Keywords,
  nots: readonly At[],
  excluded: number,
): { readonly types: number; readonly listed: Listed | undefined } {
  const ats = parts.map((part) => part.at);
  const ruledOut = nots.reduce((types, not) => types | typesExcludedBy(not), excluded);
  const isWholesOnly =
    keyword("multipleOf").some((at) => limit(at).some(isWhole)) ||
    terms(keyword("format")).some(isWholeFormat);
  const named = ats.reduce((types, at) => types & declaredTypes(store, at), ANY);
  const declared = named & ~ruledOut & ~(isWholesOnly ? FRACTION : 0);
  const listed = allowedValues(store, ats, declared, keyword);
  const types = listed === undefined ? declared : typesOf(listed.values) & declared;
  return { types: never === undefined ? types : 0, listed };
}

/** True if the types and values of a schema exclude every value. */
function isNever(store: SchemaStore, at: At): boolean {
  const flat = flatten(store, store.of(at));
  const nots = flat.parts.flatMap((part) => exclusionsOf(part.at));
  return readTypes(store, flat, keywordsOf(flat.parts), nots, 0).types === 0;
}

/**
 * `binary` describes how a body is transferred and `password` how a field is displayed; neither rejects a value. `byte`
 * is read as `contentEncoding: base64`, its name since OpenAPI 3.1 (§4.4.2).
 */
const formatsWithoutMeaning = new Set(["binary", "password", "byte"]);

/** The types of a schema that contains only `type`; none for any other schema. */
function onlyTypes(not: At): number {
  const type = not.get("type");
  const isAlone = type !== undefined && not.node.kind === "map" && not.node.entries.length === 1;
  return isAlone ? knownTypes(type) : 0;
}

/** The types of which every value is rejected by a `not`; `required` accepts everything except objects. */
function typesExcludedBy(not: At): number {
  if (excludedProperty(not) === undefined) return onlyTypes(not);
  return not.get("type") === undefined ? ANY & ~OBJECT : 0;
}

/** `not: { not: … }` is read as the inner schema. */
function isDoubleNot(not: At): boolean {
  return not.node.kind === "map" && not.node.entries.length === 1 && not.get("not") !== undefined;
}

/** A multiple of an integer is an integer: JSON Schema has no other difference between `integer` and `number`. */
function isWhole({ value }: Limit): boolean {
  return value.digits !== 0n && isMultiple(value, { digits: 1n, power: 0 });
}

function isWholeFormat({ text }: Term): boolean {
  return /^u?int(8|16|32|64)$/.test(text);
}

/** The types that the `type` of one schema object declares; without `type`, every type. */
export function declaredTypes(store: SchemaStore, at: At): number {
  const type = at.get("type");
  if (type === undefined) return ANY;
  return namedTypes(type) | (isNullable(store, at) ? NULL : 0);
}

/**
 * OpenAPI 3.0 `nullable`, and the common extension `x-nullable` of Swagger 2.0. It adds null to the `type` next to it,
 * but not to an `enum` (OpenAPI 3.0.3 §4.7.24; OAI proposal "Clarify Nullable").
 */
export function isNullable(store: SchemaStore, at: At): boolean {
  if (store.dialect === "3.0") return at.get("nullable")?.boolean() === true;
  return store.dialect === "2.0" && at.get("x-nullable")?.boolean() === true;
}

function namedTypes(type: At): number {
  const bits = knownTypes(type);
  // An unknown type cannot be compared and is ignored.
  return bits === 0 ? ANY : bits;
}

function knownTypes(type: At): number {
  const names = type.node.kind === "seq" ? type.items() : [type];
  return names.reduce((sum, name) => sum | typeBits(name.text() ?? ""), 0);
}

interface Listed {
  readonly values: ReadonlyMap<string, AllowedValue>;
  readonly at: At;
}

function allowedValues(
  store: SchemaStore,
  ats: readonly At[],
  declared: number,
  keyword: Keywords,
): Listed | undefined {
  if (keyword("enum").length === 0 && keyword("const").length === 0) return undefined;
  let values: Map<string, AllowedValue> | undefined;
  let first: At | undefined;
  for (const at of ats) {
    for (const keyword of ["enum", "const"] as const) {
      const list = at.get(keyword);
      if (list === undefined || (keyword === "enum" && list.node.kind !== "seq")) continue;
      let own = new Map<string, AllowedValue>();
      for (const item of keyword === "enum" ? list.items() : [list]) {
        own.set(canonical(item.node), { type: valueType(item), at: item });
      }
      if (at.get("type") !== undefined) own = intendedValues(own, declaredTypes(store, at));
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

const noCounts: ReadonlyMap<CountKeyword, Limit> = new Map();

function counts(keyword: Keywords): ReadonlyMap<CountKeyword, Limit> {
  let found: Map<CountKeyword, Limit> | undefined;
  for (const name of allCounts) {
    const ats = [...keyword(name), ...countingContains(keyword, name)];
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

/** Removes duplicates. */
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
  // `if: { not: C }` is equivalent to `if: C` with `then` and `else` exchanged.
  return not === undefined
    ? [{ at: condition, if: store.of(condition), then: branch(then), else: branch(otherwise) }]
    : [{ at: condition, if: store.of(not), then: branch(otherwise), else: branch(then) }];
}
