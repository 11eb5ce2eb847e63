import assert from "node:assert/strict";
import { doorsOf } from "./found";

const head = (paths: string, components = ""): string =>
  `openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths:\n${paths}${components && `components:\n  schemas:\n${components}`}`;
const get = (path: string, schema: string): string =>
  `  ${path}: { get: { operationId: x, responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } } } }\n`;
const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;
const order = (name: string, status: string): string =>
  `    ${name}: { type: object, properties: { status: ${status} } }\n`;
const closed = "{ type: string, enum: [open, shipped] }";

/** Documents, and the doors of `text` that `published` does not have. */
const cases: readonly { title: string; published: string; text: string; found: readonly string[] }[] = [
  {
    title: "a schema that is published is not new in another operation",
    published: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    text: head(get("/orders/{id}", ref("Order")) + get("/carts/{id}", ref("Order")), order("Order", closed)),
    found: [],
  },
  {
    title: "a renamed component is not new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    text: head(get("/orders/{id}", ref("Purchase")), order("Purchase", closed)),
    found: [],
  },
  {
    title: "an inlined component is not new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    text: head(get("/orders/{id}", `{ type: object, properties: { status: ${closed} } }`)),
    found: [],
  },
  {
    title: "a renamed path parameter is not new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    text: head(get("/orders/{order}", ref("Order")), order("Order", closed)),
    found: [],
  },
  {
    title: "a published schema that becomes an alternative is not new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    text: head(get("/orders/{id}", `{ anyOf: [${ref("Order")}, { type: "null" }] }`), order("Order", closed)),
    found: [],
  },
  {
    title: "an alternative that becomes the whole schema is not new",
    published: head(
      get("/orders/{id}", `{ anyOf: [${ref("Order")}, { type: "null" }] }`),
      order("Order", closed),
    ),
    text: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    found: [],
  },
  {
    title: "a published property with a new enum is new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", "{ type: string }")),
    text: head(get("/orders/{id}", ref("Order")), order("Order", closed)),
    found: ["closed-enum"],
  },
  {
    title: "a new operation with a new schema is new",
    published: head(get("/orders/{id}", ref("Order")), order("Order", "{ type: string }")),
    text: head(
      get("/orders/{id}", ref("Order")) + get("/carts/{id}", ref("Cart")),
      order("Order", "{ type: string }") + order("Cart", closed),
    ),
    found: ["closed-enum"],
  },
  {
    title: "values that clients only send are not promises of the provider",
    published: head(get("/orders/{id}", "{ type: object }")),
    text: head(
      `${get("/orders/{id}", "{ type: object }")}  /carts/{id}: { put: { operationId: y, requestBody: { content: { application/json: { schema: ${ref("Cart")} } } }, responses: { "204": { description: ok } } } }\n`,
      order("Cart", closed),
    ),
    found: [],
  },
  {
    title: "a value that is only sent is not a promise in responses",
    published: head(get("/orders/{id}", "{ type: object }")),
    text: head(
      get("/orders/{id}", "{ type: object }") + get("/carts/{id}", ref("Cart")),
      `    Cart: { type: object, properties: { status: { writeOnly: true, type: string, enum: [open, shipped] } } }\n`,
    ),
    found: [],
  },
  {
    title: "clients receive the request of a callback",
    published: head(get("/orders/{id}", "{ type: object }")),
    text: head(
      `  /orders/{id}: { get: { operationId: x, callbacks: { done: { "https://a.example": { post: { requestBody: { content: { application/json: { schema: ${ref("Cart")} } } }, responses: { "204": { description: ok } } } } } }, responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } } } }\n`,
      order("Cart", closed),
    ),
    found: ["closed-enum"],
  },
  {
    title: "a recursive schema is read once",
    published: head(get("/orders/{id}", "{ type: object }")),
    text: head(
      get("/orders/{id}", "{ type: object }") + get("/trees/{id}", ref("Tree")),
      `    Tree: { type: object, properties: { kind: ${closed}, left: ${ref("Tree")}, right: ${ref("Tree")} } }\n`,
    ),
    found: ["closed-enum"],
  },
];

describe("doors of a published version", () => {
  for (const { title, published, text, found } of cases)
    it(title, () => {
      assert.deepEqual(
        doorsOf(text, published).map(({ door }) => door),
        found,
      );
    });

  it("have a fingerprint that does not depend on lines and component names", () => {
    const one = doorsOf(head(get("/orders/{id}", ref("Order")), order("Order", closed)));
    const other = doorsOf(
      `# a comment\n${head(get("/orders/{id}", ref("Purchase")), `${order("Other", closed)}${order("Purchase", closed)}`)}`,
    );
    assert.deepEqual(
      one.map(({ fingerprint }) => fingerprint),
      other.map(({ fingerprint }) => fingerprint),
    );
  });

  it("list the operations that reach them", () => {
    const [found] = doorsOf(
      head(get("/orders/{id}", ref("Order")) + get("/carts/{id}", ref("Order")), order("Order", closed)),
    );
    assert.deepEqual(
      found?.operations.map(({ method, path, side }) => `${method} ${path} ${side}`),
      ["GET /carts/{id} response", "GET /orders/{id} response"],
    );
  });
});
