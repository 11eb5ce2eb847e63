/**
 * Random schemas by kind of value, closer to real documents than those of `random-schemas.ts`: decimals, formats, tuples,
 * counted items, overlapping patterns of names, tagged unions, references to anchors, identifiers and dynamic scope.
 */
import type { Json, JsonObject } from "../../src/schema/json";
import { createRandom, type Random } from "./random";
import { mutated } from "./random-schemas";

type Make = (random: Random, depth: number) => JsonObject;

const names = ["a", "b", "ab", "kind", "x-1", "10"];
const bounds = [-2.5, -1, 0, 0.3, 1, 2.25, 5, 10, 1e3];
const divisors = [0.1, 0.25, 1, 2, 3, 5, 1.5];
const patterns = [
  ...[
    "^[a-c]+$",
    "^a",
    "b$",
    "^(ab|ba)*$",
    "^x-",
    "^\\d{1,3}$",
    "^[^a-c]{2}",
    "^(?!b)[a-c]{1,4}$",
    "^.{2,5}$",
  ],
  ...[
    "^(a|b)?c*$",
    "^[A-Z][a-z]*$",
    "\\d",
    "^(?=.*\\d)[a-z0-9]+$",
    "^\\w+(-\\w+)*$",
    "^(a|aa)+$",
    "^\\p{L}$",
  ],
];
const formats = ["date", "date-time", "email", "ipv4", "uuid", "uri", "int32", "iri", "time"];
const texts = ["", "a", "ab", "abc", "ba", "B", "Ab", "10", "x-1", "\u{1f600}", "2024-02-29", "a@b.c"];

const count = (random: Random): number => random.integer(5);
const many = (random: Random, make: () => Json): Json[] =>
  Array.from({ length: 1 + random.integer(3) }, make);

/** Some of these parts. */
function some(random: Random, depth: number, first: JsonObject, makers: readonly Make[]): JsonObject {
  const parts = random.some(makers, 3).map((make) => make(random, depth));
  return Object.assign({}, first, ...parts) as JsonObject;
}

const numberParts: readonly Make[] = [
  (random) => ({ minimum: random.pick(bounds) }),
  (random) => ({ exclusiveMinimum: random.pick(bounds) }),
  (random) => ({ maximum: random.pick(bounds) }),
  (random) => ({ exclusiveMaximum: random.pick(bounds) }),
  (random) => ({ multipleOf: random.pick(divisors) }),
  (random) => ({ not: { multipleOf: random.pick(divisors) } }),
  (random) => ({ not: { enum: random.some(bounds, 3) } }),
  (random) => ({ enum: random.some(bounds, 4) }),
  (random) => ({ allOf: [{ multipleOf: random.pick(divisors) }, { maximum: random.pick(bounds) }] }),
];

const stringParts: readonly Make[] = [
  (random) => ({ minLength: count(random) }),
  (random) => ({ maxLength: count(random) }),
  (random) => ({ pattern: random.pick(patterns) }),
  (random) => ({ allOf: random.some(patterns, 3).map((pattern) => ({ pattern })) }),
  (random) => ({ not: { pattern: random.pick(patterns) } }),
  (random) => ({ not: { anyOf: [{ pattern: random.pick(patterns) }, { enum: random.some(texts, 3) }] } }),
  (random) => ({ enum: random.some(texts, 5) }),
  (random) => ({ format: random.pick(formats) }),
];

const arrayParts: readonly Make[] = [
  (random) => ({ minItems: count(random) }),
  (random) => ({ maxItems: count(random) }),
  () => ({ uniqueItems: true }),
  (random) => ({ not: { uniqueItems: true }, maxItems: 2 + count(random) }),
  (random, depth) => ({ items: wideSchema(random, depth) }),
  (random, depth) => ({ prefixItems: many(random, () => wideSchema(random, depth)) }),
  (random, depth) => ({ prefixItems: many(random, () => wideSchema(random, depth)), items: false }),
  (random, depth) => ({ contains: wideSchema(random, depth), minContains: count(random) }),
  (random, depth) => ({ contains: wideSchema(random, depth), maxContains: 1 + count(random) }),
  (random, depth) => ({
    allOf: many(random, () => ({ contains: wideSchema(random, depth), minContains: 1 + random.integer(2) })),
  }),
  (random, depth) => ({ contains: wideSchema(random, depth), unevaluatedItems: false }),
  (random, depth) => ({
    anyOf: many(random, () => ({ prefixItems: many(random, () => wideSchema(random, depth)) })),
    unevaluatedItems: random.pick<Json>([false, { type: "integer" }]),
  }),
];

const mapOf = (random: Random, from: readonly string[], depth: number): JsonObject =>
  Object.fromEntries(random.some(from, 3).map((name) => [name, wideSchema(random, depth)]));

