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

  const text = "openapi: 3.1.0";
  const document = { uri: "file:///api.yaml", text };
  const inputs: readonly [unknown, string][] = [
    [{ base: { text }, head: document }, "`base.uri` is not a string."],
    [
      { base: document, head: { uri: "file:///api.yaml", text: { openapi: "3.1.0" } } },
      "`head.text` is not a string.",
    ],
    [{ head: document }, "`base.uri` is not a string."],
    [{ base: document }, "`head.uri` is not a string."],
    [{ base: document, head: document, older: [{ text }] }, "`older[0].uri` is not a string."],
  ];
  for (const [input, message] of inputs)
    it(`does not compare ${JSON.stringify(input)}`, async () => {
      const { compare } = createRequire(resolve("package.json"))(name) as {
        compare: (input: unknown) => Promise<{ verdict: string; unchecked: { message: string } }>;
      };
      const { verdict, unchecked } = await compare(input);
      assert.deepEqual({ verdict, message: unchecked.message }, { verdict: "unchecked", message });
    });

  it("has type declarations", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      exports: { ".": { types: string } };
    };
    assert.ok(existsSync(manifest.exports["."].types));
  });
});
