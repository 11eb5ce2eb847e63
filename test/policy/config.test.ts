import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { createGlobTest, isQuickGlob } from "../../src/policy/glob";
import { matchesGlob, fixedPrefix, isFolderName, readConfig, settingsOf } from "../../src/policy/index";
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
extends: [./base.yaml, ../shared/base.json, "@acme/policy", policy/strict.yaml, { url: "https://example.com/policy.yaml", integrity: sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= }]
locked: [versions, rules.property-removed, breaks.wire, doors.closed-enum]
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

/** Configurations without any effect. */
const sayingNothing = [
  "{}",
  "apis: {}",
  "rules:",
  "rules: { enum-added: }",
  "breaks:",
  "breaks: { wire: }",
  "outOfContract:",
  "deprecation: { notice: }",
  "deprecation: { notice: 36500 }",
];

describe("contract-guard.yaml", () => {
  it("returns the settings of each document", () => {
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

  for (const text of ["", "# nothing yet\n", ...sayingNothing])
    it(`may be without effect: ${JSON.stringify(text)}`, () => {
      const { config, problems } = read(text);
      assert.deepEqual(problems, []);
      const { layers, ...rest } = settingsOf(config, "a.yaml");
      assert.deepEqual(rest, {
        api: undefined,
        published: undefined,
        compatibility: "latest",
        followLinks: false,
        isExcluded: false,
        versions: "off",
      });
      assert.equal(layers.length, 1);
    });

  /** Invalid configurations, with the text at the location of the problem. */
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
    ["deprecation: { notice: 36501 }", ["config-value /deprecation/notice: 36501"]],
    ["deprecation: { notice: { beta: x } }", ["config-value /deprecation/notice/beta: x"]],
    ["rules: 1", ["config-value /rules: 1"]],
    ["exclude: ['  ', a]", ["config-value /exclude/0: '  '"]],
    [
      "published: { url: 'see https://example.com' }",
      ["config-value /published/url: 'see https://example.com'"],
    ],
    ["apis: { a~b: {} }", ["config-value /apis/a~0b: a~b"]],
    ["rules: { a/~b: breaking }", ["config-unknown-rule /rules/a~1~0b: a/~b"]],
    ["extends: /base.yaml", ["config-value /extends: /base.yaml"]],
    ["extends: [./a.yaml, 1]", ["config-value /extends/1: 1"]],
    ["extends: { url: https://example.com }", ["config-value /extends: { url: https://example.com }"]],
    ["extends: { url: https://example.com, integrity: x }", ["config-value /extends/integrity: x"]],
    ["locked: apis", ["config-value /locked: apis"]],
    ["locked: [versions.x]", ["config-value /locked/0: versions.x"]],
    ["include: ''\nmore: 1", ["config-value /include: ''", "config-unknown-key /more: more"]],
  ];
  for (const [text, says] of wrong)
    it(`has a problem at its location: ${text.replace("\n", "; ")}`, () => {
      const { problems } = read(text);
      const told = problems.map(
        ({ code, place: { pointer, span } }) => `${code} ${pointer}: ${text.slice(span.start, span.end)}`,
      );
      assert.deepEqual(told, says);
      for (const { message, advice } of problems) assert.match(`${message} ${advice}`, /^[^\n]+\. [^\n]+\.$/);
    });

  /** Invalid configurations, with the name of the location and the expected value. */
  const belongs: readonly [text: string, name: string, advice: string][] = [
    ["followLinks: maybe", "`followLinks`", "`true` or `false`"],
    ["versions: loose", "`versions`", "`semver` or `off`"],
    ["rules: { enum-added: fatal }", "`enum-added`", "`breaking`, `dangerous` or `compatible`"],
    ["rules: 1", "`rules`", "a mapping"],
    ["apis: 1", "`apis`", "a mapping"],
    ["apis: { a/b~c: {} }", "`a/b~c`", "a name of A–Z, a–z, 0–9, `.`, `_`, `-`, `+` and `@`"],
    ["deprecation: true", "`deprecation`", "a mapping with `notice`"],
    ["breaks: 1", "`breaks`", "a mapping with `wire`, `code` and `expectation`"],
    ["deprecation: { notice: x }", "`notice`", "a number of days"],
    ["published: 1", "`published`", "`ledger`, or a mapping with one of `tag`, `branch`, `url` and `file`"],
    ["published: { branch: 1 }", "`branch`", "the name of a branch"],
    ["published: { file: 1 }", "`file`", "the path of a file, relative to this one"],
    ["published: { url: 1 }", "`url`", "an https URL"],
    [
      "published: { tag: 1 }",
      "`tag`",
      "a pattern of release tags with one `*` for the version, such as `orders/v*`",
    ],
    ["exclude: [a, 1]", "This entry", "a path or a glob, relative to this file"],
    [`exclude: [${"a, ".repeat(12)}1]`, "This entry", "a path or a glob, relative to this file"],
    ["overrides: { paths: 1, tags: a }", "`paths`", "a glob of paths, such as `/admin/**`"],
    ["exclude: '*a*a*a*a*b'", "`exclude`", "a glob with fewer wildcards"],
    ["exclude: a/**/b/**/c/**/d/**", "`exclude`", "a glob with fewer wildcards"],
    ["exclude: +(a|aa)", "`exclude`", "a glob with fewer wildcards"],
    ["overrides: { paths: '/*a*a*a*a*b', tags: a }", "`paths`", "a glob with fewer wildcards"],
    ["overrides: { operations: 'GET /*a*a*a*a*b', tags: a }", "`operations`", "a glob with fewer wildcards"],
    ["overrides: { tags: 1, paths: a }", "`tags`", "the name of a tag"],
    [
      "overrides: { operations: 1, tags: a }",
      "`operations`",
      "an operation ID, or a glob such as `GET /pets/*`",
    ],
    ["overrides: { stability: 1, tags: a }", "`stability`", "a stability level"],
    [
      "overrides: [{ outOfContract: true }]",
      "This entry",
      "at least one of `paths`, `tags`, `operations` and `stability`",
    ],
  ];
  for (const [text, name, advice] of belongs)
    it(`has a problem with the expected value: ${text}`, () =>
      assert.deepEqual(
        read(text).problems.map((problem) => [problem.message, problem.advice]),
        [[`${name} has an invalid value.`, `Expected ${advice}.`]],
      ));

  it("must be a mapping", () =>
    assert.match(read("- a").problems[0]?.message ?? "", /^This entry has an invalid value\.$/));

  for (const text of ["versions: 2", "published: 1", "rules: 1", "followLinks: 1", "compatibility: some"])
    it(`ignores invalid parts: ${text}`, () => assert.deepEqual(read(text).config, read("").config));

  it("is described by its schema, which accepts the same files", () => {
    for (const text of [full, ...sayingNothing, "published: { file: a }"])
      assert.ok(validate(load(text)), `${text} ${JSON.stringify(validate.errors)}`);
    for (const [text] of wrong.filter(([each]) => !each.includes("con:")))
      assert.equal(validate(load(text)), false, text);
  });

  it("keeps the order of the file", () => {
    const { problems } = read("zz: 1\napis: { a: { q: 1 } }\ncompatibility: x\nb: 2\n");
    const starts = problems.map(({ place }) => place.span.start);
    assert.deepEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    );
    assert.equal(starts.length, 4);
  });
});

