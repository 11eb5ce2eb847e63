import assert from "node:assert/strict";
import type { Report } from "../../src/policy/index";
import type { Baseline } from "../../src/published/index";
import { createChecker, looksLikeOpenApi } from "../../src/service/index";
import { api, checked, published, said, type Texts } from "./check-pair";

const fine = api("{ type: string }");
const deep = `openapi: 3.0.3\nx: ${"[".repeat(2000)}`;

/** Reasons why a document is not checked: a message with advice and, in a file, a location. */
const unchecked: readonly {
  title: string;
  base?: string | Baseline;
  head?: string;
  code: string;
  message: RegExp;
  at?: string;
}[] = [
  { title: "an empty document", head: "", code: "empty", message: /^`api\.yaml` is empty\.$/ },
  { title: "only a comment", head: "# soon\n", code: "empty", message: /is empty/ },
  {
    title: "incomplete YAML",
    head: `${fine}components:\n  schemas: {}\n  sche\n`,
    code: "syntax",
    message: /^`api\.yaml` is not valid YAML at line 10, column 7: .+\.$/,
    at: "file:///api.yaml:9",
  },
  {
    title: "incomplete JSON",
    head: '{\n"openapi": "3.0.0",\n',
    code: "syntax",
    message: /^`api\.yaml` is not valid JSON at line 3, column 1: .+\.$/,
    at: "file:///api.yaml:2",
  },
  {
    title: "a document that is nested too deeply",
    head: deep,
    code: "too-deep",
    message: /more than 1000 levels/,
    at: "file:///api.yaml:1",
  },
  {
    title: "another kind of document",
    head: "name: build\non: push\n",
    code: "not-openapi",
    message: /^`api\.yaml` is not an OpenAPI document: it has no `openapi` or `swagger` at its root\.$/,
  },
  { title: "a list", head: "- openapi: 3.0.0", code: "not-openapi", message: /is not an OpenAPI document/ },
  {
    title: "a newer OpenAPI version",
    head: "openapi: 4.0.0\npaths: {}",
    code: "unsupported-version",
    message: /^`api\.yaml` has an unsupported OpenAPI version: 4\.0\.0\.$/,
  },
  {
    title: "an older Swagger version",
    head: "swagger: '1.2'\npaths: {}",
    code: "unsupported-version",
    message: /OpenAPI version: 1\.2/,
  },
  ...["openapi: 3.1.0\nswagger: '2.0'", "swagger: '2.0'\nopenapi: 3.1.0", "openapi: 3.1.0\nswagger:"].map(
    (both) => ({
      title: `a document with both version keys: ${JSON.stringify(both)}`,
      head: `${both}\npaths: {}`,
      code: "two-versions",
      message: /^`api\.yaml` has both `openapi` and `swagger` at its root\.$/,
    }),
  ),
  {
    title: "a published document with both version keys",
    base: "openapi: 3.1.0\nswagger: '2.0'\npaths: {}",
    code: "two-versions",
    message: /^The published version \(v1\) has both `openapi` and `swagger` at its root\.$/,
  },
  {
    title: "a missing version number",
    head: "openapi:\npaths: {}",
    code: "unsupported-version",
    message: /./,
  },
  {
    title: "a text that is too large",
    head: `${fine}#${"x".repeat(50_000_000)}`,
    code: "too-large",
    message: /larger than 50 MB/,
  },
  {
    title: "no published version",
    base: { kind: "unchecked", code: "no-git", message: "There is no git.", advice: "Install git." },
    code: "no-git",
    message: /^There is no git\.$/,
  },
  {
    title: "an empty published document",
    base: "",
    code: "empty",
    message: /^The published version \(v1\) is empty\.$/,
  },
  {
    title: "a broken published document",
    base: "a: [",
    code: "syntax",
    message: /^In the published version \(v1\): `api\.yaml` is not valid YAML at line 1/,
    at: "contract-published:/v1/api.yaml:0",
  },
  {
    title: "a broken published document whose label is its path",
    base: { ...published("a: ["), label: "specs/api.yaml", source: "file" },
    code: "syntax",
    message: /^In the published version: `api\.yaml` is not valid YAML at line 1/,
    at: "contract-published:/v1/api.yaml:0",
  },
  {
    title: "a published document that is not OpenAPI",
    base: "a: 1",
    code: "not-openapi",
    message: /^The published version \(v1\) is not an OpenAPI document/,
  },
  {
    title: "a published document with an unknown version",
    base: "openapi: 2.5",
    code: "unsupported-version",
    message: /^The published version \(v1\) has an unsupported OpenAPI version: 2\.5/,
  },
  {
    title: "both documents empty, head first",
    base: "",
    head: "",
    code: "empty",
    message: /^`api\.yaml` is empty/,
  },
  {
    title: "no published version and a broken head, head first",
    base: { kind: "unchecked", code: "no-git", message: "M.", advice: "A." },
    head: "a: [",
    code: "syntax",
    message: /^`api\.yaml`/,
    at: "file:///api.yaml:0",
  },
];

