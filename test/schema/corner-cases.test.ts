/** Inclusion of schemas at the edges of what keywords mean: Unicode, decimals, counted items, names, recursion. */
import assert from "node:assert/strict";
import { includes } from "../../src/schema/index";
import type { Json, JsonObject } from "../../src/schema/json";

type Row = readonly [about: string, outer: Json, inner: Json, answer: "yes" | "no"];

const string = (keywords: JsonObject): Json => ({ type: "string", ...keywords });
const number = (keywords: JsonObject): Json => ({ type: "number", ...keywords });
const integer = (keywords: JsonObject): Json => ({ type: "integer", ...keywords });
const array = (keywords: JsonObject): Json => ({ type: "array", ...keywords });
const object = (keywords: JsonObject): Json => ({ type: "object", ...keywords });
const pattern = (text: string): Json => string({ pattern: text });

const strings: readonly Row[] = [
  ["a code point has length 1", string({ maxLength: 1 }), pattern("^.$"), "yes"],
  ["two code points have length 2", string({ maxLength: 1 }), pattern("^..$"), "no"],
  ["upper-case letters are letters", pattern("^\\p{L}+$"), pattern("^\\p{Lu}+$"), "yes"],
  ["some letters are not upper-case", pattern("^\\p{Lu}+$"), pattern("^\\p{L}+$"), "no"],
  ["emoji are not an a", pattern("^[^a]$"), pattern("^[\\u{1F600}-\\u{1F64F}]$"), "yes"],
  ["surrogates of a pair are not separate", pattern("^[\\uD83D][\\uDE00]$"), string({ const: "😀" }), "no"],
  ["a letter with an accent is not a word character", pattern("^\\W$"), pattern("^é$"), "yes"],
  ["white space of Unicode", pattern("^\\s$"), { enum: ["\u00a0", "\u2028", "\ufeff", " "] }, "yes"],
  ["word characters", pattern("^\\w+$"), pattern("^[A-Za-z0-9_]+$"), "yes"],
  ["a line feed at the end", pattern("^\\w+$"), pattern("^[A-Za-z0-9_]+\\n?$"), "no"],
  ["a dot does not match a line feed", pattern("a.c"), pattern("a\\nc"), "no"],
  ["pairs of two letters", pattern("^(?:a|b)*$"), pattern("^(?:ab|ba)*$"), "yes"],
  ["a look-ahead requires a length", string({ minLength: 2 }), pattern("^(?=..)a"), "yes"],
  ["a word in a text", pattern("\\bfoo\\b"), pattern("^foo bar$"), "yes"],
  ["a word in a longer word", pattern("\\bfoo\\b"), pattern("^foobar$"), "no"],
  ["a short string may contain a line feed", pattern("^.{0,3}$"), string({ maxLength: 3 }), "no"],
  ["any short string", pattern("^[^]{0,3}$"), string({ maxLength: 3 }), "yes"],
];

