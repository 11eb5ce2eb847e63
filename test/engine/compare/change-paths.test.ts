/** Paths to a change: operation, carrier, and steps to the schema. */
import assert from "node:assert/strict";
import type { Occurrence } from "../../../src/engine/index";
import { exampleDocuments } from "../example";
import { compareTexts } from "../compared";
import type { Case } from "../cases";

/** `most` of each side; lines as `METHOD PATH SIDE: CARRIER STEP/STEP`. */
interface Row extends Omit<Case, "changes"> {
  readonly most: number;
  readonly met: readonly string[];
}

function spelled({ use, operations, carrier, way }: Occurrence): string {
  const steps = way.map(({ step }) => step).join(" / ");
  const carries =
    carrier === undefined
      ? "nothing"
      : "mediaType" in carrier
        ? `${carrier.of} ${carrier.mediaType}`
        : `${carrier.of} ${carrier.base.name}`;
  const known = [operations.base, operations.head]
    .map((operation) => operation?.path ?? "none")
    .join(" and ");
  return `${use.method} ${use.path} ${use.side}: ${carries}${steps} (${known})`;
}

const rows: readonly Row[] = [
  {
    title: "outside schemas",
    of: "paths",
    most: 5,
    before: "/a: { get: { parameters: [{ name: x, in: query }], responses: {} } }",
    after: "/a: { get: { responses: {} } }",
    met: ["parameter-removed", "  GET /a request: nothing (/a and /a)"],
  },
  {
    title: "of a removed operation, and of an added one",
    of: "paths",
    most: 5,
    before: "/a: { get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { get: { responses: {} }, post: { responses: {} } }",
    met: [
      "operation-added",
      "  POST /a request: nothing (none and /a)",
      "operation-removed",
      "  PUT /a request: nothing (/a and none)",
    ],
  },
  {
    title: "of a path without its trailing slash, and of one with another URL",
    of: "paths",
    most: 5,
    before: "/a/: { get: { responses: {} }, put: { responses: {} } }",
    after: "/a: { get: { responses: {} }, post: { responses: {} } }",
    met: [
      "path-trailing-slash-changed",
      "  GET /a request: nothing (/a/ and /a)",
      "operation-added",
      "  POST /a request: nothing (none and /a)",
      "operation-removed",
      "  PUT /a/ request: nothing (/a/ and none)",
    ],
  },
  {
    title: "of a security scheme with other requirements",
    of: "document",
    most: 5,
    before: `
openapi: 3.0.3
security: [{ s: [] }]
paths: { /a: { get: { responses: {} }, put: { responses: {} } }, /b: { get: { responses: {} } } }
components: { securitySchemes: { s: { type: http, scheme: basic } } }
`,
    after: `
openapi: 3.0.3
security: [{ s: [] }]
paths: { /b: { get: { responses: {} } }, /a: { put: { responses: {} }, get: { responses: {} } } }
components: { securitySchemes: { s: { type: http, scheme: digest } } }
`,
    met: [
      "security-scheme-changed",
      "  GET /a request: nothing (/a and /a)",
      "  PUT /a request: nothing (/a and /a)",
      "  GET /b request: nothing (/b and /b)",
    ],
  },
  {
    title: "of removed and added webhooks",
    of: "document",
    most: 5,
    before: `
openapi: 3.1.0
webhooks: { a: { post: { responses: {} } } }
`,
    after: `
openapi: 3.1.0
webhooks: { b: { post: { responses: {} } } }
`,
    met: [
      "webhook-removed",
      "  POST a response: nothing (a and none)",
      "webhook-added",
      "  POST b response: nothing (none and b)",
    ],
  },
  {
    title: "at the top of a payload",
    of: "paths",
    most: 5,
    before: `/a/{x}: { get: { parameters: [{ name: x, in: path, schema: { type: string } }], responses: { "200": { headers: { H: { schema: { type: integer } } }, content: { application/json: { schema: { type: string } } } } } } }`,
    after: `/a/{y}: { get: { parameters: [{ name: y, in: path, schema: { type: integer } }], responses: { "200": { headers: { H: { schema: { type: string } } }, content: { application/json: { schema: { type: integer } } } } } } }`,
    met: [
      "type-narrowed",
      "  GET /a/{y} request: parameter x (/a/{x} and /a/{y})",
      "type-changed",
      "  GET /a/{y} response: response application/json (/a/{x} and /a/{y})",
      "type-widened",
      "  GET /a/{y} response: header H (/a/{x} and /a/{y})",
    ],
  },
  {
    title: "deep in a payload, nearest first, in both directions",
    of: "document",
    most: 5,
    before: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { s: { $ref: "#/components/schemas/S" } } } } } } }, responses: {} } }
  /b: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } } } } }
