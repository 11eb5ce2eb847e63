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

/** Exceptions: the saved overview of many APIs, which a content security policy limits to its own script. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "run a script in a page": ["src/formats/fleet-html.ts"],
};

describe("the sources", () => {
  it("are all searched", () => assert.ok(sources.length > 300));

  for (const [what, pattern] of Object.entries(never))
    it(`never ${what}`, () => {
      assert.deepEqual(
        sources.filter(([, text]) => pattern.test(text)).map(([file]) => file.replaceAll("\\", "/")),
        exceptions[what] ?? [],
      );
    });

  it("start no process, except git in one file and the program itself in another", () => {
    const calls = sources
      .filter(([, text]) => text.includes("child_process"))
      .map(([file, text]) => [file.replaceAll("\\", "/"), text.match(/\b(?:spawn|fork|exec)\w*\([^,]*,/g)]);
    assert.deepEqual(Object.fromEntries(calls), {
      "src/cli/compare-processes.ts": ["fork(script,"],
      "src/published/git/process.ts": ['spawn("git",'],
    });
  });
});
