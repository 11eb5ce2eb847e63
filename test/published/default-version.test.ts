import assert from "node:assert/strict";
import { renameSync, symlinkSync, writeFileSync } from "node:fs";
import { findDefaultVersion, nodeIo, type Baseline, type BaselineOptions } from "../../src/published/index";
import { cloneOf, repository, temporaryFolder, type TestRepository } from "./repository";

/** A result, as the table describes it. */
type Said = { label: string; text: string } | { unpublished: string } | { code: string };

function said(answer: Baseline): Said {
  if (answer.kind === "published") return { label: answer.label, text: answer.text };
  return answer.kind === "unpublished" ? { unpublished: answer.label } : { code: answer.code };
}

/** Long enough for rename detection. */
const body = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join("");

/** A clone with only the objects of its working tree. */
function partialClone(): { clone: TestRepository; origin: TestRepository } {
  const origin = repository().write("a.yaml", "1").commit("v1.0.0").write("a.yaml", "2").commit();
  origin.git("config", "uploadpack.allowFilter", "true");
  return { clone: cloneOf(origin, "--filter=blob:none"), origin };
}

/** Repositories; `arrange` returns the edited file. */
const cases: readonly { title: string; arrange: () => string; options?: BaselineOptions; answer: Said }[] = [
  {
    title: "the newest tag by version, not by date",
    arrange: () =>
      repository()
        .write("a.yaml", "1.10")
        .commit("v1.10.0")
        .write("a.yaml", "1.9")
        .commit("v1.9.0")
        .write("a.yaml", "now")
        .commit()
        .at("a.yaml"),
    answer: { label: "v1.10.0", text: "1.10" },
  },
  {
    title: "tags without v, and not those without a version",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("1.2.3")
        .write("a.yaml", "2")
        .commit("nightly", "v9", "v8.1", "x-9.9.9")
        .at("a.yaml"),
    answer: { label: "1.2.3", text: "1" },
  },
  {
    title: "an annotated tag",
    arrange: () => {
      const repo = repository().write("a.yaml", "1").commit();
      repo.git("tag", "--annotate", "--message", "first", "v1.0.0");
      return repo.write("a.yaml", "2").at("a.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "no tag that is not reachable from HEAD",
    arrange: () => {
      const repo = repository().write("a.yaml", "1").commit("v1.0.0");
      repo.git("checkout", "--quiet", "-b", "next");
      repo.write("a.yaml", "2").commit("v2.0.0");
      repo.git("checkout", "--quiet", "main");
      return repo.at("a.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "not a pre-release",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("v1.0.0")
        .write("a.yaml", "2")
        .commit("v2.0.0-rc.1")
        .at("a.yaml"),
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "a pre-release if they count",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("v1.0.0")
        .write("a.yaml", "2")
        .commit("v2.0.0-rc.1")
        .at("a.yaml"),
    options: { prereleases: true },
    answer: { label: "v2.0.0-rc.1", text: "2" },
  },
  {
    title: "in a monorepo the release of this API, named after its folder",
    arrange: () =>
      repository()
        .write("orders/openapi.yaml", "orders 1.3")
        .write("billing/openapi.yaml", "billing")
        .commit("orders/v1.3.0", "v0.1.0")
        .write("orders/openapi.yaml", "later")
        .commit("billing/v2.0.0")
        .at("orders/openapi.yaml"),
    answer: { label: "orders/v1.3.0", text: "orders 1.3" },
  },
  {
    title: "… named after the file",
    arrange: () =>
      repository()
        .write("apis/orders.openapi.yaml", "1")
        .commit("orders@1.0.0")
        .write("apis/orders.openapi.yaml", "2")
        .commit("users@3.0.0", "v4.0.0")
        .at("apis/orders.openapi.yaml"),
    answer: { label: "orders@1.0.0", text: "1" },
  },
  {
    title: "… named after the package",
    arrange: () =>
      repository()
        .write("services/o/package.json", '{ "name": "@acme/orders" }')
        .write("services/o/api/openapi.yaml", "1")
        .commit("@acme/orders@1.0.0")
        .write("services/o/api/openapi.yaml", "2")
        .commit("@acme/users@2.0.0")
        .at("services/o/api/openapi.yaml"),
    answer: { label: "@acme/orders@1.0.0", text: "1" },
  },
  {
    title: "… named after the nearest folder",
    arrange: () =>
      repository()
        .write("services/orders/a.yaml", "1")
        .commit("services/orders/v1.0.0")
        .write("services/orders/a.yaml", "2")
        .commit("services/v7.0.0")
        .at("services/orders/a.yaml"),
    answer: { label: "services/orders/v1.0.0", text: "1" },
  },
  {
    title: "plain tags before those of other components",
    arrange: () =>
      repository()
        .write("orders/a.yaml", "1")
        .commit("v1.0.0")
        .write("orders/a.yaml", "2")
        .commit("billing/v2.0.0")
        .at("orders/a.yaml"),
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "the only released component, whatever its name",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("product@1.9.0")
        .write("a.yaml", "2")
        .commit("product@1.10.0")
        .at("a.yaml"),
    answer: { label: "product@1.10.0", text: "2" },
  },
  {
    title: "the latest release if only several other components are tagged",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("one@9.0.0")
        .write("a.yaml", "2")
        .commit("two@1.0.0")
        .at("a.yaml"),
    answer: { label: "two@1.0.0", text: "2" },
  },
  {
    title: "an older tag if the newest does not have the file",
    arrange: () =>
      repository()
        .write("a.yaml", "1")
        .commit("v1.0.0")
        .remove("a.yaml")
        .commit("v2.0.0")
        .write("a.yaml", "back")
        .commit()
        .at("a.yaml"),
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "no version for a file added after the newest tag",
    arrange: () =>
      repository().write("b.yaml", body).commit("v1.0.0").write("a.yaml", "new").commit().at("a.yaml"),
    answer: { unpublished: "v1.0.0" },
  },
  {
    title: "no version for an untracked file",
    arrange: () => repository().write("b.yaml", body).commit("v1.0.0").write("a.yaml", "new").at("a.yaml"),
    answer: { unpublished: "v1.0.0" },
  },
  {
    title: "no version for an unsaved file",
    arrange: () => repository().write("b.yaml", body).commit("v1.0.0").at("a.yaml"),
    answer: { unpublished: "v1.0.0" },
  },
  {
    title: "no version for a copy",
    arrange: () =>
      repository().write("b.yaml", body).commit("v1.0.0").write("a.yaml", body).commit().at("a.yaml"),
    answer: { unpublished: "v1.0.0" },
  },
  {
    title: "a committed rename with an edit",
    arrange: () =>
      repository()
        .write("old/b.yaml", body)
        .commit("v1.0.0")
        .remove("old/b.yaml")
        .write("new folder/ä.yaml", `${body}more\n`)
        .commit()
        .write("new folder/ä.yaml", body.replaceAll("line", "text"))
        .commit()
        .at("new folder/ä.yaml"),
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "two renames one after the other",
    arrange: () =>
      repository()
        .write("c.yaml", body)
        .commit("v1.0.0")
        .remove("c.yaml")
        .write("b.yaml", body)
        .commit()
        .remove("b.yaml")
        .write("a.yaml", body)
        .commit()
        .at("a.yaml"),
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "a rename, although the old name exists again",
    arrange: () =>
      repository()
        .write("b.yaml", body)
        .commit("v1.0.0")
        .remove("b.yaml")
        .write("a.yaml", body)
        .commit()
        .write("b.yaml", "other")
        .commit()
        .at("a.yaml"),
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "a staged rename",
    arrange: () => {
      const repo = repository().write("b.yaml", body).commit("v1.0.0");
      repo.git("mv", "b.yaml", "a.yaml");
      return repo.at("a.yaml");
    },
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "a rename on disk, after a committed one",
    arrange: () => {
      const repo = repository()
        .write("c.yaml", body)
        .write("d.yaml", "other\n")
        .commit("v1.0.0")
        .remove("c.yaml")
        .write("b.yaml", body)
        .commit();
      renameSync(repo.at("b.yaml"), repo.at("a.yaml"));
      return repo.remove("d.yaml").write("a.yaml", `${body}edited\n`).at("a.yaml");
    },
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "a rename in a merged branch",
    arrange: () => {
      const repo = repository().write("b.yaml", body).commit("v1.0.0");
      repo.git("checkout", "--quiet", "-b", "topic");
      repo.remove("b.yaml").write("a.yaml", body).commit();
      repo.git("checkout", "--quiet", "main");
      repo.write("c.txt", "c").commit();
      repo.git("merge", "--quiet", "--no-ff", "--no-edit", "topic");
      return repo.at("a.yaml");
    },
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "a file whose name needs escaping",
    arrange: () =>
      repository()
        .write("a dir/-x 'y' \"z\" $(w).yaml", "1")
        .commit("v1.0.0")
        .write("a dir/-x 'y' \"z\" $(w).yaml", "2")
        .at("a dir/-x 'y' \"z\" $(w).yaml"),
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "a file whose name begins with a hyphen, renamed",
    arrange: () =>
      repository()
        .write("*.yaml", body)
        .commit("v1.0.0")
        .remove("*.yaml")
        .write("-a.yaml", body)
        .commit()
        .at("-a.yaml"),
    answer: { label: "v1.0.0", text: body },
  },
  {
    title: "in a worktree",
    arrange: () => {
      const repo = repository().write("api/a.yaml", "1").commit("v1.0.0").write("api/a.yaml", "2").commit();
      const folder = `${temporaryFolder()}/tree`;
      repo.git("worktree", "add", "--quiet", folder, "HEAD");
      return repository(folder, true).at("api/a.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "in a submodule, by its own tags",
    arrange: () => {
      const inner = repository().write("a.yaml", "inner").commit("v1.0.0");
      const outer = repository().write("x", "x").commit("v5.0.0");
      outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "sub");
      return outer.at("sub/a.yaml");
    },
    answer: { label: "v1.0.0", text: "inner" },
  },
  {
    title: "through a symbolic link, the file it leads to",
    arrange: () => {
      const repo = repository().write("api/a.yaml", "1").commit("v1.0.0").write("api/a.yaml", "2");
      symlinkSync("api/a.yaml", repo.at("link.yaml"));
      return repo.at("link.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "through a path that was a symbolic link in the version",
    arrange: () => {
      const repo = repository().write("api/a.yaml", "1");
      symlinkSync("api/a.yaml", repo.at("b.yaml"));
      return repo.commit("v1.0.0").remove("b.yaml").write("b.yaml", "2").commit().at("b.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "the remote's default branch without a tag",
    arrange: () =>
      cloneOf(repository().write("a.yaml", "1").commit()).write("a.yaml", "2").commit().at("a.yaml"),
    answer: { label: "main, no release tag found", text: "1" },
  },
  {
    title: "the remote's default branch, whatever its name",
    arrange: () => {
      const origin = repository().write("a.yaml", "1").commit();
      origin.git("branch", "--move", "develop/api");
      return cloneOf(origin).write("a.yaml", "2").at("a.yaml");
    },
    answer: { label: "develop/api, no release tag found", text: "1" },
  },
  {
    title: "the main branch of a remote without a HEAD, under any remote name",
    arrange: () => {
      const clone = cloneOf(repository().write("a.yaml", "1").commit());
      clone.git("remote", "rename", "origin", "up/stream");
      clone.git("remote", "set-head", "up/stream", "--delete");
      return clone.write("a.yaml", "2").at("a.yaml");
    },
    answer: { label: "main, no release tag found", text: "1" },
  },
  {
    title: "no version for a file that the default branch does not have",
    arrange: () =>
      cloneOf(repository().write("b.yaml", body).commit()).write("a.yaml", "2").commit().at("a.yaml"),
    answer: { unpublished: "main, no release tag found" },
  },
  {
    title: "a rename since the default branch",
    arrange: () =>
      cloneOf(repository().write("b.yaml", body).commit())
        .remove("b.yaml")
        .write("a.yaml", body)
        .commit()
        .at("a.yaml"),
    answer: { label: "main, no release tag found", text: body },
  },
  {
    title: "no result without a tag and a remote",
    arrange: () => repository().write("a.yaml", "1").commit().at("a.yaml"),
    answer: { code: "no-release" },
  },
  {
    title: "no result without a commit",
    arrange: () => repository().write("a.yaml", "1").at("a.yaml"),
    answer: { code: "no-commits" },
  },
  {
    title: "no result outside of a repository",
    arrange: () => `${temporaryFolder()}/a.yaml`,
    answer: { code: "no-repository" },
  },
  {
    title: "no result in a missing folder",
    arrange: () => `${temporaryFolder()}/b/a.yaml`,
    answer: { code: "no-such-folder" },
  },
  {
    title: "no result in a shallow clone without tags",
    arrange: () =>
      cloneOf(
        repository().write("a.yaml", "1").commit("v1.0.0").write("a.yaml", "2").commit(),
        "--depth=1",
      ).at("a.yaml"),
    answer: { code: "shallow-clone" },
  },
  {
    title: "the tag of a shallow clone that has one",
    arrange: () =>
      cloneOf(
        repository().write("a.yaml", "0").commit().write("a.yaml", "1").commit("v1.0.0"),
        "--depth=1",
        "--branch=v1.0.0",
      )
        .write("a.yaml", "2")
        .at("a.yaml"),
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "on a detached HEAD the releases that are reachable from it",
    arrange: () => {
      const repo = repository().write("a.yaml", "1").commit("v1.0.0").write("a.yaml", "2").commit("v2.0.0");
      repo.git("checkout", "--quiet", "--detach", "v1.0.0");
      return repo.at("a.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "no result in a partial clone whose remote has the text",
    arrange: () => partialClone().clone.at("a.yaml"),
    answer: { code: "partial-clone" },
  },
  {
    title: "no result in a partial clone without its remote",
    arrange: () => {
      const { clone, origin } = partialClone();
      renameSync(origin.folder, `${origin.folder}-gone`);
      return clone.at("a.yaml");
    },
    answer: { code: "partial-clone" },
  },
  {
    title: "the version in a partial clone after its advice was followed",
    arrange: () => {
      const { clone, origin } = partialClone();
      clone.git("fetch", "--quiet", "--refetch", "--no-filter");
      renameSync(origin.folder, `${origin.folder}-gone`);
      return clone.at("a.yaml");
    },
    answer: { label: "v1.0.0", text: "1" },
  },
  {
    title: "no result for a pointer of Git LFS",
    arrange: () =>
      repository()
        .write("a.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n")
        .commit("v1.0.0")
        .at("a.yaml"),
    answer: { code: "lfs-pointer" },
  },
  {
    title: "no result for a binary file",
    arrange: () => repository().write("a.yaml", "a\0b").commit("v1.0.0").at("a.yaml"),
    answer: { code: "not-text" },
  },
  ...(process.platform === "win32" ? [] : ["a\nb/c.yaml", "a/b\nc.yaml", "a.yaml\r"]).map((path) => ({
    title: `no result for a path with a line break, ${JSON.stringify(path)}`,
    arrange: () => repository().write(path, "1").commit("v1.0.0").at(path),
    answer: { code: "line-break" },
  })),
  {
    title: "no result for a file in another encoding",
    arrange: () => {
      const repo = repository();
      writeFileSync(repo.at("a.yaml"), Buffer.from("caf\u00e9: 1\n", "latin1"));
      return repo.commit("v1.0.0").at("a.yaml");
    },
    answer: { code: "encoding" },
  },
];

describe("findPublished finds", () => {
  for (const { title, arrange, options, answer } of cases) {
    it(title, async () => {
      const found = await findDefaultVersion(nodeIo(), arrange(), options);
      assert.deepEqual(said(found), answer);
      if (found.kind === "unchecked") assertSentence(found.message, found.advice);
    });
  }
});

function assertSentence(message: string, advice: string): void {
  assert.match(message, /^[^\n]+\.$/);
  assert.match(advice, /^[A-Z][^\n]+\.$/);
}
