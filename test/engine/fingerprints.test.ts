import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";
import { rules } from "../../src/engine/index";
import { compareTexts } from "./compared";
import { exampleDocuments } from "./example";
import { lastingRewrites, type Json } from "./rewrites";

const file = "test/engine/fingerprints.txt";

/**
 * The fingerprints of all examples, in both directions, by kind and number of the example. Approvals store fingerprints,
 * so only add lines; `UPDATE_FINGERPRINTS=1 npm run test:unit` writes the file.
 */
function listed(): string {
  const lines = Object.values(rules).flatMap((rule) =>
    rule.examples.flatMap((example, number) => {
      const { before, after } = exampleDocuments(example);
      return [
        ...prints(before, after).map((print) => `${rule.kind} ${number} ${print}`),
        ...prints(after, before).map((print) => `${rule.kind} ${number} reverted ${print}`),
      ];
    }),
  );
  return `${lines.join("\n")}\n`;
}

/**
 * Words in facts that are neither from a document nor a code: names of types and styles, absent values, and separators.
 */
const vocabulary = new Set(
  "and any array attribute authentication boolean delete element exclusive exploded flow form get header integer narrows no none nothing null number object octet of operation or parameter pipedelimited post put simple stable stream string text type unknown".split(
    " ",
  ),
);

/** Facts that fingerprints ignore, and codes. */
const ignored = new Set(["subject", "branch", "body", "carries", "lookalike", "reason", "witness"]);

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.toLowerCase().match(/[a-z]+/g) ?? [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (ignored.has(key) ? [] : wordsIn(each)));
}

describe("fingerprints do not depend on wording", () => {
  it("stay the same for the examples of all rules", () => {
    const now = listed();
    if (process.env.UPDATE_FINGERPRINTS === "1") writeFileSync(file, now);
    assert.equal(now, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  });
  for (const rule of Object.values(rules))
    it(`consist of codes and of values of the documents: ${rule.kind}`, () => {
      for (const example of rule.examples) {
        const { before, after } = exampleDocuments(example);
        const known = new Set(wordsIn([before, after].join(" ")));
        for (const { kind, facts } of compareTexts(before, after).changes) {
          const others = wordsIn(facts).filter((word) => !known.has(word) && !vocabulary.has(word));
          assert.deepEqual(others, [], `${kind}: ${example.title}`);
        }
      }
    });
});

describe("fingerprints do not depend on the notation of both versions", () => {
  for (const { title, apply } of lastingRewrites) {
    it(title, () => {
      for (const rule of Object.values(rules)) {
        for (const example of rule.examples) {
          const { before, after } = exampleDocuments(example);
          const [base, head] = [before, after].map((text) => apply(load(text) as Record<string, Json>));
          if (base === undefined || head === undefined) continue;
          const anew = prints(JSON.stringify(base), JSON.stringify(head));
          assert.deepEqual(anew, prints(before, after), `${rule.kind}: ${example.title}`);
        }
      }
    });
  }
});

function prints(before: string, after: string): string[] {
  return compareTexts(before, after)
    .changes.map(({ fingerprint }) => fingerprint)
    .sort();
}
