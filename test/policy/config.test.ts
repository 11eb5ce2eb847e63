import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { readConfig, settingsOf } from "../../src/policy/index";
import { parse } from "../../src/source/index";

const uri = "file:///contract-guard.yaml";
const read = (text: string) => readConfig(parse(uri, text).document);
const schema = JSON.parse(readFileSync("media/config.schema.json", "utf8")) as AnySchema;
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const full = `
published: ledger
compatibility: all
include: services/**
exclude: [services/old/**, "**/*.draft.yaml"]
followLinks: true
versions: semver
rules:
  enum-value-added: breaking
  property-removed: { response: breaking }
  version-too-low: compatible
breaks: { code: compatible, expectation: { request: dangerous } }
outOfContract: { internal: true, below: beta }
extensibleEnums: true
deprecation: { notice: { stable: 180, beta: 0 } }
overrides:
  - { paths: /admin/**, outOfContract: true }
  - { paths: [/a, /b/*], tags: x, operations: [getPet, GET /pets], stability: beta, rules: { enum-added: dangerous } }
apis:
  orders:
    document: services/orders/openapi.yaml
    published: { tag: "orders/v*", prereleases: true }
    compatibility: latest
    versions: off
    overrides: { tags: [a], deprecation: { notice: 30 } }
  books:
    document: [books/*.yaml, books/*.json]
    published: { branch: release }
  live: { document: live.yaml, published: { url: "https://example.com/openapi.yaml" } }
  kept: { document: ./kept.yaml, published: { file: old/kept.yaml } }
  empty:
`;

