import assert from "node:assert/strict";
import { compare } from "../../src/service/library";
import { createChecker } from "../../src/service/index";
import { readConfig, settingsOf, type SelectedOperation } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { held, now, paths } from "./report-with-policy";

const ok = 'responses: { "200": { description: ok } }';
const a = `/a: { get: { ${ok} } }\n`;
const b = `/b: { get: { ${ok} } }\n`;
const c = `/c: { get: { ${ok} } }\n`;
const unread = [{ uri: "file:///repo/.contract-guard/approvals/a.yaml", text: "" }];

describe("findings of the policy", () => {
  /** A policy, and the published and edited documents; the verdict with the counts, and the rules in order. */
  const cases: readonly {
    title: string;
    policy: unknown;
    after: string;
    approvals?: typeof unread;
    says: string;
    rules: readonly string[];
  }[] = [
    {
      title: "nothing",
      policy: {},
      after: paths(a + b),
      says: "compatible 0 0 0",
      rules: [],
    },
    {
      title: "a dangerous finding next to a compatible one",
      policy: { versions: "semver" },
      after: paths(a + b + c),
      says: "compatible 0 1 1",
      rules: ["version-unchanged", "path-added"],
    },
    {
      title: "two dangerous findings",
      policy: { versions: "semver" },
      after: paths(a + b + c),
      approvals: unread,
      says: "compatible 0 2 1",
      rules: ["version-unchanged", "path-added", "approval-unreadable"],
    },
    {
      title: "a breaking finding next to a dangerous one",
      policy: { versions: "semver", rules: { "version-unchanged": "breaking" } },
      after: paths(a + b + c),
      approvals: unread,
      says: "breaking 1 1 1",
      rules: ["version-unchanged", "path-added", "approval-unreadable"],
    },
    {
      title: "a dangerous finding next to a breaking one",
      policy: { versions: "semver", rules: { "approval-unreadable": "breaking" } },
      after: paths(a + b + c),
      approvals: unread,
      says: "breaking 1 1 1",
      rules: ["version-unchanged", "path-added", "approval-unreadable"],
    },
    {
      title: "a breaking finding next to a breaking change",
      policy: { versions: "semver", rules: { "version-unchanged": "breaking" } },
      after: paths(a),
      says: "breaking 2 0 0",
      rules: ["version-unchanged", "path-removed"],
    },
    {
      title: "a dangerous finding next to a breaking and a dangerous change",
      policy: { versions: "semver", rules: { "path-added": "dangerous" } },
      after: paths(a + c),
      says: "breaking 1 2 0",
      rules: ["version-unchanged", "path-removed", "path-added"],
    },
    {
      title: "a finding made compatible by the policy, next to a compatible change",
      policy: { versions: "semver", rules: { "version-unchanged": "compatible" } },
      after: paths(a + b + c),
      says: "compatible 0 0 2",
      rules: ["version-unchanged", "path-added"],
    },
    {
      title: "a breaking finding in a partly compared document",
      policy: { versions: "semver", rules: { "version-unchanged": "breaking" } },
      after: paths(`${a}${b}${c}/d: { $ref: none.yaml }\n`),
      says: "breaking 1 0 1",
      rules: ["version-unchanged", "path-added"],
    },
    {
      title: "a dangerous finding in a partly compared document",
      policy: { versions: "semver" },
      after: paths(`${a}${b}${c}/d: { $ref: none.yaml }\n`),
      says: "missing-file 0 1 1",
      rules: ["version-unchanged", "path-added"],
    },
  ];
  for (const { title, policy, after, approvals, says, rules } of cases)
    it(`are counted like changes: ${title} is ${says}`, async () => {
      const { verdict, unchecked, summary, findings } = await held(policy, paths(a + b), after, approvals);
      const { breaking, dangerous, compatible } = summary;
      assert.equal([unchecked?.code ?? verdict, breaking, dangerous, compatible].join(" "), says);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        rules,
      );
    });

  const info = (version: string): string => `info: { title: t, version: ${version} }`;
  const item = `get: { ${ok} }`;
  const twice = `{ get: { ${ok} }, put: { ${ok} } }`;
  /** The edited document with another file; the rules in order. */
  const orders: readonly [title: string, before: string, after: string, part: string, ...rules: string[]][] =
    [
      [
        "after what stands above it",
        `openapi: 3.0.3\npaths:\n  /a: ${twice}\n${info("1.0.0")}\n`,
        `openapi: 3.0.3\npaths:\n  /a: { ${item} }\n${info("1.0.0")}\n`,
        "",
        "operation-removed",
        "version-unchanged",
      ],
      [
        "before what stands below it",
        `openapi: 3.0.3\n${info("1.0.0")}\npaths:\n  /a: ${twice}\n`,
        `openapi: 3.0.3\n${info("1.0.0")}\npaths:\n  /a: { ${item} }\n`,
        "",
        "version-unchanged",
        "operation-removed",
      ],
      [
        "after what stands before it in its line",
        `{ openapi: 3.0.3, paths: { /a: ${twice} }, ${info("1.0.0")} }`,
        `{ openapi: 3.0.3, paths: { /a: { ${item} } }, ${info("1.0.0")} }`,
        "",
        "operation-removed",
        "version-unchanged",
      ],
      [
        "before what stands behind it in its line",
        `{ openapi: 3.0.3, ${info("1.0.0")}, paths: { /a: ${twice} } }`,
        `{ openapi: 3.0.3, ${info("1.0.0")}, paths: { /a: { ${item} } } }`,
        "",
        "version-unchanged",
        "operation-removed",
      ],
      [
        "after what stands above it, further right",
        `openapi: 3.0.3\npaths: { "/a-path-that-is-long": {}, /b: ${twice} }\ninfo:\n  title: t\n  version: 1.0.0\n`,
        `openapi: 3.0.3\npaths: { "/a-path-that-is-long": {}, /b: { ${item} } }\ninfo:\n  title: t\n  version: 1.0.0\n`,
        "",
        "operation-removed",
        "version-unchanged",
      ],
      [
        "between what stands above and what stands below it",
        `openapi: 3.0.3\npaths:\n  /a: ${twice}\n${info("1.0.0")}\nx-more: 1\nservers: [{ url: "https://a.example" }, { url: "https://b.example" }]\n`,
        `openapi: 3.0.3\npaths:\n  /a: { ${item} }\n${info("1.0.0")}\nx-more: 1\nservers: [{ url: "https://a.example" }]\n`,
        "",
        "operation-removed",
        "version-unchanged",
        "server-removed",
      ],
      [
        "before what stands in another file, even further up there",
        `openapi: 3.0.3\npaths: { /a: { get: { parameters: [{ name: q, in: query, schema: {} }], ${ok} } } }\n# below\n${info("1.0.0")}\n`,
        `openapi: 3.0.3\npaths: { /a: { $ref: part.yaml } }\n# below\n${info("1.0.0")}\n`,
        item,
        "version-unchanged",
        "parameter-removed",
      ],
    ];
  for (const [title, before, after, part, ...rules] of orders)
    it(`about the version number are listed ${title}`, async () => {
      const report = await compare({
        base: { uri: "file:///v1/api.yaml", text: before, label: "v1" },
        head: { uri: "file:///repo/api.yaml", text: after },
        readFile: async (uri) => (uri === "file:///repo/part.yaml" ? part : undefined),
        proof: false,
        policy: { versions: "semver" },
        now,
      });
      assert.deepEqual(
        report.findings.map(({ rule }) => rule),
        rules,
      );
    });
});

