import assert from "node:assert/strict";
import { compare } from "../../src/service/library";
import { mergeReports, type Finding, type Note, type Range, type Report } from "../../src/policy/index";
import { now, paths } from "./report-with-policy";
import { messageFor } from "../engine/message";

const pathAdded = (path: string): string => messageFor("path-added", { path });
const pathRemoved = (path: string): string => messageFor("path-removed", { path, address: null });

const entry = "file:///repo/api.yaml";

/** The relevant part of a finding; the rest is the same for all. */
interface Found {
  readonly rule?: string;
  readonly severity?: Finding["severity"];
  readonly uri?: string;
  readonly pointer?: string;
  /** Line and character of its start, and of its end. */
  readonly place?: readonly [line: number, character: number, endLine: number, endCharacter: number];
  readonly fingerprint?: string;
  readonly isApproved?: boolean;
}

function finding({
  rule = "path-removed",
  severity = "breaking",
  uri = entry,
  pointer = "",
  place: [line, character, endLine, endCharacter] = [0, 0, 0, 1],
  fingerprint = "0",
  isApproved = false,
}: Found): Finding {
  const range: Range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return {
    rule,
    severity,
    side: "both",
    breaks: "wire",
    message: "It is gone.",
    why: "Why.",
    advice: "Advice.",
    base: null,
    head: { uri, pointer, range },
    operations: [],
    fingerprint,
    proof: null,
    approval: isApproved ? { reason: "harmless: x", owner: "me", expires: "2026-12-31" } : null,
  };
}

/** A report against a version with this label; null if the version could not be read. */
function against(
  label: string | null,
  found: readonly Found[],
  { isIncomplete = false, bump = "none", notes = [] }: Against = {},
): Report {
  const findings = found.map(finding);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((one) => one.severity === severity && one.approval === null).length;
  const isUnchecked = count("breaking") === 0 && (isIncomplete || label === null);
  const code = `unchecked-${label ?? "lost"}`;
  return {
    reportVersion: 1,
    verdict: count("breaking") > 0 ? "breaking" : isUnchecked ? "unchecked" : "compatible",
    unchecked: isUnchecked ? { code, message: "M.", advice: "A." } : null,
    base: label === null ? null : { uri: `file:///${label}`, label, source: "ledger", apiVersion: label },
    head: { uri: entry, label: "working tree", apiVersion: null },
    requiredBump: bump,
    summary: {
      breaking: count("breaking"),
      dangerous: count("dangerous"),
      compatible: count("compatible"),
      approved: findings.filter(({ approval }) => approval !== null).length,
    },
    findings,
    notes,
  };
}

interface Against {
  readonly isIncomplete?: boolean;
  readonly bump?: Report["requiredBump"];
  readonly notes?: readonly Note[];
}

const danger: Found = { severity: "dangerous" };
const added: Found = { rule: "path-added", severity: "compatible" };
const announced: Found = { rule: "sunset-missing", severity: "dangerous" };
const announcedBreak: Found = { ...announced, severity: "breaking" };
const allowed: Found = { isApproved: true };

