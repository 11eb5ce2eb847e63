import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/policy/index";
import { byCommandLine, byLibrary, byWorker } from "./interfaces";
import { pairs } from "./pairs";
import { layOut, type Laid } from "./workspace";

/** Kinds of reports that the table must include, as reported by the library. */
const kinds: Readonly<Record<string, (report: Report) => boolean>> = {
  "that break": ({ verdict }) => verdict === "breaking",
  "that are compatible": ({ verdict }) => verdict === "compatible",
  "that cannot be checked": ({ verdict }) => verdict === "unchecked",
  "with an approval that holds": ({ summary }) => summary.approved > 0,
  "with one that does not": ({ findings }) => findings.some(({ rule }) => rule.startsWith("approval-")),
  "with a word on the version": ({ findings }) => findings.some(({ rule }) => rule.startsWith("version-")),
  "with something uncertain in the configuration": ({ notes }) =>
    notes.some(({ code }) => code.startsWith("config-")),
  "with proofs": ({ findings }) => findings.some(({ proof }) => proof !== null),
  "against several versions": ({ versions }) => versions !== undefined,
};

describe("library, command line and worker", () => {
  let folder = "";
  let laid: readonly Laid[] = [];
  let library: readonly string[] = [];
  before(async () => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-conformance-")));
    laid = await layOut(folder, pairs);
    library = await byLibrary(laid, "dist");
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  it("are compared for at least 200 pairs of all kinds", () => {
    assert.ok(laid.length >= 200, String(laid.length));
    const reports = library.map((bytes) => JSON.parse(bytes) as Report);
    for (const [title, is] of Object.entries(kinds)) assert.ok(reports.some(is), `none ${title}`);
  });

  for (const [door, told] of [
    ["command line", async () => byCommandLine(laid, folder, "dist")],
    ["worker", async () => byWorker(laid, "dist")],
  ] as const)
    it(`the ${door} gives the same reports as the library, byte for byte`, async () => {
      const bytes = await told();
      for (const [index, { title }] of laid.entries()) assert.equal(bytes[index], library[index], title);
    });
});
