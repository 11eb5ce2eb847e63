import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";

const bundles = [
  { name: "extension", siblings: ["./features.js"], most: 56_000 },
  { name: "features", siblings: [], most: 156_000 },
];

for (const { name, siblings, most } of bundles) {
  describe(`dist/${name}.js`, () => {
    const bundle = readFileSync(`dist/${name}.js`, "utf8");

    it(`asks for nothing but VS Code, Node${siblings.map((file) => ` and ${file}`).join("")}`, () => {
      const required = new Set(
        [...bundle.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, one]) => one),
      );
      const others = [...required].filter((one) => one !== "vscode" && !one?.startsWith("node:"));
      assert.ok(required.has("vscode"));
      assert.deepEqual(others, siblings);
    });

    it("is small: no parser, no comparison, no git", () => {
      assert.ok(bundle.length < most, `${bundle.length} characters`);
    });
  });
}

describe("src/editor", () => {
  const own = /^(?:export )?(?:let |(?:const|var) .* = new (?:Map|Set|WeakMap|EventEmitter)(?:<.*>)?\(\))/m;
  for (const file of globSync("src/editor/**/*.ts"))
    it(`${file} remembers nothing outside of its functions, which two bundles would hold twice`, () => {
      // The one that ends the worker stands at the door, which is in one bundle alone.
      if (!/editor[\\/]index[.]ts$/.test(file)) assert.doesNotMatch(readFileSync(file, "utf8"), own);
    });
});