describe("a document is unchecked for", () => {
  for (const { title, base = fine, head = fine, code, message, at } of unchecked) {
    it(title, async () => {
      const report = await createChecker().check({
        base: typeof base === "string" ? published(base) : base,
        head: { uri: "file:///api.yaml", text: head },
      });
      assert.equal(said(report), `unchecked ${code}`);
      assert.match(report.unchecked?.message ?? "", message);
      assert.match(report.unchecked?.advice ?? "", /^[A-Z][^\n]*\.$/);
      const place = report.unchecked?.at;
      assert.equal(place && `${place.uri}:${place.range.start.line}`, at);
    });
  }
});

describe("a check", () => {
  it("reports no changes for a document compared with itself", async () => {
    const report = await checked(fine, fine);
    assert.equal(said(report), "compatible");
    assert.equal(report.requiredBump, "none");
    assert.deepEqual(report.notes, []);
  });

  it("contains the labels and versions of both documents", async () => {
    const report = await checked(api("{}", "1.10"), api("{}", "'2'"));
    assert.deepEqual(report.base, {
      uri: "contract-published:/v1/api.yaml",
      label: "v1",
      source: "git-tag",
      apiVersion: "1.10",
      commit: "1".repeat(40),
    });
    assert.deepEqual(report.head, { uri: "file:///api.yaml", label: "working tree", apiVersion: "2" });
  });

  it("locates findings in both texts, for all line ends", async () => {
    const report = await checked(
      api("{ enum: [a, b] }").replaceAll("\n", "\r\n"),
      `# 🐕\r${api("{ enum: [a] }")}`,
    );
    assert.equal(said(report), "breaking enum-value-removed:breaking");
    const [finding] = report.findings;
    assert.equal(finding?.base?.range.start.line, 5);
    assert.equal(finding.head.range.start.line, 6);
    assert.equal(finding.head.range.end.line, 6);
  });

  it("reports that a document is not published yet", async () => {
    const base: Baseline = {
      kind: "unpublished",
      uri: "contract-published:/v1/",
      label: "v1",
      source: "git-tag",
    };
    const report = await createChecker().check({ base, head: { uri: "file:///api.yaml", text: fine } });
    assert.equal(said(report), "unpublished");
    assert.deepEqual(report.base, {
      uri: "contract-published:/v1/",
      label: "v1",
      source: "git-tag",
      apiVersion: null,
    });
  });

  it("lists warnings about head before those about base, in document order", async () => {
    const head = `${fine}x: 1\nx: 2\n---\nmore: 1\n`;
    const report = await checked(`${fine}y: 1\ny: 2\n`, head);
    assert.equal(said(report), "compatible");
    assert.deepEqual(
      report.notes.map(({ code, at }) => `${code} ${at.uri}:${at.range.start.line}${at.pointer}`),
      [
        "duplicate-key file:///api.yaml:7/x",
        "several-documents file:///api.yaml:10",
        "duplicate-key contract-published:/v1/api.yaml:7/y",
      ],
    );
  });

  it("returns the same bytes for the same documents", async () => {
    const [before, after] = [api("{ enum: [a, b], maxLength: 3 }"), api("{ enum: [a], maxLength: 2 }")];
    const checker = createChecker();
    const request = { base: published(before), head: { uri: "file:///api.yaml", text: after } };
    const reports = [
      await checker.check(request),
      await checker.check(request),
      await checked(before, after),
    ];
    assert.equal(new Set(reports.map((report) => JSON.stringify(report))).size, 1);
  });

  it("stops when it is aborted, and only rejects then", async () => {
    const request = { base: published(fine), head: { uri: "file:///api.yaml", text: fine } };
    await assert.rejects(createChecker().check(request, AbortSignal.abort()), { name: "AbortError" });
    const control = new AbortController();
    const stopped = createChecker().check(request, control.signal);
    control.abort();
    await assert.rejects(stopped, { name: "AbortError" });
    assert.equal(said(await createChecker().check(request, new AbortController().signal)), "compatible");
  });

  it("can be aborted during a comparison, and continued", async () => {
    const [before, after] = [shop(400, 10), shop(400, 9)];
    let looks = 0;
    let control = new AbortController();
    const checker = createChecker(() => {
      if (++looks === 3) control.abort();
    });
    const request = { base: published(before), head: { uri: "file:///api.yaml", text: after } };
    await assert.rejects(checker.check(request, control.signal), { name: "AbortError" });
    assert.equal(looks, 3);
    control = new AbortController();
    const report = await checker.check(request, control.signal);
    assert.deepEqual(report, await checked(before, after));
  });

  it("exports looksLikeOpenApi for callers that may not import sources", () =>
    assert.ok(looksLikeOpenApi(fine)));
});

