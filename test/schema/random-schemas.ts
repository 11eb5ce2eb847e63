/** Random schemas over all keywords, small enough that pairs of them are often related. */
import type { Json, JsonObject } from "../../src/schema/json";
import type { Random } from "./random";

const names = ["a", "b", "ab", "c"];
const patterns = ["^a", "b$", "^[ab]+$", "^.$", "c", "^(ab|c)*$", "^[^a]", "^a?b{1,2}$", "^\\w{2}", "^$"];
const types = ["null", "boolean", "number", "integer", "string", "array", "object"];
const scalars: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  -1,
  0.5,
  1.5,
  6,
  "",
  "a",
  "b",
  "ab",
  "abc",
  "c",
];

export function randomValue(random: Random, depth = 2): Json {
  if (depth > 0 && random.chance(0.25))
    return Array.from({ length: random.integer(4) }, () => randomValue(random, depth - 1));
  if (depth > 0 && random.chance(0.35))
    return Object.fromEntries(
      random.some(names, 3).map((name) => [name, randomValue(random, depth - 1)] as const),
    );
  return random.chance(0.1) ? {} : random.chance(0.1) ? [] : random.pick(scalars);
}

type Make = (random: Random, depth: number) => JsonObject;

const count = (random: Random): number => random.integer(4);

/** Each makes a few keywords that belong together. */
const makers: readonly Make[] = [
  (random) => ({ type: random.chance(0.7) ? random.pick(types) : random.some(types, 3) }),
  (random) => ({ type: random.pick(["object", "array"]) }),
  (random) => ({ enum: Array.from({ length: 1 + random.integer(4) }, () => randomValue(random)) }),
  (random) => ({ const: randomValue(random) }),
  (random) => ({ minimum: random.integer(5) - 1 }),
  (random) => ({ maximum: random.integer(5) - 1 }),
  (random) => ({ exclusiveMinimum: random.integer(5) - 1 }),
  (random) => ({ exclusiveMaximum: random.integer(5) - 1 }),
  (random) => ({ multipleOf: random.pick([1, 2, 3, 0.5, 4, 6]) }),
  (random) => ({ minLength: count(random) }),
  (random) => ({ maxLength: count(random) }),
  (random) => ({ pattern: random.pick(patterns) }),
  (random) => ({ minItems: count(random) }),
  (random) => ({ maxItems: count(random) }),
  () => ({ uniqueItems: true }),
  (random, depth) => ({ items: randomSchema(random, depth) }),
  (random, depth) => ({
    prefixItems: Array.from({ length: 1 + random.integer(2) }, () => randomSchema(random, depth)),
  }),
  (random, depth) => ({ contains: randomSchema(random, depth) }),
  (random, depth) => ({ contains: randomSchema(random, depth), minContains: count(random) }),
  (random, depth) => ({
    ...{ contains: randomSchema(random, depth), minContains: random.integer(2), maxContains: count(random) },
  }),
  (random, depth) => ({ unevaluatedItems: randomSchema(random, depth) }),
  (random) => ({ minProperties: count(random) }),
  (random) => ({ maxProperties: count(random) }),
  (random) => ({ required: random.some(names, 2) }),
  (random, depth) => ({ properties: mapOf(random, names, depth) }),
  (random, depth) => ({ properties: mapOf(random, names, depth), required: random.some(names, 2) }),
  (random, depth) => ({ patternProperties: mapOf(random, patterns, depth) }),
  (random, depth) => ({ additionalProperties: randomSchema(random, depth) }),
  (random, depth) => ({ additionalProperties: false, properties: mapOf(random, names, depth) }),
  (random, depth) => ({ unevaluatedProperties: randomSchema(random, depth) }),
  (random, depth) => ({ propertyNames: randomSchema(random, depth) }),
  (random) => ({ propertyNames: { pattern: random.pick(patterns) } }),
  (random) => ({ dependentRequired: { [random.pick(names)]: random.some(names, 2) } }),
  (random, depth) => ({ dependentSchemas: mapOf(random, names, depth) }),
  (random, depth) => ({ allOf: listOf(random, depth) }),
  (random, depth) => ({ anyOf: listOf(random, depth) }),
  (random, depth) => ({ oneOf: listOf(random, depth) }),
  (random, depth) => ({ not: randomSchema(random, depth) }),
  (random, depth) => ({ if: randomSchema(random, depth), then: randomSchema(random, depth) }),
  (random, depth) => ({ if: randomSchema(random, depth), else: randomSchema(random, depth) }),
];

function mapOf(random: Random, from: readonly string[], depth: number): JsonObject {
  return Object.fromEntries(random.some(from, 2).map((name) => [name, randomSchema(random, depth)]));
}

function listOf(random: Random, depth: number): Json {
  return Array.from({ length: 1 + random.integer(3) }, () => randomSchema(random, depth));
}

/** @param depth how many levels of subschemas it may have */
export function randomSchema(random: Random, depth: number): Json {
  if (depth <= 0 || random.chance(0.1))
    return random.pick<Json>([
      true,
      false,
      {},
      { type: random.pick(types) },
      { const: random.pick(scalars) },
    ]);
  const made = Array.from({ length: 1 + random.integer(3) }, () => random.pick(makers)(random, depth - 1));
  return Object.assign({}, ...made) as JsonObject;
}

/** A schema whose recursion goes through its own definitions. */
export function randomRecursive(random: Random): Json {
  const definitions = Object.fromEntries(
    ["x", "y"].map((name) => [name, withReferences(random, randomSchema(random, 2))]),
  );
  return { $defs: definitions, $ref: "#/$defs/x" };
}

function withReferences(random: Random, schema: Json): Json {
  const reference = { $ref: `#/$defs/${random.pick(["x", "y"])}` };
  const extra = random.pick<JsonObject>([
    { properties: { [random.pick(names)]: reference } },
    { items: reference },
    { additionalProperties: reference },
    { properties: { a: reference, b: { type: "integer" } }, additionalProperties: false },
  ]);
  return { ...asObject(schema), ...extra };
}

/** The schema with one random part changed. */
export function mutated(random: Random, schema: Json): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema) || random.chance(0.25)) {
    const other = randomSchema(random, 1);
    return random.pick<Json>([
      { anyOf: [schema, other] },
      { allOf: [schema, other] },
      { oneOf: [schema, other] },
      { not: { not: schema } },
      { if: other, then: schema, else: schema },
      other,
    ]);
  }
  const entries = Object.entries(schema as JsonObject);
  if (entries.length === 0 || random.chance(0.2))
    return { ...(schema as JsonObject), ...asObject(randomSchema(random, 1)) };
  const [name, value] = random.pick(entries);
  const isMap = ["properties", "patternProperties", "dependentSchemas", "$defs"].includes(name);
  const changed = isMap
    ? Object.fromEntries(Object.entries(asObject(value)).map(([key, each]) => [key, mutated(random, each)]))
    : typeof value === "number"
      ? Math.max(1, value + random.pick([-1, 1]))
      : isSchemaKeyword(name)
        ? mutated(random, value)
        : value;
  const rest = entries.filter(([each]) => each !== name || !random.chance(0.3));
  return Object.fromEntries(rest.map(([each, own]) => [each, each === name ? changed : own]));
}

function isSchemaKeyword(name: string): boolean {
  return ["items", "contains", "additionalProperties", "not", "if", "then", "else", "propertyNames"].includes(
    name,
  );
}

function asObject(value: Json): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
