import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { findDefaultVersion, nodeIo, type NotRead } from "../../src/published/index";
import { cloneOf, repository, temporaryFolder, type TestRepository } from "./repository";

const allow = ["-c", "protocol.file.allow=always"];

/** A repository whose submodule `shared` has `pet.yaml`; v1.0.0 has its first commit, HEAD the second one. */
function withSubmodule(): TestRepository {
  const deepest = repository().write("owner.yaml", "owner").commit();
  const shared = repository().write("pet.yaml", "one");
  shared.git(...allow, "submodule", "--quiet", "add", deepest.folder, "deep");
  shared.commit();
  const outer = repository().write("api.yaml", "api");
  outer.git(...allow, "submodule", "--quiet", "add", `file://${shared.folder}`, "shared");
  outer.git(...allow, "submodule", "--quiet", "update", "--init", "--recursive");
  outer.commit("v1.0.0");
  shared.write("pet.yaml", "two").commit();
  outer.git("-C", "shared", "pull", "--quiet");
  return outer.commit();
}

function partialClone(): TestRepository {
  const origin = repository()
    .write("api.yaml", "api")
    .write("pet.yaml", "one")
    .commit("v1.0.0")
    .write("pet.yaml", "two")
    .commit();
  origin.git("config", "uploadpack.allowFilter", "true");
  const clone = cloneOf(origin, "--filter=blob:none");
  renameSync(origin.folder, `${origin.folder}-gone`);
  return clone;
}

/**
 * The other files of the published `api.yaml`, by reference; a regular expression is the reason why a file is not read.
 */
const cases: readonly {
  readonly title: string;
  readonly arrange: () => TestRepository;
  readonly reads: Readonly<Record<string, string | RegExp | undefined>>;
}[] = [
  {
    title: "in a submodule, at its published commit, and in nested submodules",
    arrange: withSubmodule,
    reads: { "shared/pet.yaml": "one", "shared/none.yaml": undefined, "shared/deep/owner.yaml": "owner" },
  },
  {
    title: "in a submodule that is not checked out",
    arrange: () => cloneOf(withSubmodule()),
    reads: {
      "shared/pet.yaml":
        /^`shared` is a submodule, and its commit at v1\.0\.0 is not available in this clone\. Run `git submodule update --init shared`\.$/,
    },
  },
  {
    title: "in a submodule whose older commits are missing",
    arrange: () => {
      const clone = cloneOf(withSubmodule());
      clone.git(...allow, "submodule", "--quiet", "update", "--init", "--depth=1");
      return clone;
    },
    reads: {
      "shared/pet.yaml":
        /^`shared` is a submodule, .* is not available in this clone\. Run `git -C shared fetch --unshallow`\.$/,
    },
  },
  {
    title: "under names that differ by case",
    arrange: () => repository().write("api.yaml", "api").write("parts/Pet.yaml", "pet").commit("v1.0.0"),
    reads: {
      "parts/Pet.yaml": "pet",
      "parts/pet.yaml": /^There is no `pet\.yaml`, but there is `Pet\.yaml`\. Use/,
      "Parts/Pet.yaml": /^There is no `Parts`, but there is `parts`\. Use/,
      "parts/none.yaml": undefined,
    },
  },
  {
    title: "outside of the repository",
    arrange: () => {
      const outer = repository(temporaryFolder(), true).write("pet.yaml", "pet").write("in/x", "");
      return repository(outer.at("in")).write("api.yaml", "api").commit("v1.0.0");
    },
    reads: {
      "../pet.yaml":
        /^`pet\.yaml` is located outside of the repository, .* at v1\.0\.0 .*\. Move the file into/,
    },
  },
  {
    title: "in Git LFS",
    arrange: () =>
      repository()
        .write("api.yaml", "api")
        .write("pet.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n")
        .commit("v1.0.0"),
    reads: {
      "pet.yaml":
        /^`pet\.yaml` at v1\.0\.0 is stored in Git LFS, .*`git show "[0-9a-f]{12}:pet\.yaml" \| git lfs smudge > /,
    },
  },
  {
    title: "that a partial clone has not fetched and cannot fetch",
    arrange: partialClone,
    reads: { "pet.yaml": /^This is a partial clone .* `git fetch --refetch --no-filter`/ },
  },
  {
    title: "by symbolic links of the commit",
    arrange: () => {
      const repo = repository().write("api.yaml", "api").write("parts/pet.yaml", "pet");
      repo.git("update-index", "--add", "--cacheinfo", `120000,${hashOf(repo, "parts/pet.yaml")},link.yaml`);
      repo.git("update-index", "--add", "--cacheinfo", `120000,${hashOf(repo, "../out.yaml")},out.yaml`);
      repo.git("add", "api.yaml", "parts");
      repo.git("commit", "--quiet", "--message=x");
      repo.git("tag", "v1.0.0");
      return repo;
    },
    reads: {
      "link.yaml": "pet",
      "out.yaml": /^`out\.yaml` at v1\.0\.0 depends on a symbolic link that leads out of the repository\./,
    },
  },
];

function hashOf(repo: TestRepository, text: string): string {
  repo.write("target", text);
  const hash = repo.git("hash-object", "-w", "target").trim();
  repo.remove("target");
  return hash;
}

describe("the other files of a published version", () => {
  for (const { title, arrange, reads } of cases)
    it(`${title}: ${Object.keys(reads).join(", ")}`, async () => {
      const answer = await findDefaultVersion(nodeIo(), join(arrange().folder, "api.yaml"));
      assert.ok(answer.kind === "published", JSON.stringify(answer));
      for (const [reference, expected] of Object.entries(reads)) {
        const uri: string = new URL(reference, answer.uri).href;
        const text = await answer.readFile(uri);
        const why: NotRead | undefined = text === undefined ? await answer.why?.(uri) : undefined;
        if (expected instanceof RegExp) assert.match(`${why?.message ?? ""} ${why?.advice ?? ""}`, expected);
        else assert.deepEqual([text, why], [expected, undefined]);
      }
    });
});
