/**
 * A program rewrites hundreds of files at once: a document that refers to them is checked a few times, not once for
 * each file.
 */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { closeAll, guard, published, ruleOf, shownOn } from "./guard";
import { openSample, workspaceFolder } from "./workspace";

const count = 500;
const folder = () => vscode.Uri.joinPath(workspaceFolder(), "kinds");
const partOf = (index: number) => vscode.Uri.joinPath(folder(), `${String(index)}.yaml`);

/** An enum with the published value; `round` distinguishes versions. */
const kinds = (values: string, round: number) =>
  `# ${String(round)}\nGenre: { type: string, enum: [${values}] }\nNote: { type: string }\n`;

const genres = "novel, poetry, travel, cooking";

function rewrite(values: string, round: number): void {
  for (let index = 0; index < count; index++)
    writeFileSync(partOf(index).fsPath, kinds(index === count - 1 ? values : genres, round));
}

/** The published document with its genre in the last of the files, and a description in each of the others. */
function referring(): string {
  const last = `kinds/${String(count - 1)}.yaml#/Genre`;
  const notes = Array.from(
    { length: count - 1 },
    (_, index) => `    Note${String(index)}: { $ref: "kinds/${String(index)}.yaml#/Note" }`,
  );
  const text = published().replaceAll("#/components/schemas/Genre", last);
  return text.replace(/^( {2}schemas:\n)/m, `$1${notes.join("\n")}\n`);
}

describe("hundreds of files that are rewritten at once", () => {
  afterEach(closeAll);
  afterEach(() => rmSync(folder().fsPath, { recursive: true, force: true }));

  it("are checked in their final state, in a few checks", async () => {
    const { checks, whenIdle } = await guard();
    mkdirSync(folder().fsPath);
    rewrite(genres, 0);
    const { document } = await openSample();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), referring());
    assert.ok(await vscode.workspace.applyEdit(edit));
    await whenIdle();
    const narrowed = () => shownOn(partOf(count - 1)).filter((each) => ruleOf(each) === "enum-value-removed");
    assert.deepEqual(narrowed(), []);

    const before = checks();
    rewrite("novel, poetry, travel", 1);
    await until("the value is missed", () => narrowed().length > 0);
    await whenIdle();
    assert.equal(narrowed().length, 1);
    const made = checks() - before;
    assert.ok(made > 0 && made < count / 10, `${String(made)} checks for ${String(count)} files`);
  });
});
