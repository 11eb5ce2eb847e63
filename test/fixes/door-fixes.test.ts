import assert from "node:assert/strict";
import { createChecker, sha256 } from "../../src/service/index";
import type { Published } from "../../src/published/index";
import { applied } from "./apply-repairs";

interface Case {
  readonly title: string;
  readonly published?: string;
  readonly text: string;
  readonly door: string;
  /** The text after the fix; undefined if none is offered. */
  readonly fixed: string | undefined;
}

const yaml = (paths: string, more = ""): string =>
  `openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 } # kept\npaths:\n${paths}${more}`;

const json = (schema: string): string => `{
  "openapi": "3.0.3",
  "info": { "title": "t", "version": "1.0.0" },
  "paths": {
    "/orders": {
      "get": {
        "responses": {
          "200": {
            "description": "ok",
            "content": {
              "application/json": {
                "schema": ${schema}
              }
            }
          }
        }
      }
    }
  }
}
`;

const get = (path: string, schema: string, parameters = ""): string => `  ${path}:
    get: # list
      operationId: list
${parameters}      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
${schema.replace(/^/gm, "                ")}
`;

const pagedOrders = get(
  "/orders",
  `type: object
properties:
  data: { type: array, items: { type: object } }
  next_cursor: { type: string } # opaque`,
  `      parameters:
        - $ref: "#/components/parameters/Cursor"
`,
);
const cursor = `components:
  parameters:
    Cursor: { name: cursor, in: query, schema: { type: string } }
`;

