import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { recipesIn } from "../../src/editor/recipes";

const documentation = readFileSync("media/docs/ci.md", "utf8").replaceAll("\r\n", "\n");

describe("the files offered by Set Up Contract Guard", () => {
  const recipes = recipesIn(documentation);

  it("are the recipes of the documentation", () => {
    assert.deepEqual(
      recipes.map(({ title, path }) => `${title}: ${path}`),
      [
        "GitHub Actions: .github/workflows/contract.yaml",
        "GitLab CI: .gitlab-ci.yml",
        "pre-commit: .pre-commit-config.yaml",
        "lefthook: lefthook.yml",
      ],
    );
  });

  for (const { path, text } of recipes)
    it(`contain the complete text of ${path}`, () => {
      assert.ok(documentation.includes(`\`\`\`yaml\n# ${path}\n${text}\`\`\`\n`));
      assert.match(text, /openapi-contract-guard check/);
    });
});
