/** The same documents, reached by different edits: the same report, byte for byte. */
import fc from "fast-check";
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient, type OpenDocument } from "../../src/server/index";
import { prepareWorkspace, type Workspace } from "../soak/workspace";

/** The final variant of each file, by its index among documents and parts. */
const last = [5, 15, 2, 1, 3];

interface Step {
  readonly file: number;
  readonly what: "edit" | "save" | "close" | "ask";
  readonly variant: number;
}

const step = fc.record<Step>({
  file: fc.nat(last.length - 1),
  what: fc.constantFrom("edit", "edit", "save", "close", "ask"),
  variant: fc.nat(31),
});

describe("a report", () => {
  let home = "";
  let workspace: Workspace;
  before(() => {
    home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-order-")));
    workspace = prepareWorkspace(home, 3, 2);
  });
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  /** The reports of all documents after these steps and after all files have their final text, opened in this order. */
  async function reportsAfter(steps: readonly Step[], order: readonly number[]): Promise<string> {
    const { documents, parts, variantText } = workspace;
    const files = [...documents, ...parts];
    const open = new Map<string, OpenDocument>();
    for (const file of files) writeFileSync(file, variantText(file, 0));
    const client = createWorkerClient({
      script: resolve("dist", "worker.js"),
      documents: () => open.values(),
      log: () => undefined,
    });
    const edit = (file: string, variant: number): void => {
      const uri = pathToFileURL(file).href;
      const [before, text] = [open.get(uri), variantText(file, variant)];
      const document = { uri, version: (before?.version ?? 0) + 1, text };
      open.set(uri, document);
      if (before === undefined) client.open(document);
      else
        client.change(uri, document.version, [{ offset: 0, length: before.text.length, text }], text.length);
    };
    const ask = async (file: string) => {
      const uri = pathToFileURL(file).href;
      return client.ask("check", { uri, version: open.get(uri)?.version ?? 0 });
    };
    try {
      const asked: Promise<unknown>[] = [];
      for (const { file: index, what, variant } of steps) {
        const file = files[index] ?? "";
        const uri = pathToFileURL(file).href;
        if (what === "edit") edit(file, variant);
        else if (what === "save") writeFileSync(file, variantText(file, variant));
        else if (what === "close" && open.delete(uri)) client.close(uri);
        else if (what === "ask" && open.has(uri)) asked.push(ask(file));
      }
      for (const index of order) {
        const file = files[index] ?? "";
        edit(file, last[index] ?? 0);
        writeFileSync(file, variantText(file, last[index] ?? 0));
      }
      const answers = await Promise.all(documents.map(ask));
      // Requests about a document that was closed are never answered.
      void Promise.allSettled(asked);
      return JSON.stringify(answers);
    } finally {
      await client.dispose();
    }
  }

  it("does not depend on what was opened, edited, saved, closed and requested before, in any order", async () => {
    const files = last.map((_, index) => index);
    const expected = await reportsAfter([], files);
    assert.match(expected, /"verdict":"breaking"/);
    const orders = fc.shuffledSubarray(files, { minLength: files.length });
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 40 }),
      orders,
      async (steps, order) => {
        assert.equal(await reportsAfter(steps, order), expected);
      },
    );
    await fc.assert(property, { seed: 9, numRuns: 8 });
  });
});