const cases: readonly Case[] = [
  {
    title: "opens an enum",
    door: "closed-enum",
    text: yaml(get("/orders/{id}", "type: string\nenum: [open, done] # both")),
    fixed: yaml(get("/orders/{id}", "type: string\nenum: [open, done] # both\nx-extensible-enum: true")),
  },
  {
    title: "opens all enums of the same decision",
    door: "closed-enum",
    text: yaml(
      get(
        "/orders/{id}",
        "type: object\nproperties:\n  a: { enum: [open, done] }\n  b: { enum: [open, done] }",
      ),
    ),
    fixed: yaml(
      get(
        "/orders/{id}",
        "type: object\nproperties:\n  a: { enum: [open, done], x-extensible-enum: true }\n  b: { enum: [open, done], x-extensible-enum: true }",
      ),
    ),
  },
  {
    title: "opens an enum in JSON",
    door: "closed-enum",
    text: json(`{ "type": "string", "enum": ["open", "done"] }`),
    fixed: json(`{ "type": "string", "enum": ["open", "done"], "x-extensible-enum": true }`),
  },
  {
    title: "allows additional properties in a response",
    door: "closed-object",
    text: yaml(
      get("/orders/{id}", "type: object\nadditionalProperties: false\nproperties:\n  id: { type: string }"),
    ),
    fixed: yaml(get("/orders/{id}", "type: object\nproperties:\n  id: { type: string }")),
  },
  {
    title: "keeps requests closed: a schema of both sides has no fix",
    door: "closed-object",
    text: yaml(
      `  /orders:
    put:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
`,
      `components:
  schemas:
    Order: { type: object, additionalProperties: false, properties: { id: { type: string } } }
`,
    ),
    fixed: undefined,
  },
  {
    title: "wraps an array",
    door: "top-level-array",
    text: yaml(get("/orders", "type: array # all\nitems: { type: object }")),
    fixed: yaml(
      get(
        "/orders",
        `type: object
required:
  - items
properties:
  items:
    type: array # all
    items: { type: object }
  next:
    type: string
    description: The cursor of the next page.`,
      ),
    ),
  },
  {
    title: "wraps an array in JSON",
    door: "top-level-array",
    text: json(`{ "type": "array", "items": { "type": "object" } }`),
    fixed: json(`{
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": { "type": "array", "items": { "type": "object" } },
                    "next": {
                      "type": "string",
                      "description": "The cursor of the next page."
                    }
                  }
                }`),
  },
  {
    title: "wraps a map",
    door: "top-level-map",
    text: yaml(get("/orders", "type: object\nadditionalProperties: { type: string }")),
    fixed: yaml(
      get(
        "/orders",
        `type: object
required:
  - entries
properties:
  entries:
    type: object
    additionalProperties: { type: string }`,
      ),
    ),
  },
  {
    title: "adds paging",
    door: "unpaged-collection",
    text: yaml(
      get("/orders", "type: object\nproperties:\n  orders: { type: array, items: { type: object } }"),
    ),
    fixed: yaml(
      get(
        "/orders",
        `type: object
properties:
  orders: { type: array, items: { type: object } }
  next:
    type: string
    description: The cursor of the next page.`,
        `      parameters:
        - name: cursor
          in: query
          schema:
            type: string
        - name: limit
          in: query
          schema:
            type: integer
`,
      ),
    ),
  },
  {
    title: "adds paging as other operations have it",
    door: "unpaged-collection",
    text: yaml(
      pagedOrders +
        get("/carts", "type: object\nproperties:\n  data: { type: array, items: { type: object } }"),
      cursor,
    ),
    fixed: yaml(
      pagedOrders +
        get(
          "/carts",
          "type: object\nproperties:\n  data: { type: array, items: { type: object } }\n  next_cursor: { type: string } # opaque",
          `      parameters:
        - $ref: "#/components/parameters/Cursor"
`,
        ),
      cursor,
    ),
  },
  {
    title: "adds the error response of other operations",
    door: "error-with-success-status",
    text: yaml(
      `  /orders: { delete: { responses: { "204": { description: ok }, "4XX": { $ref: "#/components/responses/Error" } } } }
${get("/carts/{id}", "type: object\nproperties:\n  error: { type: string }")}`,
      "components: { responses: { Error: { description: error } } }\n",
    ),
    fixed: yaml(
      `  /orders: { delete: { responses: { "204": { description: ok }, "4XX": { $ref: "#/components/responses/Error" } } } }
${get("/carts/{id}", "type: object\nproperties:\n  error: { type: string }")}        4XX:
          $ref: "#/components/responses/Error"
`,
      "components: { responses: { Error: { description: error } } }\n",
    ),
  },
  {
    title: "adds the error response that other operations repeat",
    door: "error-with-success-status",
    text: yaml(
      `  /orders: { delete: { responses: { "204": { description: ok }, default: { description: error } } } }
  /items: { delete: { responses: { "204": { description: ok }, default: { description: error } } } }
  /users: { delete: { responses: { "204": { description: ok }, "404": { description: missing } } } }
${get("/carts/{id}", "type: object\nproperties:\n  error: { type: string }")}`,
    ),
    fixed: yaml(
      `  /orders: { delete: { responses: { "204": { description: ok }, default: { description: error } } } }
  /items: { delete: { responses: { "204": { description: ok }, default: { description: error } } } }
  /users: { delete: { responses: { "204": { description: ok }, "404": { description: missing } } } }
${get("/carts/{id}", "type: object\nproperties:\n  error: { type: string }")}        default:
          description: error
`,
    ),
  },
  {
    title: "adds no error response that only one operation has",
    door: "error-with-success-status",
    text: yaml(
      `  /orders: { delete: { responses: { "204": { description: ok }, "404": { description: missing } } } }
${get("/carts/{id}", "type: object\nproperties:\n  error: { type: string }")}`,
    ),
    fixed: undefined,
  },
];

async function fixesFor({ text, door, published }: Case): Promise<readonly string[]> {
  const checker = createChecker();
  const uri = text.startsWith("{") ? "file:///openapi.json" : "file:///openapi.yaml";
  const empty = 'openapi: 3.0.3\npaths: { /ping: { get: { responses: { "204": { description: ok } } } } }';
  const base: Published = {
    kind: "published",
    uri: "file:///base.yaml",
    text: published ?? empty,
    label: "base",
    source: "text",
    readFile: async () => undefined,
  };
  const report = await checker.check({ base, head: { uri, text } });
  const found = (await checker.doors(report))?.find((one) => one.door === door);
  assert.ok(found, `no door ${door}`);
  const repairs = await checker.repairs(report, found.fingerprint);
  const fixes = await checker.fixes(report, found.fingerprint);
  return repairs.map(({ title, edits, files }, index) => {
    assert.deepEqual(files, []);
    assert.deepEqual(fixes[index], {
      ...{ title, kind: "door", hash: sha256(text), tried: true },
      edits: edits.map(({ text: newText, ...edit }) => ({ ...edit, newText })),
    });
    return applied(text, edits);
  });
}

describe("fixes for doors", () => {
  for (const each of cases)
    it(each.title, async () => {
      assert.deepEqual(await fixesFor(each), each.fixed === undefined ? [] : [each.fixed]);
    });
});
