/** Deeply nested, large or exponential input: every question ends in time, with or without a result. */
import assert from "node:assert/strict";
import { includes, sample, validate, type Answer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";

function nested(levels: number, wrap: (inner: Json) => Json, leaf: Json): Json {
  let schema = leaf;
  for (let level = 0; level < levels; level++) schema = wrap(schema);
  return schema;
}

function chained(count: number, link: (next: Json) => Json, last: Json): Json {
  const $defs = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `s${index}`,
      index === count - 1 ? last : link({ $ref: `#/$defs/s${index + 1}` }),
    ]),
  );
  return { $ref: "#/$defs/s0", $defs };
}

const many = <Each>(count: number, make: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, index) => make(index));
const twice = (next: Json): Json => ({ anyOf: [next, { allOf: [next] }] });
const branching = (next: Json): Json => ({
  properties: { l: next, r: next },
  required: ["l", "r"],
  type: "object",
});
const unevaluated = (next: Json): Json => ({
  ...{ allOf: [next], anyOf: [next, { properties: { z: next } }], unevaluatedProperties: false },
});
const evaluatedItems = (next: Json): Json => ({
  ...{ allOf: [next], anyOf: [next, { contains: next }], unevaluatedItems: false },
});
const text = { type: "string" };

const rows: readonly (readonly [
  about: string,
  outer: Json,
  inner: Json,
  answers: readonly Answer["answer"][],
])[] = [
  [
    "items of items",
    nested(100, (items) => ({ items }), text),
    nested(100, (items) => ({ items }), { ...text, maxLength: 3 }),
    ["yes"],
  ],
  ["too many levels", nested(5000, (items) => ({ items }), true), true, ["unknown"]],
  [
    "not of not",
    nested(100, (not) => ({ not }), text),
    nested(100, (not) => ({ not }), { type: "integer" }),
    ["no"],
  ],
  ["a long chain of references", chained(3000, (next) => next, text), text, ["unknown"]],
  [
    "a long chain of properties",
    chained(3000, (x) => ({ properties: { x } }), text),
    true,
    ["unknown", "no"],
  ],
  ["references that double", chained(60, twice, text), { enum: ["a", 1] }, ["no"]],
  [
    "values that double",
    chained(40, branching, text),
    chained(40, branching, { type: ["string", "null"] }),
    ["unknown"],
  ],
  [
    "evaluated properties that double",
    chained(40, unevaluated, { properties: { x: text } }),
    chained(40, unevaluated, { properties: { x: { type: ["string", "null"] } } }),
    ["no"],
  ],
  [
    "evaluated items that double",
    chained(40, evaluatedItems, { prefixItems: [text] }),
    chained(40, evaluatedItems, { prefixItems: [{ type: ["string", "null"] }] }),
    ["no"],
  ],
  ["an expression that runs away", { pattern: "^(a+)+$" }, { enum: [`${"a".repeat(40)}!`] }, ["no"]],
  [
    "a large automaton",
    { pattern: "^(a|b)*a(a|b){14}$" },
    { type: "string", pattern: "^(a|b)*b(a|b){14}$" },
    ["unknown", "no"],
  ],
  ["a back reference", { pattern: "^(a+)\\1$" }, { type: "string", pattern: "^aa$" }, ["unknown", "yes"]],
  ["an invalid pattern", { pattern: "(" }, text, ["unknown"]],
  [
    "thousands of patterns that exclude each other",
    false,
    { type: "string", allOf: many(2000, (index) => ({ pattern: `^(a|b|ab)*c{${index}}$` })) },
    ["yes"],
  ],
  [
    "hundreds of patterns with common strings",
    false,
    { type: "string", allOf: many(400, (index) => ({ pattern: `^(a|b|ab)*c{${index},}$` })) },
    ["unknown", "no"],
  ],
  ["very long strings", { maxLength: 10 }, { type: "string", minLength: 1e9 }, ["unknown", "no"]],
  [
    "very long arrays",
    { maxItems: 3 },
    { type: "array", minItems: 1e9, items: { type: "array", minItems: 1e9 } },
    ["unknown", "no"],
  ],
  ["very large objects", { maxProperties: 5 }, { type: "object", minProperties: 1e9 }, ["unknown", "no"]],
  ["multiples of large numbers", { maximum: 1e300 }, { type: "integer", multipleOf: 1e300 }, ["no"]],
  ["multiples of small numbers", { multipleOf: 1e-300 }, { type: "integer", minimum: 1e300 }, ["yes"]],
  ["a large enum", { enum: many(5000, String) }, { enum: many(4999, String) }, ["yes"]],
  ["many constants", { enum: many(5000, String) }, { oneOf: many(5000, constant) }, ["yes"]],
  ["many different constants", { oneOf: many(4999, constant) }, { oneOf: many(5000, constant) }, ["no"]],
  [
    "a constant among many that two alternatives list",
    { oneOf: [...many(5000, constant), { enum: ["7"] }] },
    { oneOf: many(5000, constant) },
    ["no"],
  ],
  ["a large tagged union", { oneOf: many(100, tag) }, { oneOf: many(101, tag) }, ["no"]],
  [
    "a large union without tags",
    { oneOf: many(60, untagged) },
    { oneOf: many(61, untagged) },
    ["unknown", "no"],
  ],
  [
    "many required properties",
    { maxProperties: 900 },
    { required: many(1000, String), type: "object" },
    ["unknown", "no"],
  ],
  [
    "overlapping patterns",
    { minProperties: 2 },
    {
      type: "object",
      minProperties: 3,
      patternProperties: Object.fromEntries(many(9, (index) => [`${index}`, text])),
    },
    ["yes", "unknown"],
  ],
  [
    "many alternatives",
    false,
    {
      type: "object",
      allOf: many(30, (index) => ({
        oneOf: ["a", "b", "c"].map((name) => ({ required: [`${name}${index}`] })),
      })),
    },
    ["no", "unknown"],
  ],
  ["a schema that contains itself", { anyOf: [{ $ref: "#" }, text] }, text, ["unknown"]],
];

