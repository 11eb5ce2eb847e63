import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit, contractGuard, git, repository } from "./run";

const api = (version: string, genres: string): string => `openapi: 3.1.0
info: { title: Bookshop, version: ${version} }
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{ name: genre, in: query, schema: { enum: [${genres}] } }]
      responses: { "200": { description: The books. } }
`;

/** A step: a change in the folder, or a command with its exit code and output. */
type Step =
  | { readonly title: string; readonly happens: (folder: string) => void }
  | {
      readonly title: string;
      readonly typed: readonly string[];
      readonly code: number;
      readonly says: readonly RegExp[];
      readonly never?: RegExp;
    };

const approvals = (folder: string): string => join(folder, ".contract-guard", "approvals");
const saved = (text: string) => (folder: string) => writeFileSync(join(folder, "openapi.yaml"), text);
const committed = (folder: string) => commit(folder);

const story: readonly Step[] = [
  { title: "a document is written", happens: saved(api("1.0.0", "novel, poetry")) },
  {
    title: "there is no published version",
    typed: ["check"],
    code: 3,
    says: [/^not checked: /m, /publish/],
  },
  {
    title: "the document is published",
    typed: ["publish", "--yes"],
    code: 0,
    says: [
      /^openapi\.yaml will be published as version 1\.0\.0 of openapi, its first version\.$/m,
      /^Published 1\.0\.0 of openapi\./m,
    ],
  },
  { title: "the ledger is committed", happens: committed },
  { title: "nothing breaks", typed: ["check"], code: 0, says: [/^Compatible with 1\.0\.0/m] },

  { title: "a breaking change is made", happens: saved(api("1.0.0", "novel")) },
  {
    title: "the check reports it",
    typed: ["check"],
    code: 1,
    says: [
      /^openapi\.yaml:7:\d+: breaking: .*`poetry`.* \[enum-value-removed\]$/m,
      /GET \/books/,
      /^1 breaking change since 1\.0\.0/m,
    ],
  },
  {
    title: "it cannot be published",
    typed: ["publish", "--yes"],
    code: 1,
    says: [/^not published: /m],
  },
  {
    title: "the finding can be approved",
    typed: ["approve"],
    code: 0,
    says: [/^[0-9a-f]{16} {2}breaking {3}openapi\.yaml:7:\d+ {2}.*`poetry`/],
  },
  {
    title: "it is approved",
    typed: ["approve", "PRINT", "--reason", "agreed", "--because", "Told in March.", "--owner", "team-books"],
    code: 0,
    says: [
      /^Approved by team-books until \d{4}-\d\d-\d\d: /,
      /^Commit \.contract-guard.approvals.openapi-[0-9a-f]{16}\.yaml\.$/m,
    ],
  },
  { title: "the approval is committed", happens: committed },
  {
    title: "the finding is still listed, and does not fail the check",
    typed: ["check"],
    code: 0,
    says: [
      /approved: .*`poetry`/,
      /team-books until/,
      /Told in March$/m,
      /^Compatible with 1\.0\.0: 1 approved change\.$/m,
    ],
  },
  {
    title: "clients are affected, so the version must increase",
    typed: ["publish", "--yes"],
    code: 1,
    says: [/^not published: /m, /2\.0\.0/],
  },

  { title: "the version is increased", happens: saved(api("2.0.0", "novel")) },
  {
    title: "it is published",
    typed: ["publish", "--yes"],
    code: 0,
    says: [/^openapi\.yaml will be published as version 2\.0\.0 of openapi, after 1\.0\.0\.$/m],
  },
  { title: "the release is committed", happens: committed },
  {
    title: "the approval has expired",
    typed: ["check"],
    code: 0,
    says: [
      /openapi-[0-9a-f]{16}\.yaml:4:\d+: dangerous: The approval of `enum-value-removed` applies to version 1\.0\.0, but the published version is 2\.0\.0\./,
    ],
    never: /poetry/,
  },
  {
    title: "a build can require its removal",
    typed: ["check", "--fail-on", "dangerous", "--quiet"],
    code: 1,
    says: [/^\S+openapi-[0-9a-f]{16}\.yaml:\d+:\d+: /],
  },
  { title: "it is deleted", happens: (folder) => rmSync(approvals(folder), { recursive: true }) },
  {
    title: "the document is compatible",
    typed: ["check", "--fail-on", "dangerous"],
    code: 0,
    says: [/^Compatible with 2\.0\.0/m],
  },
  { title: "another breaking change is made", happens: saved(api("2.0.0", "essay")) },
  {
    title: "the earlier approval does not cover it",
    typed: ["check"],
    code: 1,
    says: [/breaking: .*`novel`.* \[enum-value-removed\]/],
  },
  {
    title: "the ledger lists the approvals of each version",
    typed: ["ledger", "verify"],
    code: 0,
    says: [/1\.0\.0/, /2\.0\.0/],
  },
];

describe("break, check, approve, publish: a walkthrough in a shell", () => {
  const folder = repository((made) => {
    git(made, "config", "user.email", "jane@bookshop.example");
  });

  it("runs as documented", () => {
    let print = "";
    for (const step of story) {
      if ("happens" in step) {
        step.happens(folder());
        continue;
      }
      const args = step.typed.map((word) => (word === "PRINT" ? print : word));
      const { code, stdout, stderr } = contractGuard(folder(), args);
      const told = `${step.title}\n$ contract-guard ${args.join(" ")}\n${stdout}${stderr}`;
      assert.equal(code, step.code, told);
      assert.equal(stderr, "", told);
      for (const says of step.says) assert.match(stdout, says, told);
      if (step.never) assert.doesNotMatch(stdout, step.never, told);
      print = /^([0-9a-f]{16}) {2}/.exec(stdout)?.[1] ?? print;
    }
    const record = join(folder(), ".contract-guard", "published", "openapi", "2.0.0", "record.json");
    assert.match(readFileSync(record, "utf8"), /"reason": "agreed with the customers: Told in March\."/);
    assert.ok(!readdirSync(join(folder(), ".contract-guard")).includes("approvals"));
  });
});
