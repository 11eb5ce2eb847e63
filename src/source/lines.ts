/** Converts offsets to lines and back, with the line ends of VS Code: `\n`, `\r\n` and a lone `\r`. */

/** Zero-based line and UTF-16 character. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineTable {
  readonly lineCount: number;
  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): LinePosition;
  /** The offset of a position; a character beyond the end of the line is moved before the line break. */
  offsetAt(position: LinePosition): number;
}

const LF = 10;
const CR = 13;

/** The line table of a text; computed at first use. */
export function lineTable(text: string): LineTable {
  let found: Uint32Array | undefined;
  const starts = (): Uint32Array => (found ??= lineStarts(text));
  return {
    get lineCount() {
      return starts().length;
    },
    positionAt(offset) {
      const at = Math.max(0, Math.min(Math.trunc(offset) || 0, text.length));
      const line = lineOf(starts(), at);
      return { line, character: at - (starts()[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      const table = starts();
      if (line < 0) return 0;
      const start = table[line];
      if (start === undefined) return text.length;
      let end = table[line + 1] ?? text.length;
      if (line + 1 < table.length) {
        end--;
        if (text.charCodeAt(end) === LF && end > start && text.charCodeAt(end - 1) === CR) end--;
      }
      return Math.max(start, Math.min(start + character, end));
    },
  };
}

function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  // indexOf is the fastest way to find line feeds, and texts rarely have carriage returns.
  if (text.includes("\r")) {
    for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
  } else {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}
