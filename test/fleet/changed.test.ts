import assert from "node:assert/strict";
import { contractGuard, git, repository } from "../cli/run";
import { api, checkAll, commitChange, documents, narrowed, severalApis, write } from "./apis";
import { defineCases, own, touch, type Case } from "./changed-cases";

/** The same reason for all documents except the one that has a configuration of its own. */
const exceptPayments = (reason: string) =>
  Object.fromEntries(documents.filter((name) => name !== "payments").map((name) => [name, reason]));

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
];

describe("check --changed", () => {
  const folder = repository(severalApis);
  defineCases(folder, cases);

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
