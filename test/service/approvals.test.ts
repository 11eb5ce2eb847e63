import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { nodeIo, readDocument } from "../../src/published/index";
import { createChecker, findWorkspaceConfig } from "../../src/service/index";
import { approvalPath, writeApproval, type Decision } from "../../src/policy/index";
import { repository } from "../published/repository";
import { api, published } from "./check-pair";

const io = nodeIo();
const read = (uri: string) => readDocument(io, uri);
const config = "apis: { orders: { document: orders.yaml }, books: { document: books.yaml } }\n";
const decision: Omit<Decision, "api"> = {
  rule: "enum-added",
  fingerprint: "0123456789abcdef",
  published: { version: "v1", hash: "0".repeat(64) },
  reason: "benign",
  words: "Never sent.",
  owner: "me",
  expires: "2031-12-31",
  ticket: null,
};

/** The checked document, other files, the API of the approval, and whether it is reported. */
const cases: readonly {
  title: string;
  document: string;
  files?: Readonly<Record<string, string>>;
  names: string;
  says?: RegExp;
}[] = [
  {
    title: "an API that is not in the configuration",
    document: "orders.yaml",
    files: { "contract-guard.yaml": config },
    names: "ordres",
    says: /^The approval of `enum-added` has no effect: API `ordres` does not exist\.$/,
  },
  {
    title: "another API of the configuration",
    document: "orders.yaml",
    files: { "contract-guard.yaml": config },
    names: "books",
  },
  {
    title: "an API of the ledger",
    document: "orders.yaml",
    files: { ".contract-guard/published/old/1.0.0/api.yaml": "" },
    names: "old",
  },
  {
    title: "an unknown API",
    document: "openapi.yaml",
    names: "opanapi",
    says: /`opanapi` does not exist\.$/,
  },
  {
    title: "the default name of another document's API",
    document: "openapi.yaml",
    files: { "services/my orders/openapi.json": "{}" },
    names: "services-my-orders-openapi",
  },
  {
    title: "the default name of a folder",
    document: "openapi.yaml",
    files: { "services/orders/openapi.json": "{}" },
    names: "services-orders",
    says: /`services-orders` does not exist\.$/,
  },
];

describe("an approval that names", () => {
  for (const { title, document, files = {}, names, says } of cases)
    it(`${title} ${says ? "is reported at the name" : "belongs to another document"}`, async () => {
      const repo = repository();
      const path = approvalPath({ ...decision, api: names });
      repo.write(path, writeApproval({ ...decision, api: names }, "Approved."));
      for (const [name, text] of Object.entries(files)) repo.write(name, text);
      const text = api("{ enum: [a] }");
      repo.write(document, text);
      const file = repo.at(document);
      const governed = await findWorkspaceConfig(io, file, read);
      const report = await createChecker().check({
        base: published(text),
        policy: governed.policy && { ...governed.policy, now: "2026-05-01T12:00:00.000Z" },
        head: { uri: pathToFileURL(file).href, text },
        readFile: read,
      });
      const [finding, ...others] = report.findings;
      assert.deepEqual(others, []);
      assert.equal(finding?.rule, says && "approval-unused");
      if (says === undefined || finding === undefined) return;
      assert.match(finding.message, says);
      assert.equal(finding.head.uri, pathToFileURL(repo.at(path)).href);
      const { start, end } = finding.head.range;
      const line = readFileSync(repo.at(path), "utf8").split("\n")[start.line];
      assert.equal(line?.slice(start.character, end.character), names);
    });
});
