/** Repositories that try to change a published text, to lead out of the repository, or to start a program. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeIo, resolveBase, type BaselineIo, type BaselineOptions } from "../../src/published/index";
import { createGit } from "../../src/published/git/git";
import { cloneOf, repository, temporaryFolder, type TestRepository } from "./repository";

const io: BaselineIo = nodeIo();

async function saidFor(file: string, spec?: string, options?: BaselineOptions, by = io): Promise<string> {
  const found = await resolveBase(by, file, spec, options);
  if (found.kind === "unchecked") return found.code;
  return found.kind === "published" ? found.text : `unpublished at ${found.label}`;
}

const blobOf = (repo: TestRepository, text: string): string => {
  repo.write("blob", text);
  const id = repo.git("hash-object", "-w", "blob").trim();
  repo.remove("blob");
  return id;
};

describe("a partial clone", () => {
  const url = (value: string): Readonly<Record<string, string>> => ({ "remote.origin.url": value });
  /** Settings of the clone, in which TRAP is a command that creates a file. */
  const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "remote.*.uploadPack": { "remote.origin.uploadpack": "TRAP" },
    "core.sshCommand": { ...url("ssh://git@host.invalid/a.git"), "core.sshCommand": "TRAP" },
    "core.gitProxy": { ...url("git://host.invalid/a.git"), "core.gitProxy": "TRAP" },
    "ext::": { ...url("ext::TRAP"), "protocol.ext.allow": "always", "protocol.allow": "always" },
    "a remote helper": { ...url("trap::a"), "protocol.allow": "always" },
    "remote.*.vcs": { "remote.origin.vcs": "trap", "protocol.trap.allow": "always" },
    "url.*.insteadOf": { "url.ext::TRAP #.insteadOf": "file://", "protocol.ext.allow": "always" },
    "core.alternateRefsCommand": { "core.alternateRefsCommand": "TRAP" },
    "credential.helper": { ...url("https://host.invalid/a.git"), "credential.helper": "!TRAP" },
    "core.askPass": { ...url("https://host.invalid/a.git"), "core.askPass": "TRAP" },
    "http.proxy": { ...url("https://127.0.0.1:1/a.git"), "http.proxy": "http://127.0.0.1:1" },
    "core.fsmonitor": { "core.fsmonitor": "TRAP" },
    "core.hooksPath": { "core.hooksPath": "HOOKS" },
    "uploadpack.packObjectsHook": { "uploadpack.packObjectsHook": "TRAP" },
    "a second promisor": { "remote.other.promisor": "true", "remote.other.url": "ext::TRAP" },
  };
  /** Git before 2.45 does not know the variable. */
  const gits: Readonly<Record<string, BaselineIo>> = {
    "this git": io,
    "a git that fetches lazily": { ...io, git: createGit(20_000, { GIT_NO_LAZY_FETCH: "0" }) },
  };
  for (const [name, values] of Object.entries(settings))
    for (const [which, by] of Object.entries(gits))
      it(`starts no program of ${name}, with ${which}`, async () => {
        const origin = repository().write("a.yaml", "1").write("b.yaml", "1").commit("v1.0.0");
        origin.write("a.yaml", "2").write("b.yaml", "2").commit();
        origin.git("config", "uploadpack.allowFilter", "true");
        const clone = cloneOf(origin, "--filter=blob:none");
        const folder = temporaryFolder();
        const trap = join(folder, "sprung");
        const command = `touch ${trap.replaceAll("\\", "/")}`;
        for (const hook of ["post-checkout", "reference-transaction", "post-index-change"])
          writeFileSync(join(folder, hook), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
        clone.git("mv", "b.yaml", "c.yaml");
        for (const [key, value] of Object.entries(values))
          clone.git(
            "config",
            key.replace("TRAP", command),
            value.replace("TRAP", command).replace("HOOKS", folder),
          );
        assert.equal(await saidFor(clone.at("a.yaml"), undefined, {}, by), "partial-clone");
        assert.equal(await saidFor(clone.at("a.yaml"), "v1.0.0", {}, by), "partial-clone");
        assert.equal(await saidFor(clone.at("c.yaml"), undefined, {}, by), "partial-clone");
        assert.ok(!existsSync(trap));
      });
});

describe("replaced objects", () => {
  const replaced: Readonly<Record<string, (repo: TestRepository) => void>> = {
    "a blob": (repo) => repo.git("replace", "v1.1.0:apis/a.yaml", blobOf(repo, "replaced")),
    "a tree": (repo) => repo.git("replace", "v1.1.0:apis", "v1.0.0:apis"),
    "a commit": (repo) => repo.git("replace", "v1.1.0^{commit}", "v1.0.0^{commit}"),
    "a tag": (repo) => {
      repo.git("tag", "--annotate", "--message", "other", "other", "v1.0.0");
      repo.git("replace", "v1.1.0", "other");
    },
    "the parents of a commit": (repo) => repo.git("replace", "--graft", "HEAD"),
    "the parents of a commit, by a graft": (repo) =>
      repo.write(".git/info/grafts", `${repo.git("rev-parse", "HEAD").trim()}\n`),
  };
  for (const [what, replace] of Object.entries(replaced))
    it(`are ignored: ${what}`, async () => {
      const repo = repository()
        .write("apis/a.yaml", "one")
        .commit("v1.0.0")
        .write("apis/a.yaml", "two")
        .commit();
      repo.git("tag", "--annotate", "--message", "second", "v1.1.0");
      repo.write("apis/a.yaml", "three").commit();
      replace(repo);
      for (const spec of [undefined, "v1.1.0", "v1.1.0^{commit}"])
        assert.equal(await saidFor(repo.at("apis/a.yaml"), spec, { directory: repo.folder }), "two");
    });
});

