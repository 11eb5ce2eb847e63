/** Documents with malformed values or unresolved references: each is reported once. */
import assert from "node:assert/strict";
import { createChecker } from "../../src/service/index";

function api(type: string, other = "string"): string {
  return `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /a:
    get:
      parameters:
        - { name: q, in: query, schema: { type: ${type} } }
        - { name: r, in: query, schema: { type: ${other} } }
      responses: {}
`;
}

function components(paths = ""): string {
  return `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
${paths}
components: { schemas: { A: { type: string } } }
`;
}

const nowhere = api("string").replace("type: string", '$ref: "#/components/schemas/Gone"');

const rows = [
  {
    it: "a malformed value of head",
    base: api("string"),
    head: api("int"),
    told: "unchecked malformed-value in head, notes:",
  },
  {
    it: "a malformed value in both",
    base: api("int"),
    head: api("int"),
    told: "compatible, notes: malformed-value in head",
  },
  {
    it: "one that was corrected",
    base: api("int"),
    head: api("string"),
    told: "compatible, notes: malformed-value in base",
  },
  {
    it: "one next to a break",
    base: api("string"),
    head: api("int", "integer"),
    told: "breaking, notes: malformed-value in head",
  },
  {
    it: "a reference that leads nowhere in head",
    base: api("string"),
    head: nowhere,
    told: "unchecked unresolved-reference in head, notes:",
  },
  {
    it: "a reference that leads nowhere in base",
    base: nowhere,
    head: api("string"),
    told: "unchecked unresolved-reference in base, notes:",
  },
  {
    it: "a reference that leads nowhere in both",
    base: nowhere,
    head: nowhere,
    told: "compatible, notes: unresolved-reference in head",
  },
  {
    it: "a document with components only",
    base: components(),
    head: components(),
    told: "compatible, notes: no-operations in head",
  },
  {
    it: "empty paths",
    base: components("paths: {}"),
    head: components("paths: { x-internal: {} }"),
    told: "compatible, notes: no-operations in head",
  },
  {
    it: "a path item without operations",
    base: components("paths: { /a: { summary: A } }"),
    head: components("paths: { /a: { summary: B } }"),
    told: "compatible, notes: no-operations in head",
  },
  {
    it: "a published document without operations",
    base: components("webhooks: {}"),
    head: api("string"),
    told: "compatible, notes: no-operations in base",
  },
  {
    it: "a document whose operations were removed",
    base: api("string"),
    head: components("paths: {}"),
    told: "breaking, notes: no-operations in head",
  },
  {
    it: "a document with webhooks only",
    base: components("webhooks: { done: { get: { responses: {} } } }"),
    head: components("webhooks: { done: { get: { responses: {} } } }"),
    told: "compatible, notes:",
  },
] as const;

describe("a part that cannot be read", () => {
  for (const { it: title, base, head, told } of rows) {
    it(`is reported once: ${title}`, async () => {
      const { verdict, unchecked, notes } = await createChecker().check({
        base: {
          kind: "published",
          uri: "file:///base.yaml",
          text: base,
          label: "v1",
          source: "file",
          readFile: async () => undefined,
        },
        head: { uri: "file:///head.yaml", text: head },
      });
      const placed = (code: string, uri = ""): string => `${code} in ${/(\w+)\.yaml/.exec(uri)?.[1] ?? ""}`;
      const reason = unchecked === null ? "" : ` ${placed(unchecked.code, unchecked.at?.uri)}`;
      const noted = notes.map(({ code, at }) => ` ${placed(code, at.uri)}`).join();
      assert.equal(`${verdict}${reason}, notes:${noted}`, told);
    });
  }
});
