import assert from "node:assert/strict";
import { effectOf, type Change, type ChangeFacts, type ChangeKind, type Side } from "../../src/engine/index";
import {
  buildReport,
  uncheckedReport,
  unpublishedReport,
  type Compared,
  type Finding,
} from "../../src/policy/index";

const traits = { tags: [], deprecated: false, sunset: null, stability: null, internal: false };

/** A change at an offset of a file, used on these sides. */
function change<K extends ChangeKind>(
  kind: K,
  facts: ChangeFacts[K],
  sides: readonly Side[],
  start = 0,
  uri = "a",
): Change {
  return {
    kind,
    facts,
    base: null,
    head: { uri, pointer: "", span: { start, end: start + 1 } },
    uses: sides.map((side) => ({ side, method: "GET", path: "/a", operationId: null, traits })),
    decided: {},
    witness: null,
    fingerprint: "0123456789abcdef",
  };
}

const narrowed = (...sides: Side[]): Change =>
  change("enum-value-removed", { subject: "s", value: '"v"' }, sides);
const renamedDefault = (...sides: Side[]): Change =>
  change("default-changed", { subject: "s", before: "1", after: "2" }, sides);
const added = (...sides: Side[]): Change => change("path-added", { path: "/b" }, sides);

const base = { uri: "base", label: "v1", source: "git-tag", apiVersion: "1" } as const;
const head = { uri: "a", label: "working tree", apiVersion: "2" } as const;

function reportOf(changes: readonly Change[], parts: Partial<Compared> = {}): ReturnType<typeof buildReport> {
  const locate: Compared["locate"]["head"] = ({ uri, pointer, span }) => ({
    uri,
    pointer,
    range: { start: { line: 0, character: span.start }, end: { line: 0, character: span.end } },
  });
  const fileOrder = (uri: string): number => ["a", "c", "b"].indexOf(uri);
  return buildReport({
    base,
    head,
    changes,
    locate: { base: locate, head: locate },
    fileOrder,
    notes: [],
    incomplete: undefined,
    ...parts,
  });
}

/** A policy without settings. */
const silent: Compared["policy"] = {
  layers: [{ settings: {} }],
  versions: "off",
  api: undefined,
  approvals: [],
  locate: ({ uri, pointer }) => ({
    uri,
    pointer,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  }),
  now: "2026-05-01T12:00:00.000Z",
};

describe("severity", () => {
  const cases: readonly { of: Change; severity: Finding["severity"]; side: Finding["side"] }[] = [
    { of: narrowed("request"), severity: "breaking", side: "request" },
    { of: narrowed("response"), severity: "compatible", side: "response" },
    { of: narrowed("response", "request"), severity: "breaking", side: "request" },
    { of: renamedDefault("request", "response"), severity: "dangerous", side: "request" },
    { of: added("request", "response"), severity: "compatible", side: "both" },
    { of: narrowed(), severity: "breaking", side: "request" },
    { of: added(), severity: "compatible", side: "both" },
  ];
  for (const { of, severity, side } of cases) {
    const sides = of.uses.map((use) => use.side).join(" and ") || "no side";
    it(`of ${of.kind} on ${sides} is ${severity} by ${side}`, () => {
      for (const policy of [undefined, silent]) {
        const [finding] = reportOf([of], { policy }).findings;
        assert.equal(finding?.severity, severity);
        assert.equal(finding.side, side);
        const deciding = side === "both" ? (["request", "response"] as const) : ([side] as const);
        const words = new Set(deciding.map((each) => effectOf(of, each).why));
        assert.equal(finding.why, [...words].join(" "));
      }
    });
  }

  it("contains the text of its rule for the deciding side, and every operation", () => {
    const [finding] = reportOf([narrowed("response", "request")]).findings;
    assert.ok(finding);
    assert.match(finding.message, /v/);
    assert.ok(finding.why.length > 0 && finding.advice.length > 0);
    assert.deepEqual(
      finding.operations.map(({ side }) => side),
      ["response", "request"],
    );
    assert.equal(finding.proof, null);
    assert.ok(finding.proofMissing);
  });
});

