/** Malformed values and unresolved references: reported at their location, and never judged compatible. */
import assert from "node:assert/strict";
import type { Problem } from "../../../src/engine/index";
import { compareTexts } from "../compared";
import type { Json } from "../rewrites";

type Members = Record<string, Json>;

function api(operation: Members, root: Members = {}): string {
  const item = { get: { responses: { 200: { description: "" } }, ...operation } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": item },
    ...root,
  });
}

const to = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const components = {
  schemas: { Enum: { enum: [1] }, Item: { type: "object" } },
  parameters: { P: { name: "q", in: "query", schema: { type: "string" } } },
  responses: { R: { description: "" } },
};

const tagged = (discriminator: Json): Json => ({ oneOf: [to("Item"), { type: "string" }], discriminator });

function withSchema(schema: Json): string {
  const content = { "application/json": { schema } };
  return api({ parameters: [{ name: "q", in: "query", content }] }, { components });
}

function withParameter(more: Members): string {
  return api({ parameters: [{ name: "q", in: "query", schema: { type: "string" }, ...more }] });
}

const placed = ({ place, stops }: Problem): string => `${stops === true ? "stops" : "note"} ${place.pointer}`;
const schemaAt = "/paths/~1a/get/parameters/0/content/application~1json/schema";

/** The changes, and the problems of head below this pointer, which stop the check or are only notes. */
function seen(before: string, after: string, below = ""): unknown {
  const { changes, problems } = compareTexts(before, after);
  return {
    changes: [...new Set(changes.map(({ kind }) => kind))],
    head: [...new Set(problems.head.map(placed))].map((each) => each.replace(below, "")),
  };
}

const object = { type: "object", properties: { a: { type: "string" } } };

const schemas: readonly (readonly [before: Json, after: Json, at: string])[] = [
  [{ type: "string" }, { type: "int" }, "/type"],
  [{ type: "integer" }, { type: "Integer" }, "/type"],
  [{ type: ["string", "null"] }, { type: ["string", "nil"] }, "/type/1"],
  [{ type: "string" }, { type: [] }, "/type"],
  [{ enum: ["a", "b"] }, { enum: "a" }, "/enum"],
  [{ type: "integer" }, { type: "integer", maximum: "10" }, "/maximum"],
  [{ type: "integer" }, { type: "integer", exclusiveMinimum: "true" }, "/exclusiveMinimum"],
  [{ type: "integer" }, { type: "integer", multipleOf: 0 }, "/multipleOf"],
  [{ type: "string" }, { type: "string", minLength: -1 }, "/minLength"],
  [{ type: "string" }, { type: "string", maxLength: 1.5 }, "/maxLength"],
  [{ type: "string" }, { type: "string", maxLength: null }, "/maxLength"],
  [{ type: "string" }, { type: "string", pattern: 5 }, "/pattern"],
  [object, { ...object, required: "a" }, "/required"],
  [object, { ...object, required: [["a"]] }, "/required/0"],
  [object, { type: "object", properties: ["a"] }, "/properties"],
  [object, { type: "object", properties: { a: "string" } }, "/properties/a"],
  [object, { ...object, additionalProperties: "false" }, "/additionalProperties"],
  [object, { ...object, dependentRequired: { a: "b" } }, "/dependentRequired/a"],
  [object, { allOf: object }, "/allOf"],
  [object, { allOf: [object, "closed"] }, "/allOf/1"],
  [object, { ...object, not: "string" }, "/not"],
  [{ type: "string" }, { type: "string", not: { type: "int" } }, "/not/type"],
  [{ type: "array", items: { type: "string" } }, { type: "array", items: "string" }, "/items"],
  [{ contains: { type: "integer" } }, { contains: { type: "Integer" } }, "/contains/type"],
  [{ type: "array" }, { type: "array", uniqueItems: "true" }, "/uniqueItems"],
  [
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    { anyOf: [{ type: "string" }, { type: "int" }] },
    "/anyOf/1/type",
  ],
  [{ enum: ["a", "b"] }, { anyOf: [{ enum: ["a"] }, { enum: "b" }] }, "/anyOf/1/enum"],
  [{ type: "string" }, "string", ""],
  [{ anyOf: [{ type: "string" }] }, { anyOf: [] }, "/anyOf"],
  [{ oneOf: [{ type: "string" }] }, { oneOf: [] }, "/oneOf"],
  [object, { allOf: [] }, "/allOf"],
  [object, { allOf: null }, "/allOf"],
  ...["contains", "not", "if"].map((keyword): [Json, Json, string] => {
    const more = keyword === "if" ? { then: { maxLength: 5 } } : {};
    const reference = { $ref: `#${schemaAt}/$defs/a` };
    const after = { [keyword]: reference, ...more, $defs: { a: { type: "int" } } };
    return [{ [keyword]: { type: "integer" }, ...more }, after, "/$defs/a/type"];
  }),
  ...["contains", "not", "if"].map((keyword): [Json, Json, string] => {
    const more = keyword === "if" ? { then: { maxLength: 5 } } : {};
    const before = { [keyword]: { properties: { a: { items: { enum: ["x"] } } } }, ...more };
    const after = { [keyword]: { properties: { a: { items: { enum: "x" } } } }, ...more };
    return [before, after, `/${keyword}/properties/a/items/enum`];
  }),
  [tagged({ propertyName: "a" }), tagged({ mapping: {} }), "/discriminator"],
  [tagged({ propertyName: "a" }), tagged("a"), "/discriminator"],
  [object, { $ref: "#/info" }, ""],
  [object, { $ref: "#" }, ""],
  [object, { $ref: "" }, ""],
  [object, { $ref: "#/components/responses/R" }, ""],
  [object, { $ref: "#/components/schemas" }, ""],
  [object, { $ref: "#/info/title" }, ""],
  [object, { $ref: "#/components/schemas/Enum/enum/0" }, "/components/schemas/Enum/enum/0"],
  [object, { $ref: 5 }, "/$ref"],
  [object, { $ref: "#/nowhere" }, ""],
  [{ $ref: "#/nowhere" }, { $ref: "#/nowhere" }, ""],
  [{ $ref: 5 }, { $ref: 5 }, "/$ref"],
  [{ $schema: "https://e.com/own" }, { $schema: "https://e.com/own" }, "/$schema"],
];

