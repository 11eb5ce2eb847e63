import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient } from "../../src/worker/index";
import { layouts, saidOfLayout } from "../check/layouts";

describe("the worker, asked about a document of several files", () => {
  for (const { title, arrange, document, says, because } of layouts)
    it(`says of ${title}: ${says}`, async () => {
      const repo = arrange();
      const uri = pathToFileURL(repo.at(document)).href;
      const open = { uri, version: 1, text: readFileSync(repo.at(document), "utf8") };
      const client = createWorkerClient({
        script: resolve("dist", "worker.js"),
        documents: () => [open],
        log: () => undefined,
      });
      try {
        const answer = await client.ask("check", { uri, version: 1 });
        assert.ok(answer);
        const { report } = answer;
        assert.equal(saidOfLayout(report, `${pathToFileURL(repo.folder).href}/`), says);
        if (because)
          assert.match(`${report.unchecked?.message ?? ""} ${report.unchecked?.advice ?? ""}`, because);
      } finally {
        await client.dispose();
      }
    });
});
