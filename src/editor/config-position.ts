/** Locates a position in `contract-guard.yaml`, also while its text is incomplete. Independent of VS Code. */

export interface ConfigPosition {
  /** The keys that lead to the mapping of a key, or to a value. List items do not count. */
  readonly path: readonly string[];
  readonly of: "key" | "value";
  /** The text of the key or value before the position, without quotes. */
  readonly word: string;
  /** Zero-based column where that text starts. */
  readonly start: number;
  /** The other keys of the mapping. */
  readonly others: readonly string[];
}

interface Line {
  /** The column of the content after list markers; undefined for empty lines and comments. */
  readonly column: number | undefined;
  /** True if the content is a list item. */
  readonly isItem: boolean;
  readonly key: string | undefined;
}

const keyPattern = /^(?:"([^"]*)"|'([^']*)'|([^\s#:{}[\],"'][^:{}[\],]*?))\s*:(?=\s|$)/;

/** Undefined inside a comment. @param character zero-based */
export function positionIn(
  lines: readonly string[],
  line: number,
  character: number,
): ConfigPosition | undefined {
  const before = (lines[line] ?? "").slice(0, character);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const [markers = ""] = /^\s*(?:- +)*/.exec(before) ?? [];
  const parents = parentsOf(lines, line, markers.length);
  let [path, start, rest] = [parents, markers.length, before.slice(markers.length)];
  let others: readonly string[] = siblingsOf(lines, line, markers.length);
  for (;;) {
    const [written = ""] = keyPattern.exec(rest) ?? [];
    if (written === "") return { path, of: "key", word: unquoted(rest), start, others };
    path = [...path, keyIn(rest) ?? ""];
    const value = rest.slice(written.length);
    const inner = /^\s*\{/.exec(value);
    if (inner === null) {
      const gap = value.length - value.trimStart().length;
      const word = value.trim();
      return { path, of: "value", word: unquoted(word), start: start + written.length + gap, others: [] };
    }
    const content = value.slice(inner[0].length);
    const entries = content.split(",");
    const last = entries.at(-1) ?? "";
    others = entries.slice(0, -1).flatMap((entry) => keyIn(entry.trimStart()) ?? []);
    rest = last.trimStart();
    start = character - rest.length;
  }
}

function keyIn(text: string): string | undefined {
  const found = keyPattern.exec(text);
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
}

function unquoted(text: string): string {
  return text.replaceAll(/^["']|["']$/g, "");
}

function read(line: string): Line {
  const [markers = ""] = /^\s*(?:- +)*/.exec(line) ?? [];
  const content = line.slice(markers.length);
  const isEmpty = content === "" || content.startsWith("#");
  return {
    column: isEmpty ? undefined : markers.length,
    isItem: markers.includes("-"),
    key: keyIn(content),
  };
}

function parentsOf(lines: readonly string[], line: number, column: number): readonly string[] {
  const keys: string[] = [];
  let least = column;
  for (let index = line - 1; index >= 0 && least > 0; index--) {
    const { column: at, key } = read(lines[index] ?? "");
    if (at === undefined || at >= least || key === undefined) continue;
    keys.unshift(key);
    least = at;
  }
  return keys;
}

/** The keys of the other lines of a mapping. */
function siblingsOf(lines: readonly string[], line: number, column: number): readonly string[] {
  const keys: string[] = [];
  for (let index = line - 1; index >= 0; index--) {
    const { column: at, isItem, key } = read(lines[index] ?? "");
    if (at === undefined || at > column) continue;
    if (at < column || read(lines[index + 1] ?? "").isItem) break;
    if (key !== undefined) keys.push(key);
    if (isItem) break;
  }
  for (let index = line + 1; index < lines.length; index++) {
    const { column: at, isItem, key } = read(lines[index] ?? "");
    if (at === undefined || at > column) continue;
    if (at < column || isItem) break;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
