/** Any value at any location of a document: nothing throws, and the document has no changes compared with itself. */
import assert from "node:assert/strict";
import type { Json } from "./rewrites";
import { compareDocuments, createComparer } from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { parse } from "../../src/source/index";

/** A document with every kind of element. */
const whole: Json = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  servers: [{ url: "https://{a}.e.com/v1", variables: { a: { default: "x", enum: ["x", "y"] } } }],
  security: [{ k: [] }, { o: ["r"] }],
  tags: [{ name: "x" }],
  paths: {
    "/a/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "g",
        parameters: [
          {
            name: "q",
            in: "query",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "integer" } },
          },
          { $ref: "#/components/parameters/P" },
        ],
        responses: {
          200: {
            description: "",
            headers: { X: { schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
            links: { l: { operationId: "g" } },
          },
          default: { $ref: "#/components/responses/E" },
        },
      },
      post: {
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { f: { type: "string", format: "binary" } } },
              encoding: { f: { contentType: "image/png", headers: { H: { schema: { type: "string" } } } } },
            },
          },
        },
        responses: { "2XX": { description: "" } },
        callbacks: {
          c: {
            "{$request.body#/u}": {
              post: {
                requestBody: {
                  content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } },
                },
                responses: { 200: { description: "" } },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    w: {
      post: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } },
        responses: { 200: { description: "" } },
      },
    },
  },
  components: {
    parameters: {
      P: { name: "p", in: "header", content: { "application/json": { schema: { type: "object" } } } },
    },
    responses: {
      E: { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } } },
    },
    securitySchemes: {
      k: { type: "apiKey", in: "header", name: "X" },
      o: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "t", scopes: { r: "" } } } },
    },
    schemas: {
      A: {
        type: "object",
        required: ["a"],
        properties: {
          a: { type: ["string", "null"], enum: ["x", null], minLength: 1, pattern: "^x" },
          b: {
            oneOf: [
              { $ref: "#/components/schemas/B" },
              { type: "number", minimum: 0, exclusiveMaximum: 10, multipleOf: 2 },
            ],
            discriminator: { propertyName: "k", mapping: { b: "B" } },
          },
          c: { allOf: [{ $ref: "#/components/schemas/B" }, { properties: { z: { const: 3 } } }] },
        },
        patternProperties: { "^x-": { type: "string" } },
        additionalProperties: false,
        propertyNames: { maxLength: 9 },
        dependentRequired: { a: ["b"] },
        dependentSchemas: { a: { minProperties: 1 } },
        if: { required: ["a"] },
        then: { required: ["b"] },
        else: {},
        not: { required: ["zz"] },
        unevaluatedProperties: false,
      },
      B: {
        type: "object",
        properties: {
          self: { $ref: "#/components/schemas/B" },
          l: {
            type: "array",
            prefixItems: [{ type: "string" }],
            items: { type: "string", format: "date" },
            contains: { const: "a" },
            minContains: 1,
            uniqueItems: true,
            maxItems: 5,
            unevaluatedItems: false,
          },
          ro: { type: "string", readOnly: true, default: "x" },
        },
        additionalProperties: { type: "integer" },
      },
    },
  },
};

const junk: readonly Json[] = [
  ...[null, 5, "x", true, "", -1, 1e308, "constructor", [], {}, [null], ["a", 1]],
  ...[{ $ref: 5 }, { $ref: "#/nope" }, { $ref: "#/components/schemas/A" }, { $ref: "#" }, { "": null }],
];

type Step = string | number;

function placesIn(value: Json, way: readonly Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([step, member]) => [[...way, step], ...placesIn(member, [...way, step])]);
}

function replaced(value: Json, [step, ...rest]: readonly Step[], by: Json): Json {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [step]: replaced(value[step] ?? null, rest, by) };
}

describe("any value anywhere in a document", () => {
  const places = placesIn(whole);
  const read = (value: Json) => ({
    entry: parse("api.json", JSON.stringify(value)).document,
    get: () => undefined,
  });
  const original = read(whole);
  /** Each reads the original document only once. */
  const [fromOriginal, toOriginal] = [
    createComparer({ includesPattern }),
    createComparer({ includesPattern }),
  ];

  for (const value of junk) {
    it(`${JSON.stringify(value)} stops no comparison, and causes no changes compared with itself`, () => {
      assert.ok(places.length > 100);
      for (const place of places) {
        const malformed = replaced(whole, place, value);
        const [base, head] = [read(malformed), read(malformed)];
        const where = place.join("/");
        assert.doesNotThrow(() => fromOriginal.compare(original, head), where);
        assert.doesNotThrow(() => toOriginal.compare(base, original), where);
        assert.deepEqual(compareDocuments(base, head, { includesPattern }).changes, [], where);
      }
    });
  }
});
