/** No link in the documentation is broken, neither in the repository nor in the extension package. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, posix } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { pages } from "./generated";
import { anchorsIn, linksIn, readText } from "./markdown";

/** The path and the anchor that a relative link of a page points to; undefined for a link to the web. */
function targetOf(
  page: string,
  link: string,
): { readonly path: string; readonly anchor: string } | undefined {
  if (/^https?:/.test(link)) return undefined;
  const [path = "", anchor = ""] = link.split("#");
  return { path: path === "" ? page : posix.join(dirname(page), path), anchor };
}

for (const page of pages)
  describe(`the links in ${page}`, () => {
    const links = linksIn(readText(page));

    it("lead to files and headings that exist", () => {
      const broken = links.filter((link) => {
        const target = targetOf(page, link);
        if (target === undefined) return !URL.canParse(link);
        if (!existsSync(target.path)) return true;
        return target.anchor !== "" && !anchorsIn(readText(target.path)).has(target.anchor);
      });
      assert.deepEqual(broken, []);
    });

    it("name every picture for screen readers", () => {
      assert.doesNotMatch(readText(page), /!\[\s*\]/);
    });
  });

describe("the extension package", () => {
  it("contains everything that its pages link to", async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    const packaged = new Set(files.map((path) => path.replaceAll("\\", "/")));
    // Those in dist/ take the place of two pages.
    const others = pages.filter((page) => !packaged.has(`dist/${page}`));
    const shown = ["dist/README.md", "dist/CHANGELOG.md", ...others].filter((page) => packaged.has(page));
    assert.ok(shown.includes("dist/README.md"));
    const linked = shown.flatMap((page) =>
      linksIn(readText(page)).flatMap((target) => targetOf(page, target)?.path ?? []),
    );
    assert.deepEqual(
      [...new Set(linked)].filter((path) => !packaged.has(path)),
      [],
    );
  });
});
