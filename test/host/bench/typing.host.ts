/**
 * Measures the time on the extension host's thread, and the delay until a breaking change is underlined, in a large
 * document.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { spreadOf } from "../../bench/measure";
import { randomOf } from "../../engine/random-edits";
import { write } from "../mocha";
import { closeAll, guard, shownOn } from "../suite/guard";
import { extension, openText, workspaceFolder } from "../suite/workspace";
import { slicesDuring } from "./slices";

const edits = 60;
/** Number of limits that are narrowed and restored. */
const breaks = 73;
const stripe = "../shared/specs/stripe/base.yaml";

interface Measured {
  readonly name: string;
  readonly text: string;
  /** The release tag of the published version. */
  readonly tag: string;
}

function documents(): readonly Measured[] {
  const file = `${extension().extensionPath}/${stripe}`;
  const large = existsSync(file) ? readFileSync(file, "utf8") : made(12_000);
  return [
    { name: existsSync(file) ? "Stripe" : "a large document", text: large, tag: "v9.0.0" },
    { name: "a small document", text: made(320), tag: "v9.1.0" },
  ];
}

/** A document of about 320 bytes for each operation. */
function made(operations: number): string {
  const operation = (_: unknown, index: number): string => `  /things${String(index)}:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                name:
                  type: string
                  maxLength: 5000
      responses:
        "204": { description: Stored. }
`;
  const paths = Array.from({ length: operations }, operation).join("");
  return `openapi: 3.1.0\ninfo: { title: Things, version: 1.0.0 }\npaths:\n${paths}`;
}

function tell(what: string, figures: Readonly<Record<string, number>>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)} ms`);
  write({ type: "figure", text: `${what}: ${told.join(", ")}` });
}

const isOurs = (url: string): boolean => url.includes(`${extension().extensionPath}/dist/`);

describe("the extension on a large document", function () {
  this.timeout(300_000);

  it("is activated", async () => {
    const other = await slicesDuring(isOurs, async () => {
      await openText("notes.yaml", "notes: none\n");
      await until("the extension is active", () => extension().isActive);
    });
    tell("main thread, waking up on YAML that is not ours", { ...other });
  });

  it("is edited, and restored", async () => {
    for (const each of documents()) {
      await measureEdits(each);
      await measureRestoring();
      await closeAll();
    }
  });
});

async function measureEdits({ name, text, tag }: Measured): Promise<void> {
  const git = (...args: string[]): void =>
    void execFileSync("git", [
      ...["-C", workspaceFolder().fsPath],
      ...["-c", "user.name=b", "-c", "user.email=b@example.com", ...args],
    ]);
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml"),
    Buffer.from(text),
  );
  git("commit", "--quiet", "--all", "--message=Publish");
  git("tag", tag);
  const api = await guard();
  await vscode.workspace
    .getConfiguration("contractGuard")
    .update("debounce", 0, vscode.ConfigurationTarget.Workspace);
  const first = await slicesDuring(isOurs, async () => {
    await openText("openapi.yaml", text);
    await api.whenIdle();
  });
  const megabytes = (text.length / 1e6).toFixed(1);
  tell(`main thread, opening ${name} (${megabytes} MB)`, { ...first });
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error("No editor is open.");
  const lines = narrowable(text).map((offset) => editor.document.positionAt(offset).line);
  const random = randomOf(4);
  const waits: number[] = [];
  const slices = await slicesDuring(isOurs, async () => {
    for (let edit = 0; edit < edits; edit++) {
      const line = lines[Math.floor(random() * lines.length)] ?? 0;
      const end = editor.document.lineAt(line).range.end;
      const last = new vscode.Range(end.translate(0, -1), end);
      const before = editor.document.getText(last);
      waits.push(await shown(editor, line, (builder) => builder.delete(last)));
      waits.push(await shown(editor, line, (builder) => builder.insert(last.start, before)));
    }
  });
  tell(`main thread, ${String(2 * edits)} keystrokes in it`, { ...slices });
  const { median, p95 } = spreadOf(waits);
  tell("keystroke to squiggle, debounce left out", { p50: median, p95 });
}

/** Narrows many limits, and measures the lightbulb and the fix of all. */
async function measureRestoring(): Promise<void> {
  const api = await guard();
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error("No editor is open.");
  const { document: edited } = editor;
  const before = edited.getText();
  const narrowed = narrowable(before).slice(0, breaks);
  await editor.edit((builder) => {
    for (const offset of narrowed) {
      const { end } = edited.lineAt(edited.positionAt(offset).line).range;
      builder.delete(new vscode.Range(end.translate(0, -1), end));
    }
  });
  await api.whenIdle();
  const [first, ...others] = shownOn(edited.uri);
  if (first === undefined) throw new Error("Nothing was found.");
  const fixesOf = async (range: vscode.Range, kind: string, resolved: number) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      ...(["vscode.executeCodeActionProvider", edited.uri, range, kind, resolved] as const),
    );
  let started = performance.now();
  const { length } = await fixesOf(first.range, vscode.CodeActionKind.QuickFix.value, 0);
  tell(`lightbulb with ${String(length)} entries`, { after: performance.now() - started });
  started = performance.now();
  const [all] = await fixesOf(new vscode.Range(0, 0, 0, 0), "source.fixAll.contractGuard", 1);
  const found = String(others.length + 1);
  tell(`restoring ${String(narrowed.length)} limits, ${found} findings`, {
    after: performance.now() - started,
  });
  if (all?.edit === undefined) throw new Error("Nothing is restored.");
  await vscode.workspace.applyEdit(all.edit);
  await api.whenIdle();
  if (edited.getText() !== before) throw new Error("The text is not the published one.");
}

/** Offsets of request limits that become narrower when a keystroke removes the last digit. */
function narrowable(text: string): number[] {
  // Next to an enum, a length limit has no effect.
  return [...text.matchAll(/(?<!^ *- .*\n *)maxLength: \d{2,}$/gm)]
    .map(({ index }) => index)
    .filter((index) => text.lastIndexOf(" requestBody:", index) > text.lastIndexOf(" responses:", index));
}

/** Milliseconds from an edit until a finding on its line appears or disappears. */
async function shown(
  editor: vscode.TextEditor,
  line: number,
  change: (builder: vscode.TextEditorEdit) => void,
): Promise<number> {
  const { uri } = editor.document;
  const isUnderlined = () => shownOn(uri).some(({ range }) => range.start.line === line);
  const before = isUnderlined();
  let stop = (): void => undefined;
  const changed = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing changed on line ${String(line + 1)}.`)), 20_000);
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (isUnderlined() !== before) resolve(performance.now());
    });
    stop = () => {
      clearTimeout(timer);
      listener.dispose();
    };
  });
  try {
    const started = performance.now();
    if (!(await editor.edit(change, { undoStopBefore: false, undoStopAfter: false })))
      throw new Error("The edit was refused.");
    return (await changed) - started;
  } finally {
    stop();
  }
}
