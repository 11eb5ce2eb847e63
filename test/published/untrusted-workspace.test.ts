/** Published versions in an untrusted workspace, in which no program is started and no server is contacted. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodeIo, resolveBase, restrictUntrusted } from "../../src/published/index";
import type { BaselineOptions } from "../../src/published/index";
import { prepareSample } from "../start/sample";

interface Row {
  readonly what: string;
  readonly spec?: string;
  readonly options?: BaselineOptions;
  /** The version, or the reason why there is none. */
  readonly found: string;
}

const url = "https://api.bookshop.example/openapi.yaml";
const rows: readonly Row[] = [
  {
    what: "a release tag",
    options: { published: { kind: "tag", pattern: "v*", prereleases: false } },
    found: "restricted",
  },
  { what: "a git ref", spec: "v1.3.0", found: "restricted" },
  { what: "a branch", options: { published: { kind: "branch", branch: "main" } }, found: "restricted" },
  { what: "a URL that the user names", spec: url, found: "restricted" },
  { what: "a URL of the configuration", options: { published: { kind: "url", url } }, found: "restricted" },
  { what: "a file", spec: "old.yaml", found: "old.yaml" },
  {
    what: "a file of the configuration",
    options: { published: { kind: "file", file: "old.yaml" } },
    found: "old.yaml",
  },
  { what: "the ledger", options: { published: { kind: "ledger" } }, found: "1.4.1" },
  { what: "the ledger that nobody named", found: "1.4.1" },
];

describe("a workspace that is not trusted", () => {
  const home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-restricted-")));
  const folder = join(home, "bookshop");
  const ledger = { root: folder, api: "openapi" };
  const done: string[] = [];
  let isTrusted = false;
  const disk = nodeIo();
  const io = restrictUntrusted(() => isTrusted, {
    ...disk,
    git(directory) {
      done.push("git");
      return disk.git(directory);
    },
    async fetch() {
      done.push("fetch");
      return new Response("openapi: 3.1.0");
    },
    async addresses() {
      done.push("addresses");
      return ["203.0.113.7"];
    },
  });

  before(() => {
    const { file } = prepareSample(folder);
    writeFileSync(join(folder, "old.yaml"), "openapi: 3.1.0\n");
    const text = execFileSync("git", ["-C", folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" });
    writeFileSync(file, text.replace("version: 1.4.0", "version: 1.4.1"));
    execFileSync(process.execPath, [resolve("dist", "cli.js"), "publish", "--yes", "openapi.yaml"], {
      cwd: folder,
    });
  });
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  async function foundFor({ spec, options }: Row): Promise<string> {
    const found = await resolveBase(io, join(folder, "openapi.yaml"), spec, {
      directory: folder,
      ledger,
      ...options,
    });
    return found.kind === "unchecked" ? found.code : found.label;
  }

  for (const row of rows)
    it(`${row.found === "restricted" ? "is not compared" : "is compared"} with ${row.what}`, async () => {
      done.length = 0;
      assert.equal(await foundFor(row), row.found);
      assert.deepEqual(done, []);
    });

  it("is compared with the version in git after it was trusted", async () => {
    isTrusted = true;
    assert.equal(await foundFor({ what: "a git ref", spec: "v1.3.0", found: "" }), "v1.3.0");
    assert.ok(done.includes("git"));
  });
});