describe("report", () => {
  const reason = { code: "missing-file", message: "m.", advice: "A." };
  const cases: readonly {
    title: string;
    changes: readonly Change[];
    parts?: Partial<Compared>;
    says: string;
  }[] = [
    { title: "nothing", changes: [], says: "compatible none 0 0 0" },
    { title: "a compatible change", changes: [added("request")], says: "compatible minor 0 0 1" },
    { title: "a dangerous change", changes: [renamedDefault("request")], says: "compatible minor 0 1 0" },
    {
      title: "one breaking change among others",
      changes: [added("request"), narrowed("request"), renamedDefault("request")],
      says: "breaking major 1 1 1",
    },
    {
      title: "no change in the compared parts",
      changes: [added("request")],
      parts: { incomplete: reason },
      says: "unchecked minor 0 0 1",
    },
    {
      title: "a breaking change in the compared parts",
      changes: [narrowed("request")],
      parts: { incomplete: reason },
      says: "breaking major 1 0 0",
    },
  ];
  for (const { title, changes, parts, says } of cases) {
    it(`of ${title} has the summary ${says}`, () => {
      const { verdict, requiredBump, summary, unchecked } = reportOf(changes, parts);
      assert.equal(
        [verdict, requiredBump, summary.breaking, summary.dangerous, summary.compatible].join(" "),
        says,
      );
      assert.deepEqual(unchecked, verdict === "unchecked" ? reason : null);
    });
  }

  it("lists findings by file, then by location, independently of their input order", () => {
    const facts = { path: "/b" };
    const places = [
      ["b", 1],
      ["c", 9],
      ["a", 20],
      ["a", 3],
      ["c", 2],
    ] as const;
    const changes = places.map(([uri, start]) => change("path-added", facts, ["request"], start, uri));
    const order = (of: readonly Change[]): string[] =>
      reportOf(of).findings.map(({ head: at }) => `${at.uri}${at.range.start.character}`);
    assert.deepEqual(order(changes), ["a3", "a20", "c2", "c9", "b1"]);
    assert.deepEqual(order([...changes].reverse()), order(changes));
  });

  /** Changes at the same start location, in their expected order. */
  const gone = (path: string, end: number, fingerprint: string): Change => {
    const one = change("path-removed", { path, address: null }, ["request"], 4);
    return { ...one, head: { ...one.head, span: { start: 4, end } }, fingerprint };
  };
  const ordered: readonly [by: string, ...changes: Change[]][] = [
    ["end", gone("/c", 5, "c"), gone("/b", 9, "b"), gone("/a", 10, "a")],
    ["fingerprint", gone("/c", 9, "a"), gone("/b", 9, "b"), gone("/a", 9, "c")],
    [
      "rule",
      { ...change("operation-added", { method: "GET", path: "/a" }, [], 4), fingerprint: "c" },
      { ...change("path-added", { path: "/a" }, [], 4), fingerprint: "b" },
      { ...change("webhook-added", { name: "a" }, [], 4), fingerprint: "a" },
    ],
  ];
  for (const [by, ...changes] of ordered)
    it(`lists findings at the same location by ${by}, independently of their input order`, () => {
      const order = (of: readonly Change[]): string[] =>
        reportOf(of).findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
      const wanted = changes.map(({ kind, fingerprint }) => `${kind} ${fingerprint}`);
      const [first, ...more] = changes;
      for (const shuffled of [changes, changes.toReversed(), [...more, ...(first ? [first] : [])]])
        assert.deepEqual(order(shuffled), wanted);
    });

  const sought: readonly [of: Change, says: string][] = [
    [narrowed("request"), "Not searched."],
    [renamedDefault("request"), "Not searched."],
    [added("request"), "Compatible changes do not cause failures."],
  ];
  for (const [of, says] of sought)
    it(`has the reason for a missing proof of ${of.kind}: ${says}`, () =>
      assert.equal(reportOf([of]).findings[0]?.proofMissing, says));

  it("of an unchecked document contains the reason and no findings", () => {
    assert.deepEqual(uncheckedReport(null, head, reason).unchecked, reason);
    assert.equal(uncheckedReport(base, head, reason).verdict, "unchecked");
    const unpublished = unpublishedReport(base, head);
    assert.equal(unpublished.verdict, "unpublished");
    assert.equal(unpublished.base?.label, "v1");
    assert.deepEqual(unpublished.findings, []);
  });
});