const plain = withParameter({});
const query = (name: string, type = "string"): Members => ({ name, in: "query", schema: { type } });
const header = (name: string, type = "string"): Members => ({ name, in: "header", schema: { type } });
const parameterOf = (type: string): Members => ({ components: { parameters: { P: query("q", type) } } });
const objects: readonly (readonly [before: string, after: string, at: string])[] = [
  [plain, withParameter({ required: "true" }), "/paths/~1a/get/parameters/0/required"],
  [plain, withParameter({ in: "qurey" }), "/paths/~1a/get/parameters/0/in"],
  [plain, withParameter({ schema: "string" }), "/paths/~1a/get/parameters/0/schema"],
  [plain, withParameter({ style: "pipes" }), "/paths/~1a/get/parameters/0/style"],
  [plain, withParameter({ content: [] }), "/paths/~1a/get/parameters/0/content"],
  [plain, api({ parameters: { q: {} } }), "/paths/~1a/get/parameters"],
  [api({}), api({ parameters: [{ in: "query", required: true }] }), "/paths/~1a/get/parameters/0"],
  [api({}), api({ parameters: [{ name: "q", required: true }] }), "/paths/~1a/get/parameters/0"],
  [
    api({}),
    api({ parameters: [{ name: "q", in: "query", type: "integer" }] }),
    "/paths/~1a/get/parameters/0",
  ],
  [
    api({}),
    api({ requestBody: { content: { "application/json": { type: "object", required: ["a"] } } } }),
    "/paths/~1a/get/requestBody/content/application~1json",
  ],
  [
    api({}),
    api({ responses: { 200: { description: "", headers: { X: { type: "string" } } } } }),
    "/paths/~1a/get/responses/200/headers/X",
  ],
  [plain, api({ parameters: [{ $ref: "#/components/parameters/gone" }] }), "/paths/~1a/get/parameters/0"],
  [api({}), api({ responses: [] }), "/paths/~1a/get/responses"],
  [
    api({}),
    api({ responses: { 200: { $ref: "#/components/responses/gone" } } }),
    "/paths/~1a/get/responses/200",
  ],
  [
    api({}),
    api({ responses: { 200: { description: "", headers: { X: 5 } } } }),
    "/paths/~1a/get/responses/200/headers/X",
  ],
  [api({}), api({ requestBody: { $ref: 5 } }), "/paths/~1a/get/requestBody/$ref"],
  [api({}), api({ security: { k: [] } }), "/paths/~1a/get/security"],
  [api({}), api({}, { security: "k" }), "/security"],
  [api({}), api({}, { servers: { url: "/" } }), "/servers"],
  [api({}), api({}, { servers: [{}] }), "/servers/0"],
  [api({}), api({}, { servers: [null] }), "/servers/0"],
  [plain, api({ parameters: [query("q"), query("q", "integer")] }), "/paths/~1a/get/parameters/1"],
  [
    plain,
    api({ parameters: [query("q"), { $ref: "#/components/parameters/P" }] }, parameterOf("integer")),
    "/paths/~1a/get/parameters/1",
  ],
  [plain, api({ parameters: [header("X-A"), header("x-a", "integer")] }), "/paths/~1a/get/parameters/1"],
  [
    api({}),
    api({ requestBody: { $ref: "#/components/schemas/Item" } }, { components }),
    "/paths/~1a/get/requestBody",
  ],
  [
    api({}),
    api({ responses: { 200: { $ref: "#/components/parameters/P" } } }, { components }),
    "/paths/~1a/get/responses/200",
  ],
  [api({}), api({}, { paths: { "/a": { $ref: "#/components/responses/R" } }, components }), "/paths/~1a"],
  [api({}), api({}, { paths: [] }), "/paths"],
  [api({}), api({}, { paths: { "/a": 5 } }), "/paths/~1a"],
  [api({}), api({}, { paths: { "/a": { get: [] } } }), "/paths/~1a/get"],
  [api({}), api({}, { paths: { "/a": { $ref: "#/components/pathItems/gone" } } }), "/paths/~1a"],
  [api({}), api({}, { jsonSchemaDialect: "https://e.com/own" }), "/jsonSchemaDialect"],
  [
    api({}),
    api({}, { components: { securitySchemes: { k: { type: "apikey" } } } }),
    "/components/securitySchemes/k/type",
  ],
];

