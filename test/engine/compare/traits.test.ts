/** Properties of operations that policies use: from base, or from head if the operation was added. */
import assert from "node:assert/strict";
import { compareTexts } from "../compared";

const document = (operations: string): string => `
openapi: 3.1.0
security: [{ s: [] }]
paths: { /a: { ${operations} } }
components: { securitySchemes: { s: { type: http, scheme: basic } } }
`;
const query = "parameters: [{ name: q, in: query }], ";

/** Each with the traits of all affected operations: `METHOD ID: tags, level, sunset`. */
const rows: readonly (readonly [title: string, before: string, after: string, uses: readonly string[]])[] = [
  [
    "as published, with the id that it has now",
    `get: { operationId: a, tags: [x, y], x-stability-level: beta, ${query}responses: {} }`,
    `get: { operationId: b, tags: [z], x-stability-level: beta, responses: {} }`,
    ["GET b: x+y, beta", "GET b: x+y, beta"],
  ],
  [
    "of one that is gone",
    `get: { responses: {} }, put: { operationId: p, tags: [x], deprecated: true, x-sunset: 2031-01-01, responses: {} }`,
    `get: { responses: {} }`,
    ["PUT p: x, null, until 2031-01-01"],
  ],
  [
    "of one that is new",
    `get: { responses: {} }`,
    `get: { responses: {} }, put: { tags: [x], x-internal: true, responses: {} }`,
    ["PUT null: x, null, internal"],
  ],
];

describe("traits of affected operations", () => {
  for (const [title, before, after, expected] of rows)
    it(title, () => {
      const { changes } = compareTexts(document(before), document(after));
      const uses = changes.flatMap((change) => change.uses);
      const lines = uses.map(({ method, operationId, traits }) => {
        const { tags, stability, deprecated, sunset, internal } = traits;
        const end = deprecated ? `, until ${String(sunset)}` : "";
        return `${method} ${String(operationId)}: ${tags.join("+")}, ${String(stability)}${end}${internal ? ", internal" : ""}`;
      });
      assert.deepEqual(lines, expected);
    });
  it("a removed parameter has its published sunset", () => {
    const sunsets = [
      "deprecated: true, x-sunset: 2031-01-01",
      "x-sunset: 2031-01-01",
      "deprecated: true",
    ].map((said) => {
      const { changes } = compareTexts(
        document(`get: { parameters: [{ name: q, in: query, ${said} }], responses: {} }`),
        document("get: { responses: {} }"),
      );
      return changes.map(({ facts }) => ("sunset" in facts ? facts.sunset : "no word"));
    });
    assert.deepEqual(sunsets, [["2031-01-01"], [null], [null]]);
  });
  it("do not exist for a change that affects all operations", () => {
    const { changes } = compareTexts(
      "openapi: 3.1.0\nservers: [{ url: https://a.example }]\npaths: {}\n",
      "openapi: 3.1.0\nservers: [{ url: https://b.example }]\npaths: {}\n",
    );
    const none = { tags: [], deprecated: false, sunset: null, stability: null, internal: false };
    const everyone = { side: "request", method: "*", path: "*", operationId: null, traits: none };
    assert.deepEqual(
      changes.map(({ uses }) => uses),
      [[everyone], [everyone]],
    );
  });
});
