/** The published text of a file beside the edited one: what differs between them is what they say, not how. */
import { laidOutAs } from "../fixes/index";
import { parse } from "../source/index";

/** A file by its URI. */
export interface Text {
  readonly uri: string;
  readonly text: string;
}

/** Lines of the edited text, zero-based, both included, that say something else than what was published. */
export interface LineMark {
  /** `gone`: something is missing before the first line, and nothing else stands in its place. */
  readonly kind: "added" | "changed" | "gone";
  readonly first: number;
  readonly last: number;
}

export interface LaidOut {
  /** What was published, in the layout of the edited text. */
  readonly text: string;
  /** In the order of the edited text. */
  readonly marks: readonly LineMark[];
}

/** Undefined where one of the texts cannot be read, or where the published one cannot be laid out like that. */
export function laidOut(published: Text, edited: Text): LaidOut | undefined {
  const head = parse(edited.uri, edited.text);
  const made = laidOutAs(head, parse(published.uri, published.text));
  if (made === undefined) return undefined;
  const lineAt = (offset: number): number => head.lines.positionAt(offset).line;
  const marks = made.splices.map(({ start, end, text }): LineMark => {
    const written = edited.text.slice(start, end);
    if (written === "" && /[\r\n]/.test(text)) {
      const line = lineAt(start) + (/^[\r\n]/.test(text) ? 1 : 0);
      return { kind: "gone", first: line, last: line };
    }
    // The line ends at its edges belong to what is around.
    const [before = ""] = /^[\r\n]*/.exec(written) ?? [];
    const after = /[\r\n]*$/.exec(written)?.[0].length ?? 0;
    const isWhole = text === "" && /[\r\n]/.test(written);
    const first = lineAt(start + before.length);
    const last = lineAt(Math.max(start + before.length, end - after));
    return { kind: isWhole ? "added" : "changed", first, last };
  });
  return { text: made.text, marks: together(marks) };
}

/** Of a line that changed in several places, one. */
function together(marks: readonly LineMark[]): LineMark[] {
  const found: LineMark[] = [];
  for (const mark of marks) {
    const before = found.at(-1);
    const isSameLine = before?.kind === mark.kind && mark.kind === "changed" && mark.first <= before.last;
    if (before && isSameLine) found.splice(-1, 1, { ...before, last: Math.max(before.last, mark.last) });
    else found.push(mark);
  }
  return found;
}