/** An API with this number of operations, each with its own body. */
function shop(operations: number, longest: number): string {
  const schema = `{ type: object, properties: { name: { maxLength: ${String(longest)} } } }`;
  const path = (_: unknown, nth: number): string =>
    `  /${String(nth)}: { post: { requestBody: { content: { application/json: { schema: ${schema} } } } } }`;
  return `openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\npaths:\n${Array.from({ length: operations }, path).join("\n")}\n`;
}

const ofPart = (path: string): string => api(`{ $ref: "${path}" }`);
const schema = (values: string): string => `Thing: { enum: [${values}] }\n`;

/** Documents of several files. */
const several: readonly {
  title: string;
  base: string;
  head: string;
  others: { base?: Texts; head?: Texts };
  says: string;
  where?: string;
}[] = [
  {
    title: "a break in another file",
    base: ofPart("parts/a.yaml#/Thing"),
    head: ofPart("parts/a.yaml#/Thing"),
    others: { base: { "parts/a.yaml": schema("a, b") }, head: { "parts/a.yaml": schema("a") } },
    says: "breaking enum-value-removed:breaking",
    where: "file:///parts/a.yaml",
  },
  {
    title: "circular references between files",
    base: ofPart("parts/a.yaml#/Thing"),
    head: ofPart("parts/a.yaml#/Thing"),
    others: {
      base: {
        "parts/a.yaml": 'Thing: { $ref: "../b.json#/Thing" }',
        "b.json": '{"Thing": {"enum": ["a"]}, "Back": {"$ref": "api.yaml#/paths"}}',
      },
      head: {
        "parts/a.yaml": 'Thing: { $ref: "../b.json#/Thing" }',
        "b.json": '{"Thing": {"enum": ["a"]}, "Back": {"$ref": "api.yaml#/paths"}}',
      },
    },
    says: "compatible",
  },
  {
    title: "a file that was moved into the document",
    base: ofPart("a b.yaml#/Thing"),
    head: api("{ enum: [a] }"),
    others: { base: { "a%20b.yaml": schema("a") } },
    says: "compatible",
  },
  {
    title: "a file that is missing in both versions",
    base: ofPart("a.yaml#/Thing"),
    head: ofPart("a.yaml#/Thing"),
    others: {},
    says: "unchecked missing-file",
  },
  {
    title: "a file that is not YAML",
    base: ofPart("a.yaml#/Thing"),
    head: ofPart("a.yaml#/Thing"),
    others: { base: { "a.yaml": schema("a") }, head: { "a.yaml": "Thing: [" } },
    says: "unchecked syntax",
    where: "file:///a.yaml",
  },
  {
    title: "a published file that is not YAML",
    base: ofPart("a.yaml#/Thing"),
    head: ofPart("a.yaml#/Thing"),
    others: { base: { "a.yaml": "Thing: [" }, head: { "a.yaml": schema("a") } },
    says: "unchecked syntax",
    where: "contract-published:/v1/a.yaml",
  },
  {
    title: "an invalid file that only an example refers to",
    base: fine,
    head: `${fine}x-example: { $ref: a.yaml }\n`,
    others: { head: { "a.yaml": "[" } },
    says: "compatible",
  },
  {
    title: "a reference whose key is written with an escape",
    base: `{"openapi": "3.0.0", "paths": {"/a": {"\\u0024ref": "a.json"}}}`,
    head: `{"openapi": "3.0.0", "paths": {"/a": {"\\u0024ref": "a.json"}}}`,
    others: {
      base: { "a.json": '{"get": {"responses": {}}, "put": {"responses": {}}}' },
      head: { "a.json": '{"get": {"responses": {}}}' },
    },
    says: "breaking operation-removed:breaking",
  },
];