const objectParts: readonly Make[] = [
  (random) => ({ minProperties: count(random) }),
  (random) => ({ maxProperties: count(random) }),
  (random) => ({ required: random.some(names, 3) }),
  (random, depth) => ({ properties: mapOf(random, names, depth), required: random.some(names, 2) }),
  (random, depth) => ({ patternProperties: mapOf(random, patterns, depth) }),
  (random, depth) => ({
    ...{ properties: mapOf(random, names, depth), patternProperties: mapOf(random, patterns, depth) },
    additionalProperties: random.pick<Json>([false, { type: "string" }]),
  }),
  (random) => ({ propertyNames: some(random, 0, {}, stringParts) }),
  (random) => ({ dependentRequired: { [random.pick(names)]: random.some(names, 2) } }),
  (random, depth) => ({ dependentSchemas: mapOf(random, names, depth) }),
  (random) => ({ anyOf: random.some(names, 3).map((name) => ({ required: [name] })) }),
  (random, depth) => ({
    anyOf: many(random, () => ({ properties: mapOf(random, names, depth) })),
    unevaluatedProperties: random.pick<Json>([false, { type: "integer" }]),
  }),
  (random, depth) => ({
    not: { properties: mapOf(random, names, depth), patternProperties: mapOf(random, patterns, depth) },
  }),
];

/** A union whose alternatives a property tells apart, at least most of them. */
const union: Make = (random, depth) => {
  const alternatives = many(random, () => ({
    type: random.pick<Json>(["object", "object", ["object", "null"], ["object", "string"]]),
    required: random.pick([["kind"], ["kind", "a"], ["kind"], ["a"]]),
    properties: { kind: { enum: random.some(texts, 2) }, ...mapOf(random, ["a", "b"], depth) },
  }));
  return { [random.pick(["oneOf", "anyOf"])]: alternatives };
};

const constants: Make = (random) => ({
  [random.pick(["oneOf", "anyOf"])]: [
    ...many(random, () => ({ const: random.pick<Json>([...texts, ...bounds, null, true, false]) })),
    { enum: random.some<Json>([...texts, null, false, 1, []], 3) },
  ],
});

/** References within and between schema resources, each with an identifier, so that it can be part of any schema. */
const resources: Make = (random, depth) => {
  const [one, other] = [wideSchema(random, depth), wideSchema(random, depth)];
  const identifier = (): string => `https://e/${String(random.integer(1e6))}`;
  const [$id, inner] = [identifier(), identifier()];
  const anchor = random.pick(["$dynamicAnchor", "$dynamicAnchor", "$anchor"]);
  const list = { $id: inner, $defs: { any: { [anchor]: "T" } }, items: { $dynamicRef: "#T" } };
  const content = random.pick<JsonObject>([
    { $ref: "#/$defs/a~1b", $defs: { "a/b": one } },
    { properties: { a: { $ref: "#one" } }, $defs: { x: { allOf: [{ $anchor: "one", not: other }] } } },
    { items: { $ref: `${inner}#/$defs/y` }, $defs: { x: { $id: inner, $defs: { y: one } } } },
    { $ref: inner, $defs: { T: { $dynamicAnchor: "T", allOf: [one] }, list } },
    { $defs: { t: { properties: { a: { $ref: "#/$defs/t" }, b: other } } }, $ref: "#/$defs/t" },
    { $defs: { l: { prefixItems: [one, { $ref: "#/$defs/l" }], items: false } }, $ref: "#/$defs/l" },
  ]);
  return { $id, ...content };
};

const combined: Make = (random, depth) => {
  const list = (): Json => many(random, () => wideSchema(random, depth));
  const one = (): Json => wideSchema(random, depth);
  return random.pick<JsonObject>([
    ...[{ allOf: list() }, { anyOf: list() }, { oneOf: list() }, { not: one() }],
    ...[
      { if: one(), then: one(), else: one() },
      { anyOf: list(), not: one() },
      { anyOf: list(), oneOf: list() },
    ],
  ]);
};

const kinds: readonly Make[] = [
  (random, depth) => some(random, depth, { type: random.pick(["number", "integer"]) }, numberParts),
  (random, depth) => some(random, depth, { type: "string" }, stringParts),
  (random, depth) => some(random, depth, { type: "array" }, arrayParts),
  (random, depth) => some(random, depth, { type: "object" }, objectParts),
  (random, depth) => some(random, depth, {}, [...numberParts, ...stringParts, ...arrayParts, ...objectParts]),
  ...[union, constants, resources, combined],
];
const simple = [{ type: "string" }, { type: "integer" }, { type: ["null", "boolean"] }, { const: "a" }, true];

/** @param depth how many levels of subschemas it may have */
export function wideSchema(random: Random, depth: number): Json {
  if (depth <= 0)
    return random.pick<Json>([...simple, { minimum: 1 }, { pattern: "^a" }, { enum: [1, "b"] }]);
  return random.pick(kinds)(random, depth - 1);
}

/** The pair of a seed: mostly a schema and the same schema with a change. */
export function widePair(seed: number): { readonly outer: Json; readonly inner: Json } {
  const random = createRandom(seed);
  const inner = wideSchema(random, 1 + (seed % 3));
  return { inner, outer: random.chance(0.8) ? mutated(random, inner) : wideSchema(random, 2) };
}
