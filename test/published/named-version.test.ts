import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  readAtRef,
  findDefaultVersion,
  readFromFile,
  nodeIo,
  publishedVersionKey,
  resolveBase,
  type Baseline,
  type BaselineIo,
} from "../../src/published/index";
import { createGit } from "../../src/published/git/git";
import { until } from "../timeouts";
import { cloneOf, repository, temporaryFolder, type TestRepository } from "./repository";

const io = nodeIo();

function saidOf(answer: Baseline): string {
  if (answer.kind === "published") return `${answer.source} ${answer.label}: ${answer.text}`;
  return answer.kind === "unpublished" ? `unpublished ${answer.label}` : answer.code;
}

/** One repository: `a.yaml` contains its commit; `b.yaml` was `old.yaml`. */
const body = "x: 1\n".repeat(9);
function history(): TestRepository {
  return repository()
    .write("a.yaml", "one")
    .write("old.yaml", body)
    .write("dir/x.yaml", "x one")
    .commit("v1.0.0", "release/2024")
    .remove("old.yaml")
    .write("b.yaml", body)
    .write("a.yaml", "two")
    .commit()
    .write("a.yaml", "three");
}

describe("resolveBase", () => {
  let repo: TestRepository;
  before(() => {
    repo = history();
  });

  const cases: readonly { spec: string; file?: string; answer: string }[] = [
    { spec: "v1.0.0", answer: "git-ref v1.0.0: one" },
    { spec: "release/2024", answer: "git-ref release/2024: one" },
    { spec: "HEAD", answer: "git-ref HEAD: two" },
    { spec: "HEAD~1", answer: "git-ref HEAD~1: one" },
    { spec: "main", answer: "git-ref main: two" },
    { spec: "v1.0.0", file: "b.yaml", answer: `git-ref v1.0.0: ${body}` },
    { spec: "v1.0.0", file: "new.yaml", answer: "unpublished v1.0.0" },
    { spec: "a.yaml", answer: "file a.yaml: three" },
    { spec: "dir/x.yaml", answer: "file dir/x.yaml: x one" },
    { spec: "v2.0.0", answer: "no-such-ref" },
    { spec: "dir/y.yaml", answer: "no-such-base" },
    { spec: "dir", answer: "no-such-ref" },
    { spec: "", answer: "no-such-ref" },
    { spec: "--output=x", answer: "no-such-ref" },
    { spec: "v1.0.0..HEAD", answer: "no-such-ref" },
    { spec: "v1.0.0\nHEAD", answer: "no-such-ref" },
    { spec: "http://example.com/a.yaml", answer: "url-insecure" },
    { spec: "file:///%00", answer: "no-such-file" },
    { spec: "file:///%zz.yaml", answer: "no-such-file" },
    { spec: "file:///nowhere/a.yaml", answer: "no-such-file" },
  ];
  for (const { spec, file = "a.yaml", answer } of cases) {
    it(`${JSON.stringify(spec)} of ${file} is ${answer.split("\n")[0] ?? ""}`, async () => {
      assert.equal(saidOf(await resolveBase(io, repo.at(file), spec, { directory: repo.folder })), answer);
    });
  }

  it("accepts a commit id, an absolute path and a file URL", async () => {
    const id = repo.git("rev-parse", "v1.0.0").trim();
    for (const spec of [id, id.slice(0, 10)])
      assert.equal(saidOf(await resolveBase(io, repo.at("a.yaml"), spec)), `git-ref ${spec}: one`);
    for (const spec of [repo.at("a.yaml"), pathToFileURL(repo.at("a.yaml")).href])
      assert.equal(saidOf(await resolveBase(io, repo.at("b.yaml"), spec)), `file ${spec}: three`);
    assert.equal(saidOf(await resolveBase(io, repo.at("a.yaml"), repo.at("no.yaml"))), "no-such-file");
  });

  it("finds the newest release without a spec", async () => {
    assert.equal(saidOf(await resolveBase(io, repo.at("a.yaml"))), "git-tag v1.0.0: one");
  });

  it("prefers a file to a ref of the same name", async () => {
    writeFileSync(repo.at("main"), "a file");
    assert.equal(
      saidOf(await resolveBase(io, repo.at("a.yaml"), "main", { directory: repo.folder })),
      "file main: a file",
    );
  });

  it("advises how to fetch a tag that a shallow clone lacks", async () => {
    const clone = cloneOf(
      repository().write("a.yaml", "1").commit("v1.0.0").write("a.yaml", "2").commit(),
      "--depth=1",
    );
    const answer = await readAtRef(io, clone.at("a.yaml"), "v1.0.0");
    assert.ok(answer.kind === "unchecked");
    assert.match(answer.advice, /git fetch --unshallow --tags/);
  });
});