describe("one report of several versions", () => {
  it("is that of the only version", () => {
    const only = against("1", [{}]);
    assert.equal(mergeReports([only]), only);
  });

  /** The findings against each version, newest first; the message, and the affected versions. */
  const words: readonly {
    title: string;
    reports: readonly [Report, ...Report[]];
    says: string;
    concerns: readonly string[];
  }[] = [
    {
      title: "a change that breaks both",
      reports: [against("2", [{}]), against("1", [{}])],
      says: "Breaks every supported version: 1 and 2.",
      concerns: ["1", "2"],
    },
    {
      title: "a change that breaks all three",
      reports: [against("3", [{}]), against("2", [{}]), against("1", [{}])],
      says: "Breaks every supported version: 1, 2 and 3.",
      concerns: ["1", "2", "3"],
    },
    {
      title: "a change that breaks the oldest",
      reports: [against("3", []), against("2", []), against("1", [{}])],
      says: "Breaks 1; compatible since 2.",
      concerns: ["1"],
    },
    {
      title: "a change that breaks the two oldest",
      reports: [against("3", []), against("2", [{}]), against("1", [{}])],
      says: "Breaks 1 and 2; compatible since 3.",
      concerns: ["1", "2"],
    },
    {
      title: "a change that breaks the newest",
      reports: [against("2", [{}]), against("1", [])],
      says: "Breaks 2.",
      concerns: ["2"],
    },
    {
      title: "a change that breaks the oldest and the newest",
      reports: [against("3", [{}]), against("2", []), against("1", [{}])],
      says: "Breaks 1 and 3.",
      concerns: ["1", "3"],
    },
    {
      title: "a change that breaks the middle one",
      reports: [against("3", []), against("2", [{}]), against("1", [])],
      says: "Breaks 2.",
      concerns: ["2"],
    },
    {
      title: "a change that is dangerous for the oldest",
      reports: [against("2", []), against("1", [danger])],
      says: "May break 1; compatible since 2.",
      concerns: ["1"],
    },
    {
      title: "a change that is dangerous for both",
      reports: [against("2", [danger]), against("1", [danger])],
      says: "May break every supported version: 1 and 2.",
      concerns: ["1", "2"],
    },
    {
      title: "a change that breaks the oldest and is dangerous for the next",
      reports: [against("3", []), against("2", [danger]), against("1", [{}])],
      says: "Breaks 1; may break 2.",
      concerns: ["1", "2"],
    },
    {
      title: "a change that breaks the newest and is dangerous for the older",
      reports: [against("3", [{}]), against("2", [danger]), against("1", [danger])],
      says: "Breaks 3; may break 1 and 2.",
      concerns: ["1", "2", "3"],
    },
    {
      title: "a change that breaks the oldest and is compatible with the next",
      reports: [against("2", [{ severity: "compatible" }]), against("1", [{}])],
      says: "Breaks 1; compatible since 2.",
      concerns: ["1"],
    },
    {
      title: "a change that breaks the oldest, with the next partly compared",
      reports: [against("2", [], { isIncomplete: true }), against("1", [{}])],
      says: "Breaks 1.",
      concerns: ["1"],
    },
    {
      title: "a change that breaks the oldest, with the next unchecked",
      reports: [against(null, []), against("1", [{}])],
      says: "Breaks 1.",
      concerns: ["1"],
    },
    {
      title: "a change that breaks the newest, with the oldest unchecked",
      reports: [against("2", [{}]), against(null, [])],
      says: "Breaks 2.",
      concerns: ["2"],
    },
  ];
  for (const { title, reports, says, concerns } of words)
    it(`describes ${title}: ${says}`, () => {
      const told = mergeReports(reports).findings.filter(({ severity }) => severity !== "compatible");
      assert.deepEqual(
        told.map(({ message, versions }) => [message, versions]),
        [[`It is gone. ${says}`, concerns]],
      );
      const isBreak = says.startsWith("Breaks");
      assert.equal(told[0]?.severity, isBreak ? "breaking" : "dangerous");
    });

  /** The findings against each version, newest first; the verdict, the required bump, and the counts. */
  const verdicts: readonly {
    title: string;
    reports: readonly [Report, ...Report[]];
    says: string;
    rules: readonly string[];
  }[] = [
    {
      title: "nothing",
      reports: [against("2", []), against("1", [])],
      says: "compatible none 0 0 0 0",
      rules: [],
    },
    {
      title: "a change since the newest",
      reports: [against("2", [added], { bump: "minor" }), against("1", [added], { bump: "minor" })],
      says: "compatible minor 0 0 1 0",
      rules: ["path-added"],
    },
    {
      title: "a change that the newest already has, which requires no bump",
      reports: [against("2", []), against("1", [added], { bump: "minor" })],
      says: "compatible none 0 0 0 0",
      rules: [],
    },
    {
      title: "a break of the older next to a change since the newest",
      reports: [against("2", [added], { bump: "minor" }), against("1", [{}], { bump: "major" })],
      says: "breaking major 1 0 1 0",
      rules: ["path-added", "path-removed"],
    },
    {
      title: "a break of only the newest",
      reports: [against("2", [{}], { bump: "major" }), against("1", [])],
      says: "breaking major 1 0 0 0",
      rules: ["path-removed"],
    },
    {
      title: "a break of both, which counts once",
      reports: [against("2", [{}], { bump: "major" }), against("1", [{}], { bump: "major" })],
      says: "breaking major 1 0 0 0",
      rules: ["path-removed"],
    },
    {
      title: "a danger for the older",
      reports: [against("2", []), against("1", [danger], { bump: "minor" })],
      says: "compatible minor 0 1 0 0",
      rules: ["path-removed"],
    },
    {
      title: "a danger for the older next to a change that only the older lacks",
      reports: [against("2", []), against("1", [danger, added], { bump: "minor" })],
      says: "compatible minor 0 1 0 0",
      rules: ["path-removed"],
    },
    {
      title: "an approved break of both",
      reports: [against("2", [allowed], { bump: "minor" }), against("1", [allowed], { bump: "minor" })],
      says: "compatible minor 0 0 0 1",
      rules: ["path-removed"],
    },
    {
      title: "an approved break next to a danger",
      reports: [
        against("2", [allowed], { bump: "minor" }),
        against("1", [{ ...danger, rule: "enum-value-added" }], { bump: "minor" }),
      ],
      says: "compatible minor 0 1 0 1",
      rules: ["enum-value-added", "path-removed"],
    },
    {
      title: "a sunset that is missing since the newest",
      reports: [against("2", [announced], { bump: "minor" }), against("1", [announced], { bump: "minor" })],
      says: "compatible minor 0 1 0 0",
      rules: ["sunset-missing"],
    },
    {
      title: "a sunset that was already missing in the newest",
      reports: [against("2", []), against("1", [announced], { bump: "minor" })],
      says: "compatible none 0 0 0 0",
      rules: [],
    },
    {
      title: "a break by a sunset that was already missing in the newest",
      reports: [against("2", []), against("1", [announcedBreak], { bump: "minor" })],
      says: "compatible none 0 0 0 0",
      rules: [],
    },
    {
      title: "a break by a sunset that is missing since the newest",
      reports: [against("2", [announcedBreak], { bump: "minor" }), against("1", [])],
      says: "breaking minor 1 0 0 0",
      rules: ["sunset-missing"],
    },
    {
      title: "a partly compared newest version",
      reports: [against("2", [], { isIncomplete: true }), against("1", [])],
      says: "unchecked-2 none 0 0 0 0",
      rules: [],
    },
    {
      title: "a partly compared older version",
      reports: [against("2", []), against("1", [], { isIncomplete: true })],
      says: "unchecked-1 none 0 0 0 0",
      rules: [],
    },
    {
      title: "two unchecked versions, for the reason of the newest",
      reports: [against("2", [], { isIncomplete: true }), against("1", [], { isIncomplete: true })],
      says: "unchecked-2 none 0 0 0 0",
      rules: [],
    },
    {
      title: "an unreadable older version",
      reports: [against("2", [added], { bump: "minor" }), against(null, [])],
      says: "unchecked-lost minor 0 0 1 0",
      rules: ["path-added"],
    },
    {
      title: "a break with another version unreadable",
      reports: [against(null, []), against("1", [{}], { bump: "major" })],
      says: "breaking major 1 0 0 0",
      rules: ["path-removed"],
    },
  ];
  for (const { title, reports, says, rules } of verdicts)
    it(`of ${title} is ${says}`, () => {
      const { verdict, unchecked, requiredBump, summary, findings } = mergeReports(reports);
      const { breaking, dangerous, compatible, approved } = summary;
      const why = verdict === "unchecked" ? unchecked?.code : verdict;
      assert.equal([why, requiredBump, breaking, dangerous, compatible, approved].join(" "), says);
      if (verdict !== "unchecked") assert.equal(unchecked, null);
      assert.deepEqual(findings.map(({ rule }) => rule).toSorted(), rules);
    });

  it("lists the affected versions, oldest first", () => {
    const of = (...labels: readonly (string | null)[]): readonly string[] | undefined => {
      const [first = against(null, []), ...more] = labels.map((label) => against(label, []));
      return mergeReports([first, ...more]).versions;
    };
    assert.deepEqual(of("3", "2", "1"), ["1", "2", "3"]);
    assert.deepEqual(of("3", null, "1"), ["1", "3"]);
  });

  /** Two findings of two versions that are different changes in one property. */
  const apart: readonly [what: string, one: Found, other: Found][] = [
    ["rule", { rule: "path-removed" }, { rule: "operation-removed" }],
    ["fingerprint", { fingerprint: "0" }, { fingerprint: "1" }],
    ["file", { uri: entry }, { uri: "file:///repo/part.yaml" }],
    ["place", { pointer: "/paths" }, { pointer: "/components" }],
  ];
  for (const [what, one, other] of apart)
    it(`distinguishes changes by their ${what}`, () => {
      const { findings } = mergeReports([against("2", [one]), against("1", [other])]);
      assert.deepEqual(findings.map(({ message }) => message).toSorted(), [
        "It is gone. Breaks 1; compatible since 2.",
        "It is gone. Breaks 2.",
      ]);
    });

  /** Findings in their expected order. */
  const orders: readonly [by: string, ...inOrder: Found[]][] = [
    [
      "the entry before other files, and those by name",
      { uri: entry, place: [9, 0, 9, 1] },
      { uri: "file:///a.yaml", place: [5, 0, 5, 1] },
      { uri: "file:///b.yaml", place: [1, 0, 1, 1] },
    ],
    ["line", { place: [1, 8, 1, 9] }, { place: [2, 4, 2, 9] }, { place: [10, 0, 10, 9] }],
    ["character", { place: [3, 2, 3, 20] }, { place: [3, 4, 3, 9] }, { place: [3, 10, 3, 11] }],
    ["the line of the end", { place: [3, 2, 3, 9] }, { place: [3, 2, 4, 1] }, { place: [3, 2, 10, 0] }],
    ["the character of the end", { place: [3, 2, 3, 4] }, { place: [3, 2, 3, 9] }, { place: [3, 2, 3, 10] }],
    [
      "rule",
      { rule: "a", fingerprint: "3" },
      { rule: "b", fingerprint: "2" },
      { rule: "c", fingerprint: "1" },
    ],
    ["fingerprint", { fingerprint: "1" }, { fingerprint: "2" }, { fingerprint: "3" }],
  ];
  for (const [by, ...inOrder] of orders)
    it(`lists findings by ${by}, independently of their version`, () => {
      const [first = {}, second = {}, third = {}] = inOrder;
      const key = ({ rule, fingerprint, head }: Finding): string =>
        JSON.stringify([rule, fingerprint, head.uri, head.range]);
      for (const [newer, older] of [
        [[first, second, third], []],
        [[third, second, first], []],
        [[second, third], [first]],
        [[third], [second, first]],
        [[], [second, first, third]],
      ] as const)
        assert.deepEqual(
          mergeReports([against("2", newer.map(atPlace)), against("1", older.map(atPlace))]).findings.map(
            key,
          ),
          inOrder.map((one) => key(finding(one))),
        );
    });

  it("contains every note once, those of the newest first", () => {
    const note = (code: string, line: number): Note => ({
      code,
      message: "M.",
      advice: "A.",
      at: finding({ place: [line, 0, line, 1] }).head,
    });
    const { notes } = mergeReports([
      against("2", [], { notes: [note("b", 1), note("a", 1)] }),
      against("1", [], { notes: [note("a", 1), note("a", 2)] }),
    ]);
    assert.deepEqual(
      notes.map(({ code, at }) => `${code} ${at.range.start.line}`),
      ["b 1", "a 1", "a 2"],
    );
  });
});

