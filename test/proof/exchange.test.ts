import assert from "node:assert/strict";
import { rules, type Change } from "../../src/engine/index";
import type { Proof } from "../../src/policy/index";
import { createProver } from "../../src/proof/index";
import { compareTexts } from "../engine/compared";

/** An operation in both versions, and the request that shows the change. */
interface Row {
  readonly title: string;
  readonly kind: Change["kind"];
  readonly path?: string;
  readonly base: string;
  readonly head: string;
  readonly request: string;
  readonly body?: string;
  readonly status?: number;
}

const ok = `responses: { "200": { description: ok } }`;
const narrowed = (schema: string) => `{ name: q, in: query, schema: ${schema} }`;

const table: readonly Row[] = [
  {
    title: "path and query are filled, with the changed parameter last",
    kind: "enum-value-removed",
    path: "/shops/{shop}/books",
    base: `parameters: [{ name: shop, in: path, required: true, schema: { type: string, example: downtown } }, ${narrowed("{ enum: [a, b] }")}]
${ok}`,
    head: `parameters: [{ name: shop, in: path, required: true, schema: { type: string, example: downtown } }, ${narrowed("{ enum: [a] }")}]
${ok}`,
    request: "GET https://api.example.com/v1/shops/downtown/books?q=b",
  },
  {
    title: "a path with line breaks",
    kind: "enum-value-removed",
    path: JSON.stringify("/a b\n::error::\u202ec"),
    base: `parameters: [${narrowed("{ enum: [a, b] }")}]\n${ok}`,
    head: `parameters: [${narrowed("{ enum: [a] }")}]\n${ok}`,
    request: "GET https://api.example.com/v1/a%20b%0A::error::%E2%80%AEc?q=b",
  },
  {
    title: "a string that spells no number, not one that is accepted as a number",
    kind: "type-changed",
    base: `parameters: [${narrowed('{ type: string, enum: ["1", x] }')}]\n${ok}`,
    head: `parameters: [${narrowed("{ type: integer }")}]\n${ok}`,
    request: "GET https://api.example.com/v1/things?q=x",
  },
  {
    title: "a number that is not an accepted string",
    kind: "type-changed",
    base: `parameters: [${narrowed("{ type: integer, enum: [1, 20] }")}]\n${ok}`,
    head: `parameters: [${narrowed("{ type: string, pattern: '^[0-9]$' }")}]\n${ok}`,
    request: "GET https://api.example.com/v1/things?q=20",
  },
  {
    title: "a list, exploded",
    kind: "unique-items-added",
    base: `parameters: [${narrowed("{ type: array, items: { type: string, enum: [x] } }")}]\n${ok}`,
    head: `parameters: [${narrowed("{ type: array, items: { type: string, enum: [x] }, uniqueItems: true }")}]\n${ok}`,
    request: "GET https://api.example.com/v1/things?q=x&q=x",
  },
  {
    title: "a deep object",
    kind: "enum-value-removed",
    base: `parameters: [{ name: q, in: query, style: deepObject, schema: { type: object, required: [a], properties: { a: { enum: [x, y] } } } }]\n${ok}`,
    head: `parameters: [{ name: q, in: query, style: deepObject, schema: { type: object, required: [a], properties: { a: { enum: [x] } } } }]\n${ok}`,
    request: "GET https://api.example.com/v1/things?q%5Ba%5D=y",
  },
  {
    title: "a new required parameter",
    kind: "required-parameter-added",
    base: ok,
    head: `parameters: [{ name: q, in: query, required: true, schema: { type: string } }]\n${ok}`,
    request: "GET https://api.example.com/v1/things",
  },
  {
    title: "credentials as shell variables",
    kind: "enum-value-removed",
    base: `security: [{ key: [] }]\nparameters: [${narrowed("{ enum: [a, b] }")}]\n${ok}`,
    head: `security: [{ key: [] }]\nparameters: [${narrowed("{ enum: [a] }")}]\n${ok}`,
    request: "GET https://api.example.com/v1/things?q=b\nX-Key: $API_KEY",
  },
  {
    title: "a form",
    kind: "enum-value-removed",
    base: `requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, required: [to], properties: { to: { enum: ["a b", c] } } } } } }\n${ok}`,
    head: `requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, required: [to], properties: { to: { enum: [c] } } } } } }\n${ok}`,
    request: "GET https://api.example.com/v1/things\nContent-Type: application/x-www-form-urlencoded",
    body: "to=a%20b",
  },
  {
    title: "a removed media type",
    kind: "media-type-removed",
    base: `requestBody: { content: { application/json: {}, text/csv: { schema: { type: string, example: "a;b" } } } }\n${ok}`,
    head: `requestBody: { content: { application/json: {} } }\n${ok}`,
    request: "GET https://api.example.com/v1/things\nContent-Type: text/csv",
    body: "a;b",
  },
  {
    title: "XML as described by the schema",
    kind: "xml-changed",
    base: `requestBody: { required: true, content: { application/xml: { schema: { type: object, required: [id, tags], properties: { id: { enum: [7], xml: { attribute: true } }, tags: { type: array, xml: { name: labels, wrapped: true }, items: { enum: ["<b>"], xml: { name: label } } } } } } } }\n${ok}`,
    head: `requestBody: { required: true, content: { application/xml: { schema: { type: object, required: [id, tags], properties: { id: { enum: [7], xml: { attribute: true } }, tags: { type: array, xml: { wrapped: true }, items: { enum: ["<b>"], xml: { name: label } } } } } } } }\n${ok}`,
    request: "GET https://api.example.com/v1/things\nContent-Type: application/xml",
    body: `<?xml version="1.0" encoding="UTF-8"?>
<root id="7">
  <labels>
    <label>&lt;b&gt;</label>
  </labels>
</root>`,
  },
  {
    title: "new security requirements",
    kind: "security-tightened",
    base: ok,
    head: `security: [{ key: [] }]\n${ok}`,
    request: "GET https://api.example.com/v1/things",
  },
  {
    title: "a removed response",
    kind: "response-removed",
    base: `responses: { "200": { description: ok }, "201": { description: made } }`,
    head: ok,
    request: "GET https://api.example.com/v1/things",
    status: 200,
  },
];

function documentOf(path: string, operation: string): string {
  return `openapi: 3.1.0
info: { title: t, version: "1" }
servers: [{ url: https://api.example.com/v1 }]
paths:
  ${path}:
    get:
${operation.replace(/^/gm, "      ")}
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`;
}

function proofOf({ kind, path = "/things", base, head }: Row): Proof {
  const comparison = compareTexts(documentOf(path, base), documentOf(path, head));
  const change = comparison.changes.find((each) => each.kind === kind);
  assert.ok(change, comparison.changes.map((each) => each.kind).join());
  const sides = [...new Set(change.uses.map(({ side }) => side))];
  const proved = createProver(comparison).prove(change, sides, { ways: 3, values: 160 });
  assert.ok("proof" in proved, "missing" in proved ? proved.missing : "");
  return proved.proof;
}

describe("the exchange of a proof", () => {
  for (const row of table) {
    it(`${row.title} (${rules[row.kind].title})`, () => {
      const { request, response } = proofOf(row).exchange;
      const headers = Object.entries(request.headers).map(([name, value]) => `\n${name}: ${value}`);
      assert.equal(`${request.method} ${request.url}${headers.join("")}`, row.request);
      assert.equal(request.body, row.body ?? null);
      assert.equal(response?.status, row.status);
    });
  }

  it("is the same for the same documents", () => {
    for (const row of table) assert.deepEqual(proofOf(row), proofOf(row));
  });
});
