/** None of the phrases of the table occurs in texts for users and contributors. */
import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { readText } from "../docs/markdown";
import { phrases } from "./phrases";
import { proseOf } from "./prose";

/** Folders whose texts are checked; of code, only comments and string literals of more than one word. */
const folders: readonly string[] = ["media", ".github", "src"];
const files: readonly string[] = ["package.json", "package.nls.json", "README.md", "CHANGELOG.md"];

/** Generated from `src`: their wording is checked there. */
const generatedFiles: readonly string[] = ["media/docs/rules.md", "media/l10n/bundle.l10n.json"];
const generatedParts: readonly RegExp[] = [
  /<!-- generated: [\w-]+ -->[^]*?<!-- \/generated -->/g,
  // The titles of the rules in media/config.schema.json.
  /"[a-z]+(?:-[a-z]+)+": \{\s*"description": "[^"]*",\s*"\$ref": "#\/\$defs\/levels"\s*\}/g,
];

const checked = [...files, ...folders.flatMap((folder) => globSync(`${folder}/**/*.{md,json,svg,yml,ts}`))]
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !generatedFiles.includes(path));

/** The titles of tests; placeholders of template literals are omitted. */
function titlesIn(path: string): string[] {
  const calls = /(?:\b(?:it|describe|describeCases)\(\s*|\btitle: )(["'`])((?:(?!\1).)*)\1/g;
  return [...readText(path).matchAll(calls)].map(([, , title = ""]) => title.replaceAll(/\$\{[^}]*\}/g, ""));
}

/** Without this folder, whose titles contain the phrases as samples. */
const tests = globSync("test/**/*.ts").filter((path) => !/^test.style/.test(path));

/** `path:line: phrase`, with the replacement, for each phrase in a file. */
function faultsIn(path: string): string[] {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, " ");
  const text = path.endsWith(".ts") ? proseOf(readText(path)) : readText(path);
  const written = generatedParts.reduce((rest, part) => rest.replaceAll(part, blank), text);
  return written
    .split("\n")
    .flatMap((line, index) =>
      phrases.flatMap(({ pattern, write }) =>
        pattern.test(line) ? [`${path}:${index + 1}: "${line.trim()}" (write: ${write})`] : [],
      ),
    );
}

describe("the wording", () => {
  it("is checked in many files", () => assert.ok(checked.length > 25, String(checked.length)));

  for (const path of checked)
    it(`follows the style guide in ${path}`, () => assert.deepEqual(faultsIn(path), []));
});

describe("the titles of tests", () => {
  it("are read from many files", () => assert.ok(tests.flatMap(titlesIn).length > 2_000));

  it("follow the style guide", () => {
    const faults = tests.flatMap((path) =>
      titlesIn(path).flatMap((title) =>
        phrases.flatMap(({ pattern, write }) =>
          pattern.test(title) ? [`${path}: "${title}" (write: ${write})`] : [],
        ),
      ),
    );
    assert.deepEqual(faults, []);
  });
});

describe("the prose of code", () => {
  it("consists of comments and of strings of more than one word", () => {
    const code =
      'import a from "./told"; // One.\nconst told = "told"; /** Two. */ say(/gone/, `three ${said} four`);';
    assert.equal(proseOf(code).length, code.length);
    assert.deepEqual(proseOf(code).split(/\s+/).filter(Boolean), [
      "//",
      "One.",
      "/**",
      "Two.",
      "*/",
      "`three",
      "${",
      "}",
      "four`",
    ]);
  });
});

describe("the table of phrases", () => {
  for (const { pattern, wrong, right } of phrases) {
    for (const sentence of wrong) it(`finds: ${sentence}`, () => assert.match(sentence, pattern));
    for (const sentence of right) it(`allows: ${sentence}`, () => assert.doesNotMatch(sentence, pattern));
  }
});
