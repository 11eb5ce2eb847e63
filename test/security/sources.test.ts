/** Code that the sources must not contain. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";

const sources = globSync("src/**/*.ts").map((file) => [file, readFileSync(file, "utf8")] as const);

const never: Readonly<Record<string, RegExp>> = {
  "use a shell": /\bShellExecution\b|\bshell: true\b/,
  "make code of text": /\beval\s*\(|\bnew Function\b|\bnode:vm\b/,
  "read YAML into anything but events and plain nodes": /\byaml\.load\b|DEFAULT_FULL_SCHEMA|customTags/,
  "let a hover run any command, or take HTML": /isTrusted = (?!\{\s*enabledCommands: \[)|supportHtml/,
  "run a script in a page": /enableScripts|enableCommandUris: true|<script/,
  "ask the network without looking where it leads": /redirect: "follow"/,
};

describe("the sources", () => {
  it("are all searched", () => assert.ok(sources.length > 300));

  for (const [what, pattern] of Object.entries(never))
    it(`never ${what}`, () => {
      assert.deepEqual(
        sources.filter(([, text]) => pattern.test(text)).map(([file]) => file),
        [],
      );
    });

  it("start no process, except git in one file", () => {
    const starting = sources.filter(([, text]) => text.includes("child_process"));
    assert.deepEqual(
      starting.map(([file]) => file.replaceAll("\\", "/")),
      ["src/published/git/process.ts"],
    );
    const [[, text] = []] = starting;
    assert.deepEqual(text?.match(/\bspawn\w*\([^,]*,/g), ['spawn("git",']);
  });
});
