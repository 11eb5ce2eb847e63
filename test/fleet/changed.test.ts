import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { contractGuard, git, repository } from "../cli/run";
import { affected, api, checkAll, commitChange, documents, narrowed, severalApis, write } from "./apis";

interface Case {
  readonly title: string;
  readonly change: (folder: string) => void;
  readonly args?: readonly string[];
  /** The affected documents with their reasons; a string is the reason of all of them. */
  readonly expected: Readonly<Record<string, string>> | string;
}

const own = "The document was changed.";
/** The same reason for all documents except the one that has a configuration of its own. */
const exceptPayments = (reason: string) =>
  Object.fromEntries(documents.filter((name) => name !== "payments").map((name) => [name, reason]));
const touch = (folder: string): void => commitChange(folder, "README.md", "More\n");

const cases: readonly Case[] = [
  {
    title: "a changed document",
    change: (folder) => commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed)),
    expected: { orders: own },
  },
  {
    title: "a document that is changed and not committed",
    change(folder) {
      touch(folder);
      write(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
    },
    expected: { orders: own },
  },
  {
    title: "a document that is changed and staged",
    change(folder) {
      touch(folder);
      write(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
      git(folder, "add", ".");
    },
    expected: { orders: own },
  },
  {
    title: "a new document that git does not track yet",
    change(folder) {
      touch(folder);
      write(folder, "apis/new/openapi.yaml", api("new", narrowed));
    },
    expected: { new: own },
  },
  {
    title: "a renamed document",
    change: (folder) => {
      git(folder, "mv", "apis/orders", "apis/sales");
      git(folder, "commit", "--quiet", "--message=Rename");
    },
    expected: { sales: own },
  },
  { title: "no document if another file was changed", change: touch, expected: {} },
  {
    title: "no document if an unused shared file was changed",
    change: (folder) => commitChange(folder, "shared/unused.yaml", "Id: {}\n"),
    expected: {},
  },
  {
    title: "no document if a change was reverted",
    change(folder) {
      commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
      git(folder, "revert", "--no-edit", "HEAD");
    },
    expected: {},
  },
  {
    title: "the documents that refer to a file, also through a file with an escaped name",
    change: (folder) => commitChange(folder, "shared/base.yaml", "Id: { type: string }\n"),
    expected: {
      ids: "`shared/base.yaml` was changed.",
      users: "`shared/base.yaml` was changed.",
    },
  },
  {
    title: "the documents that refer to a file with a percent-encoded name",
    change: (folder) => commitChange(folder, "shared/my users.yaml", "Id: { type: string }\n"),
    expected: { users: "`shared/my users.yaml` was changed." },
  },
  {
    title: "the documents that refer to a deleted file",
    change: (folder) => commitChange(folder, "shared/my users.yaml", null),
    expected: { users: "`shared/my users.yaml` was changed." },
  },
  {
    title: "the documents of a configuration",
    change: (folder) => commitChange(folder, "apis/payments/contract-guard.yaml", "versions: semver\n"),
    expected: { payments: "`apis/payments/contract-guard.yaml` was changed." },
  },
  {
    title: "the documents without a nearer configuration, if the one of the repository is new",
    change: (folder) => commitChange(folder, "contract-guard.yaml", "versions: off\n"),
    expected: exceptPayments("`contract-guard.yaml` was changed."),
  },
  {
    title: "the document of an approval",
    change: (folder) =>
      commitChange(
        folder,
        ".contract-guard/approvals/one.yaml",
        "api: apis-orders-openapi\nrule: type-narrowed\n",
      ),
    expected: { orders: "`.contract-guard/approvals/one.yaml` was changed." },
  },
  {
    title: "all documents of a ledger, if an approval cannot be read",
    change: (folder) => commitChange(folder, ".contract-guard/approvals/one.yaml", "api: [\n"),
    expected: exceptPayments("`.contract-guard/approvals/one.yaml` was changed."),
  },
  {
    title: "the document with a new version in the ledger",
    change(folder) {
      for (const name of documents.filter((each) => each !== "payments"))
        write(folder, `.contract-guard/published/apis-${name}-openapi/1.0.0/record.json`, "{}");
      git(folder, "add", ".");
      git(folder, "commit", "--quiet", "--message=Publish");
      git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
      commitChange(folder, ".contract-guard/published/apis-users-openapi/2.0.0/record.json", "{}");
    },
    expected: { users: "`.contract-guard/published/apis-users-openapi/2.0.0/record.json` was changed." },
  },
  {
    title: "all documents, if a release was tagged since",
    change(folder) {
      touch(folder);
      git(folder, "tag", "v2.0.0");
    },
    expected: "Tag `v2.0.0` was added after origin/main, and may be the published version.",
  },
  {
    title: "the changes since a commit",
    change(folder) {
      commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
      commitChange(folder, "apis/users/openapi.yaml", api("users", narrowed));
    },
    args: ["--changed=HEAD^"],
    expected: { users: own },
  },
  {
    title: "the uncommitted changes",
    change(folder) {
      commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
      write(folder, "apis/carts/openapi.yaml", api("carts", narrowed));
    },
    args: ["--changed=HEAD"],
    expected: { carts: own },
  },
  {
    title: "all documents, if HEAD has no commits of its own",
    change: () => undefined,
    expected: "The changes are unknown: HEAD has no commits that are not on origin/main.",
  },
  {
    title: "all documents, if there is no such ref",
    change: touch,
    args: ["--changed=origin/mian"],
    expected: "The changes are unknown: There is no git ref `origin/mian` in this repository.",
  },
  {
    title: "all documents, if the default branch is unknown",
    change(folder) {
      touch(folder);
      git(folder, "update-ref", "-d", "refs/remotes/origin/main");
    },
    expected: "The changes are unknown: The default branch of the remote is not known in this clone.",
  },
  {
    title: "all documents, if there is no common ancestor",
    change(folder) {
      git(folder, "checkout", "--quiet", "--orphan", "other");
      git(folder, "commit", "--quiet", "--message=Start again");
    },
    expected: "The changes are unknown: HEAD and origin/main have no common ancestor.",
  },
  {
    title: "all documents, if the specified published version was changed",
    change: (folder) => commitChange(folder, "shared/base.yaml", "Id: { type: string }\n"),
    args: ["--changed", "--base", "apis/ids/openapi.yaml"],
    expected: "`shared/base.yaml` was changed. It is part of the published version.",
  },
  {
    title: "a document that refers to a file that git ignores",
    change(folder) {
      commitChange(
        folder,
        "apis/orders/openapi.yaml",
        api("orders", "{ $ref: ../../generated/ids.yaml#/Id }"),
      );
      write(folder, "generated/ids.yaml", "Id: { type: string }\n");
    },
    args: ["--changed=HEAD"],
    expected: { orders: "git does not report changes of `generated/ids.yaml`." },
  },
  {
    title: "a document whose changes git ignores",
    change(folder) {
      touch(folder);
      git(folder, "update-index", "--assume-unchanged", "apis/orders/openapi.yaml");
      write(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
    },
    expected: { orders: "git does not report changes of `apis/orders/openapi.yaml`." },
  },
  {
    title: "a document behind a symbolic link to a folder",
    change(folder) {
      symlinkSync("orders", join(folder, "apis", "linked"));
      touch(folder);
    },
    args: ["--changed=HEAD"],
    expected: { linked: "git does not report changes of `apis/linked/openapi.yaml`." },
  },
  {
    title: "a document with a reference whose file name is an alias",
    change: (folder) => commitChange(folder, "apis/orders/openapi.yaml", api("orders", "{ $ref: *file }")),
    args: ["--changed=HEAD"],
    expected: {
      orders: "References are unknown: one of its references cannot be read without parsing it.",
    },
  },
  {
    title: "a document whose references may be loaded from a server",
    change: (folder) =>
      commitChange(
        folder,
        "apis/orders/openapi.yaml",
        api("orders", "{ $ref: 'https://example.com/a.yaml' }"),
      ),
    args: ["--changed=HEAD", "--allow-host", "example.com"],
    expected: { orders: "References are unknown: it refers to a server." },
  },
  {
    title: "the documents that are compared with a file, if it was changed, and those compared with a server",
    change(folder) {
      write(
        folder,
        "contract-guard.yaml",
        `apis:
  orders: { document: apis/orders/openapi.yaml, published: { file: shared/old.yaml } }
  users: { document: apis/users/openapi.yaml, published: { url: 'https://example.com/users.yaml' } }
`,
      );
      write(folder, "shared/old.yaml", api("orders", narrowed));
      git(folder, "add", ".");
      git(folder, "commit", "--quiet", "--message=Configure");
      commitChange(folder, "shared/old.yaml", api("orders", "{ type: string }"));
    },
    args: ["--changed=HEAD^"],
    expected: {
      orders: "`shared/old.yaml` was changed. It is part of the published version.",
      users: "The published version is loaded from a server, so its changes are unknown.",
    },
  },
];

describe("check --changed", () => {
  const folder = repository(severalApis);
  for (const { title, change, args, expected } of cases)
    it(`checks ${title}`, () => {
      change(folder());
      const everyone = Object.fromEntries(documents.map((name) => [name, expected]));
      assert.deepEqual(affected(folder(), args), typeof expected === "string" ? everyone : expected);
    });

  it("reports the affected documents only, and how many they are", () => {
    commitChange(folder(), "apis/orders/openapi.yaml", api("orders", narrowed));
    const { code, stdout, stderr } = checkAll(folder(), "--changed");
    assert.match(stdout, /^apis.orders.openapi\.yaml:\d+:\d+: breaking: [^]*\n1 document: 1 breaking\n$/);
    assert.equal(stderr, "The changes since origin/main affect 1 of 5 documents.\n");
    assert.equal(code, 1);
  });

  it("succeeds without affected documents, and reports that, in every format", () => {
    touch(folder());
    const none = "The changes since origin/main do not affect any of the 5 documents.\n";
    assert.deepEqual(checkAll(folder(), "--changed"), { code: 0, stdout: none, stderr: "" });
    assert.deepEqual(checkAll(folder(), "--changed", "--format", "json"), {
      code: 0,
      stdout: "[]\n",
      stderr: none,
    });
    for (const format of ["sarif", "junit", "github", "gitlab", "markdown", "html"])
      assert.deepEqual([checkAll(folder(), "--changed", "--format", format).code, format], [0, format]);
  });

  it("requires --changed for --why", () => {
    const { code, stderr } = checkAll(folder(), "--why");
    assert.deepEqual([code, stderr], [2, "error: --why requires `--changed`.\n"]);
  });

  it("does not take the document as the git ref", () => {
    commitChange(folder(), "apis/orders/openapi.yaml", api("orders", narrowed));
    const { code, stdout } = contractGuard(folder(), ["check", "--changed", "apis/users/openapi.yaml"]);
    assert.equal(stdout, "The changes since origin/main do not affect the document.\n");
    assert.equal(code, 0);
  });
});