function constant(index: number): Json {
  return { const: String(index) };
}

function tag(index: number): Json {
  return {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: `k${index}` }, v: { minimum: index } },
  };
}

function untagged(index: number): Json {
  return { type: "object", required: [`p${index}`], properties: { [`p${index}`]: { type: "integer" } } };
}

describe("inclusion of extreme schemas", () => {
  for (const [about, outer, inner, answers] of rows)
    it(`terminates: ${about}`, () => {
      assert.ok(answers.includes(includes(outer, inner).answer));
    });
});

describe("input that is not a schema", () => {
  const inputs: readonly Json[] = [
    ...[null, 1, "a", [], [[]], { type: 1 }, { properties: [] }, { items: 1 }, { allOf: {} }, { allOf: [1] }],
    ...[
      { enum: 1 },
      { required: [1] },
      { pattern: 1 },
      { pattern: "[" },
      { multipleOf: 0 },
      { minLength: -1 },
    ],
    ...[
      { $ref: 1 },
      { $ref: "%" },
      { $ref: "http://[" },
      { $id: "http://[" },
      { $schema: "%%" },
      { $anchor: 1 },
    ],
    ...[{ dependentSchemas: { a: 1 } }, { patternProperties: { "(": true } }, { unevaluatedItems: [] }],
    ...[Number.POSITIVE_INFINITY, { minimum: Number.NaN }],
  ];
  for (const input of inputs)
    it(`does not throw: ${JSON.stringify(input)}`, () => {
      for (const { answer } of [
        includes(input, {}),
        includes({}, input),
        includes(input, input),
        sample(input),
        validate(input, {}),
      ])
        assert.ok(["yes", "no", "unknown", "found", "empty", "valid", "invalid"].includes(answer));
    });
});
