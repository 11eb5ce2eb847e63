import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { messageFor } from "../../engine/message";
import { toPlainText } from "../../../src/formats/index";
import { until } from "../../timeouts";
import {
  closeAll,
  diagnosticsOf,
  guard,
  openUnsaved,
  published,
  replace,
  replaceAll,
  ruleOf,
  shownOn,
  underlined,
} from "./guard";
import { openText, workspaceFolder } from "./workspace";

/** Edits of the published document, with the findings: `rule: text under its range`. */
const edits: readonly { title: string; edit: readonly [string, string]; says: readonly string[] }[] = [
  { title: "an enum value was removed", edit: [", cooking]", "]"], says: ["enum-value-removed: enum"] },
  {
    title: "a property became required",
    edit: ["required: [isbns]", "required: [isbns, email]"],
    says: ["property-became-required: email"],
  },
  {
    title: "a type changed",
    edit: ["{ type: integer, minimum: 1, maximum: 100 }", "{ type: boolean }"],
    says: ["type-changed: boolean"],
  },
  {
    title: "a property was renamed, at its new name",
    edit: ["giftWrap: {", "giftWrapping: {"],
    says: ["property-removed: giftWrapping"],
  },
  { title: "a description changed", edit: ["Find books, order them", "Find books, buy them"], says: [] },
];