const numbers: readonly Row[] = [
  [
    "a bound that another one excludes",
    false,
    number({ minimum: 5, exclusiveMinimum: 5, maximum: 5 }),
    "yes",
  ],
  ["equal bounds", { const: 5 }, number({ minimum: 5, maximum: 5, exclusiveMaximum: 6 }), "yes"],
  ["multiples of a multiple", number({ multipleOf: 0.01 }), number({ multipleOf: 0.05 }), "yes"],
  ["multiples of a part", number({ multipleOf: 0.05 }), number({ multipleOf: 0.01 }), "no"],
  ["multiples of small numbers", number({ multipleOf: 1e-7 }), number({ multipleOf: 3e-6 }), "yes"],
  [
    "large multiples in a range",
    number({ multipleOf: 7 }),
    integer({ multipleOf: 14, minimum: 1e15, maximum: 1e16 }),
    "yes",
  ],
  ["a large power of ten as a multiple", number({ multipleOf: 1e20 }), { const: 1e21 }, "yes"],
  ["a large number whose digits are not divisible", number({ multipleOf: 3 }), { const: 1e21 }, "no"],
  ["large numbers are integers", integer({}), { const: 1e300 }, "yes"],
  [
    "odd multiples of 3",
    { not: { multipleOf: 2 } },
    integer({ multipleOf: 3, not: { multipleOf: 6 } }),
    "yes",
  ],
  [
    "the numbers from 2 to 4 are multiples",
    { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
    integer({ minimum: 2, maximum: 4 }),
    "yes",
  ],
  [
    "5 is neither a multiple of 2 nor of 3",
    { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
    integer({ minimum: 2, maximum: 5 }),
    "no",
  ],
  ["the smallest number is positive", number({ exclusiveMinimum: 0 }), number({ minimum: 5e-324 }), "yes"],
  ["exactly one multiple in a range", false, number({ multipleOf: 7, minimum: 6, maximum: 8 }), "no"],
  ["a range that is a multiple", false, number({ multipleOf: 7, minimum: 7, maximum: 7 }), "no"],
  ["no multiple in a range", false, number({ multipleOf: 7, minimum: 8, maximum: 13 }), "yes"],
  [
    "multiples after an excluded one",
    { const: 10 },
    number({ multipleOf: 5, exclusiveMinimum: 5, exclusiveMaximum: 15 }),
    "yes",
  ],
  ["a multiple at the lower bound", { const: 5 }, number({ multipleOf: 5, minimum: 5, maximum: 9 }), "yes"],
  [
    "a negative multiple in a range",
    { const: -6 },
    number({ multipleOf: 3, minimum: -7, maximum: -5 }),
    "yes",
  ],
  [
    "a negative decimal in a range",
    { const: -1.5 },
    number({ multipleOf: 0.5, exclusiveMinimum: -1.7, maximum: -1.2 }),
    "yes",
  ],
  [
    "negative numbers between bounds",
    { const: -3 },
    integer({ exclusiveMinimum: -3.5, maximum: -2.5 }),
    "yes",
  ],
  ["numbers between negative multiples", false, integer({ minimum: -2.5, maximum: -2.1 }), "yes"],
];

const even = {
  $defs: {
    e: array({ prefixItems: [{ $ref: "#/$defs/o" }], items: false }),
    o: array({ prefixItems: [{ $ref: "#/$defs/e" }], minItems: 1, items: false }),
  },
  $ref: "#/$defs/e",
};
const digits = object({ propertyNames: { pattern: "^[0-9]?$" } });
const sixNumbers = [0, 1, 2, 3, 4, 5];
const oneTwoThree = { items: { enum: [1, 2, 3] }, uniqueItems: true };

const arrays: readonly Row[] = [
  [
    "two strings at the beginning",
    array({ contains: { type: "string" }, minContains: 2 }),
    array({ prefixItems: [string({}), string({})], minItems: 2 }),
    "yes",
  ],
  [
    "one string at the beginning",
    array({ contains: { type: "string" }, minContains: 2 }),
    array({ prefixItems: [string({}), string({})], minItems: 1 }),
    "no",
  ],
  [
    "at most two items are strings",
    array({ contains: { type: "string" }, maxContains: 2 }),
    array({ items: { type: ["string", "integer"] }, contains: { type: "string" }, maxItems: 2 }),
    "yes",
  ],
  [
    "two strings and two integers",
    array({ maxItems: 4 }),
    array({
      items: { type: ["string", "integer"] },
      ...{ contains: { type: "string" }, maxContains: 2 },
      allOf: [{ contains: { type: "integer" }, maxContains: 2 }],
    }),
    "yes",
  ],
  [
    "two strings and three integers",
    array({ maxItems: 4 }),
    array({
      items: { type: ["string", "integer"] },
      ...{ contains: { type: "string" }, maxContains: 2 },
      allOf: [{ contains: { type: "integer" }, maxContains: 3 }],
    }),
    "no",
  ],
  ["different values of three", array({ maxItems: 3 }), array(oneTwoThree), "yes"],
  ["three of three values", array({ contains: { const: 3 } }), array({ ...oneTwoThree, minItems: 3 }), "yes"],
  ["two of three values", array({ contains: { const: 3 } }), array({ ...oneTwoThree, minItems: 2 }), "no"],
  [
    "each of three values",
    array({ minItems: 3 }),
    array({ items: { enum: [1, 2, 3] }, allOf: [1, 2, 3].map((value) => ({ contains: { const: value } })) }),
    "yes",
  ],
  ["one item is unique", array({ uniqueItems: true }), array({ items: { const: 1 }, maxItems: 1 }), "yes"],
  [
    "equal items are not unique",
    array({ uniqueItems: true }),
    array({ prefixItems: [{ const: 1 }, { const: 1 }], minItems: 2 }),
    "no",
  ],
  [
    "0 and false are different",
    array({ uniqueItems: true }),
    array({ prefixItems: [{ const: 0 }, { const: false }], items: false }),
    "yes",
  ],
  [
    "items that contains evaluates",
    array({ unevaluatedItems: false, contains: { type: "string" } }),
    array({ items: { type: "string" }, minItems: 1 }),
    "yes",
  ],
  [
    "items that contains does not evaluate",
    array({ unevaluatedItems: false, contains: { type: "string" } }),
    array({ items: { type: ["string", "null"] }, contains: { type: "string" } }),
    "no",
  ],
  [
    "items that an inner unevaluatedItems evaluates",
    array({ allOf: [{ unevaluatedItems: true }], unevaluatedItems: false }),
    array({}),
    "yes",
  ],
  [
    "an item that none of six keywords evaluates",
    array({ allOf: sixNumbers.map((value) => ({ contains: { const: value } })), unevaluatedItems: false }),
    array({ prefixItems: sixNumbers.map((value) => ({ const: value })), minItems: 7 }),
    "no",
  ],
  ["nested arrays with an even depth", even, { enum: [[], [[[]]], [[[[[]]]]]] }, "yes"],
  ["nested arrays with an odd depth", even, { enum: [[[]]] }, "no"],
];

const tree = (keywords: JsonObject): Json => ({
  $defs: {
    t: object({ properties: { k: array({ items: { $ref: "#/$defs/t" } }) }, additionalProperties: false }),
  },
  $ref: "#/$defs/t",
  ...keywords,
});
const either = { properties: { a: true, b: true }, additionalProperties: false };

const tagged = (...tags: readonly string[]): Json =>
  object({ properties: { kind: { enum: tags } }, required: ["kind"] });
const untagged = (...tags: readonly string[]): Json => object({ properties: { kind: { enum: tags } } });

const objects: readonly Row[] = [
  ["a tag of one alternative", { oneOf: [tagged("a", "b"), tagged("b", "c")] }, tagged("a"), "yes"],
  ["a tag of two alternatives", { oneOf: [tagged("a", "b"), tagged("b", "c")] }, tagged("b"), "no"],
  ["a tag of no alternative", { oneOf: [tagged("a", "b"), tagged("c")] }, tagged("d"), "no"],
  ["tags of different alternatives", { oneOf: [tagged("a", "b"), tagged("c")] }, tagged("a", "c"), "yes"],
  ["a tag that is not required", { oneOf: [untagged("a"), untagged("b")] }, tagged("a", "b"), "yes"],
  ["objects without a tag", { oneOf: [untagged("a"), untagged("b")] }, untagged("a"), "no"],
  ["a tag that one alternative requires", { oneOf: [tagged("a"), untagged("b")] }, tagged("a", "b"), "yes"],
  [
    "properties of both alternatives",
    object({
      unevaluatedProperties: false,
      anyOf: [{ properties: { a: true } }, { properties: { b: true } }],
    }),
    object(either),
    "yes",
  ],
  [
    "properties of one of two alternatives",
    object({
      unevaluatedProperties: false,
      oneOf: ["a", "b"].map((name) => ({ properties: { [name]: true }, required: [name] })),
    }),
    object({ ...either, minProperties: 2 }),
    "no",
  ],
  [
    "properties that a condition evaluates",
    object({
      unevaluatedProperties: { type: "string" },
      if: { properties: { a: { const: 1 } }, required: ["a"] },
      then: { properties: { b: { type: "integer" } } },
    }),
    object({
      properties: { a: { const: 1 }, b: { type: "integer" } },
      ...{ required: ["a"], additionalProperties: { type: "string" } },
    }),
    "yes",
  ],
  [
    "properties that a condition does not evaluate",
    object({
      unevaluatedProperties: { type: "string" },
      if: { properties: { a: { const: 1 } }, required: ["a"] },
      then: { properties: { b: { type: "integer" } } },
    }),
    object({ properties: { a: { const: "2" }, b: { type: "integer" } }, required: ["a", "b"] }),
    "no",
  ],
  [
    "properties that an inner unevaluatedProperties evaluates",
    object({ allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false }),
    object({}),
    "yes",
  ],
  [
    "properties that additionalProperties of a part evaluates",
    object({ allOf: [{ additionalProperties: true }], unevaluatedProperties: false }),
    object({}),
    "yes",
  ],
  [
    "a recursive schema by a dynamic anchor",
    {
      $id: "http://e/l",
      $dynamicAnchor: "n",
      ...{ type: "object", properties: { n: { $dynamicRef: "#n" }, v: { type: "integer" } } },
    },
    object({
      properties: { n: object({ properties: { n: false, v: { type: "integer" } } }), v: { type: "integer" } },
    }),
    "yes",
  ],
  [
    "a tree of depth 1",
    tree({}),
    object({
      properties: { k: array({ items: object({ maxProperties: 0 }) }) },
      additionalProperties: false,
    }),
    "yes",
  ],
  [
    "a tree with other names below",
    tree({}),
    object({
      properties: { k: array({ items: object({ propertyNames: { enum: ["k", "j"] } }) }) },
      additionalProperties: false,
    }),
    "no",
  ],
  [
    "names of a pattern",
    object({ patternProperties: { "^[a-f0-9]{8}$": { type: "string" } }, additionalProperties: false }),
    object({ propertyNames: { pattern: "^[0-9]{8}$" }, additionalProperties: { type: "string" } }),
    "yes",
  ],
  [
    "as many properties as names",
    object({ maxProperties: 2 }),
    object({ propertyNames: { enum: ["a", "b"] } }),
    "yes",
  ],
  ["as many properties as names of a pattern", object({ maxProperties: 11 }), digits, "yes"],
  ["fewer properties than names of a pattern", object({ maxProperties: 10 }), digits, "no"],
  [
    "chained dependencies",
    object({ dependentSchemas: { a: { required: ["b"] }, b: { required: ["c"] } } }),
    object({ required: ["a"], dependentRequired: { a: ["b", "c"] } }),
    "yes",
  ],
  [
    "a broken chain of dependencies",
    object({ dependentSchemas: { a: { required: ["b"] }, b: { required: ["c"] } } }),
    object({ required: ["a"], dependentRequired: { a: ["b"] } }),
    "no",
  ],
  ["equal objects in another order", { const: { a: 1, b: [2] } }, { enum: [{ b: [2], a: 1 }] }, "yes"],
  [
    "an anchor in a list of schemas",
    { properties: { a: { $ref: "#s" } }, anyOf: [{ $anchor: "s", not: { type: "null" } }, true] },
    object({ required: ["a"], properties: { a: { type: "null" } } }),
    "no",
  ],
  [
    "a property named like a member of all objects",
    object({ properties: { constructor: false } }),
    object({}),
    "no",
  ],
  [
    "a required property named like a member of all objects",
    object({ required: ["toString"] }),
    object({}),
    "no",
  ],
];

for (const [title, rows] of Object.entries({ strings, numbers, arrays, objects }))
  describe(`inclusion of ${title}`, () => {
    for (const [about, outer, inner, answer] of rows)
      it(`answers ${answer}: ${about}`, () => {
        const given = includes(outer, inner);
        assert.equal(given.answer, answer, JSON.stringify(given));
      });
  });