describe("the name of an API or a version", () => {
  const names: readonly [name: string, isFine: boolean][] = [
    ["a", true],
    ["orders", true],
    ["1.4.0", true],
    ["2.0.0-rc.1+build_7@x", true],
    ["", false],
    [".", false],
    ["..", false],
    [".hidden", false],
    ["orders.", false],
    ["orders-", false],
    ["a b", false],
    ["a/b", false],
    ["a\\b", false],
    ["\u00fc", false],
    // Windows treats these names as devices, with any extension.
    ["con", false],
    ["CON", false],
    ["con.yaml", false],
    ["prn", false],
    ["aux", false],
    ["nul", false],
    ["NUL.1", false],
    ["com1", false],
    ["com9.a", false],
    ["lpt1", false],
    ["LPT3.a", false],
    ["falcon", true],
    ["icon.yaml", true],
    ["console", true],
    ["com", true],
    ["comx", true],
    ["com10", true],
    ["lptx", true],
    ["lpt10", true],
    ["my-nul", true],
    ["a.con", true],
  ];
  for (const [name, isFine] of names)
    it(`${isFine ? "can" : "cannot"} be ${JSON.stringify(name)}`, () =>
      assert.equal(isFolderName(name), isFine));
});

describe("a glob of documents", () => {
  /** The fixed part of the glob, a document, and whether it matches. */
  const globs: readonly [glob: string, fixed: string, path: string, fits: boolean][] = [
    ["api.yaml", "api.yaml", "api.yaml", true],
    ["api.yaml", "api.yaml", "apis/api.yaml", false],
    ["./api.yaml", "api.yaml", "api.yaml", true],
    ["./apis/*.yaml", "apis", "apis/a.yaml", true],
    ["a./b/*.yaml", "a./b", "a./b/c.yaml", true],
    ["a./b/*.yaml", "a./b", "ab/c.yaml", false],
    ["apis/old/*.yaml", "apis/old", "apis/old/a.yaml", true],
    ["apis/old/*.yaml", "apis/old", "apis/old/deep/a.yaml", false],
    ["apis/old/", "apis/old", "apis/old/a.yaml", false],
    ["apis/**", "apis", "apis/old/deep/a.yaml", true],
    ["**/*.yaml", "", "a.yaml", true],
    ["**/*.yaml", "", ".hidden/a.yaml", true],
    ["apis/*", "apis", "apis/.a.yaml", true],
    ["apis/{a,b}.yaml", "apis", "apis/b.yaml", true],
    ["apis\\[1\\]/*.yaml", "apis[1]", "apis[1]/a.yaml", true],
    ["apis\\[1\\]/*.yaml", "apis[1]", "apis1/a.yaml", false],
  ];
  for (const [glob, fixed, path, fits] of globs)
    it(`${glob} ${fits ? "matches" : "does not match"} ${path}, and begins with ${JSON.stringify(fixed)}`, () =>
      assert.deepEqual([matchesGlob(glob, path), fixedPrefix(glob)], [fits, fixed]));
});

describe("a glob with many wildcards", () => {
  const hard = ["/*a*a*a*b", "/**/a/**/a/**/b", "/*a*a/**/*a*a", "/@(*a|a*a)*a*b"];
  for (const glob of hard)
    it(`terminates for paths that almost match: ${glob}`, () => {
      assert.equal(isQuickGlob(glob), true);
      for (const part of ["a", "/a", "aaaa/"])
        for (const length of [400, 100_000]) {
          const text = `/${part.repeat(length / part.length)}!`;
          assert.equal(createGlobTest(glob, true)(text), false);
        }
    });

  it("is matched against existing names", () => {
    assert.equal(createGlobTest("/*a*a*a*b", true)("/xaxaxaxb"), true);
    assert.equal(
      createGlobTest("/v*/users/*/orders/*/items/*", true)(`/v1/users/${"u".repeat(5000)}/orders/2/items/3`),
      true,
    );
    assert.equal(createGlobTest("**/apis/**/*.yaml", true)("services/apis/orders/v1/openapi.yaml"), true);
  });
});
