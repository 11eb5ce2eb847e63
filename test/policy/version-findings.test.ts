import assert from "node:assert/strict";
import type { Location } from "../../src/policy/index";
import { held, paths, told } from "./report-with-policy";

const semver = { versions: "semver" };
const ok = 'responses: { "200": { description: ok } }';
const a = `/a: { get: { ${ok} } }\n`;
const b = `/b: { get: { ${ok} } }\n`;

const about = (rule: string): boolean => rule.startsWith("version-");

const blank = [
  "version-missing",
  /^Version 1\.5\.0 is required: 1 change since 1\.4\.0, but `info\.version` is missing\.$/,
  "1.5.0",
] as const;

/** The published and the edited document: paths and version; then the rule, the message and the version to set. */
const cases: readonly [
  title: string,
  before: readonly [items: string, version: string],
  after: readonly [items: string, version: string],
  says?: readonly [rule: string, message: RegExp, wanted: string | undefined],
][] = [
  ["nothing changed", [a, "1.4.0"], [a, "1.4.0"]],
  [
    "something is new under the same number",
    [a, "1.4.0"],
    [a + b, "1.4.0"],
    [
      "version-unchanged",
      /^Version 1\.5\.0 is required: 1 change since 1\.4\.0, but `info\.version` is 1\.4\.0\.$/,
      "1.5.0",
    ],
  ],
  [
    "something is new under a patch",
    [a, "1.4.0"],
    [a + b, "1.4.1"],
    [
      "version-too-low",
      /^Version 1\.5\.0 is required: 1 change since 1\.4\.0, but `info\.version` is 1\.4\.1\.$/,
      "1.5.0",
    ],
  ],
  ["something is new under a minor version", [a, "1.4.0"], [a + b, "1.5.0"]],
  [
    "a break under a minor version",
    [a + b, "1.4.0"],
    [a, "1.5.0"],
    ["version-too-low", /^Version 2\.0\.0 is required: 1 breaking change since 1\.4\.0, /, "2.0.0"],
  ],
  [
    "two breaks",
    [a + b, "2.1.0"],
    ["/c: { get: { " + ok + " } }\n", "2.2.0"],
    ["version-too-low", /^Version 3\.0\.0 is required: 2 breaking changes since 2\.1\.0, /, "3.0.0"],
  ],
  ["a break under a major version", [a + b, "1.4.0"], [a, "2.0.0"]],
  ["a break under a pre-release of one", [a + b, "1.4.0"], [a, "2.0.0-rc.1"]],
  [
    "a break below 1.0.0",
    [a + b, "0.4.2"],
    [a, "0.4.3"],
    ["version-too-low", /^Version 0\.5\.0 is required: 1 breaking change/, "0.5.0"],
  ],
  ["a break under a minor version below 1.0.0", [a + b, "0.4.2"], [a, "0.5.0"]],
  ["something new under a patch below 1.0.0", [a, "0.4.2"], [a + b, "0.4.3"]],
  [
    "an older number",
    [a, "1.4.0"],
    [a, "1.3.0"],
    [
      "version-too-low",
      /^Version 1\.4\.1 is required: no change since 1\.4\.0, but `info\.version` is 1\.3\.0\.$/,
      "1.4.1",
    ],
  ],
  [
    "two numbers only",
    [a + b, "'1.4'"],
    [a, "'1.5'"],
    ["version-too-low", /^Version 2\.0 is required: /, "2.0"],
  ],
  ["one number only", [a + b, "v1"], [a, "v1"], ["version-unchanged", /^Version v2 is required: /, "v2"]],
  [
    "more numbers than were written",
    [a, "v1"],
    [a + b, "v1"],
    ["version-unchanged", /^Version v1\.1 is required: /, "v1.1"],
  ],
  [
    "a date that stayed",
    [a + b, "2026-01-31"],
    [a, "2026-01-31"],
    [
      "version-unchanged",
      /^Version 2026-05-01 is required: 1 breaking change since 2026-01-31/,
      "2026-05-01",
    ],
  ],
  [
    "a date without hyphens",
    [a + b, "'20260131'"],
    [a, "'20260131'"],
    ["version-unchanged", /^Version 20260501 is required: /, "20260501"],
  ],
  [
    "a month",
    [a + b, "2026-01"],
    [a, "2026-01"],
    ["version-unchanged", /^Version 2026-05 is required: /, "2026-05"],
  ],
  [
    "a date of today that stayed",
    [a + b, "2026-05-01"],
    [a, "2026-05-01"],
    ["version-unchanged", /^`info\.version` is still 2026-05-01, which is already published\.$/, undefined],
  ],
  ["a later date", [a + b, "2026-01-31"], [a, "2026-02-01"]],
  [
    "an earlier date",
    [a, "2026-01-31"],
    [a + b, "2026-01-30"],
    ["version-too-low", /^Version 2026-05-01 is required: 1 change/, "2026-05-01"],
  ],
  ["another name", [a + b, "winter"], [a, "spring"]],
  [
    "the same name",
    [a + b, "winter"],
    [a, "winter"],
    ["version-unchanged", /^`info\.version` is still winter/, undefined],
  ],
  [
    "a break behind the same address",
    [`/v1${a}/v1${b}`, "1.4.0"],
    [`/v1${a}`, "2.0.0"],
    [
      "version-path-differs",
      /^`info\.version` is 2\.0\.0, but clients still call `\/v1`, which has breaking changes\.$/,
      undefined,
    ],
  ],
  ["a new address beside the old", [`/v1${a}`, "1.4.0"], [`/v1${a}/v2${a}`, "2.0.0"]],
  [
    "a new address under the old number",
    [`/v1${a}`, "1.4.0"],
    [`/v1${a}/v2${a}`, "1.5.0"],
    ["version-too-low", /^Version 2\.0\.0 is required: the document adds URLs with `\/v2`\.$/, "2.0.0"],
  ],
  [
    "a new address of two figures under the old number",
    [`/v12${a}`, "12.4.0"],
    [`/v12${a}/v13${a}`, "12.5.0"],
    ["version-too-low", /^Version 13\.0\.0 is required: the document adds URLs with `\/v13`\.$/, "13.0.0"],
  ],
  ["an address that only begins like a version", [`/v1${a}`, "1.4.0"], [`/v1${a}/v2beta${a}`, "1.5.0"]],
  ["the old address gone", [`/v1${a}`, "1.4.0"], [`/v2${a}`, "2.0.0"]],
  ["something new behind the same address", [`/v1${a}`, "1.4.0"], [`/v1${a}/v1${b}`, "2.0.0"]],
  ["the first address with a version, below 1.0.0", [a, "0.4.2"], [`${a}/v1${b}`, "0.5.0"]],
  ["no number where there was one, in a blank", [a, "1.4.0"], [a + b, "' '"], blank],
  ["addresses that count otherwise", [`/v3${a}/v3${b}`, "1.4.0"], [`/v3${a}`, "2.0.0"]],
];

