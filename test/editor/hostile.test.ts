/** What a workspace or a server may put before the editor, where no VS Code is needed to see what it does with it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gitDirectories } from "../../src/editor/git-directories";
import { publishedPath } from "../../src/editor/published-path";

describe("the git directories of a folder", () => {
  let home = "";
  beforeEach(() => (home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-git-")))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  interface Row {
    readonly title: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly make?: (dotGit: string) => unknown;
    /** From the folder above. */
    readonly found: readonly string[];
  }

  const rows: readonly Row[] = [
    { title: "a repository", make: (dotGit) => mkdirSync(dotGit), found: ["repository/.git"] },
    { title: "a submodule", files: { "repository/.git": "gitdir: ../modules/a\n" }, found: ["modules/a"] },
    {
      title: "a linked worktree",
      files: { "repository/.git": "gitdir: ../main/worktrees/a\n", "main/worktrees/a/commondir": "../..\n" },
      found: ["main/worktrees/a", "main"],
    },
    {
      title: "a file that is not a pointer",
      files: { "repository/.git": "machine x password y\n" },
      found: [],
    },
    { title: "an empty file", files: { "repository/.git": "" }, found: [] },
    {
      title: "a file that is too large",
      files: { "repository/.git": `gitdir: a\n${"#".repeat(20_000)}` },
      found: [],
    },
  ];
  const posix: readonly Row[] = [
    { title: "a device that never ends", make: (dotGit) => symlinkSync("/dev/zero", dotGit), found: [] },
    { title: "a pipe without a writer", make: (dotGit) => execFileSync("mkfifo", [dotGit]), found: [] },
    {
      title: "a common directory in a device",
      files: { "repository/.git": "gitdir: ../main\n" },
      make: (dotGit) => {
        mkdirSync(join(dotGit, "../../main"));
        symlinkSync("/dev/zero", join(dotGit, "../../main/commondir"));
      },
      found: ["main"],
    },
  ];
  for (const { title, files = {}, make, found } of process.platform === "win32" ? rows : [...rows, ...posix])
    it(`are ${found.join(" and ") || "none"} for ${title}`, async () => {
      mkdirSync(join(home, "repository", "api"), { recursive: true });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(home, path)), { recursive: true });
        writeFileSync(join(home, path), text);
      }
      make?.(join(home, "repository", ".git"));
      const directories = await gitDirectories(join(home, "repository", "api"));
      assert.deepEqual(
        directories,
        found.map((path) => join(home, path)),
      );
    });
});

describe("the path of a published file that a server has", () => {
  const rows: readonly (readonly [url: string, path: string | undefined])[] = [
    ["https://a.example/api/openapi.yaml?x=1", "/a.example/api/openapi.yaml"],
    ["https://a.example:8443/caf%C3%A9.yaml", "/a.example:8443/café.yaml"],
    ["https://a.example/%ff.yaml", "/a.example/%ff.yaml"],
    ["https://a.example/%E0%A4%A", "/a.example/%E0%A4%A"],
    ["https://a.example/%2e%2e/%2e%2e/etc/passwd", "/a.example/etc/passwd"],
    ["https://", undefined],
    ["https://[::1", undefined],
  ];
  for (const [url, path] of rows)
    it(`of ${url} is ${path ?? "unknown"}`, () => assert.equal(publishedPath(url), path));
});
