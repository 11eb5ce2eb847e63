import assert from "node:assert/strict";
import { includes, type SchemaOptions } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";
import { judge } from "./judge";
import { createRandom } from "./random";

interface Row {
  readonly about: string;
  readonly outer: Json;
  readonly inner: Json;
  readonly answer: "yes" | "no";
  /** Why other validators do not confirm it. */
  readonly contested?: string;
}

const tagged = (...kinds: readonly string[]): Json[] =>
  kinds.map((kind) => ({
    ...{ type: "object", required: ["kind"], additionalProperties: false },
    properties: { kind: { const: kind }, [kind]: { type: "integer" } },
  }));
const pair = { a: { type: "boolean" }, b: { type: "boolean" } };
const list = { type: "array", items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } };

const staticScope =
  "Ajv and cfworker ignore the dynamic scope that `$ref` next to `$defs` opens (core §8.2.3.2).";

const rows: readonly Row[] = [
  {
    about: "adjacent ranges of integers",
    outer: { anyOf: [{ maximum: 5 }, { minimum: 6 }] },
    inner: { type: "integer" },
    answer: "yes",
  },
  {
    about: "adjacent ranges of numbers",
    outer: { anyOf: [{ maximum: 5 }, { minimum: 6 }] },
    inner: { type: "number" },
    answer: "no",
  },
  {
    about: "touching ranges",
    outer: { anyOf: [{ maximum: 5 }, { exclusiveMinimum: 5 }] },
    inner: { type: "number" },
    answer: "yes",
  },
  {
    about: "common multiples",
    outer: { multipleOf: 9 },
    inner: { allOf: [{ multipleOf: 2 }, { multipleOf: 4.5 }] },
    answer: "yes",
  },
  { about: "decimal multiples", outer: { multipleOf: 0.1 }, inner: { multipleOf: 0.3 }, answer: "yes" },
  {
    about: "even or odd",
    outer: { anyOf: [{ multipleOf: 2 }, { not: { multipleOf: 2 } }] },
    inner: { type: "integer" },
    answer: "yes",
  },
  {
    about: "integers between multiples",
    outer: { type: "string" },
    inner: {
      type: "integer",
      minimum: 7,
      maximum: 8,
      not: { anyOf: [{ multipleOf: 7 }, { multipleOf: 8 }] },
    },
    answer: "yes",
  },
  {
    about: "an enum that covers a range",
    outer: { enum: [1, 2, 3] },
    inner: { type: "integer", minimum: 1, exclusiveMaximum: 4 },
    answer: "yes",
  },
  { about: "1.0 and 1", outer: { const: 1 }, inner: { enum: [1.0] }, answer: "yes" },
  { about: "lengths in code points", outer: { maxLength: 1 }, inner: { const: "\u{1f600}" }, answer: "yes" },
  {
    about: "a pattern plus a length",
    outer: { pattern: "^[a-z]{2,3}$" },
    inner: { type: "string", pattern: "^[a-z]*$", minLength: 2, maxLength: 3 },
    answer: "yes",
  },
  {
    about: "a pattern that does not anchor",
    outer: { pattern: "b" },
    inner: { type: "string", pattern: "^abc" },
    answer: "yes",
  },
  {
    about: "a dot and a line feed",
    outer: { type: "string", pattern: ".+" },
    inner: { type: "string", minLength: 1 },
    answer: "no",
  },
  {
    about: "overlapping patterns",
    outer: { pattern: "^(a|b)+$" },
    inner: { type: "string", pattern: "^[a-c]+$" },
    answer: "no",
  },
  {
    about: "an enum of strings and a pattern",
    outer: { pattern: "^v\\d$" },
    inner: { enum: ["v1", "v2"] },
    answer: "yes",
  },
  {
    about: "an object split by a tag",
    outer: { anyOf: tagged("cat", "dog") },
    inner: { oneOf: tagged("cat", "dog") },
    answer: "yes",
  },
  {
    about: "oneOf by a tag in place of anyOf",
    outer: { oneOf: tagged("cat", "dog") },
    inner: { anyOf: tagged("cat", "dog") },
    answer: "yes",
  },
  {
    about: "a removed alternative",
    outer: { oneOf: tagged("cat") },
    inner: { oneOf: tagged("cat", "dog") },
    answer: "no",
  },
  {
    about: "an object split by a value",
    outer: { anyOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { type: "integer" } } }] },
    inner: { properties: { a: { type: ["string", "integer"] } } },
    answer: "yes",
  },
  {
    about: "an object split by two values",
    outer: { anyOf: [{ properties: pair }, { properties: { a: { const: 1 }, b: { const: 1 } } }] },
    inner: { properties: { a: { enum: [true, 1] }, b: { enum: [true, 1] } } },
    answer: "no",
  },
  {
    about: "enumerated objects",
    outer: { enum: [true, false].flatMap((a) => [true, false].map((b) => ({ a, b }))) },
    inner: { type: "object", properties: pair, required: ["a", "b"], additionalProperties: false },
    answer: "yes",
  },
  {
    about: "required as a union",
    outer: { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    inner: { type: "object", minProperties: 1, propertyNames: { enum: ["a", "b"] } },
    answer: "yes",
  },
  {
    about: "dependentRequired written as a union",
    outer: { dependentRequired: { a: ["b"] } },
    inner: { anyOf: [{ not: { required: ["a"] } }, { required: ["a", "b"] }] },
    answer: "yes",
  },
  {
    about: "if written as a union",
    outer: { if: { required: ["a"] }, then: { required: ["b"] }, else: { required: ["c"] } },
    inner: {
      type: "object",
      anyOf: [{ required: ["a", "b"] }, { required: ["c"], properties: { a: false } }],
    },
    answer: "yes",
  },
  {
    about: "patternProperties in place of properties",
    outer: { patternProperties: { "^x-": { type: "string" } } },
    inner: { properties: { "x-a": { type: "string" } }, additionalProperties: { type: "string" } },
    answer: "yes",
  },
  {
    about: "overlapping patternProperties",
    outer: { patternProperties: { "^a": { minimum: 3 } } },
    inner: { patternProperties: { "^.": { minimum: 3 } } },
    answer: "yes",
  },
  {
    about: "a closed object with a new pattern",
    outer: { additionalProperties: false, patternProperties: { "^ab": true } },
    inner: { type: "object", additionalProperties: false, patternProperties: { "^a": true } },
    answer: "no",
  },
  {
    about: "property names of limited length",
    outer: { maxProperties: 2 },
    inner: { type: "object", propertyNames: { pattern: "^[ab]$" } },
    answer: "yes",
  },
  {
    about: "a property that cannot exist",
    outer: { not: { required: ["a"] } },
    inner: { type: "object", properties: { a: { type: "string", minLength: 2, maxLength: 1 } } },
    answer: "yes",
  },
  {
    about: "unique booleans",
    outer: { maxItems: 2 },
    inner: { items: { type: "boolean" }, uniqueItems: true },
    answer: "yes",
  },
  {
    about: "unique tuples",
    outer: false,
    inner: {
      type: "array",
      prefixItems: [{ enum: [1, 2] }, { enum: [1, 2] }, { enum: [1, 2] }],
      minItems: 3,
      uniqueItems: true,
    },
    answer: "yes",
  },
  {
    about: "a repeated item",
    outer: { uniqueItems: true },
    inner: { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], minItems: 2, maxItems: 3 },
    answer: "no",
  },
  {
    about: "contains in a tuple",
    outer: { contains: { const: 2 } },
    inner: { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], minItems: 2 },
    answer: "yes",
  },
  {
    about: "minContains by exclusion",
    outer: { contains: { type: "string" }, minContains: 2 },
    inner: {
      type: "array",
      minItems: 3,
      items: { type: ["string", "integer"] },
      contains: { type: "integer" },
      maxContains: 1,
    },
    answer: "yes",
  },
  {
    about: "items after a prefix",
    outer: { items: { type: "integer" } },
    inner: { type: "array", prefixItems: [{ const: 1 }], items: { const: 2 } },
    answer: "yes",
  },
  {
    about: "unevaluatedProperties next to anyOf",
    outer: { propertyNames: { enum: ["a", "b"] } },
    inner: {
      anyOf: [{ properties: { a: true } }, { properties: { b: true } }],
      unevaluatedProperties: false,
    },
    answer: "yes",
  },
  {
    about: "unevaluatedProperties of a failed alternative",
    outer: { not: { required: ["b"] } },
    inner: {
      type: "object",
      anyOf: [{ properties: { a: true } }, { properties: { b: { type: "string" } }, required: ["c"] }],
      unevaluatedProperties: false,
    },
    answer: "yes",
  },
  {
    about: "unevaluatedItems next to contains",
    outer: { items: { enum: ["a", 1] } },
    inner: { type: "array", contains: { const: "a" }, unevaluatedItems: { const: 1 } },
    answer: "yes",
  },
  {
    about: "unevaluatedItems in place of items",
    outer: { prefixItems: [true], items: false },
    inner: { type: "array", allOf: [{ prefixItems: [true] }], unevaluatedItems: false },
    answer: "yes",
  },
  {
    about: "a generic list",
    contested: staticScope,
    outer: { type: "array", items: { type: "integer" } },
    inner: {
      $id: "https://e/ints",
      $ref: "list",
      $defs: { item: { $dynamicAnchor: "item", type: "integer" }, list: { $id: "list", ...list } },
    },
    answer: "yes",
  },
  {
    about: "a generic list of another type",
    contested: staticScope,
    outer: { type: "array", items: { type: "string" } },
    inner: {
      $id: "https://e/ints",
      $ref: "list",
      $defs: { item: { $dynamicAnchor: "item", type: "integer" }, list: { $id: "list", ...list } },
    },
    answer: "no",
  },
  {
    about: "an anchor in an embedded resource",
    outer: { type: "string" },
    inner: {
      $ref: "https://e/other#name",
      $defs: { other: { $id: "https://e/other", $defs: { x: { $anchor: "name", type: "string" } } } },
    },
    answer: "yes",
  },
  {
    about: "recursion",
    outer: { properties: { next: { $ref: "#" } } },
    inner: { type: "object", properties: { next: { $ref: "#" } }, required: ["id"] },
    answer: "yes",
  },
  {
    about: "a narrower leaf in a recursion",
    outer: { properties: { id: { type: "integer" }, next: { $ref: "#" } } },
    inner: { properties: { id: { type: "number" }, next: { $ref: "#" } } },
    answer: "no",
  },
  {
    about: "a recursion that no finite value ends",
    outer: false,
    inner: { type: "object", properties: { next: { $ref: "#" } }, required: ["next"] },
    answer: "yes",
  },
  {
    about: "mutual recursion",
    outer: {
      $ref: "#/$defs/a",
      $defs: {
        a: { properties: { b: { $ref: "#/$defs/b" } } },
        b: { properties: { a: { $ref: "#/$defs/a" } } },
      },
    },
    inner: {
      $ref: "#/$defs/c",
      $defs: { c: { properties: { a: { $ref: "#/$defs/c" }, b: { $ref: "#/$defs/c" } }, type: "object" } },
    },
    answer: "yes",
  },
  {
    about: "a pointer with escapes",
    outer: { type: "integer" },
    inner: { $ref: "#/$defs/a~1b%25", $defs: { "a/b%": { type: "integer" } } },
    answer: "yes",
  },
  {
    about: "the metaschema and itself",
    outer: { $ref: "https://json-schema.org/draft/2020-12/schema" },
    inner: { $ref: "https://json-schema.org/draft/2020-12/schema" },
    answer: "yes",
  },
  {
    about: "a member named __proto__",
    outer: { required: ["__proto__"] },
    inner: JSON.parse('{"const": {"__proto__": 1}}') as Json,
    answer: "yes",
  },
];

