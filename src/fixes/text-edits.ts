/** Edits of whole texts, with zero-based lines and UTF-16 characters. */
import { diffLines } from "diff";
import { lineTable, type LinePosition } from "../source/index";

export interface RangeEdit {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly newText: string;
}

/** The text after ordered edits; undefined if a range is not within the text, or overlaps or precedes the one before. */
export function applyEdits(text: string, edits: readonly RangeEdit[]): string | undefined {
  const lines = lineTable(text);
  const isWithin = (position: LinePosition): boolean => {
    const { line, character } = lines.positionAt(lines.offsetAt(position));
    return line === position.line && character === position.character;
  };
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of edits) {
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    if (!isWithin(range.start) || !isWithin(range.end) || start < at || end < start) return undefined;
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** Ordered edits that turn one text into another: one for each run of changed lines, without the characters that stay. */
export function editsBetweenTexts(before: string, after: string): RangeEdit[] {
  if (before === after) return [];
  const lines = lineTable(before);
  const edits: RangeEdit[] = [];
  let at = 0;
  let [removed, added] = ["", ""];
  const flush = (): void => {
    if (removed !== "" || added !== "") edits.push(trimmedEdit(at - removed.length));
    [removed, added] = ["", ""];
  };
  const trimmedEdit = (from: number): RangeEdit => {
    const most = Math.min(removed.length, added.length);
    let [first, last] = [0, 0];
    while (first < most && removed[first] === added[first]) first++;
    while (last < most - first && removed.at(-1 - last) === added.at(-1 - last)) last++;
    // A position between the units of `\r\n` or of a surrogate pair is not a position of an editor.
    if (isInsidePair(removed, first) || isInsidePair(added, first)) first--;
    if (isInsidePair(removed, removed.length - last) || isInsidePair(added, added.length - last)) last--;
    const start = lines.positionAt(from + first);
    const end = lines.positionAt(from + removed.length - last);
    return { range: { start, end }, newText: added.slice(first, added.length - last) };
  };
  for (const part of diffLines(before, after)) {
    if (part.removed) [removed, at] = [removed + part.value, at + part.value.length];
    else if (part.added) added += part.value;
    else {
      flush();
      at += part.value.length;
    }
  }
  flush();
  return edits;
}

function isInsidePair(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}