describe("a published document that is not a file", () => {
  for (const [kind, entry] of [
    ["folder", "100644,BLOB,apis/a.yaml/b.yaml"],
    ["submodule", `160000,${"1".repeat(40)},apis/a.yaml`],
  ] as const)
    it(`is not checked if it is a ${kind}`, async () => {
      const repo = repository().write("apis/a.yaml", "one").commit("v1.0.0");
      const blob = repo.git("rev-parse", "HEAD:apis/a.yaml").trim();
      repo.git("rm", "--quiet", "--cached", "apis/a.yaml");
      repo.git("update-index", "--add", "--cacheinfo", entry.replace("BLOB", blob));
      repo.git("commit", "--quiet", "--message=other");
      repo.git("tag", "v1.1.0");
      for (const spec of [undefined, "v1.1.0", "main"])
        assert.equal(await saidFor(repo.at("apis/a.yaml"), spec, { directory: repo.folder }), "not-a-file");
    });
});

describe("a published document that is a symbolic link", () => {
  /** The target of `apis/a.yaml` at v1.1.0, and the expected result. */
  const links: readonly (readonly [target: string, found: string])[] = [
    ["nowhere.yaml", "bad-link"],
    ["a.yaml", "bad-link"],
    ["../apis/./a.yaml", "bad-link"],
    ["loop", "bad-link"],
    ["../../outside.yaml", "bad-link"],
    ["../apis/../../outside.yaml", "bad-link"],
    ["/etc/hostname", "bad-link"],
    ["out/a.yaml", "bad-link"],
    ["../other.yaml/more", "bad-link"],
    ["../folder", "bad-link"],
    ["../other.yaml", "other"],
    ["in/deep.yaml", "deep"],
    ["chain", "other"],
  ];
  for (const [target, expected] of links)
    it(`to ${target}: ${expected}`, async () => {
      const repo = repository().write("apis/a.yaml", "one").commit("v1.0.0");
      repo.write("other.yaml", "other").write("folder/deep.yaml", "deep");
      const link = (path: string, to: string): string =>
        repo.git("update-index", "--add", "--cacheinfo", `120000,${blobOf(repo, to)},${path}`);
      repo.git("add", "other.yaml", "folder");
      link("apis/loop", "loop");
      link("apis/out", "../..");
      link("apis/in", "../folder");
      link("apis/chain", "chain2");
      link("apis/chain2", "../other.yaml");
      link("apis/a.yaml", target);
      repo.git("commit", "--quiet", "--message=links");
      repo.git("tag", "v1.1.0");
      repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
      repo.git("remote", "add", "origin", "https://git.example/a.git");
      writeFileSync(join(repo.folder, "..", "outside.yaml"), "outside");
      const tag = { kind: "tag", pattern: "v*", prereleases: false } as const;
      const file = repo.at("apis/a.yaml");
      for (const spec of [undefined, "v1.1.0", "main", "origin/main"])
        assert.equal(await saidFor(file, spec, { directory: repo.folder }), expected);
      assert.equal(await saidFor(file, undefined, { published: tag }), expected);
      assert.equal(
        await saidFor(file, undefined, { published: { kind: "branch", branch: "main" } }),
        expected,
      );
      rmSync(join(repo.folder, "..", "outside.yaml"));
    });
});

