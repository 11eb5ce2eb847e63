import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

describe("dist/extension.js", () => {
  const bundle = readFileSync("dist/extension.js", "utf8");

  it("asks for nothing but VS Code and Node", () => {
    const required = new Set([...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name));
    const others = [...required].filter((name) => name !== "vscode" && !name?.startsWith("node:"));
    assert.ok(required.has("vscode"));
    assert.deepEqual(others, []);
  });

  it("is small, since every window with a YAML file loads it: no parser, no comparison, no git", () => {
    assert.ok(bundle.length < 50_000, `${bundle.length} characters`);
  });
});
