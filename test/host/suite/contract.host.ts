import assert from "node:assert/strict";
import { toPlainText } from "../../../src/formats/index";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, diagnosticsOf, git, guard, openUnsaved, published, replace, replaceAll } from "./guard";
import { openText, workspaceFolder } from "./workspace";
import { messageFor } from "../../engine/message";

const sunset = () =>
  published().replace("giftWrap: { type: boolean }", "giftWrap: { type: boolean, x-sunset: 2020-01-01 }");

/** The code lenses with their lines. */
async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    uri,
    1000,
  );
  const document = await vscode.workspace.openTextDocument(uri);
  return lenses
    .filter(({ command }) => command?.command === "contractGuard.showUses")
    .map(({ command, range }) => `${document.lineAt(range.start).text.trim()} ${command?.title ?? ""}`);
}

/** The hovers of the extension at the first `text` after `after`. */
async function hoverOf(document: vscode.TextDocument, text: string, after = ""): Promise<string[]> {
  const whole = document.getText();
  const position = document.positionAt(whole.indexOf(text, whole.indexOf(after)));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : ""));
}

/** The hovers once they contain the history, which is not known at the first request. */
async function datedHoverOf(document: vscode.TextDocument, text: string, after = ""): Promise<string[]> {
  return until("the history is known", async () => {
    const hovers = await hoverOf(document, text, after);
    return hovers.some((one) => one.includes("In the contract since")) && hovers;
  });
}

/** The titles of the quick fixes of the extension at a location. */
async function fixTitles(document: vscode.TextDocument, at: vscode.Range): Promise<readonly string[]> {
  const actions = await until("the fixes are found", async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      at,
      vscode.CodeActionKind.QuickFix.value,
    );
    return all.some(({ title }) => title.startsWith("Find fixes")) ? undefined : all;
  });
  return actions.map(({ title }) => title);
}

/** The features are loaded with the first guarded document. */
async function awaken(): Promise<void> {
  const { document } = await openUnsaved(published().replace(", cooking]", "]"));
  await until("there are lenses", async () => (await lensesOf(document)).length > 0);
  await closeAll();
}

const changed = ["get: 1 breaking", "Genre: 1 breaking"];

