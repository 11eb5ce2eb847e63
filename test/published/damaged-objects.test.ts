/** Damaged git repositories: a damaged version is never reported as unpublished, and never replaced by an older one. */
import assert from "node:assert/strict";
import { chmodSync, copyFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeIo, resolveBase, type BaselineOptions } from "../../src/published/index";
import { repository, type TestRepository } from "./repository";

const file = "apis/a.yaml";

/** v1.0.0 and v1.1.0 have the document; v1.1.0 is HEAD, `main` and `origin/main`. */
function twoVersions(): TestRepository {
  const repo = repository().write(file, "one").write("other.yaml", "other").commit("v1.0.0");
  repo.write(file, "two").commit();
  repo.git("tag", "--annotate", "--message", "second", "v1.1.0");
  repo.git("remote", "add", "origin", "https://git.example/a.git");
  repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
  return repo.write(file, "three");
}

const idOf = (repo: TestRepository, name: string): string => repo.git("rev-parse", name).trim();

function objectFile(repo: TestRepository, name: string): string {
  const id = idOf(repo, name);
  const path = repo.at(join(".git", "objects", id.slice(0, 2), id.slice(2)));
  chmodSync(path, 0o644);
  return path;
}

/** Damages of a loose object; the last one replaces it by another valid object of its type. */
const injuries: Readonly<Record<string, (repo: TestRepository, name: string, other: string) => void>> = {
  deleted: (repo, name) => rmSync(objectFile(repo, name)),
  truncated: (repo, name) => truncateSync(objectFile(repo, name), 12),
  emptied: (repo, name) => truncateSync(objectFile(repo, name), 0),
  garbage: (repo, name) => writeFileSync(objectFile(repo, name), "garbage garbage garbage"),
  exchanged: (repo, name, other) => copyFileSync(objectFile(repo, other), objectFile(repo, name)),
};

/** Another object of the same type, by the name of the object. */
const objects: Readonly<Record<string, string>> = {
  [`v1.1.0:${file}`]: `v1.0.0:${file}`,
  "v1.1.0:apis": "v1.0.0:apis",
  "v1.1.0^{tree}": "v1.0.0^{tree}",
  "v1.1.0^{commit}": "v1.0.0^{commit}",
};

/** The source of the published version. */
const sources: Readonly<Record<string, { readonly spec?: string; readonly options?: BaselineOptions }>> = {
  "the newest tag": {},
  "published: tag": { options: { published: { kind: "tag", pattern: "v*", prereleases: false } } },
  "published: branch": { options: { published: { kind: "branch", branch: "main" } } },
  "--base tag": { spec: "v1.1.0" },
  "--base branch": { spec: "main" },
  "--base remote branch": { spec: "origin/main" },
  "--base commit": { spec: "HEAD" },
};

async function codeFor(
  repo: TestRepository,
  { spec, options }: { readonly spec?: string; readonly options?: BaselineOptions },
): Promise<string> {
  const found = await resolveBase(nodeIo(), repo.at(file), spec, { directory: repo.folder, ...options });
  if (found.kind === "unchecked") return found.code;
  return found.kind === "published" ? `${found.label}: ${found.text}` : `unpublished at ${found.label}`;
}

