/** Lays out the published text of a file like the edited one, so that a diff shows only differences in content. */
import { layOutLike } from "../fixes/index";
import { parse } from "../source/index";

/** A file by its URI. */
export interface Text {
  readonly uri: string;
  readonly text: string;
}

/** Lines of the edited text, zero-based and inclusive, whose content differs from the published version. */
export interface LineMark {
  /** `gone`: something was removed before the first line. */
  readonly kind: "added" | "changed" | "gone";
  readonly first: number;
  readonly last: number;
}

export interface LaidOutText {
  /** The published content, in the layout of the edited text. */
  readonly text: string;
  /** In the order of the edited text. */
  readonly marks: readonly LineMark[];
}

/** Undefined if one of the texts cannot be parsed, or if the published one cannot be laid out this way. */
export function layOutPublished(published: Text, edited: Text): LaidOutText | undefined {
  const head = parse(edited.uri, edited.text);
  const made = layOutLike(head, parse(published.uri, published.text));
  if (made === undefined) return undefined;
  const lineAt = (offset: number): number => head.lines.positionAt(offset).line;
  const marks = made.splices.map(({ start, end, text }): LineMark => {
    const written = edited.text.slice(start, end);
    if (written === "" && /[\r\n]/.test(text)) {
      const line = lineAt(start) + (/^[\r\n]/.test(text) ? 1 : 0);
      return { kind: "gone", first: line, last: line };
    }
    // Exclude the line ends at its edges.
    const [before = ""] = /^[\r\n]*/.exec(written) ?? [];
    const after = /[\r\n]*$/.exec(written)?.[0].length ?? 0;
    const isWhole = text === "" && /[\r\n]/.test(written);
    const first = lineAt(start + before.length);
    const last = lineAt(Math.max(start + before.length, end - after));
    return { kind: isWhole ? "added" : "changed", first, last };
  });
  return { text: made.text, marks: mergeMarks(marks) };
}

/** Merges the marks of a line with several changes. */
function mergeMarks(marks: readonly LineMark[]): LineMark[] {
  const found: LineMark[] = [];
  for (const mark of marks) {
    const before = found.at(-1);
    const isSameLine = before?.kind === mark.kind && mark.kind === "changed" && mark.first <= before.last;
    if (before && isSameLine) found.splice(-1, 1, { ...before, last: Math.max(before.last, mark.last) });
    else found.push(mark);
  }
  return found;
}
