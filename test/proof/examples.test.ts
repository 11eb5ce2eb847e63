import assert from "node:assert/strict";
import { severityBySide, rules, type Change, type Comparison, type Side } from "../../src/engine/index";
import { createProver, type ProofResult } from "../../src/proof/index";
import { compareTexts } from "../engine/compared";
import { exampleDocuments } from "../engine/example";

const effort = { ways: 3, values: 160 };

/** Examples without a proof, and the reason. Examples with a proof must not be listed. */
const unproven: Readonly<Record<string, string>> = {
  "path-shadows-template: the template lists the value": "The same request reaches another operation.",
  "contains-changed: items that match `contains` count as evaluated":
    "The validator does not count items that match `contains` as evaluated.",
  "contains-changed: items that match an optional `contains` count as evaluated":
    "The validator does not count items that match `contains` as evaluated.",
};

function sidesOf(change: Change): Side[] {
  const meaning = severityBySide(change);
  return [...new Set(change.uses.map(({ side }) => side))].filter((side) => meaning[side] === "breaking");
}

function isInSchemas(comparison: Comparison, change: Change): boolean {
  return comparison.occurrences(change, 1).some(({ carrier }) => carrier !== undefined);
}

function proved(comparison: Comparison, change: Change): ProofResult[] {
  const prover = createProver(comparison);
  return sidesOf(change).map((side) => prover.prove(change, [side], effort));
}

describe("proofs of the rules' examples", () => {
  for (const rule of Object.values(rules)) {
    for (const example of rule.examples.filter(({ reports }) =>
      reports.some((each) => each.compatibility === "breaking"),
    )) {
      it(`${rule.kind}: ${example.title}`, () => {
        const { before, after } = exampleDocuments(example);
        const comparison = compareTexts(before, after);
        const own = comparison.changes.filter(
          (change) => change.kind === rule.kind && sidesOf(change).length > 0,
        );
        const title = `${rule.kind}: ${example.title}`;
        const answers = own.flatMap((change) => proved(comparison, change));
        const without = answers.flatMap((each) => ("proof" in each ? [] : [each.missing]));
        if (unproven[title] === undefined) assert.deepEqual(without, []);
        else assert.notDeepEqual(without, [], "this is proven now: take it off the list");
        for (const answer of answers) {
          if (!("proof" in answer)) continue;
          const { base, head, checked, because, exchange } = answer.proof;
          assert.notEqual(base, head);
          assert.match(because, /\.$/);
          assert.match(exchange.request.url, /^https?:\/\//);
          assert.ok(checked === "comparison" || isInSchemas(comparison, own[0] ?? assert.fail()));
        }
      });
    }
  }
});