describe("the other files of a version", () => {
  it("are read from the same commit, whatever their names, and only from there", async () => {
    const repo = repository()
      .write("api/a b.yaml", "entry")
      .write("api/parts/(ü) 1.yaml", "part")
      .write("common.json", "common")
      .commit("orders/v1.0.0")
      .write("common.json", "changed")
      .commit();
    const answer = await findDefaultVersion(io, repo.at("api/a b.yaml"));
    assert.ok(answer.kind === "published");
    assert.match(answer.uri, /^contract-published:\/orders-v1\.0\.0~[0-9a-f]{12}\/api\/a%20b\.yaml$/);
    const read = (reference: string): Promise<string | undefined> =>
      answer.readFile(new URL(reference, answer.uri).href);
    assert.deepEqual(
      await Promise.all(
        ["parts/(ü) 1.yaml", "../common.json", "", "parts/none.yaml", "parts", "../../../../etc/passwd"].map(
          read,
        ),
      ),
      ["part", "common", "entry", undefined, undefined, undefined],
    );
    assert.equal(await answer.readFile(pathToFileURL(repo.at("common.json")).href), "common");
    assert.equal(await answer.readFile(pathToFileURL(join(repo.folder, "..", "x.yaml")).href), undefined);
  });

  it("have a URI of their own in each version", async () => {
    const repo = history();
    const uris = await Promise.all(
      ["v1.0.0", "HEAD"].map(async (ref) => {
        const answer = await readAtRef(io, repo.at("a.yaml"), ref);
        return answer.kind === "published" ? answer.uri : answer.kind;
      }),
    );
    assert.notEqual(uris[0], uris[1]);
    assert.deepEqual(
      await readAtRef(io, repo.at("a.yaml"), "HEAD").then((again) => again.kind === "published" && again.uri),
      uris[1],
    );
  });

  it("of a file on disk are YAML and JSON files on disk", async () => {
    const folder = temporaryFolder();
    for (const name of ["a.yaml", "b.json", "secret.txt"]) writeFileSync(join(folder, name), name);
    const answer = await readFromFile(io, join(folder, "a.yaml"));
    assert.ok(answer.kind === "published");
    const read = (reference: string): Promise<string | undefined> =>
      answer.readFile(new URL(reference, answer.uri).href);
    assert.deepEqual(
      await Promise.all(["b.json", "secret.txt", "none.yaml", "https://example.com/a.yaml"].map(read)),
      ["b.json", undefined, undefined, undefined],
    );
  });
});

describe("publishedKey", () => {
  it("changes only with HEAD, tags and remote branches", async () => {
    const repo = cloneOf(repository().write("a.yaml", "1").commit());
    const key = (): Promise<string | undefined> => publishedVersionKey(io, repo.at("a.yaml"));
    const keys = [await key()];
    repo.write("a.yaml", "2");
    assert.equal(await key(), keys[0]);
    repo.commit();
    keys.push(await key());
    repo.git("tag", "v1.0.0", "HEAD~1");
    keys.push(await key());
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
    keys.push(await key());
    assert.equal(new Set(keys).size, 4);
    assert.ok(!keys.includes(undefined));
  });

  it("is undefined without a repository", async () => {
    assert.equal(await publishedVersionKey(io, join(temporaryFolder(), "a.yaml")), undefined);
    assert.equal(await publishedVersionKey(io, join(temporaryFolder(), "none", "a.yaml")), undefined);
  });
});

