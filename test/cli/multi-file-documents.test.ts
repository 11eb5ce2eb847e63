import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { Report } from "../../src/policy/index";
import { layouts, saidOfLayout } from "../service/multi-file-documents";
import { contractGuard } from "./run";

const exits: Readonly<Record<string, number>> = { compatible: 0, breaking: 1, unchecked: 3 };

describe("contract-guard check of several files", () => {
  for (const { title, arrange, document, says, because } of layouts)
    it(`reports for ${title}: ${says}`, () => {
      const repo = arrange();
      const { code, stdout } = contractGuard(repo.folder, ["check", document, "--format", "json"]);
      const report = JSON.parse(stdout) as Report;
      assert.equal(saidOfLayout(report, `${pathToFileURL(repo.folder).href}/`), says, stdout);
      assert.equal(code, exits[report.verdict]);
      if (because)
        assert.match(`${report.unchecked?.message ?? ""} ${report.unchecked?.advice ?? ""}`, because);
    });
});
