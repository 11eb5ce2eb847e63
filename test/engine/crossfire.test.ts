import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../../src/engine/index";
import { told } from "./compared";
import { documentsOf } from "./example";

const file = "test/engine/crossfire.txt";

/**
 * What every rule says of every rule's examples, a line each: to be read when it changes. After a change that is
 * meant, write it anew with `UPDATE_CROSSFIRE=1 npm run test:unit`.
 */
function crossfire(): string {
  const lines = Object.values(rules).flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const { before, after } = documentsOf(example);
      const said = told(before, after).map(
        ({ kind, compatibility, side, underlines }) =>
          `    ${kind} ${compatibility} (${side}) at ${underlines.split("\n")[0] ?? ""}`,
      );
      return [`${rule.kind}: ${example.title}`, ...(said.length === 0 ? ["    silence"] : said)];
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
