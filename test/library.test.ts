import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/** The package name, as other packages use it. */
const name = "openapi-contract-guard";

describe("the library", () => {
  it("can be required", () => {
    const library = createRequire(resolve("package.json"))(name) as Record<string, unknown>;
    assert.equal(typeof library.compare, "function");
  });

  it("can be imported by name", () => {
    const script = `import { compare } from "${name}"; console.log(typeof compare);`;
    const args = ["--input-type=module", "--eval", script];
    assert.equal(execFileSync(process.execPath, args, { encoding: "utf8" }), "function\n");
  });

  it("has type declarations", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      exports: { ".": { types: string } };
    };
    assert.ok(existsSync(manifest.exports["."].types));
  });
});