describe("inclusion of schemas", () => {
  for (const { about, outer, inner, answer, contested } of rows)
    it(`answers ${answer}: ${about}`, () => {
      const given = includes(outer, inner);
      assert.equal(given.answer, answer, JSON.stringify(given));
      if (contested === undefined) assert.equal(judge(createRandom(1), outer, inner, given), undefined);
    });
});

interface DialectRow extends Row {
  readonly options: SchemaOptions;
}

const nullableEnum = { type: "string", nullable: true, enum: ["a"] };
const byDialect: readonly DialectRow[] = [
  {
    about: "boolean bounds of draft-04",
    options: { dialect: "draft-04" },
    outer: { minimum: 1 },
    inner: { type: "integer", minimum: 0, exclusiveMinimum: true },
    answer: "yes",
  },
  {
    about: "const in draft-04, which has no meaning",
    options: { dialect: "draft-04" },
    outer: { type: "integer" },
    inner: { const: 1 },
    answer: "no",
  },
  {
    about: "keywords next to $ref in draft-07",
    options: { dialect: "draft-07" },
    outer: { maximum: 3 },
    inner: { $ref: "#/definitions/x", maximum: 3, definitions: { x: { type: "integer" } } },
    answer: "no",
  },
  {
    about: "keywords next to $ref in 2019-09",
    options: { dialect: "2019-09" },
    outer: { maximum: 3 },
    inner: { $ref: "#/$defs/x", maximum: 3, $defs: { x: { type: "integer" } } },
    answer: "yes",
  },
  {
    about: "tuples of draft-07",
    options: { dialect: "draft-07" },
    outer: { maxItems: 1 },
    inner: { items: [true], additionalItems: false },
    answer: "yes",
  },
  {
    about: "dependencies of draft-07",
    options: { dialect: "draft-07" },
    outer: { required: ["b"] },
    inner: { type: "object", required: ["a"], dependencies: { a: ["b"] } },
    answer: "yes",
  },
  {
    about: "dependencies in 2020-12, which have no meaning",
    options: {},
    outer: { required: ["b"] },
    inner: { type: "object", required: ["a"], dependencies: { a: ["b"] } },
    answer: "no",
  },
  {
    about: "unevaluatedItems after contains in 2019-09",
    options: { dialect: "2019-09" },
    outer: { maxItems: 0 },
    inner: { contains: true, minContains: 0, unevaluatedItems: false },
    answer: "yes",
  },
  {
    about: "$schema in place of the option",
    options: { dialect: "draft-07" },
    outer: { $schema: "https://json-schema.org/draft/2020-12/schema", prefixItems: [{ type: "integer" }] },
    inner: { const: ["a"] },
    answer: "no",
  },
  {
    about: "$recursiveRef of 2019-09",
    options: { dialect: "2019-09" },
    outer: {
      $id: "https://e/strict",
      $recursiveAnchor: true,
      $ref: "tree",
      unevaluatedProperties: false,
      $defs: { tree: { $id: "tree", $recursiveAnchor: true, properties: { child: { $recursiveRef: "#" } } } },
    },
    inner: { const: { child: { other: 1 } } },
    answer: "no",
  },
  {
    about: "nullable of OpenAPI 3.0",
    options: { dialect: "openapi-3.0" },
    outer: { type: "string", nullable: true },
    inner: { enum: [null, "a"] },
    answer: "yes",
  },
  {
    about: "nullable without type",
    options: { dialect: "openapi-3.0" },
    outer: { enum: ["a"], nullable: true },
    inner: { enum: [null] },
    answer: "no",
  },
  {
    about: "nullable next to allOf, without type",
    options: { dialect: "openapi-3.0" },
    outer: { allOf: [{ type: "string" }], nullable: true },
    inner: { enum: [null] },
    answer: "no",
  },
  {
    about: "nullable next to an enum without null",
    options: { dialect: "openapi-3.0" },
    outer: nullableEnum,
    inner: { enum: [null] },
    answer: "no",
  },
  {
    about: "nullable in OpenAPI 3.1, which has no meaning",
    options: { dialect: "openapi-3.1" },
    outer: { type: "string", nullable: true },
    inner: { const: null },
    answer: "no",
  },
  {
    about: "format as an annotation",
    options: {},
    outer: { format: "date" },
    inner: { const: "x" },
    answer: "yes",
  },
  {
    about: "format as an assertion",
    options: { format: "assertion" },
    outer: { format: "date" },
    inner: { const: "x" },
    answer: "no",
  },
  {
    about: "the same format as an assertion",
    options: { format: "assertion" },
    outer: { format: "date" },
    inner: { format: "date", maxLength: 20 },
    answer: "yes",
  },
  {
    about: "a date and a pattern",
    options: { format: "assertion" },
    outer: { pattern: "^\\d{4}-" },
    inner: { type: "string", format: "date" },
    answer: "yes",
  },
  {
    about: "two formats without a common string",
    options: { format: "assertion" },
    outer: false,
    inner: { type: "string", allOf: [{ format: "date" }, { format: "date-time" }] },
    answer: "yes",
  },
  {
    about: "an unknown format as an assertion",
    options: { format: "assertion" },
    outer: { format: "color" },
    inner: { const: "x" },
    answer: "yes",
  },
  {
    about: "an identifier in $defs of a draft without it",
    options: { dialect: "draft-07" },
    outer: {
      properties: { a: { $ref: "https://e/x" } },
      $defs: { x: { $id: "https://e/x", type: "integer" } },
    },
    inner: { const: { a: "1" } },
    answer: "no",
  },
  {
    about: "another document",
    options: { load: (uri) => (uri === "https://e/x" ? { type: "integer" } : undefined) },
    outer: { $ref: "https://e/x" },
    inner: { const: 1 },
    answer: "yes",
  },
];

