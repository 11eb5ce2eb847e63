import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient } from "../../src/server/index";
import { prepareSample } from "../start/sample";

describe("fixes from the worker", () => {
  const home = mkdtempSync(join(tmpdir(), "contract-guard-repairs-"));
  const sample = prepareSample(join(home, "bookshop"));
  const uri = pathToFileURL(sample.file).href;
  const text = readFileSync(sample.file, "utf8");
  const document = { uri, version: 1, text };
  const client = createWorkerClient({
    script: resolve("dist", "worker.js"),
    documents: () => [document],
    log: () => undefined,
  });
  after(async () => {
    await client.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it("only exist for the checked text", async () => {
    const answer = await client.ask("check", { uri, version: 1 });
    const finding = answer?.report.findings.find(({ rule }) => rule === "enum-value-removed");
    assert.ok(finding);
    const about = { uri, version: 1, fingerprint: finding.fingerprint };
    const repairs = await client.ask("repairs", about);
    assert.deepEqual(
      repairs?.map(({ kind, edits }) => [kind, edits.map((edit) => [edit.uri, edit.text])]),
      [["restore", [[uri, ", cooking"]]]],
    );
    assert.deepEqual(await client.ask("repairs", about), repairs);
    assert.equal(await client.ask("repairs", { ...about, version: 2 }), undefined);
    assert.deepEqual(await client.ask("repairs", { ...about, fingerprint: "" }), []);
  });

  it("undo all breaking changes", async () => {
    const whole = await client.ask("repairAll", { uri, version: 1 });
    assert.ok(whole);
    assert.deepEqual([whole.repaired > 3, whole.left], [true, 0]);
    const published = execFileSync("git", ["-C", sample.folder, "show", "v1.4.0:openapi.yaml"], {
      encoding: "utf8",
    });
    const kept = "        delivery: { type: string, enum: [post, courier] }\n";
    assert.equal(applied(whole.edits).replace(kept, ""), published);
  });

  it("undo only the selected changes", async () => {
    const { report } = (await client.ask("check", { uri, version: 1 })) ?? {};
    const breaks = report?.findings.filter(({ severity }) => severity === "breaking") ?? [];
    const fingerprints = breaks
      .filter(({ rule }) => rule === "enum-value-removed")
      .map((one) => one.fingerprint);
    const some = await client.ask("repairAll", { uri, version: 1, fingerprints });
    assert.deepEqual(
      [some?.repaired, some?.left, some?.edits.map((edit) => edit.text)],
      [1, breaks.length - 1, [", cooking"]],
    );
    assert.equal(await client.ask("repairAll", { uri, version: 1, fingerprints: [] }), undefined);
  });

  it("are canceled when the text is edited", async () => {
    client.change(uri, 2, [{ offset: 0, length: 0, text: "# x\n" }], text.length + 4);
    assert.equal(await client.ask("repairAll", { uri, version: 1 }), undefined);
  });

  function applied(
    edits: readonly { readonly range: { start: Place; end: Place }; readonly text: string }[],
  ): string {
    const lines = text.split("\n");
    const offset = ({ line, character }: Place) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    return edits
      .toReversed()
      .reduce(
        (now, { range, text: written }) =>
          now.slice(0, offset(range.start)) + written + now.slice(offset(range.end)),
        text,
      );
  }
});

interface Place {
  readonly line: number;
  readonly character: number;
}
