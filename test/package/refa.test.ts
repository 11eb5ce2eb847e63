/** The bundle of refa, whose Unicode tables the build encodes: it must read patterns as the package does. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import * as original from "refa";

const bundled = createRequire(__filename)(resolve("dist", "refa.js")) as typeof original;

function read({ JS }: typeof original, source: string, flags: string): string {
  const { expression } = JS.Parser.fromLiteral({ source, flags }).parse();
  return JSON.stringify(expression, (key, value: unknown) => (key === "parent" ? undefined : value));
}

const patterns = [
  "^[a-z]+$",
  "\\w\\d\\s\\W\\D\\S.",
  "[^\\p{Lu}\\d]x",
  ...["L", "Lu", "N", "Alphabetic", "Emoji", "ASCII", "ID_Start", "Any", "Assigned"].flatMap((property) => [
    `\\p{${property}}`,
    `\\P{${property}}`,
  ]),
  ...["Greek", "Han", "Latin", "Cyrl"].flatMap((script) => [`\\p{Script=${script}}`, `\\p{scx=${script}}`]),
];

describe("dist/refa.js", () => {
  for (const source of patterns)
    it(`reads the pattern ${source} as refa does`, () =>
      assert.ok(read(bundled, source, "u") === read(original, source, "u")));
});
