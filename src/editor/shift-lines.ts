/** Maps line numbers across edits. */
import type { TextDocumentContentChangeEvent } from "vscode";

/** A line number (zero-based) after the edits of one event; undefined if the line was deleted. */
export function shiftLines(
  line: number,
  edits: readonly TextDocumentContentChangeEvent[],
): number | undefined {
  let now = line;
  for (const { range, text } of edits) {
    const { start, end } = range;
    // An edit that starts in a line and ends in a later one, or that deletes a whole line, may replace its text.
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
