/** Where lines of a text are after it was edited. */
import type { TextDocumentContentChangeEvent } from "vscode";

/** A line number, zero-based, after the edits of one event; undefined where the line went with them. */
export function shifted(line: number, edits: readonly TextDocumentContentChangeEvent[]): number | undefined {
  let now = line;
  for (const { range, text } of edits) {
    const { start, end } = range;
    // What begins in a line and ends in a later one, or takes a whole line away, may leave another text there.
    const isIn = start.line <= now && now <= end.line;
    const isBefore = end.line < now || (end.line === now && end.character === 0 && start.line < now);
    const isWhole =
      start.line < end.line && !isBefore && isIn && !(start.line === now && start.character > 0);
    if (isWhole) return undefined;
    const lines = text.split(/\r\n|\r|\n/).length - 1 - (end.line - start.line);
    const pushes = start.line === now && start.character === 0 && start.isEqual(end);
    if (isBefore || pushes) now += lines;
  }
  return now;
}
