import assert from "node:assert/strict";
import { rules, type ChangeKind } from "../../src/engine/index";

/** Pairs of opposite suffixes: each kind of change has an opposite kind. */
const opposites: readonly (readonly [string, string])[] = [
  ["added", "removed"],
  ["narrowed", "widened"],
  ["tightened", "relaxed"],
  ["became-required", "became-optional"],
  ["closed", "opened"],
];

/** Kinds without an opposite, each with the reason. */
const alone: Readonly<Partial<Record<ChangeKind, string>>> = {
  "required-parameter-added": "its removal is `parameter-removed`, required or not",
  "required-request-body-added": "its removal is `request-body-removed`, required or not",
  "required-property-added": "its removal is `property-removed`, which says whether it was required",
  "link-removed": "a new link asks nothing of anybody",
};

const kinds = Object.keys(rules) as ChangeKind[];

function oppositeOf(kind: ChangeKind): string | undefined {
  for (const [one, other] of opposites) {
    if (kind.endsWith(`-${one}`)) return kind.slice(0, -one.length) + other;
    if (kind.endsWith(`-${other}`)) return kind.slice(0, -other.length) + one;
  }
  return undefined;
}

describe("the table of rules", () => {
  for (const kind of kinds) {
    const opposite = oppositeOf(kind);
    if (opposite === undefined) continue;
    it(`${kind} has ${opposite}, or a reason for its absence`, () => {
      const exists = (kinds as string[]).includes(opposite);
      assert.notEqual(exists, kind in alone, exists ? "the reason is stale" : "neither opposite nor reason");
    });
  }
  for (const kind of Object.keys(alone)) {
    it(`${kind} without an opposite is a rule`, () => {
      assert.ok((kinds as string[]).includes(kind));
    });
  }
  for (const rule of Object.values(rules)) {
    it(`${rule.kind} has an example with a finding`, () => {
      assert.ok(rule.examples.some((example) => example.reports.length > 0));
    });
    it(`${rule.kind} has complete sentences`, () => {
      const whys = typeof rule.why === "string" ? [rule.why] : [rule.why.request, rule.why.response];
      for (const words of [...whys, rule.advice]) assert.match(words, /^[A-Z`].*[.!]$/);
    });
  }
});
