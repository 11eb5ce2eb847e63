import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../../src/engine/index";
import { exampleDocuments } from "./example";
import { lineOf, reported } from "./expected";

const file = "test/engine/crossfire.txt";

/**
 * All changes reported for the examples of all rules, and for each example in reverse, one per line. Review every
 * difference. `UPDATE_CROSSFIRE=1 npm run test:unit` rewrites the file after an intended change.
 */
function crossfire(): string {
  const lines = Object.values(rules).flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const { before, after } = exampleDocuments(example);
      const all = [
        ...reported(before, after, example.of).map((change) => `    ${lineOf(change)}`),
        ...reported(after, before, example.of).map((change) => `  < ${lineOf(change)}`),
      ];
      return [`${rule.kind}: ${example.title}`, ...(all.length === 0 ? ["    silence"] : all)];
    }),
  );
  return `${lines.join("\n")}\n`;
}

describe("crossfire", () => {
  it("reports the same changes for the examples of all rules as before", () => {
    const now = crossfire();
    if (process.env.UPDATE_CROSSFIRE === "1") writeFileSync(file, now);
    assert.equal(now, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  });
});
