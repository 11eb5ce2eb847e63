/** Refs of `check --changed`, and changes that git does not report. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { git, repository } from "../cli/run";
import { api, commitChange, narrowed, severalApis, write } from "./apis";
import { defineCases, own, touch, type Case } from "./changed-cases";

const cases: readonly Case[] = [
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
    title: "a document with references that cannot be parsed",
    change: (folder) => commitChange(folder, "apis/orders/openapi.yaml", api("orders", "{ $ref: *file }")),
    args: ["--changed=HEAD"],
    expected: { orders: "References are unknown: it cannot be parsed." },
  },
  {
    title: "a document with a reference whose file name is an alias",
    change(folder) {
      write(folder, "shared/more.yaml", "Id: { type: string }\n");
      const ids =
        "{ type: object, x-file: &file ../../shared/more.yaml, properties: { id: { $ref: *file } } }";
      commitChange(folder, "apis/orders/openapi.yaml", api("orders", ids));
      write(folder, "shared/more.yaml", "Id: { type: integer }\n");
    },
    args: ["--changed=HEAD"],
    expected: { orders: "`shared/more.yaml` was changed." },
  },
  {
    title: "no document with a property named $ref",
    change(folder) {
      const named =
        "{ type: object, properties: { $ref: { type: string }, other: { $ref: '#/components/schemas/X' } } }";
      commitChange(folder, "apis/orders/openapi.yaml", api("orders", named));
    },
    args: ["--changed=HEAD"],
    expected: {},
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

describe("check --changed with a ref or unknown changes", () => {
  defineCases(repository(severalApis), cases);
});
