import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../../src/engine/index";
import { documentsOf } from "./example";
import { said } from "./said";

const file = "test/engine/crossfire.txt";

/**
 * What every rule says of every rule's examples, and of each backwards, a line each: to be read when it changes. After
 * a change that is meant, write it anew with `UPDATE_CROSSFIRE=1 npm run test:unit`.
 */
function crossfire(): string {
  const lines = Object.values(rules).flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const { before, after } = documentsOf(example);
      const all = [
        ...said(before, after).map((line) => `    ${line}`),
        ...said(after, before).map((line) => `  < ${line}`),
      ];
      return [`${rule.kind}: ${example.title}`, ...(all.length === 0 ? ["    silence"] : all)];
    }),
  );
  return `${lines.join("\n")}\n`;
}

describe("crossfire", () => {
  it("every rule says of every example what it said before", () => {
    const now = crossfire();
    if (process.env.UPDATE_CROSSFIRE === "1") writeFileSync(file, now);
    assert.equal(now, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  });
});
