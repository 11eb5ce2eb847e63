/** Properties of a comparer besides its changes: validity, cancellation and limits. */
import assert from "node:assert/strict";
import {
  compareDocuments,
  createComparer,
  TooComplex,
  type Comparison,
  type DocumentSet,
  type SourceNode,
} from "../../../src/engine/index";
import { parse } from "../../../src/source/index";
import { createDocumentReader } from "../incremental";

const alone = (text: string): DocumentSet => ({
  entry: parse("a.yaml", text).document,
  get: () => undefined,
});

const properties = (type: string): string =>
  Array.from({ length: 200 }, (_, index) => `p${String(index)}: { type: ${type} }`).join(", ");
const api = (type: string): DocumentSet =>
  alone(`
openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { properties: { ${properties(type)} } } } } }, responses: {} } } }
`);

/** A named schema of each type, and an operation that uses it. */
function shopOf(types: Readonly<Record<string, string>>): string {
  const path = (name: string): string =>
    `  /${name}: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } } }, responses: {} } }\n`;
  const schema = ([name, type]: [string, string]): string => `    ${name}: { type: ${type} }\n`;
  return `openapi: 3.1.0
paths:
${Object.keys(types).map(path).join("")}components:
  schemas:
${Object.entries(types).map(schema).join("")}`;
}

const toldBy = ({ changes, problems }: Comparison): unknown => ({ changes, problems });

describe("a comparer", () => {
  it("is current until it compares again", () => {
    const comparer = createComparer();
    const [first, second] = [
      comparer.compare(api("string"), api("number")),
      comparer.compare(api("string"), api("string")),
    ];
    assert.deepEqual([first.isCurrent(), second.isCurrent()], [false, true]);
    assert.equal(first.changes.length, 200);
    assert.equal(second.changes.length, 0);
  });

  it("returns both APIs, and the problems of each", () => {
    const broken = alone(`
openapi: 3.1.0
paths: { /b: { get: { parameters: [{ $ref: "#/components/parameters/none" }], responses: {} } } }
`);
    const sides = (base: DocumentSet, head: DocumentSet): unknown => {
      const { apis, problems } = createComparer().compare(base, head);
      return [apis?.base, apis?.head].map((api, index) => [
        api?.paths.map(({ path }) => path),
        (index === 0 ? problems.base : problems.head).map(({ place }) => place.pointer),
      ]);
    };
    const [whole, torn] = [
      [["/a"], []],
      [["/b"], ["/paths/~1b/get/parameters/0"]],
    ];
    assert.deepEqual(sides(api("string"), broken), [whole, torn]);
    assert.deepEqual(sides(broken, api("string")), [torn, whole]);
  });

  it("has no changes for invalid documents", () => {
    for (const [base, head] of [
      [alone(""), api("string")],
      [api("string"), alone("")],
      [alone("a: 1"), api("string")],
    ] as const) {
      const comparison = createComparer().compare(base, head);
      assert.deepEqual(toldBy(comparison), { changes: [], problems: { base: [], head: [] } });
      assert.equal(comparison.apis, undefined);
      assert.equal(comparison.isCurrent(), true);
      const [change] = compareDocuments(api("string"), api("number")).changes;
      assert.ok(change !== undefined);
      assert.deepEqual(comparison.occurrences(change, 9), []);
    }
  });

  it("only treats equal patterns as equal without a pattern oracle", () => {
    const kinds = (before: string, after: string): string[] => {
      const [base, head] = [before, after].map((pattern) =>
        alone(`
openapi: 3.1.0
paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { type: string, pattern: "${pattern}" } }], responses: {} } } }
`),
      );
      assert.ok(base !== undefined && head !== undefined);
      return compareDocuments(base, head).changes.map(({ kind }) => kind);
    };
    assert.deepEqual(kinds("^a+$", "^a+$"), []);
    assert.deepEqual(kinds("^a+$", "^aa*$"), []);
    assert.deepEqual(kinds("^(a)\\\\1$", "^(a)\\\\1+$"), ["pattern-changed"]);
  });

  for (const looks of [0, 1, 5, 20, 60])
    it(`can be aborted at checkpoint ${String(looks)}, and gives the same result afterwards`, () => {
      const [base, head] = [api("string"), api("number")];
      const comparer = createComparer();
      const reason = new Error("enough");
      let left = looks;
      const attend = (): void => {
        if (left-- === 0) throw reason;
      };
      assert.throws(
        () => comparer.compare(base, head, attend),
        (error) => error === reason,
      );
      const anew = toldBy(createComparer().compare(base, head));
      assert.deepEqual(toldBy(comparer.compare(base, head)), anew);
      assert.deepEqual(toldBy(comparer.compare(base, head, () => undefined)), anew);
    });

  it("calls its checkpoint often", () => {
    let looks = 0;
    const look = (): void => {
      looks++;
    };
    const [comparer, base] = [createComparer(), api("string")];
    comparer.compare(base, api("number"), look);
    const first = looks;
    comparer.compare(base, api("boolean"), look);
    assert.ok(first > 60 && looks > first, `${String(first)} of ${String(looks)}`);
  });

  it("compares the pairs of schemas that an edit affects again, and no others", () => {
    let pairs = 0;
    const comparer = createComparer({ onPair: () => pairs++ });
    const read = createDocumentReader();
    const base = shopOf({ a: "number", b: "number", c: "number" });
    const heads = {
      "the first comparison": shopOf({ a: "string", b: "string", c: "string" }),
      "no edit": shopOf({ a: "string", b: "string", c: "string" }),
      "an edited keyword": shopOf({ a: "string", b: "boolean", c: "string" }),
      "an edited annotation": shopOf({ a: "string", b: "boolean, title: B", c: "string" }),
    };
    const compared = Object.entries(heads).map(([title, head]) => {
      const before = pairs;
      const [was, is] = [read("base", base), read("head", head)];
      comparer.compare({ entry: was, get: () => undefined }, { entry: is, get: () => undefined });
      return [title, pairs - before];
    });
    assert.deepEqual(Object.fromEntries(compared), {
      "the first comparison": 3,
      "no edit": 0,
      "an edited keyword": 1,
      "an edited annotation": 1,
    });
  });

  it("reports documents that are nested too deeply as too complex", () => {
    let schema: SourceNode = { kind: "scalar", value: true, start: 0, end: 1 };
    const map = (key: string, value: SourceNode): SourceNode => {
      const entry = { key, keyStart: 0, keyEnd: 1, value };
      return {
        kind: "map",
        start: 0,
        end: 1,
        entries: [entry],
        get: (wanted) => (wanted === key ? entry : undefined),
      };
    };
    for (let depth = 0; depth < 30_000; depth++) schema = map("not", schema);
    const operation = ["schema", "application/json", "content", "requestBody", "post", "/a"].reduce(
      (inner, key) => map(key, inner),
      schema,
    );
    const paths = { key: "paths", keyStart: 0, keyEnd: 1, value: operation };
    const version: SourceNode = { kind: "scalar", value: "3.1.0", start: 0, end: 1 };
    const openapi = { key: "openapi", keyStart: 0, keyEnd: 1, value: version };
    const root: SourceNode = {
      ...{ kind: "map", start: 0, end: 1, entries: [openapi, paths] },
      get: (key) => [openapi, paths].find((entry) => entry.key === key),
    };
    const deep: DocumentSet = { entry: { uri: "deep.yaml", root }, get: () => undefined };
    const comparer = createComparer();
    assert.throws(() => comparer.compare(api("string"), deep), TooComplex);
    assert.equal(comparer.compare(api("string"), api("number")).changes.length, 200);
  });
});