describe("patterns that match no operation", () => {
  const traits = { tags: [], deprecated: false, sunset: null, stability: null, internal: false };
  const elsewhere: SelectedOperation = { method: "GET", path: "/elsewhere", operationId: null, traits };
  const two = "apis: { one: { document: api.yaml }, two: { document: other.yaml } }";
  /** A configuration; whether the operations of other APIs are needed, and the resulting warnings. */
  const cases: readonly [title: string, config: string, isAsked: boolean, ...says: string[]][] = [
    ["none of an API alone", "overrides: { paths: /nowhere, outOfContract: true }", false, "/nowhere"],
    ["fitting ones for several APIs", `overrides: { paths: [/a, /b], outOfContract: true }\n${two}`, false],
    [
      "one that another API may fit",
      `overrides: { paths: [/a, /elsewhere], outOfContract: true }\n${two}`,
      true,
    ],
    [
      "one that no API fits",
      `overrides: { paths: [/a, /nowhere], outOfContract: true }\n${two}`,
      true,
      "/nowhere",
    ],
    [
      "one of the API's own, though another API has it",
      `apis: { one: { document: api.yaml, overrides: { paths: /elsewhere, outOfContract: true } }, two: { document: other.yaml } }`,
      false,
      "/elsewhere",
    ],
    ["no patterns", two, false],
  ];
  for (const [title, config, isAsked, ...says] of cases)
    it(`are reported: ${title}`, async () => {
      const uri = "file:///repo/contract-guard.yaml";
      const read = readConfig(parse(uri, config).document);
      assert.deepEqual(read.problems, []);
      const { layers } = settingsOf(read.config, "api.yaml");
      let asked = 0;
      const report = await createChecker().check({
        base: {
          kind: "published",
          uri: "file:///v1/api.yaml",
          text: paths(a),
          label: "v1",
          source: "text",
          readFile: async () => undefined,
        },
        head: { uri: "file:///repo/api.yaml", text: paths(a + b) },
        policy: {
          layers,
          versions: "off",
          api: undefined,
          approvals: [],
          locate: ({ pointer }) => ({ uri, pointer, range: nowhere }),
          now,
          others: async () => {
            asked++;
            return [elsewhere];
          },
        },
      });
      assert.equal(asked, isAsked ? 1 : 0);
      assert.deepEqual(
        report.notes.map(({ code, message }) => `${code} ${/matches `([^`]*)`/.exec(message)?.[1] ?? ""}`),
        says.map((pattern) => `config-no-match ${pattern}`),
      );
    });
});

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
