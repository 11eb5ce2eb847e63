/** Finds the sections of a text by its layout. */

/** One key with its value. */
export interface Piece {
  /** Offsets of its text: the lines from its key to the next one. */
  readonly start: number;
  readonly end: number;
  /** For a key that contains only other pieces. */
  readonly inside: Holder | undefined;
}

/** A mapping as its pieces. */
export interface Layout {
  /** Offsets of the mapping; undefined if they are those of its first and last piece. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly pieces: readonly Piece[];
}

interface Holder extends Layout {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** Keys of the root, and of `components`, whose entries are sections of their own. */
function holdsSections(path: readonly string[]): boolean {
  const [first, second] = path;
  if (first === "components") return path.length === 1 || (path.length === 2 && second !== undefined);
  return path.length === 1 && (first === "paths" || first === "webhooks" || first === "x-webhooks");
}

/** A list item. Items may have the same indent as the key that contains them. */
const item = /^-(?:[ \r\n]|$)/;

/** Start of a line that is not a plain or quoted key: then the layout is unknown. */
const unsupportedLineStart = /^(?:[?:](?:\s|$)|[[\]{}!&*|>%@`,]|<<|---|\.\.\.)/;

/** A key without other text on its line. */
const keyWithoutValue = /^( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\w$./-]+) *:(?:[ \t]+(?:#.*)?)?\r?$/;

/** The sections of a YAML text in block style; undefined for any other text. */
export function splitYaml(text: string): Layout | undefined {
  if (/^\uFEFF?%|\r(?!\n)/.test(text)) return undefined;
  const begins = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*(?:---[ \t]*\r?\n)?/.exec(text)?.[0].length ?? 0;

  function jsonPieces(start: number, end: number, path: readonly string[]): Piece[] | undefined {
    const indent = firstIndent(text, start, end);
    const starts = indent === undefined ? undefined : keyLines(text, start, end, indent);
    return starts?.map((from, index): Piece => {
      const to = starts[index + 1] ?? end;
      return { start: from, end: to, inside: holderAt(from, to, path) };
    });
  }

  function holderAt(start: number, end: number, path: readonly string[]): Holder | undefined {
    if (path.length > 1) return undefined;
    const lineEnd = text.indexOf("\n", start);
    if (lineEnd < 0 || lineEnd >= end) return undefined;
    const [, indent = "", written] = keyWithoutValue.exec(text.slice(start, lineEnd)) ?? [];
    if (written === undefined) return undefined;
    const key = /^["']/.test(written) ? written.slice(1, -1) : written;
    if (/["'\\]/.test(key) || !holdsSections([...path, key])) return undefined;
    const pieces = jsonPieces(lineEnd + 1, end, [...path, key]);
    const keyStart = start + indent.length;
    return (
      pieces && { key, keyStart, keyEnd: keyStart + written.length, start: undefined, end: undefined, pieces }
    );
  }

  const pieces = jsonPieces(begins, text.length, []);
  return pieces && { start: undefined, end: undefined, pieces };
}

/** The indent of the first line with content; undefined if there is none. */
function firstIndent(text: string, start: number, end: number): number | undefined {
  const line = /(?:^|\n)( *)(?=[^ \n\r#])/g;
  line.lastIndex = start === 0 ? 0 : start - 1;
  const found = line.exec(text);
  return found === null || found.index + found[0].length >= end ? undefined : (found[1] ?? "").length;
}

/** Offsets of the lines with this indent; undefined if a line has a smaller one, or is not a key. */
function keyLines(text: string, start: number, end: number, indent: number): number[] | undefined {
  const line = new RegExp(`(?:^|\\n) {0,${String(indent)}}(?=[^ \\n\\r#])`, "g");
  line.lastIndex = start === 0 ? 0 : start - 1;
  const starts: number[] = [];
  for (const found of text.matchAll(line)) {
    const begin = found.index + (found[0].startsWith("\n") ? 1 : 0);
    const at = found.index + found[0].length;
    if (at >= end) break;
    if (begin < start || at - begin !== indent) return undefined;
    const opening = text.slice(at, at + 4);
    if (unsupportedLineStart.test(opening) || opening.startsWith("\t")) return undefined;
    if (!item.test(opening)) starts.push(begin);
    else if (starts.length === 0) return undefined;
  }
  return starts;
}

function lastBefore(text: string, end: number): string | undefined {
  let at = end - 1;
  while (at > 0 && /\s/.test(text.charAt(at))) at--;
  return text[at];
}

/** The sections of a JSON text with one key per line; undefined for any other text. */
export function splitJson(text: string): Layout | undefined {
  const opening = /^\uFEFF?\s*\{\r?\n([ \t]+)"/.exec(text);
  const unit = opening?.[1];
  if (opening === null || unit === undefined) return undefined;

  function jsonLayout(open: number, end: number, path: readonly string[]): Layout | undefined {
    const indent = unit?.repeat(path.length + 1) ?? "";
    const starts: number[] = [];
    const mark = `\n${indent}"`;
    for (let at = text.indexOf(mark, open); at >= 0 && at < end; at = text.indexOf(mark, at + mark.length))
      starts.push(at + mark.length - 1);
    const close = text.lastIndexOf("}", end - 1);
    const last = starts.at(-1);
    if (last === undefined || close < last || !/^\s*,?\s*$/.test(text.slice(close + 1, end)))
      return undefined;
    // All text between the braces must belong to a piece.
    if (!/^\s*$/.test(text.slice(open + 1, starts[0]))) return undefined;
    const pieces = starts.map((from, index): Piece => {
      const to = starts[index + 1] ?? close;
      return { start: from, end: to, inside: holderAt(from, to, path) };
    });
    // A comma follows each piece except the last one.
    if (pieces.some((piece) => (lastBefore(text, piece.end) === ",") === (piece.end === close)))
      return undefined;
    return { start: open, end: close + 1, pieces };
  }

  function holderAt(start: number, end: number, path: readonly string[]): Holder | undefined {
    if (path.length > 1) return undefined;
    const lineEnd = text.indexOf("\n", start);
    const found = /^"([^"\\]*)"\s*:\s*\{\r?$/.exec(text.slice(start, Math.max(start, lineEnd)));
    const key = found?.[1];
    if (found === null || key === undefined || !holdsSections([...path, key])) return undefined;
    const layout = jsonLayout(text.indexOf("{", start + key.length + 2), end, [...path, key]);
    return layout && { ...layout, key, keyStart: start, keyEnd: start + key.length + 2 };
  }

  const layout = jsonLayout(text.indexOf("{"), text.length, []);
  return layout && lastBefore(text, text.length) === "}" ? layout : undefined;
}