describe("contract-guard.yaml", () => {
  it("says what holds for each document", () => {
    const { config, problems } = read(full);
    assert.deepEqual(problems, []);
    const ledger = { kind: "ledger" } as const;
    const cases = {
      "services/orders/openapi.yaml": [
        "orders",
        { kind: "tag", pattern: "orders/v*", prereleases: true },
        "latest",
        false,
      ],
      "books/b.json": ["books", { kind: "branch", branch: "release" }, "all", false],
      "books/deep/b.json": [undefined, ledger, "all", true],
      "live.yaml": ["live", { kind: "url", url: "https://example.com/openapi.yaml" }, "all", false],
      "kept.yaml": ["kept", { kind: "file", file: "old/kept.yaml" }, "all", false],
      "services/new/openapi.yaml": [undefined, ledger, "all", false],
      "services/old/openapi.yaml": [undefined, ledger, "all", true],
      "books/b.draft.yaml": ["books", { kind: "branch", branch: "release" }, "all", true],
      "elsewhere.yaml": [undefined, ledger, "all", true],
    };
    for (const [path, expected] of Object.entries(cases)) {
      const { api, published, compatibility, isExcluded } = settingsOf(config, path);
      assert.deepEqual([api, published, compatibility, isExcluded], expected, path);
    }
  });

  for (const text of ["", "# nothing yet\n", "{}", "apis: {}"])
    it(`may say nothing: ${JSON.stringify(text)}`, () => {
      const { config, problems } = read(text);
      assert.deepEqual(problems, []);
      const { api, published, compatibility, isExcluded } = settingsOf(config, "a.yaml");
      assert.deepEqual([api, published, compatibility, isExcluded], [undefined, undefined, "latest", false]);
    });

  /** What is wrong, at which text of the file. */
  const wrong: readonly [text: string, says: readonly string[]][] = [
    ["publishd: ledger", ["config-unknown-key /publishd: publishd"]],
    ["apis: { a: { documents: x } }", ["config-unknown-key /apis/a/documents: documents"]],
    ["compatibility: some", ["config-value /compatibility: some"]],
    ["published: git", ["config-value /published: git"]],
    ["published: { tag: v1 }", ["config-value /published/tag: v1"]],
    ["published: { prereleases: true }", ["config-value /published: { prereleases: true }"]],
    ["published: { tag: v*, branch: main }", ["config-value /published: { tag: v*, branch: main }"]],
    ["published: { url: ftp://example.com }", ["config-value /published/url: ftp://example.com"]],
    ["published: { tag: v*, prereleases: 1 }", ["config-value /published/prereleases: 1"]],
    ["apis: [a]", ["config-value /apis: [a]"]],
    ["apis: { a/b: {} }", ["config-value /apis/a~1b: a/b"]],
    ["apis: { con: {} }", ["config-value /apis/con: con"]],
    ["apis: { a: x }", ["config-value /apis/a: x"]],
    ["exclude: [1, a]", ["config-value /exclude/0: 1"]],
    ["- a", ["config-value : - a"]],
    ["followLinks: maybe", ["config-value /followLinks: maybe"]],
    ["versions: loose", ["config-value /versions: loose"]],
    ["rules: { enum-value-gone: breaking }", ["config-unknown-rule /rules/enum-value-gone: enum-value-gone"]],
    ["rules: { enum-added: fatal }", ["config-value /rules/enum-added: fatal"]],
    ["rules: { enum-added: { client: breaking } }", ["config-unknown-key /rules/enum-added/client: client"]],
    ["rules: { enum-added: { request: 1 } }", ["config-value /rules/enum-added/request: 1"]],
    ["rules: [enum-added]", ["config-value /rules: [enum-added]"]],
    ["breaks: { wires: breaking }", ["config-unknown-key /breaks/wires: wires"]],
    ["breaks: { wire: some }", ["config-value /breaks/wire: some"]],
    ["outOfContract: internal", ["config-value /outOfContract: internal"]],
    ["outOfContract: { below: gamma }", ["config-value /outOfContract/below: gamma"]],
    ["extensibleEnums: 1", ["config-value /extensibleEnums: 1"]],
    ["deprecation: true", ["config-value /deprecation: true"]],
    ["deprecation: { notice: -1 }", ["config-value /deprecation/notice: -1"]],
    ["deprecation: { notice: 1.5 }", ["config-value /deprecation/notice: 1.5"]],
    ["deprecation: { notice: { late: 1 } }", ["config-unknown-key /deprecation/notice/late: late"]],
    ["overrides: /admin", ["config-value /overrides: /admin"]],
    ["overrides: { outOfContract: true }", ["config-value /overrides: { outOfContract: true }"]],
    ["overrides: [{ path: /a, tags: x }]", ["config-unknown-key /overrides/0/path: path"]],
    ["overrides: [{ paths: [1], tags: x }]", ["config-value /overrides/0/paths/0: 1"]],
    ["apis: { a: { versions: 2 } }", ["config-value /apis/a/versions: 2"]],
    ["include: ''\nmore: 1", ["config-value /include: ''", "config-unknown-key /more: more"]],
  ];
  for (const [text, says] of wrong)
    it(`is told at its place: ${text.replace("\n", "; ")}`, () => {
      const { problems } = read(text);
      const told = problems.map(
        ({ code, place: { pointer, span } }) => `${code} ${pointer}: ${text.slice(span.start, span.end)}`,
      );
      assert.deepEqual(told, says);
      for (const { message, advice } of problems) assert.match(`${message} ${advice}`, /^[^\n]+\. [^\n]+\.$/);
    });

  it("is described by its schema: what the one takes, so does the other", () => {
    for (const text of [full, "{}", "apis: {}", "published: { file: a }"])
      assert.ok(validate(load(text)), `${text} ${JSON.stringify(validate.errors)}`);
    for (const [text] of wrong.filter(([each]) => !each.includes("con:")))
      assert.equal(validate(load(text)), false, text);
  });

  it("keeps the order of the file in what it says", () => {
    const { problems } = read("zz: 1\napis: { a: { q: 1 } }\ncompatibility: x\nb: 2\n");
    const starts = problems.map(({ place }) => place.span.start);
    assert.deepEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    );
    assert.equal(starts.length, 4);
  });
});