describe("a submodule", () => {
  const allow = ["-c", "protocol.file.allow=always"];

  /** `shared` is a submodule with the document at v1.0.0, and a folder with it afterwards. */
  function formerSubmodule(): TestRepository {
    const shared = repository().write("a.yaml", "one").commit();
    const outer = repository().write("b.yaml", "b");
    outer.git(...allow, "submodule", "--quiet", "add", `file://${shared.folder}`, "shared");
    return outer.commit("v1.0.0");
  }

  it("is searched for the document", async () => {
    const repo = formerSubmodule();
    assert.equal(await saidFor(repo.at("shared/a.yaml"), "HEAD"), "one");
    const inner = { ...io, realPath: async (path: string) => path };
    assert.equal(await saidFor(repo.at("shared/a.yaml"), "HEAD", {}, inner), "one");
  });

  it("is not checked if the document has left it and it is not checked out any more", async () => {
    const repo = formerSubmodule();
    repo.git("rm", "--quiet", "shared");
    rmSync(repo.at(".git/modules"), { recursive: true });
    repo.write("shared/a.yaml", "two").commit();
    assert.equal(await saidFor(repo.at("shared/a.yaml")), "submodule-missing");
  });

  it("is not replaced by another repository that a link leads to", async () => {
    const repo = formerSubmodule();
    const secret = repository().write("a.yaml", "secret").commit();
    rmSync(repo.at("shared"), { recursive: true });
    const id = secret.git("rev-parse", "HEAD").trim();
    repo.git("update-index", "--cacheinfo", `160000,${id},shared`);
    repo.git("commit", "--quiet", "--message=x");
    symlinkSync(secret.folder, repo.at("shared"));
    const found = await resolveBase(io, repo.at("b.yaml"), "HEAD");
    assert.ok(found.kind === "published");
    const uri = new URL("shared/a.yaml", found.uri).href;
    assert.equal(await found.readFile(uri), undefined);
    assert.match((await found.why?.(uri))?.message ?? "", /^`shared` is a submodule/);
  });

  it("is not checked if its git folder is missing", async () => {
    const repo = formerSubmodule();
    rmSync(repo.at(".git/modules"), { recursive: true });
    assert.equal(await saidFor(repo.at("shared/a.yaml")), "git-damaged");
    const found = await resolveBase(io, repo.at("b.yaml"), "v1.0.0");
    assert.ok(found.kind === "published");
    const why = await found.why?.(new URL("shared/a.yaml", found.uri).href);
    assert.equal(why?.advice, "Run `git submodule update --init shared`.");
  });
});

describe("other states of a repository", () => {
  const history = (): TestRepository =>
    repository().write("a.yaml", "one").commit("v1.0.0").write("a.yaml", "two").commit("v1.1.0");

  it("a worktree finds the tags of its repository", async () => {
    const repo = history();
    const folder = join(temporaryFolder(), "tree");
    repo.git("worktree", "add", "--quiet", "--detach", folder, "v1.0.0");
    assert.equal(await saidFor(join(folder, "a.yaml")), "one");
    assert.equal(await saidFor(join(folder, "a.yaml"), "v1.1.0"), "two");
    rmSync(repo.at(".git/worktrees"), { recursive: true });
    assert.equal(await saidFor(join(folder, "a.yaml")), "git-damaged");
  });

  it("a detached HEAD finds the newest reachable tag", async () => {
    const repo = history();
    repo.git("checkout", "--quiet", "--detach", "v1.0.0");
    assert.equal(await saidFor(repo.at("a.yaml")), "one");
  });

  it("a shallow clone does not use an older tag instead of the newest", async () => {
    const origin = history();
    origin.git("checkout", "--quiet", "-b", "maintenance", "v1.0.0");
    origin.write("b.yaml", "1.0.1").commit("v1.0.1");
    origin.git("checkout", "--quiet", "main");
    origin.write("c.yaml", "c").commit();
    origin.git("merge", "--quiet", "--no-edit", "maintenance");
    const clone = cloneOf(origin, "--depth=2");
    clone.git("fetch", "--quiet", "--depth=1", "origin", "refs/tags/v1.1.0:refs/tags/v1.1.0");
    assert.deepEqual(clone.git("tag", "--merged", "HEAD").trim(), "v1.0.1");
    assert.equal(await saidFor(clone.at("a.yaml")), "shallow-clone");
    clone.git("fetch", "--quiet", "--unshallow", "--tags");
    assert.equal(await saidFor(clone.at("a.yaml")), "two");
  });

  it("an index that is damaged ends the search for a renamed document", async () => {
    const repo = history();
    repo.git("mv", "a.yaml", "b.yaml");
    assert.equal(await saidFor(repo.at("b.yaml")), "two");
    writeFileSync(repo.at(".git/index"), "garbage");
    assert.equal(await saidFor(repo.at("b.yaml")), "git-damaged");
    assert.equal(await saidFor(repo.at("a.yaml")), "two");
  });

  it("a repository with SHA-256 ids is supported", async () => {
    const folder = temporaryFolder();
    const repo = repository(folder, true);
    repo.git("init", "--quiet", "--object-format=sha256", "--initial-branch=main");
    repo.write("apis/a.yaml", "one").commit("v1.0.0").write("apis/a.yaml", "two");
    assert.equal(await saidFor(repo.at("apis/a.yaml")), "one");
  });

  it("a repository inside of another one uses its own tags", async () => {
    const outer = history();
    mkdirSync(outer.at("inner"));
    repository(outer.at("inner")).write("a.yaml", "inner").commit("v9.0.0");
    const shared: BaselineIo = { ...io, repositories: new Map() };
    assert.equal(await saidFor(outer.at("a.yaml"), undefined, {}, shared), "two");
    assert.equal(await saidFor(outer.at("inner/a.yaml"), undefined, {}, shared), "inner");
    assert.equal(await saidFor(outer.at("folder/../a.yaml"), undefined, {}, shared), "two");
  });
});