describe("a document of several files", () => {
  for (const { title, base, head, others, says, where } of several) {
    it(`${title}: ${says}`, async () => {
      const report = await checked(base, head, others);
      assert.equal(said(report).split(" schema-not")[0], says);
      if (where !== undefined) assert.equal(report.unchecked?.at?.uri ?? report.findings[0]?.head.uri, where);
    });
  }

  it("reports the missing file and its location, and never compatibility", async () => {
    const report = await checked(ofPart("a.yaml#/Thing"), ofPart("parts/a.yaml#/Thing"), {
      base: { "a.yaml": schema("a") },
    });
    assert.equal(report.verdict, "unchecked");
    assert.equal(
      report.unchecked?.message,
      "Cannot read referenced file `a.yaml`. Parts that refer to it were not compared.",
    );
    assert.equal(report.unchecked.at?.range.start.line, 5);
    // The reason is not repeated as a note.
    assert.deepEqual(report.notes, []);
  });

  it("reports a missing file at one reference, however many there are", async () => {
    const twice = api("{ anyOf: [{ $ref: a.yaml }, { $ref: 'a.yaml#/Thing' }, { $ref: b.yaml }] }");
    const locations = ({ unchecked, notes }: Report): string[] =>
      [unchecked?.at, ...notes.map(({ at }) => at)].map(
        (at) => `${at?.uri ?? ""} ${at?.pointer.split("/").at(-1) ?? ""}`,
      );
    assert.deepEqual(locations(await checked(fine, twice)), ["file:///api.yaml 0", "file:///api.yaml 2"]);
    assert.deepEqual(locations(await checked(twice, fine)), [
      "contract-published:/v1/api.yaml 0",
      "contract-published:/v1/api.yaml 2",
    ]);
    const inSameFolder = createChecker().check({
      base: { ...published(twice), uri: "file:///base.yaml" },
      head: { uri: "file:///api.yaml", text: ofPart("b.yaml") },
    });
    assert.deepEqual(locations(await inSameFolder), ["file:///api.yaml schema", "file:///base.yaml 0"]);
  });

  it("treats a rejecting reader like a missing file", async () => {
    const report = await createChecker().check({
      base: published(fine),
      head: { uri: "file:///api.yaml", text: ofPart("a.yaml#/Thing") },
      readFile: () => Promise.reject(new Error("disk")),
    });
    assert.equal(report.verdict, "unchecked");
    assert.equal(report.unchecked?.code, "missing-file");
  });

  it("reads every file once", async () => {
    const asked: string[] = [];
    const head = `${ofPart("a.yaml#/Thing")}x: { $ref: "./a.yaml#/Other" }\n`;
    await createChecker().check({
      base: published(fine),
      head: { uri: "file:///api.yaml", text: head },
      readFile: async (uri) => (asked.push(uri), schema("a")),
    });
    assert.deepEqual(asked, ["file:///a.yaml"]);
  });
});
