import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient, type OpenDocument, type WorkerClient } from "../../src/server/index";
import { layouts, saidOfLayout } from "../service/multi-file-documents";

describe("the worker with a document of several files", () => {
  const open = new Map<string, OpenDocument>();
  let client: WorkerClient;
  before(() => {
    const script = resolve("dist", "worker.js");
    client = createWorkerClient({ script, documents: () => open.values(), log: () => undefined });
  });
  after(async () => client.dispose());

  for (const { title, arrange, document, says, because } of layouts)
    it(`reports for ${title}: ${says}`, async () => {
      const repo = arrange();
      const uri = pathToFileURL(repo.at(document)).href;
      const opened = { uri, version: 1, text: readFileSync(repo.at(document), "utf8") };
      open.set(uri, opened);
      client.open(opened);
      const answer = await client.ask("check", { uri, version: 1 });
      assert.ok(answer);
      const { report } = answer;
      assert.equal(saidOfLayout(report, `${pathToFileURL(repo.folder).href}/`), says);
      if (because)
        assert.match(`${report.unchecked?.message ?? ""} ${report.unchecked?.advice ?? ""}`, because);
      open.delete(uri);
      client.close(uri);
    });
});
