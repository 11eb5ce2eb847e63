/** A long session with one large document: at its end, the findings are those of a newly opened text. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import * as vscode from "vscode";
import type * as library from "../../../src/service/library";
import type { Report } from "../../../src/policy/index";
import { parse } from "../../../src/source/index";
import { madePair } from "../../bench/subjects";
import { randomOf } from "../../engine/random-edits";
import { write } from "../mocha";
import { closeAll, git, guard } from "../suite/guard";
import { extension, openText } from "../suite/workspace";
import { chosenLength } from "./length";

/** One edit: the text before and after at an offset. */
interface Edit {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

const { edits, size, between } = chosenLength();
/** Number of edits after which they are reverted, the last one first. */
const mostStanding = 40;

describe(`${edits} edits of a document of ${(size / 1e6).toString()} MB`, function () {
  this.timeout(60 * 60_000);
  const random = randomOf(size);
  const standing: Edit[] = [];
  let text = "";
  let editor: vscode.TextEditor;

  before(async () => {
    text = madePair(Math.ceil(size / madePair(1).base.length)).base;
    await openText("openapi.yaml", text);
    git("commit", "--quiet", "--all", "--message=Large");
    git("tag", "v9.0.0");
    const active = vscode.window.activeTextEditor;
    assert.ok(active);
    editor = active;
  });
  after(closeAll);

  async function replaced({ at, before, after }: Edit): Promise<void> {
    const { document } = editor;
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
    const isDone = await editor.edit((builder) => builder.replace(range, after), {
      undoStopBefore: false,
      undoStopAfter: false,
    });
    assert.ok(isDone);
    text = text.slice(0, at) + after + text.slice(at + before.length);
  }

  async function takeBack(): Promise<void> {
    const last = standing.pop();
    if (last) await replaced({ at: last.at, before: last.after, after: last.before });
  }

  async function edit(): Promise<void> {
    if (standing.length >= mostStanding || (standing.length > 0 && random() < 0.4)) {
      await takeBack();
      return;
    }
    const next = randomEdit(text, random);
    standing.push(next);
    await replaced(next);
  }

  /** Reverts the edits that make the text invalid, and returns the findings. */
  async function settled(): Promise<readonly string[]> {
    while (parse("openapi.yaml", text).document.root === undefined && standing.length > 0) await takeBack();
    const api = await guard();
    await api.whenIdle();
    assert.equal(editor.document.getText(), text);
    const report = await api.report(editor.document.uri);
    assert.ok(report);
    return findingsOf(report);
  }

  async function fromScratch(): Promise<readonly string[]> {
    const { compare } = (await import(join(extension().extensionPath, "dist", "api.js"))) as typeof library;
    const uri = editor.document.uri.toString();
    const base = { uri: uri.replace("file:", "base:"), text: published, label: "v9.0.0" };
    return findingsOf(await compare({ base, head: { uri, text }, proof: false }));
  }

  let published = "";

  it("have the findings of a new check at each comparison", async () => {
    published = text;
    const megabytes: number[] = [];
    const handles: number[] = [];
    let seen = 0;
    for (let done = 1; done <= edits; done++) {
      await edit();
      if (random() < 0.5) await delay(random() * 120);
      if (done % between !== 0) continue;
      const found = await settled();
      assert.deepEqual(found, await fromScratch());
      seen += found.length;
      // A session without events would be stopped.
      write({ type: "figure", text: `${done} edits, ${found.length} findings` });
      megabytes.push(Math.round(process.memoryUsage().rss / 1e6));
      handles.push(process.getActiveResourcesInfo().length);
    }
    assert.ok(seen > 0, "something was found on the way");
    write({ type: "figure", text: `${seen} findings looked at; MB ${megabytes.join(" ")}` });
    write({ type: "figure", text: `handles ${handles.join(" ")}` });
    const half = handles.slice(0, Math.ceil(handles.length / 2));
    assert.ok((handles.at(-1) ?? 0) <= Math.max(...half) + 5, "handles do not grow");
  });

  it("have no effect after they are reverted", async () => {
    while (standing.length > 0) await takeBack();
    assert.deepEqual(await settled(), ["compatible"]);
    assert.equal(text, published);
  });
});

/** Types or deletes a character, duplicates or deletes a line, or replaces a word. */
function randomEdit(text: string, random: () => number): Edit {
  const offset = Math.floor(random() * (text.length - 1));
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset) + 1 || text.length;
  const line = text.slice(start, end);
  const kind = random();
  if (kind < 0.15) {
    const typed = 'a1:-{}[]", #'.charAt(Math.floor(random() * 12));
    return { at: offset, before: "", after: typed };
  }
  if (kind < 0.3) return { at: offset, before: text.charAt(offset), after: "" };
  if (kind < 0.4) return { at: start, before: "", after: line };
  if (kind < 0.6) return { at: start, before: line, after: "" };
  const found = /string|integer|small|large|required|\d+/.exec(line);
  if (found === null) return { at: start, before: line, after: "" };
  const others: Readonly<Record<string, string>> = { string: "integer", integer: "string", small: "tiny" };
  const after = others[found[0]] ?? (/^\d/.test(found[0]) ? String(Number(found[0]) + 1) : "other");
  return { at: start + found.index, before: found[0], after };
}

function findingsOf({ verdict, unchecked, findings }: Report): string[] {
  const told = findings.map(
    ({ rule, message, head: { range } }) => `${range.start.line}:${range.start.character} ${rule} ${message}`,
  );
  return [unchecked === null ? verdict : `not checked: ${unchecked.message}`, ...told.toSorted()];
}
