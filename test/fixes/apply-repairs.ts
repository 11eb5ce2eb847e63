/** Runs checks and applies fixes, for the tests of this folder. */
import assert from "node:assert/strict";
import { createChecker, type Repair, type WholeRepair } from "../../src/service/index";
import type { Finding, PolicyNow, Report } from "../../src/policy/index";
import { lineTable } from "../../src/source/index";
import { published, type Texts } from "../service/check-pair";

export const headUri = "file:///api.yaml";

type Edit = Repair["edits"][number];

export interface Checked {
  readonly report: Report;
  readonly repairs: (finding: Finding) => Promise<readonly Repair[]>;
  readonly all: () => Promise<WholeRepair | undefined>;
  /** The text of head, or of another of its files, with a fix. */
  readonly with: (repair: Pick<Repair, "edits">, uri?: string) => string;
}

/** Checks head against base; other files by their path. */
export async function check(
  base: string,
  head: string,
  others: { base?: Texts; head?: Texts; policy?: PolicyNow | undefined } = {},
): Promise<Checked> {
  const checker = createChecker();
  const currentText = (uri: string): string | undefined =>
    uri === headUri ? head : others.head?.[uri.replace("file:///", "")];
  const report = await checker.check({
    base: published(base, others.base),
    head: { uri: headUri, text: head },
    policy: others.policy,
    readFile: async (uri) => currentText(uri),
  });
  return {
    report,
    repairs: (finding) => checker.repairs(report, finding.fingerprint),
    all: () => checker.repairAll(report),
    with: ({ edits }, uri = headUri) => {
      const text = currentText(uri);
      assert.ok(text !== undefined);
      const own = edits.filter((edit) => edit.uri === uri);
      assertTakenBack(text, own);
      return applied(text, own);
    },
  };
}

/** A text with edits, which are ordered and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const lines = lineTable(text);
  let at = 0;
  let made = "";
  for (const { range, text: written } of edits) {
    assert.ok(lines.offsetAt(range.start) >= at, "edits come in order and do not overlap");
    made += text.slice(at, lines.offsetAt(range.start)) + written;
    at = lines.offsetAt(range.end);
  }
  return made + text.slice(at);
}

/**
 * Requirements of an editor: edits begin and end at cursor positions, keep the line ends of the text, and undoing them
 * restores the same bytes.
 */
function assertTakenBack(text: string, edits: readonly Edit[]): void {
  const contents = text.split(/\r\n|\r|\n/);
  for (const { range } of edits)
    for (const { line, character } of [range.start, range.end])
      assert.ok(character <= (contents[line] ?? "").length, JSON.stringify({ line, character }));
  const after = applied(text, edits);
  const ends = lineEnds(text);
  if (ends.size === 1) assert.deepEqual(lineEnds(after), ends);
  const [before, now] = [lineTable(text), lineTable(after)];
  let moved = 0;
  const back = edits.map(({ range, text: written, uri }): Edit => {
    const [start, end] = [before.offsetAt(range.start), before.offsetAt(range.end)];
    const from = start + moved;
    moved += written.length - (end - start);
    const place = { start: now.positionAt(from), end: now.positionAt(from + written.length) };
    return { uri, range: place, text: text.slice(start, end) };
  });
  assert.ok(applied(after, back) === text, "they can be taken back");
}

function lineEnds(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}

export function breaksIn({ findings }: Report): Finding[] {
  return findings.filter(({ severity }) => severity === "breaking");
}

/** The removed and added lines between two texts. */
export function changedLines(before: string, after: string): string {
  const [was, is] = [before.split("\n"), after.split("\n")];
  const without = (lines: string[], others: string[]): string[] => {
    const rest = [...others];
    return lines.filter((line) => {
      const index = rest.indexOf(line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
  };
  return [...without(was, is).map((line) => `-${line}`), ...without(is, was).map((line) => `+${line}`)].join(
    "\n",
  );
}
