/**
 * Schemas that refer to the next one twice, 60 levels deep: 2 to the power of 60 when expanded. Each comparison ends,
 * with a result or with the reason why it was not decided.
 */
import assert from "node:assert/strict";
import { TooComplex } from "../../src/engine/index";
import { told } from "../engine/compared";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const LEVELS = 60;

const ref = (level: number): Json => ({ $ref: `#/components/schemas/S${String(level)}` });

function documentOf(level: (next: Json, at: number) => Json, leaf: Json): string {
  const schemas = Object.fromEntries(
    Array.from({ length: LEVELS + 1 }, (_, at) => [
      `S${String(at)}`,
      at === LEVELS ? leaf : level(ref(at + 1), at),
    ]),
  );
  const content = { "application/json": { schema: ref(0) } };
  const operation = { requestBody: { content }, responses: {} };
  const paths = { "/a": { post: operation } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths,
    components: { schemas },
  });
}

/** Two equal alternatives accept each value twice, so `oneOf` accepts nothing in either version. */
const nothing: readonly string[] = [];
const narrowed = ["length-narrowed"];

const rows: readonly {
  readonly level: string;
  readonly of: (next: Json, at: number) => Json;
  readonly finds: readonly string[];
}[] = [
  { level: "oneOf", of: (next) => ({ oneOf: [next, next] }), finds: nothing },
  { level: "anyOf", of: (next) => ({ anyOf: [next, next] }), finds: narrowed },
  {
    level: "oneOf and anyOf",
    of: (next) => ({ oneOf: [next, next], anyOf: [next, next] }),
    finds: nothing,
  },
  {
    level: "oneOf in anyOf",
    of: (next) => ({ anyOf: [{ oneOf: [next, next] }, { oneOf: [next, next] }] }),
    finds: nothing,
  },
  {
    level: "oneOf with a discriminator",
    of: (next) => ({ oneOf: [next, next], discriminator: { propertyName: "a" } }),
    finds: nothing,
  },
  {
    level: "oneOf that leads back to the first",
    of: (next) => ({ oneOf: [next, ref(0), { type: "array", items: ref(0) }] }),
    finds: narrowed,
  },
  {
    level: "anyOf that leads back to the one before",
    of: (next, at) => ({ anyOf: [next, ref(Math.max(0, at - 1)), { type: "object" }] }),
    finds: narrowed,
  },
  { level: "allOf", of: (next) => ({ allOf: [next, next] }), finds: ["length-narrowed"] },
  {
    level: "two properties",
    of: (next) => ({ type: "object", properties: { l: next, r: next } }),
    finds: ["length-narrowed"],
  },
  {
    level: "a tuple",
    of: (next) => ({ type: "array", prefixItems: [next, next] }),
    finds: ["length-narrowed"],
  },
  { level: "not", of: (next) => ({ not: { anyOf: [next, next] } }), finds: ["not-changed"] },
  {
    level: "if, then, else",
    of: (next) => ({ if: next, then: next, else: next }),
    finds: ["condition-changed"],
  },
  {
    level: "dependent schemas",
    of: (next) => ({ dependentSchemas: { a: next, b: next } }),
    finds: nothing,
  },
  {
    level: "contains and items",
    of: (next) => ({ type: "array", contains: next, items: next }),
    finds: ["contains-changed", "length-narrowed"],
  },
  {
    level: "property names that no name matches, and other properties",
    of: (next) => ({ type: "object", propertyNames: next, additionalProperties: next }),
    finds: [],
  },
];

describe("schemas with exponential expansion", () => {
  for (const { level, of, finds } of rows) {
    const [before, after] = [
      documentOf(of, { type: "string" }),
      documentOf(of, { type: "string", maxLength: 5 }),
    ];
    it(`${level}: the comparison ends`, () => {
      assert.deepEqual([...new Set(told(before, after).map(({ kind }) => kind))].sort(), finds);
    });
    it(`${level}: has no changes compared with itself`, () => {
      assert.deepEqual(told(before, before), []);
    });
  }
});

const entangled: Readonly<Record<string, (next: Json) => Json>> = {
  "oneOf with its negation, next to anyOf": (next) => ({
    allOf: [{ oneOf: [next, { not: next }] }, { anyOf: [next, next] }],
  }),
  "oneOf of it, an anyOf of it, and its negation": (next) => ({
    oneOf: [next, { anyOf: [next, next] }, { not: next }],
  }),
  "oneOf of an anyOf of it and an object, and an allOf of it": (next) => ({
    oneOf: [{ anyOf: [next, { type: "object", properties: { x: next } }] }, { allOf: [next, next] }],
  }),
  "oneOf of it, and of it next to a dependent schema": (next) => ({
    oneOf: [next, { dependentSchemas: { a: next } }],
  }),
  "all of it, any of it, and no other property": (next) => ({
    ...{ allOf: [next], anyOf: [next, { properties: { z: next } }], unevaluatedProperties: false },
  }),
  "anyOf with its negation": (next) => ({ anyOf: [next, { not: next }] }),
};

describe("schemas that lead to the next one twice and exclude it", () => {
  for (const [level, of] of Object.entries(entangled))
    it(`${level}: the comparison ends, and not in silence`, () => {
      const [before, after] = [documentOf(of, { type: "string" }), documentOf(of, { type: "integer" })];
      let found: readonly string[];
      try {
        found = told(before, after).map(({ kind }) => kind);
      } catch (error) {
        assert.ok(error instanceof TooComplex);
        found = ["too complex"];
      }
      assert.notDeepEqual(found, []);
    });
});
