import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { nodeIo, publishVersion, sealRecord, sha256 } from "../../../src/published/index";
import { closeAll, git, guard, openUnsaved, published, replace, replaceAll, shownOn } from "./guard";
import { openText, workspaceFolder } from "./workspace";

const cases: readonly { title: string; text: () => string; says: string; breaking: boolean }[] = [
  { title: "compatible", text: published, says: "$(pass) Compatible with v1.4.0", breaking: false },
  {
    title: "breaking",
    text: () => published().replace(", cooking]", "]"),
    says: "$(error) 1 breaking since v1.4.0",
    breaking: true,
  },
  {
    title: "incomplete",
    text: () => published().replace("info:", "info: ["),
    says: "$(circle-slash) Not checked",
    breaking: false,
  },
];

describe("the status", () => {
  afterEach(closeAll);

  for (const { title, text, says, breaking } of cases) {
    it(`shows that the document is ${title}`, async () => {
      const { status, whenIdle } = await guard();
      const editor = await openUnsaved(published());
      await whenIdle();
      await replaceAll(editor, text());
      await whenIdle();
      const now = status();
      assert.ok(now);
      assert.deepEqual([now.text, now.breaking, now.busy], [says, breaking, false]);
      assert.match(now.label, /^Contract Guard: \S/);
    });
  }

  it("shows that a new document is not published", async () => {
    const { status, whenIdle } = await guard();
    await openText(
      "library/openapi.yaml",
      'openapi: 3.1.0\ninfo: { title: Library, version: "1" }\npaths: { /loans: {} }\n',
    );
    await whenIdle();
    assert.equal(status()?.text, "$(circle-outline) Not in v1.4.0 yet");
  });

  it("shows why an unsaved document is not checked", async () => {
    const { status, whenIdle } = await guard();
    const document = await vscode.workspace.openTextDocument({ language: "yaml", content: published() });
    await vscode.window.showTextDocument(document);
    await whenIdle();
    assert.equal(status()?.text, "$(circle-slash) Not checked");
    assert.match(status()?.details.join(" ") ?? "", /^Not checked: This document is not a file on disk/);
  });

  it("is busy from the first keystroke until the result, without a check mark", async () => {
    const { status, whenIdle } = await guard();
    const editor = await openUnsaved(published());
    await whenIdle();
    await replace(editor, ", cooking]", "]");
    assert.match(status()?.text ?? "", /^\$\(sync~spin\) /);
    assert.equal(status()?.busy, true);
    await whenIdle();
    assert.match(status()?.text ?? "", /^\$\(error\) /);
  });

  it("is shown only while an OpenAPI document is active", async () => {
    const { status, whenIdle } = await guard();
    await openUnsaved(published());
    await whenIdle();
    assert.ok(status());
    await openText("notes.txt", "hello");
    await until("the status is gone", () => status() === undefined);
  });

  it("is updated after a release", async () => {
    const { status, whenIdle } = await guard();
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    await whenIdle();
    assert.equal(shownOn(document.uri).length, 1);
    git("tag", "v1.4.1");
    await until("the new tag is seen", () => (status()?.text ?? "").includes("v1.4.1"));
    git("tag", "--delete", "v1.4.1");
    await until("the tag is gone again", () => (status()?.text ?? "").includes("v1.4.0"));
  });

  it("is updated after another program publishes a version, with its source", async () => {
    const { status, whenIdle } = await guard();
    await openUnsaved(published());
    await whenIdle();
    const place = { root: workspaceFolder().fsPath, api: "openapi" };
    const file = { path: "openapi.yaml", source: "openapi.yaml", sha256: sha256(published()) };
    const record = sealRecord({
      recordVersion: 1,
      api: "openapi",
      version: "1.4.2",
      date: "2026-02-03T00:00:00.000Z",
      form: "file",
      document: "openapi.yaml",
      files: [file],
      commit: null,
      approvals: [],
      retired: null,
    });
    try {
      const done = await publishVersion(nodeIo(), place, record, new Map([["openapi.yaml", published()]]));
      assert.ok("folder" in done);
      await until("the new version is seen", () => (status()?.text ?? "").includes("Compatible with 1.4.2"));
      const hash = record.sha256.slice(0, 12);
      assert.equal(
        status()?.details.at(-1),
        `Published: 1.4.2 (ledger), \`info.version\` 1.4.0, 2026-02-03, SHA-256 \`${hash}\`.`,
      );
    } finally {
      rmSync(join(place.root, ".contract-guard"), { recursive: true });
    }
    await until("the tag counts again", () => (status()?.text ?? "").includes("v1.4.0"));
  });

  it("appears when `openapi` is typed into a new file, at any line", async () => {
    const { status, whenIdle } = await guard();
    const document = await vscode.workspace.openTextDocument({
      language: "yaml",
      content: "# a line\n".repeat(1000),
    });
    const editor = await vscode.window.showTextDocument(document);
    await whenIdle();
    assert.equal(status(), undefined);
    for (const typed of ["openapi", ":", " 3.1.0"]) {
      await editor.edit((builder) => builder.insert(document.lineAt(1000).range.end, typed));
    }
    await whenIdle();
    assert.equal(status()?.text, "$(circle-slash) Not checked");
  });
});