describe("diagnostics", () => {
  afterEach(closeAll);

  for (const { title, edit, says } of edits) {
    it(`are shown in the unsaved text: ${title}`, async () => {
      const editor = await openUnsaved(published());
      assert.deepEqual(await underlined(editor.document), []);
      await replace(editor, ...edit);
      assert.deepEqual(await underlined(editor.document), says);
      assert.equal(editor.document.isDirty, true);
    });
  }

  it("state what changed in one line", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const [one, ...others] = await diagnosticsOf(editor.document.uri);
    assert.ok(one);
    assert.deepEqual(others, []);
    assert.equal(one.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(
      one.message,
      toPlainText(messageFor("enum-value-removed", { subject: "Genre", value: "cooking" })),
    );
    assert.ok(typeof one.code === "object");
    assert.equal(one.code.target.toString(), "contract-rule:/enum-value-removed.md");
  });

  it("are a warning that states what could not be decided", async () => {
    const editor = await openUnsaved(
      published().replace(
        "      schema: { type: string }\n",
        '      schema: { type: string, pattern: "(?i)x" }\n',
      ),
    );
    const found = await diagnosticsOf(editor.document.uri);
    assert.deepEqual(
      found.map(({ severity, message }) => [severity, message]),
      [
        [
          vscode.DiagnosticSeverity.Warning,
          toPlainText(
            "Pattern `(?i)x` was added to path parameter `isbn`; it is not a regular expression of ECMA-262, so its effect could not be decided.",
          ),
        ],
      ],
    );
  });

  it("lead to the location in the published document, which is read-only", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const [one] = await diagnosticsOf(editor.document.uri);
    const [related] = one?.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(related.message, "published in v1.4.0");
    const { uri, range } = related.location;
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), published());
    assert.equal(document.getText(range), "cooking");
    assert.equal(document.languageId, "yaml");
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), false);
    await vscode.window.showTextDocument(document);
    await (await guard()).whenIdle();
    assert.deepEqual(shownOn(uri), []);
  });

  it("lead to the page of the rule, shown as a preview", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const [one] = await diagnosticsOf(editor.document.uri);
    assert.ok(one && typeof one.code === "object");
    const page = await vscode.workspace.openTextDocument(one.code.target);
    assert.match(page.getText(), /^# .+\n\n`enum-value-removed`\n/);
    await vscode.commands.executeCommand("vscode.open", one.code.target);
    const input = await until("the preview is open", () => {
      const shown: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputCustom ? shown : undefined;
    });
    assert.equal(input.viewType, "vscode.markdown.preview.editor");
    assert.equal(input.uri.toString(), one.code.target.toString());
  });

  it("are those of the last of many quick edits", async () => {
    const editor = await openUnsaved(published());
    for (const left of [
      "novel, poetry, travel",
      "novel, poetry",
      "novel",
      "poetry",
      "poetry, travel, cooking",
    ]) {
      await replaceAll(editor, published().replace("novel, poetry, travel, cooking", left));
    }
    const [one, ...others] = await diagnosticsOf(editor.document.uri);
    assert.match(one?.message ?? "", /novel/);
    assert.deepEqual(others, []);
  });

  it("stay while the text is incomplete, with a status", async () => {
    const { status } = await guard();
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    const before = await underlined(editor.document);
    await replace(editor, "  version: 1.4.0", "  version: [1.4.0");
    const [syntax, ...others] = await diagnosticsOf(editor.document.uri);
    assert.deepEqual([syntax?.code, syntax?.severity], ["syntax", vscode.DiagnosticSeverity.Error]);
    assert.deepEqual(
      others.map((one) => `${ruleOf(one)}: ${editor.document.getText(one.range)}`),
      before,
    );
    assert.match(status()?.text ?? "", /^\$\(circle-slash\) Not checked, findings are stale$/);
    await replace(editor, "  version: [1.4.0", "  version: 1.4.0");
    assert.deepEqual(await underlined(editor.document), before);
    assert.match(status()?.text ?? "", /^\$\(error\) 1 breaking since v1\.4\.0$/);
  });

  for (const { name, text, line } of [
    { name: "broken.yaml", text: "openapi: 3.1.0\ninfo:\n  title: a: b\npaths: {}\n", line: 2 },
    { name: "broken.json", text: '{\n  "openapi": "3.1.0",\n  "info": { "title" "t" }\n}\n', line: 2 },
  ])
    it(`report the syntax error of ${name} at its line`, async () => {
      const { document } = await openText(name, text);
      const [one, ...others] = await diagnosticsOf(document.uri);
      assert.deepEqual(others, []);
      assert.equal(one?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(one.message, /^'broken\.\w+' .+\. .+\.$/);
      assert.equal(one.range.start.line, line);
      await closeAll();
      await vscode.workspace.fs.delete(document.uri);
    });

  it("disappear when the text is not an OpenAPI document any more", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    assert.equal((await diagnosticsOf(editor.document.uri)).length, 1);
    await replaceAll(editor, "services: {}\n");
    assert.deepEqual(await diagnosticsOf(editor.document.uri), []);
  });

  it("are removed when the document is closed", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    assert.equal((await diagnosticsOf(document.uri)).length, 1);
    await closeAll();
    await until("the diagnostics are gone", () => shownOn(document.uri).length === 0);
  });

  for (const [name, text] of [
    ["compose.yaml", "services:\n  openapi:\n    image: openapi\n"],
    ["tsconfig.json", '{ "compilerOptions": { "strict": true } }\n'],
    ["empty.yaml", ""],
  ] as const) {
    it(`are not created for ${name}, without a status`, async () => {
      const { document } = await openText(name, text);
      const { status, whenIdle } = await guard();
      await whenIdle();
      assert.deepEqual(shownOn(document.uri), []);
      assert.equal(status(), undefined);
    });
  }

  it("are shown in a referenced file, open and unsaved", async () => {
    const genres = await openText(
      "genres.yaml",
      "Genre: { type: string, enum: [novel, poetry, travel, cooking] }\n",
    );
    const root = await openUnsaved(
      published().replaceAll("#/components/schemas/Genre", "genres.yaml#/Genre"),
    );
    assert.deepEqual(await underlined(root.document), []);
    await vscode.window.showTextDocument(genres.document);
    await replaceAll(
      await vscode.window.showTextDocument(genres.document),
      "Genre: { type: string, enum: [novel] }\n",
    );
    const rules = new Set((await diagnosticsOf(genres.document.uri)).map(ruleOf));
    assert.deepEqual(rules, new Set(["enum-value-removed"]));
    assert.deepEqual(shownOn(root.document.uri), []);
  });

  it("are updated when another program writes a file", async () => {
    const file = join(workspaceFolder().fsPath, "written.yaml");
    const genres = (names: string) => `Genre: { type: string, enum: [${names}] }\n`;
    writeFileSync(file, genres("novel, poetry, travel, cooking"));
    const { document } = await openUnsaved(
      published().replaceAll("#/components/schemas/Genre", "written.yaml#/Genre"),
    );
    assert.deepEqual(await diagnosticsOf(document.uri), []);
    writeFileSync(file, genres("novel, poetry"));
    await until("the file's findings are there", () => shownOn(vscode.Uri.file(file)).length > 0);
  });

  it("are shown in an edited shared file while the documents that refer to it are closed", async () => {
    const folder = workspaceFolder().fsPath;
    const shared = join(folder, "shared.yaml");
    const values = (names: string) => `Genre: { type: string, enum: [${names}] }\n`;
    const root = join(folder, "openapi.yaml");
    const before = readFileSync(root, "utf8");
    writeFileSync(shared, values("novel, poetry, travel, cooking"));
    writeFileSync(root, published().replaceAll("#/components/schemas/Genre", "shared.yaml#/Genre"));
    try {
      await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(shared));
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      await replaceAll(editor, values("novel, poetry"));
      await until("its findings are there", () => shownOn(editor.document.uri).length > 0);
      assert.deepEqual(
        shownOn(editor.document.uri).map((one) => [one.message, editor.document.getText(one.range)]),
        [["2 enum values were removed from 'Genre': 'cooking', 'travel'. Affects openapi.yaml.", "enum"]],
      );
    } finally {
      writeFileSync(root, before);
      rmSync(shared);
    }
  });

  it("report parts that could not be compared", async () => {
    const unresolved = published().replace(
      '"#/components/schemas/NewOrder"',
      '"#/components/schemas/Nothing"',
    );
    const { document } = await openUnsaved(unresolved);
    const found = await diagnosticsOf(document.uri);
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, document.getText(range)]),
      [
        [
          "unresolved-reference",
          vscode.DiagnosticSeverity.Warning,
          '{ $ref: "#/components/schemas/Nothing" }',
        ],
      ],
    );
  });

  it("are counted if there are too many to list", async () => {
    const properties = Array.from(
      { length: 250 },
      (_, index) => `                p${index}: { type: TYPE }\n`,
    ).join("");
    const text = `openapi: 3.1.0
info: { title: Many, version: "1" }
paths:
  /many:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
${properties}      responses: { "200": { description: Done } }
`;
    await vscode.workspace.getConfiguration("contractGuard").update("base", "many-base.yaml");
    try {
      const base = vscode.Uri.joinPath(workspaceFolder(), "many-base.yaml");
      await vscode.workspace.fs.writeFile(base, new TextEncoder().encode(text.replaceAll("TYPE", "string")));
      const { document } = await openText("many.yaml", text.replaceAll("TYPE", "boolean"));
      const shown = await diagnosticsOf(document.uri);
      const errors = shown.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.deepEqual([shown.length, errors.length], [201, 200]);
      assert.ok(
        shown.some(({ message }) => message === "50 more changes are listed in the API Contract view."),
      );
    } finally {
      await vscode.workspace.getConfiguration("contractGuard").update("base", undefined);
    }
  });
});
