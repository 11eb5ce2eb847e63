/**
 * The share of breaking findings in schemas that have a proof, in small labeled pairs and in real published documents.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { severityBySide, type Change, type Side } from "../../src/engine/index";
import { createProver } from "../../src/proof/index";
import { compareTexts } from "../engine/compared";
import { specPairs } from "../engine/specs";

const effort = { ways: 3, values: 160 };

interface Count {
  readonly proved: number;
  readonly missing: readonly string[];
}

function sidesOf(change: Change): Side[] {
  const meaning = severityBySide(change);
  return [...new Set(change.uses.map(({ side }) => side))].filter((side) => meaning[side] === "breaking");
}

function measure(name: string, before: string, after: string): Count {
  const comparison = compareTexts(before, after);
  const prover = createProver(comparison);
  const missing: string[] = [];
  let proved = 0;
  for (const change of comparison.changes) {
    const sides = sidesOf(change);
    const isInSchema = comparison.occurrences(change, 1).some(({ carrier }) => carrier !== undefined);
    if (sides.length === 0 || !isInSchema) continue;
    const found = prover.prove(change, sides, effort);
    if ("proof" in found) proved++;
    else missing.push(`${name}: ${change.kind} ${JSON.stringify(change.facts)}: ${found.missing}`);
  }
  return { proved, missing };
}

const probes = JSON.parse(readFileSync("../shared/cases/probes/probes.json", "utf8")) as readonly {
  readonly id: string;
  readonly base: unknown;
  readonly head: unknown;
}[];

describe("breaking findings in schemas", () => {
  it("have a proof in at least 95 of 100 cases", () => {
    const counts = [
      ...probes.map(({ id, base, head }) => measure(id, JSON.stringify(base), JSON.stringify(head))),
      ...specPairs().map(({ name, base, head }) => measure(name, base.text, head.text)),
    ];
    const proved = counts.reduce((sum, each) => sum + each.proved, 0);
    const missing = counts.flatMap((each) => each.missing);
    const share = proved / (proved + missing.length);
    console.log(`      ${proved} of ${proved + missing.length}: ${(100 * share).toFixed(1)} %`);
    assert.ok(share >= 0.95, missing.join("\n"));
  });
});
