/** Every reason for which a question about schemas is not decided. */
import assert from "node:assert/strict";
import { includes, type SchemaOptions } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";

const many = <Each>(count: number, make: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, index) => make(index));
const wrapped = (levels: number): Json => many(levels, String).reduce<Json>((not) => ({ not }), {});
const lookaround = "^a(?!bb)[a-c]+$";

type Row = readonly [
  why: string,
  inner: Json,
  more?: { readonly outer?: Json; readonly options?: SchemaOptions },
];

const rows: readonly Row[] = [
  ["The schema is too large.", { enum: many(1_000_001, () => 0) }],
  ["The schema is nested too deeply.", wrapped(251)],
  ["The schema is nested too deeply.", wrapped(201)],
  ["A number is out of range.", { minimum: Infinity }],
  ["The schema is not a JSON value.", { minimum: undefined as unknown as Json }],
  ["The schema is not a JSON value.", { minimum: 1n as unknown as Json }],
  [`"not" is not a schema.`, { not: { not: 1 } }],
  ["A schema is neither an object nor a boolean.", { allOf: [1] }],
  ["A schema refers to itself in an infinite loop.", { $ref: "#" }],
  ["A schema refers to itself in an infinite loop.", { anyOf: [{ type: "string" }, { $ref: "#" }] }],
  [`The type "text" is not known.`, { type: "text" }],
  [`The type 1 is not known.`, { type: ["string", 1] }],
  [`"multipleOf" is not a positive number.`, { multipleOf: 0 }],
  [`"multipleOf" is not a positive number.`, { multipleOf: -1 }],
  [`"$ref" is not a string.`, { $ref: 1 }],
  [`"prefixItems" is not an array.`, { prefixItems: {} }],
  [`"prefixItems" is not an array of schemas.`, { prefixItems: [1] }],
  [`"items" is not an array of schemas.`, { items: [1] }, { options: { dialect: "draft-07" } }],
  [
    `Several schemas have the identifier "https://e/x".`,
    {
      $defs: {
        a: { $id: "https://e/x", type: "string" },
        b: { $id: "https://e/x", type: "integer" },
      },
      $ref: "https://e/x",
    },
  ],
  [
    "An array has too many items.",
    { type: "array", prefixItems: many(301, () => ({ type: "null" })), minItems: 301 },
  ],
  ["An array has too many items.", { type: "array", minItems: 20_001 }],
  [
    "An array of unique items is too long.",
    { type: "array", uniqueItems: true, minItems: 121, items: { type: "integer" } },
  ],
  ["An object has too many properties.", { type: "object", minProperties: 501 }],
  ["The strings are too long.", { type: "string", minLength: 70_001, pattern: "^a+$" }],
  [
    "It cannot be decided whether a name matches a pattern.",
    { type: "object", required: ["aab"], patternProperties: { "^(a+)+\\1$": false } },
  ],
  [
    `The format "idn-hostname" cannot be checked.`,
    { enum: ["é"], format: "idn-hostname" },
    { options: { format: "assertion" } },
  ],
  [
    `The format "iri" cannot be checked.`,
    { enum: ["é"] },
    { outer: { format: "iri" }, options: { format: "assertion" } },
  ],
  [
    "It cannot be decided whether a string matches a pattern or format.",
    { allOf: [{ enum: ["é"] }], format: "idn-hostname" },
    { options: { format: "assertion" } },
  ],
  [
    "It cannot be decided whether a string matches a pattern or format.",
    { allOf: [{ enum: ["a".repeat(60)] }, { pattern: "^(a|aa)+\\1$" }] },
  ],
  [
    "No number that fulfills the constraints can be represented.",
    { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 5e-324 },
  ],
  [
    "A pattern is too complex.",
    { type: "string", allOf: many(101, (index) => ({ pattern: `a.*${String(index)}` })) },
  ],
  ['The dialect "draft-99" is not known.', {}, { options: { dialect: "draft-99" } }],
  ["The schema is nested too deeply.", { $ref: "https://e/deep" }, { options: { load: () => wrapped(251) } }],
  [`The dialect "https://e/none" is not known.`, { $schema: "https://e/none" }],
  [
    `The dialect "https://e/meta" is not known.`,
    { $schema: "https://e/meta" },
    { options: { load: () => ({ $schema: "https://e/other" }) } },
  ],
  [`"minimum" is not a number.`, { minimum: "1" }],
  [`"minLength" is not a non-negative integer.`, { minLength: -1 }],
  [`"minLength" is not a non-negative integer.`, { minLength: 1.5 }],
  [`"pattern" is not a string.`, { pattern: 1 }],
  [`"required" is not an array of strings.`, { required: [1] }],
  [`"uniqueItems" is not a boolean.`, { uniqueItems: 1 }],
  [`"properties" is not an object.`, { properties: [] }],
  [`"enum" is not an array.`, { enum: 1 }],
  [`"dependencies" has an invalid value.`, { dependencies: { a: 1 } }, { options: { dialect: "draft-07" } }],
];

describe("the reason why a question is not decided", () => {
  for (const [why, inner, { outer = false, options } = {}] of rows)
    it(`is: ${why}`, () => {
      assert.deepEqual(includes(outer, inner, options), { answer: "unknown", why });
    });

  for (const [about, inner] of [
    ["a schema of exactly the largest size", { enum: many(999_998, () => 0) }],
    ["the deepest schema", wrapped(200)],
    ["300 items in a tuple", { type: "array", prefixItems: many(300, () => true), minItems: 300 }],
    ["120 unique items", { type: "array", uniqueItems: true, minItems: 120, items: { type: "integer" } }],
    ["500 properties", { type: "object", minProperties: 500 }],
    ["20,000 items", { type: "array", minItems: 20_000 }],
    ["the longest string", { type: "string", minLength: 70_000, pattern: "^a+$" }],
    [
      "100 patterns",
      { type: "string", allOf: many(100, (index) => ({ pattern: `^a{${String(index)},}$` })) },
    ],
    ["a look-around", { type: "string", pattern: lookaround }],
  ] as const satisfies readonly (readonly [string, Json])[])
    it(`does not exist for ${about}`, () => {
      assert.equal(includes(false, inner).answer, "no");
    });
});