components: { schemas: { S: { type: object, properties: { v: { type: string } } } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { s: { $ref: "#/components/schemas/S" } } } } } } }, responses: {} } }
  /b: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } } } } }
components: { schemas: { S: { type: object, properties: { v: { type: integer } } } } }
`,
    met: [
      "type-changed",
      "  GET /b response: response application/json / properties/v (/b and /b)",
      "  POST /a request: body application/json / items / properties/s / properties/v (/a and /a)",
    ],
  },
  {
    title: "of a repeated definition that is now shared, nearest first",
    of: "document",
    most: 5,
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { properties: { a: { properties: { deep: { type: string } } }, b: { type: string } } } } } } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { properties: { a: { properties: { deep: { $ref: "#/components/schemas/T" } } }, b: { $ref: "#/components/schemas/T" } } } } } } } } } }
components: { schemas: { T: { type: integer } } }
`,
    met: [
      "type-changed",
      "  GET /a response: response application/json / properties/b (/a and /a)",
      "  GET /a response: response application/json / properties/a / properties/deep (/a and /a)",
    ],
  },
  {
    title: "at most one per side",
    of: "document",
    most: 1,
    before: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
  /b: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } } } } }
components: { schemas: { S: { type: string } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
  /b: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } } } } }
components: { schemas: { S: { type: integer } } }
`,
    met: [
      "type-changed",
      "  POST /a request: body application/json (/a and /a)",
      "  POST /b response: response application/json (/b and /b)",
    ],
  },
  {
    title: "at most one per side, outside schemas",
    of: "document",
    most: 1,
    before: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/P" }], responses: {} } }
  /b: { get: { parameters: [{ $ref: "#/components/parameters/P" }], responses: {} } }
components: { parameters: { P: { name: p, in: query } } }
`,
    after: `
openapi: 3.0.3
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/P" }], responses: {} } }
  /b: { get: { parameters: [{ $ref: "#/components/parameters/P" }], responses: {} } }
components: { parameters: { P: { name: p, in: query, required: true } } }
`,
    met: ["parameter-became-required", "  GET /a request: nothing (/a and /a)"],
  },
  {
    title: "in a recursive schema, and by two paths from one operation",
    of: "document",
    most: 9,
    before: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } }, application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, properties: { s: { $ref: "#/components/schemas/S" }, v: { type: string } } } } }
`,
    after: `
openapi: 3.0.3
paths: { /a: { get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/S" } }, application/xml: { schema: { $ref: "#/components/schemas/S" } } } } } } } }
components: { schemas: { S: { type: object, properties: { s: { $ref: "#/components/schemas/S" }, v: { type: integer } } } } }
`,
    met: [
      "type-changed",
      "  GET /a response: response application/json / properties/v (/a and /a)",
      "  GET /a response: response application/xml / properties/v (/a and /a)",
    ],
  },
];

describe("occurrences", () => {
  for (const { most, met, ...example } of rows)
    it(example.title, () => {
      const { before, after } = exampleDocuments({ ...example, reports: [] });
      const { changes, occurrences } = compareTexts(before, after);
      const lines = changes.flatMap((change) => [
        change.kind,
        ...occurrences(change, most).map((each) => `  ${spelled(each)}`),
      ]);
      assert.deepEqual(lines, met);
    });
  it("none for a change of another comparison", () => {
    const [text, other] = [
      "openapi: 3.0.3\npaths: { /a: { get: { responses: {} } } }",
      "openapi: 3.0.3\npaths: {}",
    ];
    const [change] = compareTexts(text, other).changes;
    assert.ok(change !== undefined);
    assert.deepEqual(compareTexts(text, other).occurrences(change, 5), []);
  });
});