describe("a part that cannot be read", () => {
  for (const [before, after, at] of schemas) {
    it(`stops the check: ${JSON.stringify(after)} after ${JSON.stringify(before)}`, () => {
      const found = seen(withSchema(before), withSchema(after), schemaAt);
      assert.deepEqual(found, { changes: [], head: [`stops ${at}`] });
    });
  }

  for (const [before, after, at] of objects) {
    it(`stops the check: ${after.slice(56)}`, () => {
      const { changes, head } = seen(before, after) as { changes: string[]; head: string[] };
      assert.deepEqual(head, [`stops ${at}`]);
      assert.deepEqual(
        changes.filter((kind) => kind !== "schema-not-compared"),
        [],
      );
    });
  }

  it("is noted alone where the same parameter is listed twice with the same definition", () => {
    const twice = api({ parameters: [query("q"), query("q")] });
    assert.deepEqual(seen(plain, twice), { changes: [], head: ["note /paths/~1a/get/parameters/1"] });
  });

  it("is a finding where only the published version lists a parameter twice", () => {
    const twice = api({ parameters: [query("q"), query("q", "integer")] });
    assert.deepEqual(seen(twice, plain), { changes: ["schema-not-compared"], head: [] });
  });

  it("is noted alone in a path or callback that is new, since no client depends on it", () => {
    const [get, url] = [{ responses: [] }, "{$request.query.url}"];
    const after = api(
      { callbacks: { c: { [url]: { post: { responses: [] } } } } },
      {
        paths: {
          "/a": { get: { responses: {}, callbacks: { c: { [url]: { post: get } } } } },
          "/b": { get },
        },
      },
    );
    assert.deepEqual(seen(api({}, { paths: { "/a": { get: { responses: {} } } } }), after), {
      changes: ["callback-added", "path-added"],
      head: [
        "note /paths/~1a/get/callbacks/c/{$request.query.url}/post/responses",
        "note /paths/~1b/get/responses",
      ],
    });
  });

  it("does not make a new path equal to the template that accepted its requests", () => {
    const get = { operationId: "a", responses: { 200: { description: "" } } };
    const template = { "/{id}": { get, parameters: [{ ...query("id"), in: "path" }] } };
    const after = api({}, { paths: { ...template, "/a": { get: { ...get, responses: [] } } } });
    const found = seen(api({}, { paths: template }), after);
    assert.deepEqual(found, {
      changes: ["path-added", "path-shadows-template"],
      head: ["note /paths/~1a/get/responses"],
    });
  });

  it("notes numbers and booleans that are read as strings", () => {
    for (const [text, at] of [
      [withSchema({ type: "object", required: [5] }), `${schemaAt}/required/0`],
      [api({ parameters: [{ ...query("q"), name: 5 }] }), "/paths/~1a/get/parameters/0/name"],
      [api({ operationId: true }), "/paths/~1a/get/operationId"],
    ] as const) {
      const { changes, problems } = compareTexts(text, text);
      assert.deepEqual(changes, []);
      assert.deepEqual(
        problems.head.map(({ code, place, stops }) => [code, place.pointer, stops]),
        [["unquoted-string", at, undefined]],
      );
    }
  });

  it("names the missing keywords and those that are there", () => {
    const { problems } = compareTexts(
      api({}),
      api({ parameters: [{ in: "query", schema: {}, style: "form" }] }),
    );
    assert.deepEqual(
      problems.head.map(({ message }) => message),
      [
        "Each item of `parameters` must be an object with `name` and `in`, not an object with `in`, `schema`, `style`.",
      ],
    );
  });

  it("does not include parameters without any type", () => {
    const untyped = api(
      { parameters: [{ name: "q", in: "query" }, { $ref: "#/components/parameters/p" }] },
      {
        components: { parameters: { p: { name: "p", in: "query", content: { "text/plain": {} } } } },
      },
    );
    assert.deepEqual(seen(untyped, untyped), { changes: [], head: [] });
  });

  it("is only a note if it is unchanged", () => {
    for (const [before, after] of [
      [withSchema({ type: "int" }), withSchema({ type: "int" })],
      [withSchema({ allOf: [{ type: "int" }] }), withSchema({ type: "int" })],
      [withParameter({ required: "true" }), withParameter({ required: "true" })],
    ] as const) {
      const { changes, problems } = compareTexts(before, after);
      assert.deepEqual(changes, []);
      assert.deepEqual(
        [...new Set(problems.head.map(({ code, stops }) => `${code} ${String(stops)}`))],
        ["malformed-value undefined"],
      );
    }
  });

  it("is a finding if it was corrected, because the published part cannot be compared", () => {
    for (const [before, after] of [
      [withSchema({ type: "int" }), withSchema({ type: "integer" })],
      [withParameter({ required: "true" }), withParameter({ required: true })],
    ] as const)
      assert.deepEqual(seen(before, after), { changes: ["schema-not-compared"], head: [] });
  });

  it("is read as a missing keyword where the published version has an empty union", () => {
    const found = seen(
      withSchema({ type: "string", oneOf: [] }),
      withSchema({ type: "string", enum: ["a"] }),
    );
    assert.deepEqual(found, { changes: ["enum-added"], head: [] });
  });

  it("keeps nothing else from being compared", () => {
    const [before, after] = [
      { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
      { type: "object", required: "a", properties: { a: { type: "integer" }, b: { type: "string" } } },
    ];
    const found = seen(withSchema(before), withSchema(after), schemaAt);
    assert.deepEqual(found, { changes: ["type-changed"], head: ["stops /required"] });
  });

  it("is not a part whose meaning is clear", () => {
    const meant: readonly Json[] = [
      { type: "string", enum: [1, 2] },
      { type: [null, "string"] },
      { type: "integer", minimum: 0, exclusiveMinimum: true },
      { type: "object", properties: { "x-a": true, $ref: { type: "string" } }, required: ["1"] },
      { description: 5, example: [], "x-own": "int", format: "own" },
      { minLength: 1e3, maxLength: 2 ** 60 },
    ];
    for (const schema of meant)
      assert.deepEqual(
        compareTexts(withSchema(schema), withSchema(schema)).problems.head,
        [],
        JSON.stringify(schema),
      );
  });
});