/** Two findings at two locations are two changes. */
function atPlace(one: Found): Found {
  return { ...one, pointer: JSON.stringify(one.place ?? []) };
}

const ok = 'responses: { "200": { description: ok } }';
const api = (names: string, version: string, more = ""): string =>
  paths(
    names
      .split(" ")
      .map((name) => `/${name}: { get: { ${more}${ok} } }\n`)
      .join(""),
    version,
  );

describe("a document compared with two published versions", () => {
  /** The policy, the newer version, the older one and the document; the verdict and the findings. */
  const cases: readonly {
    title: string;
    policy: unknown;
    newer: string;
    older: string;
    head: string;
    says: readonly string[];
  }[] = [
    {
      title: "can keep the version of the newer one while it is equal to it",
      policy: { versions: "semver" },
      newer: api("a b", "1.1.0"),
      older: api("a", "1.0.0"),
      head: api("a b", "1.1.0"),
      says: ["compatible none"],
    },
    {
      title: "needs another version if it has changes since the newer one",
      policy: { versions: "semver" },
      newer: api("a b", "1.1.0"),
      older: api("a", "1.0.0"),
      head: api("a b c", "1.1.0"),
      says: [
        "compatible minor",
        "Version 1.2.0 is required: 1 change since 1.1.0, but `info.version` is 1.1.0.",
        pathAdded("/c"),
      ],
    },
    {
      title: "needs a major version if it only breaks the older one",
      policy: { versions: "semver" },
      newer: api("a", "1.1.0"),
      older: api("a b", "1.0.0"),
      head: api("a", "1.1.0"),
      says: [
        "breaking major",
        "Version 2.0.0 is required: 1 breaking change since the supported versions, but `info.version` is 1.1.0.",
        `${pathRemoved("/b")} Breaks v1.0; compatible since v1.1.`,
      ],
    },
    {
      title: "is not affected by a sunset that the newer version lacks too",
      policy: { deprecation: {}, rules: { "sunset-missing": "breaking" } },
      newer: api("a", "1.1.0", "deprecated: true, "),
      older: api("a", "1.0.0"),
      head: api("a", "1.1.0", "deprecated: true, "),
      says: ["compatible none"],
    },
    {
      title: "is not called compatible since a version that cannot be read",
      policy: {},
      newer: "a: [",
      older: api("a b", "1.0.0"),
      head: api("a", "1.1.0"),
      says: ["breaking major", `${pathRemoved("/b")} Breaks v1.0.`],
    },
    {
      title: "is compatible since the version that lacks the removed element too",
      policy: {},
      newer: api("a", "1.1.0"),
      older: api("a b", "1.0.0"),
      head: api("a", "1.1.0"),
      says: ["breaking major", `${pathRemoved("/b")} Breaks v1.0; compatible since v1.1.`],
    },
  ];
  for (const { title, policy, newer, older, head, says } of cases)
    it(title, async () => {
      const report = await compare({
        base: { uri: "file:///v1.1/api.yaml", text: newer, label: "v1.1" },
        older: [{ uri: "file:///v1.0/api.yaml", text: older, label: "v1.0" }],
        head: { uri: entry, text: head },
        proof: false,
        policy,
        now,
      });
      assert.deepEqual(
        [`${report.verdict} ${report.requiredBump}`, ...report.findings.map(({ message }) => message)],
        says,
      );
    });
});