describe("problems of git", () => {
  const kept = { ...process.env };
  afterEach(() => {
    for (const name of ["PATH", "GIT_DIR", "GIT_INDEX_FILE", "EDITOR", "GIT_PAGER"]) {
      if (kept[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = kept[name];
    }
  });

  it("are reported if git is missing", async () => {
    const repo = history();
    process.env.PATH = temporaryFolder();
    const answer = await findDefaultVersion(io, repo.at("a.yaml"));
    assert.equal(saidOf(answer), "no-git");
  });

  it("do not include the environment of a hook, an editor or a pager", async () => {
    const repo = history();
    Object.assign(process.env, {
      GIT_DIR: ".git",
      GIT_INDEX_FILE: "/nowhere/index",
      EDITOR: "vi",
      GIT_PAGER: "less",
    });
    assert.equal(saidOf(await findDefaultVersion(io, repo.at("dir/x.yaml"))), "git-tag v1.0.0: x one");
  });

  it("do not include programs that the repository configures", async () => {
    const repo = repository()
      .write("old.yaml", body)
      .write(".gitattributes", "*.yaml filter=trap diff=trap")
      .commit("v1.0.0");
    const trap = join(temporaryFolder(), "sprung");
    const command = `node -e "require('fs').writeFileSync(process.argv[1], '')" "${trap.replaceAll("\\", "/")}"`;
    for (const name of [
      "core.fsmonitor",
      "filter.trap.clean",
      "filter.trap.smudge",
      "diff.trap.textconv",
      "diff.external",
      "core.pager",
    ]) {
      repo.git("config", name, command);
    }
    renameSync(repo.at("old.yaml"), repo.at("a.yaml"));
    assert.equal(saidOf(await findDefaultVersion(io, repo.at("a.yaml"))), `git-tag v1.0.0: ${body}`);
    assert.equal(await io.realPath(trap), undefined);
  });

  it("are reported if the repository belongs to another user", async () => {
    const repo = history();
    // As in git's own tests: treats the repository as owned by another user.
    const git = createGit(20_000, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
    const another: BaselineIo = { ...io, git };
    const answer = await findDefaultVersion(another, repo.at("a.yaml"));
    assert.ok(answer.kind === "unchecked");
    assert.equal(answer.code, "git-refused");
    assert.match(answer.advice, /git config --global --add safe\.directory/);
  });

  it("are reported if git hangs, and git is terminated", async function () {
    if (process.platform === "win32") this.skip();
    const repo = history();
    const folder = temporaryFolder();
    const started = join(folder, "started");
    writeFileSync(join(folder, "git"), `#!/bin/sh\necho $$ > '${started}'\nexec sleep 60\n`, { mode: 0o755 });
    process.env.PATH = `${folder}:${process.env.PATH ?? ""}`;
    const answer = await findDefaultVersion(nodeIo(2_000), repo.at("a.yaml"));
    assert.ok(answer.kind === "unchecked");
    assert.deepEqual([answer.code, answer.message], ["git-timeout", "git did not respond in time."]);
    const id = Number(readFileSync(started, "utf8"));
    await until("the git that hung has ended", () => !isRunning(id));
  });

  it("are reported for a file inside .git and for a bare repository", async () => {
    const repo = history();
    assert.equal(saidOf(await findDefaultVersion(io, repo.at(".git/a.yaml"))), "no-repository");
    const bare = join(temporaryFolder(), "bare.git");
    mkdirSync(bare);
    repo.git("clone", "--quiet", "--bare", repo.folder, bare);
    const answer = await findDefaultVersion(io, join(bare, "a.yaml"));
    assert.ok(answer.kind === "unchecked");
    assert.deepEqual(
      [answer.code, answer.advice],
      ["bare-repository", "Run the check in a working tree of it. Create one with `git worktree add`."],
    );
  });

  it("are reported for a damaged repository", async () => {
    const repo = history();
    writeFileSync(repo.at(".git/HEAD"), "nonsense");
    assert.equal(saidOf(await findDefaultVersion(io, repo.at("a.yaml"))), "git-damaged");
  });
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