describe("inclusion in a dialect", () => {
  for (const { about, outer, inner, answer, options } of byDialect)
    it(`answers ${answer}: ${about}`, () => {
      assert.equal(includes(outer, inner, options).answer, answer);
    });
});

const backReference = { type: "string", pattern: "^(a+)b\\1$" };
const open: readonly {
  readonly about: string;
  readonly outer: Json;
  readonly options?: SchemaOptions;
  readonly why: RegExp;
}[] = [
  {
    about: "a reference without a target",
    outer: { $ref: "#/$defs/none" },
    why: /reference "#\/\$defs\/none" cannot be resolved/,
  },
  { about: "a document that is not supplied", outer: { $ref: "https://e/none" }, why: /cannot be resolved/ },
  {
    about: "an unknown dialect",
    outer: {},
    options: { dialect: "draft-99" },
    why: /dialect "draft-99" is not known/,
  },
  {
    about: "an unknown $schema",
    outer: { $schema: "https://e/dialect" },
    why: /dialect "https:\/\/e\/dialect" is not known/,
  },
  {
    about: "a required vocabulary that is not known",
    outer: { $schema: "https://e/dialect" },
    options: {
      load: () => ({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $vocabulary: { "https://e/vocabulary": true },
      }),
    },
    why: /vocabulary "https:\/\/e\/vocabulary" is not known/,
  },
  {
    about: "different strings of a back-reference",
    outer: { not: { type: "array", uniqueItems: true, minItems: 2, items: backReference } },
    why: /No string that fulfills the constraints was found/,
  },
  {
    about: "different strings at the beginning, of a back-reference",
    outer: {
      not: { type: "array", uniqueItems: true, prefixItems: [backReference, backReference], minItems: 2 },
    },
    why: /No string that fulfills the constraints was found/,
  },
  {
    about: "different numbers that a double cannot represent",
    outer: {
      not: {
        ...{ type: "array", uniqueItems: true, minItems: 2 },
        items: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 5e-324 },
      },
    },
    why: /No number that fulfills the constraints can be represented/,
  },
  {
    about: "a constant or a string of a back-reference",
    outer: {
      not: { type: "array", uniqueItems: true, minItems: 2, items: { anyOf: [{ const: 0 }, backReference] } },
    },
    why: /No string that fulfills the constraints was found/,
  },
  {
    about: "two constants or a number that a double cannot represent",
    outer: {
      not: {
        ...{ type: "array", uniqueItems: true, minItems: 3 },
        items: {
          anyOf: [{ enum: [0, 1] }, { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 5e-324 }],
        },
      },
    },
    why: /No number that fulfills the constraints can be represented/,
  },
  {
    about: "hundreds of properties",
    outer: { items: { not: { type: "object", minProperties: 600 } } },
    why: /An object has too many properties/,
  },
  {
    about: "an identifier in a keyword that the dialect does not define",
    outer: { $ref: "https://e/x", dependencies: { a: { $id: "https://e/x", type: "integer" } } },
    why: /cannot be resolved/,
  },
  {
    about: "properties that depend on many conditions",
    outer: {
      anyOf: Array.from({ length: 20 }, (_, index) => ({
        ...{ required: [String(index)], patternProperties: { [`a.*${String(index)}`]: true } },
      })),
      unevaluatedProperties: false,
    },
    why: /"unevaluatedProperties" depends on too many cases/,
  },
  {
    about: "items that depend on many conditions",
    outer: {
      allOf: Array.from({ length: 20 }, (_, index) => ({ contains: { const: index } })),
      unevaluatedItems: false,
    },
    why: /"unevaluatedItems" depends on too many cases/,
  },
  { about: "a schema that refers to itself alone", outer: { $ref: "#" }, why: /refers to itself/ },
  { about: "an invalid keyword", outer: { minimum: "1" }, why: /"minimum" is not a number/ },
  { about: "an unknown type", outer: { type: "text" }, why: /type "text" is not known/ },
  { about: "something that is not a schema", outer: [], why: /neither an object nor a boolean/ },
];

describe("inclusion that cannot be decided", () => {
  for (const { about, outer, options, why } of open)
    it(`names the reason: ${about}`, () => {
      const given = includes(outer, { type: "array" }, options);
      assert.match(given.answer === "unknown" ? given.why : given.answer, why);
    });

  for (const name of ["format-annotation", "format-assertion", "content", "meta-data", "unevaluated"])
    it(`knows a required vocabulary: ${name}`, () => {
      const load = (): Json => ({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/validation": true,
          [`https://json-schema.org/draft/2020-12/vocab/${name}`]: true,
        },
      });
      const outer = { $schema: "https://e/dialect", properties: { a: false }, minProperties: 1 };
      assert.deepEqual(includes(outer, { const: { a: 1 } }, { load }), { answer: "yes" });
    });

  it("ignores an optional vocabulary that is not known", () => {
    const load = (): Json => ({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/validation": true,
        "https://e/vocabulary": false,
      },
    });
    const outer = { $schema: "https://e/dialect", properties: { a: false }, minProperties: 1 };
    assert.deepEqual(includes(outer, { const: { a: 1 } }, { load }), { answer: "yes" });
  });
});