describe("`versions: semver` reports", () => {
  for (const [title, before, after, says] of cases)
    it(`${title}, ${before[1]} to ${after[1]}: ${says?.[0] ?? "no finding"}`, async () => {
      const [published, edited] = [paths(...before), paths(...after)];
      const report = await held(semver, published, edited);
      const found = report.findings.filter(({ rule }) => about(rule));
      assert.equal(found.length, says === undefined ? 0 : 1, JSON.stringify(found));
      const [finding] = found;
      if (says === undefined || finding === undefined) return;
      const [rule, message, wanted] = says;
      assert.deepEqual([finding.rule, finding.severity, finding.replacement], [rule, "dangerous", wanted]);
      assert.match(finding.message, message);
      if (wanted === undefined) assert.match(finding.advice, /^[A-Z](?:(?!Set `)[^\n])+\.$/);
      else assert.equal(finding.advice, `Set \`info.version\` to ${wanted}.`);
      assert.equal(writtenAt(edited, finding.head), after[1]);
      assert.equal(writtenAt(published, finding.base), before[1]);
      // The version number is not a breaking change of its own.
      assert.equal(
        report.summary.breaking,
        report.findings.filter(({ severity }) => severity === "breaking").length,
      );
    });

  it("no problem for a document without a version", async () => {
    const without = paths(a + b).replace(", version: 1.0.0", "");
    const report = await held(semver, paths(a), without);
    const [finding] = report.findings.filter(({ rule }) => about(rule));
    assert.deepEqual([finding?.rule, finding?.replacement], ["version-missing", "1.1.0"]);
    assert.match(finding?.message ?? "", /, but `info\.version` is missing\.$/);
    assert.equal(finding?.head.range.start.line, 0);
  });

  it("no problem for a document that never had a version", async () => {
    const [before, after] = [paths(a), paths(a + b)].map((text) => text.replace(", version: 1.0.0", ""));
    const report = await held(semver, before ?? "", after ?? "");
    const [finding] = report.findings.filter(({ rule }) => about(rule));
    assert.deepEqual(
      [finding?.rule, finding?.message, finding?.base, finding?.replacement],
      ["version-missing", "`info.version` is missing.", null, undefined],
    );
  });

  it("server URLs like paths", async () => {
    const served = (items: string, version: string): string =>
      `${paths(items, version)}servers: [{ url: "https://example.com/v1" }]\n`;
    const report = await held(semver, served(a + b, "1.0.0"), served(a, "2.0.0"));
    assert.deepEqual(told(report), ["version-path-differs:dangerous", "path-removed:breaking"]);
  });

  it("no problem by default", async () => {
    for (const policy of [undefined, {}, { versions: "off" }])
      assert.deepEqual(told(await held(policy, paths(a + b), paths(a))), ["path-removed:breaking"]);
  });

  it("a breaking change, if the policy makes it one", async () => {
    const report = await held(
      { ...semver, rules: { "version-unchanged": "breaking" } },
      paths(a),
      paths(a + b),
    );
    assert.deepEqual(
      [report.verdict, report.requiredBump, ...told(report)],
      ["breaking", "minor", "version-unchanged:breaking"],
    );
  });

  for (const [title, policy] of [
    ["of all", { rules: { "version-unchanged": "breaking" }, apis: { one: { document: "api.yaml" } } }],
    [
      "of the API before all",
      {
        rules: { "version-unchanged": "compatible" },
        apis: { one: { document: "api.yaml", rules: { "version-unchanged": "breaking" } } },
      },
    ],
    ["of one side alone", { rules: { "version-unchanged": { request: "breaking" } } }],
  ] as const)
    it(`a breaking change by a configured severity ${title}`, async () => {
      const report = await held({ ...semver, ...policy }, paths(a), paths(a + b));
      assert.deepEqual(told(report), ["version-unchanged:breaking"]);
    });

  it("its findings in document order", async () => {
    const report = await held(semver, paths(a + b), paths(a));
    assert.deepEqual(
      report.findings.map(({ rule }) => rule),
      ["version-unchanged", "path-removed"],
    );
  });
});

/** The text at a location in a line. */
function writtenAt(text: string, at: Location | null): string | undefined {
  const { start, end } = at?.range ?? {};
  return text.split("\n")[start?.line ?? -1]?.slice(start?.character, end?.character);
}
