import assert from "node:assert/strict";
import { codeOwnersOf } from "../../src/policy/index";

describe("the owners in CODEOWNERS", () => {
  /** The example of GitHub's documentation. */
  const text = `# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`;
  const documented: readonly [path: string, owners: string][] = [
    ["openapi.yaml", "@global-owner1 @global-owner2"],
    ["src/deep/a.js", "@js-owner"],
    ["a.go", "docs@example.com"],
    ["a/b.txt", "@octo-org/octocats"],
    ["build/logs/deep/a.yaml", "@octocat"],
    ["other/build/logs.yaml", "@global-owner1 @global-owner2"],
    ["docs/a.md", "@doctocat"],
    ["docs/build-app/troubleshooting.md", "@doctocat"],
    ["services/apps/openapi.yaml", "@octocat"],
    ["scripts/a.js", "@doctocat @octocat"],
    ["deeply/nested/logs/a.yaml", "@octocat"],
    ["apps/a.yaml", "@octocat"],
    ["apps/github", ""],
    ["apps/github/openapi.yaml", ""],
  ];
  for (const [path, owners] of documented)
    it(`are ${owners || "none"} for ${path}`, () => assert.equal(codeOwnersOf(text, path).join(" "), owners));

  /** An entry, a path and whether it matches. */
  const patterns: readonly [pattern: string, path: string, isMatch: boolean][] = [
    ["docs/*", "docs/a.md", true],
    ["docs/*", "docs/deep/a.md", false],
    ["docs/*", "other/docs/a.md", false],
    ["/docs/**/*.yaml", "docs/a/b.yaml", true],
    ["/docs/**/*.yaml", "docs/b.yaml", true],
    ["services/*/openapi.yaml", "services/orders/openapi.yaml", true],
    ["services/*/openapi.yaml", "services/a/b/openapi.yaml", false],
    ["openapi.yaml", "deep/openapi.yaml", true],
    ["/openapi.yaml", "deep/openapi.yaml", false],
    ["openapi.yaml", "OpenAPI.yaml", false],
    [".github/", ".github/a.yaml", true],
    ["a\\ b/", "a b/c.yaml", true],
    ["a(b)+c{d}.yaml", "a(b)+c{d}.yaml", true],
    ["{a,b}.yaml", "a.yaml", false],
    ["a?.yaml", "ab.yaml", true],
    ["[ab].yaml", "a.yaml", false],
    ["!a.yaml", "b.yaml", false],
    ["[Section]", "S", false],
  ];
  for (const [pattern, path, isMatch] of patterns)
    it(`are ${isMatch ? "" : "not "}those of ${pattern} for ${path}`, () =>
      assert.deepEqual(codeOwnersOf(`${pattern} @a`, path), isMatch ? ["@a"] : []));

  it("are those of the line before if a line has an invalid owner", () =>
    assert.deepEqual(codeOwnersOf("* @a\n* someone\r\n* @b/c/d\n", "a.yaml"), ["@a"]));

  it("are none for a pattern that would take too long", () =>
    assert.deepEqual(codeOwnersOf(`${"*a".repeat(30)}*b @a`, `${"a".repeat(200)}.yaml`), []));

  /** The text of a file of GitLab, a path and its owners. */
  const sections: readonly [text: string, path: string, owners: string][] = [
    ["[Docs] @docs\n*.md\n*.yaml @api\n", "a.md", "@docs"],
    ["[Docs] @docs\n*.md\n*.yaml @api\n", "a.yaml", "@api"],
    ["[Docs] @docs\n*.md\n", "a.yaml", ""],
    ["* @all\n[API][2] @api @other\napis/\n", "apis/a.yaml", "@all @api @other"],
    ["[API] @api\napis/\n[api] @ignored\nmore/\n", "more/a.yaml", "@api"],
    ["[API] @api\napis/\napis/orders/ @orders\n", "apis/orders/a.yaml", "@orders"],
    ["^[API] @api\napis/\n", "apis/a.yaml", "@api"],
    ["* @all\n^[API] @api\napis/\n", "apis/a.yaml", "@all"],
    [
      "[API] @group/sub/team @@maintainer a@example.com\n*\n",
      "a.yaml",
      "@group/sub/team @@maintainer a@example.com",
    ],
    ["[API] # comment\n* @api\n", "a.yaml", "@api"],
    ["* @all\n[API] @all\n*\n", "a.yaml", "@all"],
  ];
  for (const [text, path, owners] of sections)
    it(`are ${owners || "none"} for ${path} in ${JSON.stringify(text)}`, () =>
      assert.equal(codeOwnersOf(text, path).join(" "), owners));
});