describe("above operations and shared components", () => {
  before(awaken);
  afterEach(closeAll);

  it("is nothing while nothing changed", async () => {
    const { document } = await openUnsaved(published());
    assert.deepEqual(await lensesOf(document), []);
  });

  it("are the changes of the current text", async () => {
    const editor = await openUnsaved(published());
    await replace(editor, ", cooking]", "]");
    // Requested before the check has run.
    assert.deepEqual(await lensesOf(editor.document), changed);
  });

  it("are the last changes while the text cannot be parsed, moved with the text", async () => {
    const editor = await openUnsaved(published().replace(", cooking]", "]"));
    assert.deepEqual(await lensesOf(editor.document), changed);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), "# One more line.\nx: [\n"));
    assert.deepEqual(await lensesOf(editor.document), changed);
  });

  it("do not exist in other documents", async () => {
    const { document } = await openText("build.yaml", "name: build\non: push\n");
    assert.deepEqual(await lensesOf(document), []);
    await vscode.workspace.fs.delete(document.uri);
  });

  it("opens the locations on a click, and ignores removed ones", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      10,
    );
    const lens = lenses.find(({ command }) => command?.command === "contractGuard.showUses");
    assert.ok(lens?.command);
    const [file, line, , documents] = (lens.command.arguments ?? []) as unknown[];
    const click = (pointer: string) =>
      vscode.commands.executeCommand("contractGuard.showUses", file, line, pointer, documents);
    await click("/components/schemas/Genre");
    await click("/components/schemas/Gone");
  });

  it("merges what every document that shares a file reports", async () => {
    const root = (path: string) => `openapi: 3.1.0
info: { title: t, version: "1.0.0" }
paths:
  ${path}:
    get: { responses: { "200": { description: d, content: { application/json: { schema: { $ref: "./parts.yaml#/Part" } } } } } }
`;
    const folder = vscode.Uri.joinPath(workspaceFolder(), "shared");
    const write = async (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    try {
      await write("one.yaml", root("/one"));
      await write("two.yaml", root("/two"));
      await write("parts.yaml", "Part:\n  type: object\n  properties:\n    name: { type: string }\n");
      git("add", "shared");
      git("commit", "--quiet", "--message=Share a part");
      git("tag", "v1.5.0");
      await openText("shared/one.yaml", root("/one"));
      await openText("shared/two.yaml", root("/two"));
      const editor = await openText(
        "shared/parts.yaml",
        "Part:\n  type: object\n  properties:\n    name: { type: string, maxLength: 9 }\n",
      );
      const { document } = editor;
      const said = await until("both documents are checked", async () => {
        const lenses = await lensesOf(document);
        return lenses.length > 0 && lenses;
      });
      assert.deepEqual(said, ["Part: 1 compatible"]);
      assert.deepEqual(await datedHoverOf(document, "name"), [
        [
          "Published in `v1.5.0`, on the response side of 1 operation. In the contract since `v1.5.0`.",
          `Changed: ${messageFor("length-narrowed", { subject: "Part.name", keyword: "maxLength", before: null, after: "9" })}`,
          "As published:\n```yaml\nname: { type: string }\n```\n",
        ].join("\n\n"),
      ]);
      await replaceAll(editor, "Part:\n  type: object\n");
      const [found, ...others] = await diagnosticsOf(document.uri);
      const removed = messageFor("property-removed", {
        ...{ subject: "Part", property: "name", required: false },
        ...{ closed: false, renamedTo: null, sunset: null },
      });
      assert.equal(found?.message, `${toPlainText(removed)} Affects shared/one.yaml, shared/two.yaml.`);
      assert.equal(found.relatedInformation?.length, 1);
      assert.deepEqual(others, []);
      const [hover = ""] = await hoverOf(document, "Part");
      for (const path of ["one", "two"])
        assert.ok(hover.includes(`Affects GET /${path}, response side · shared/${path}.yaml.`), hover);
      assert.deepEqual(await fixTitles(document, found.range), [
        "Restore what was published: name",
        "Deprecate name instead of removing it",
        "Approve: Property name was removed from Part (shared/one.yaml)…",
        "Approve: Property name was removed from Part (shared/two.yaml)…",
        "Explain property-removed",
      ]);
    } finally {
      await closeAll();
      git("tag", "--delete", "v1.5.0");
      git("reset", "--quiet", "v1.4.0");
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe("the hover of an element", () => {
  afterEach(closeAll);

  for (const [text, after, says] of [
    [
      "subtitle",
      "",
      "Published in `v1.4.0`, on the response side of 2 operations. In the contract since `v1.3.0`.",
    ],
    [
      "isbn:",
      "",
      "Published in `v1.4.0`, required on the response side of 2 operations. In the contract since `v1.3.0`.",
    ],
    [
      "limit",
      "",
      "Published in `v1.4.0`, optional on the request side of 1 operation. In the contract since `v1.3.0`.",
    ],
    [
      "Genre:",
      "schemas:",
      "Published in `v1.4.0`, on the request side of 1 operation and on the response side of 2 operations. In the contract since `v1.3.0`. [Show the operations](command)",
    ],
    ["/orders", "", "Published in `v1.4.0`. In the contract since `v1.3.0`."],
  ] as const)
    it(`shows its contract: ${text}`, async () => {
      const { document } = await openUnsaved(published());
      const hover = await datedHoverOf(document, text, after);
      assert.deepEqual(
        hover.map((one) => one.replace(/\(command:[^)]*\)/g, "(command)")),
        [says],
      );
    });

  it("shows that it is new, or its published state", async () => {
    const { document } = await openUnsaved(
      published()
        .replace("maximum: 100", "maximum: 200")
        .replace("        giftWrap:", "        note: { type: string }\n        giftWrap:"),
    );
    assert.deepEqual(await hoverOf(document, "note:"), ["**Not published yet**"]);
    assert.deepEqual(await hoverOf(document, "maximum"), [
      [
        "Published in `v1.4.0`, on the request side of 1 operation.",
        `Changed: ${messageFor("range-widened", { subject: "query parameter limit", keyword: "maximum", before: "100", after: "200" })}`,
        "As published:\n```yaml\nmaximum: 100\n```\n",
      ].join("\n\n"),
    ]);
  });

  it("is not shown at a finding", async () => {
    const { document } = await openUnsaved(published().replace(", cooking]", "]"));
    const said = await hoverOf(document, "enum: [novel");
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /```http\nGET /);
    assert.doesNotMatch(said[0] ?? "", /Published in/);
  });

  it("is not shown for other tokens, or while the text cannot be parsed", async () => {
    const editor = await openUnsaved(published());
    assert.deepEqual(await hoverOf(editor.document, "Find books, order"), []);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), "x: [\n"));
    assert.deepEqual(await hoverOf(editor.document, "subtitle"), []);
  });
});

describe("the inlay hint of a sunset", () => {
  afterEach(closeAll);
  const set = (value: boolean | undefined) =>
    vscode.workspace
      .getConfiguration("contractGuard")
      .update("inlayHints", value, vscode.ConfigurationTarget.Workspace);

  it("shows the remaining time if enabled", async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { document } = await openUnsaved(
      sunset().replace("        subtitle:", `        price2: { x-sunset: ${inDays(42)} }\n        subtitle:`),
    );
    await (await guard()).whenIdle();
    const hints = async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return found.map(({ label, position }) => [
        label,
        document.lineAt(position).text.slice(0, position.character).slice(-10),
      ]);
    };
    assert.deepEqual(await hints(), []);
    await set(true);
    try {
      await (await guard()).whenIdle();
      assert.deepEqual(await hints(), [
        ["sunset in 42 days", inDays(42)],
        ["sunset passed", "2020-01-01"],
      ]);
    } finally {
      await set(undefined);
    }
  });
});