describe("a damaged git repository", () => {
  for (const [injury, injure] of Object.entries(injuries))
    for (const [name, other] of Object.entries(objects))
      it(`is not checked if ${name} is ${injury}`, async () => {
        const repo = twoVersions();
        injure(repo, name, other);
        for (const [source, where] of Object.entries(sources))
          assert.match(await codeFor(repo, where), /^(?:git-damaged|no-commit)$/, source);
      });

  it("is not checked if the tag's object is missing, unless another source is configured", async () => {
    const repo = twoVersions();
    rmSync(objectFile(repo, "v1.1.0"));
    assert.equal(await codeFor(repo, {}), "git-damaged");
    assert.equal(await codeFor(repo, sources["published: tag"] ?? {}), "git-damaged");
    assert.equal(await codeFor(repo, { spec: "v1.1.0" }), "no-commit");
    assert.equal(await codeFor(repo, { spec: "main" }), "main: two");
  });

  for (const [type, name] of [
    ["blob", `HEAD:${file}`],
    ["tree", "HEAD^{tree}"],
  ] as const)
    it(`is not checked where the newest release tag refers to a ${type}`, async () => {
      for (const options of [[], ["--annotate", "--message", "third"]]) {
        const repo = twoVersions();
        repo.git("tag", ...options, "v1.2.0", name);
        for (const source of ["the newest tag", "published: tag"])
          assert.equal(await codeFor(repo, sources[source] ?? {}), "no-commit", source);
        repo.git("tag", "v1.3.0", "HEAD");
        for (const source of ["the newest tag", "published: tag"])
          assert.equal(await codeFor(repo, sources[source] ?? {}), "v1.3.0: two", source);
      }
    });

  it("is read as before where an object is damaged that the document does not need", async () => {
    const repo = twoVersions();
    rmSync(objectFile(repo, "v1.1.0:other.yaml"));
    rmSync(objectFile(repo, `v1.0.0:${file}`));
    for (const where of Object.values(sources)) assert.match(await codeFor(repo, where), /: two$/);
  });

  const inPacks: Readonly<Record<string, (path: string) => void>> = {
    deleted: (path) => rmSync(path),
    truncated: (path) => truncateSync(path, 100),
    emptied: (path) => truncateSync(path, 0),
  };
  for (const [injury, injure] of Object.entries(inPacks))
    for (const ending of [".pack", ".idx"])
      it(`is not checked if its ${ending} file is ${injury}`, async () => {
        const repo = twoVersions();
        repo.git("gc", "--quiet");
        const packs = repo.at(".git/objects/pack");
        for (const name of readdirSync(packs).filter((each) => each.endsWith(ending))) {
          chmodSync(join(packs, name), 0o644);
          injure(join(packs, name));
        }
        for (const [source, where] of Object.entries(sources))
          assert.match(await codeFor(repo, where), /^(?:git-damaged|no-commit|no-such-ref)$/, source);
      });

  /** Damaged files of `.git`, with the sources that depend on them. */
  const files: readonly (readonly [path: string, content: string, affected: readonly string[]])[] = [
    ["refs/tags/v1.1.0", "", ["the newest tag", "published: tag", "--base tag"]],
    ["refs/tags/v1.1.0", "garbage\n", ["the newest tag", "published: tag", "--base tag"]],
    ["refs/tags/v1.1.0", `${"0".repeat(40)}\n`, ["the newest tag", "published: tag", "--base tag"]],
    ["refs/tags/v1.1.0", `${"1".repeat(40)}\n`, ["the newest tag", "published: tag", "--base tag"]],
    ["refs/remotes/origin/main", "", ["published: branch", "--base remote branch"]],
    ["refs/remotes/origin/main", `${"1".repeat(40)}\n`, ["published: branch", "--base remote branch"]],
    ["refs/heads/main", "", Object.keys(sources)],
    ["refs/heads/main", `${"1".repeat(40)}\n`, Object.keys(sources)],
    ["HEAD", "", Object.keys(sources)],
    ["HEAD", "garbage\n", Object.keys(sources)],
    ["HEAD", `${"1".repeat(40)}\n`, Object.keys(sources)],
    ["config", "[core\n", Object.keys(sources)],
    ["packed-refs", "garbage\n", Object.keys(sources)],
    ["shallow", "garbage\n", Object.keys(sources)],
  ];
  for (const [path, content, affected] of files)
    it(`is not checked if .git/${path} is ${JSON.stringify(content)}`, async () => {
      const repo = twoVersions();
      writeFileSync(repo.at(join(".git", path)), content);
      for (const source of affected)
        assert.match(
          await codeFor(repo, sources[source] ?? {}),
          /^(?:git-damaged|git-failed|no-commit|no-such-ref)$/,
          source,
        );
    });

  it("is not treated as a missing repository if `core.worktree` points elsewhere", async () => {
    const repo = twoVersions();
    for (const elsewhere of [tmpdir(), repository().folder]) {
      repo.git("config", "core.worktree", elsewhere);
      assert.equal(await codeFor(repo, {}), "outside-work-tree", elsewhere);
    }
  });

  it("is not checked if an alternate object store is missing", async () => {
    const origin = twoVersions();
    const clone = repository();
    clone.git("fetch", "--quiet", origin.folder, "+refs/*:refs/*", "--update-head-ok");
    clone.git("reset", "--quiet", "--hard");
    rmSync(clone.at(".git/objects"), { recursive: true });
    repository(clone.folder, true).write(".git/objects/info/alternates", "/nowhere/objects\n");
    assert.equal(await codeFor(clone, {}), "git-damaged");
  });
});
