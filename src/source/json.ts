import type { MapEntry, SourceNode } from "../engine/index";
import { duplicateKey, type Warning } from "./warnings";
import { MAX_DEPTH, tooDeep, Unreadable } from "./failure";
import { Entry, lastOfEachKey, List, Mapping, Scalar } from "./nodes";
import { numberScalar } from "./scalars";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;

/** Parses strict JSON (RFC 8259), with an optional byte order mark. Throws `Unreadable`. */
export function readJson(text: string): { root: SourceNode; doubts: Warning[] } {
  const reader = jsonReader(text);
  const root = reader.readValue();
  reader.expectEnd();
  return { root, doubts: reader.doubts };
}

/** Parses a key with its value, and the following comma if there is one. Throws `Unreadable`. */
export function readJsonEntry(text: string): { entry: MapEntry; end: number; doubts: Warning[] } {
  const reader = jsonReader(text);
  const { entry, end } = reader.readOneEntry();
  reader.expectEnd();
  return { entry, end, doubts: reader.doubts };
}

function jsonReader(text: string): {
  readonly doubts: Warning[];
  readValue(): SourceNode;
  readOneEntry(): { entry: MapEntry; end: number };
  expectEnd(): void;
} {
  const doubts: Warning[] = [];
  const path: (string | number)[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  function fail(expected: string): never {
    throw new Unreadable("syntax", `expected ${expected}, but ${describeCharacterAt(text, at)}`, at);
  }

  function skipSpace(): number {
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
    }
  }

  function readValue(): SourceNode {
    const code = skipSpace();
    if (code === QUOTE) {
      const start = at;
      const value = readString();
      return new Scalar(start, at, value, undefined);
    }
    if (code === OPEN_BRACE) return readObject();
    if (code === OPEN_BRACKET) return readArray();
    if (code === 0x74) return readWord("true", true);
    if (code === 0x66) return readWord("false", false);
    if (code === 0x6e) return readWord("null", null);
    NUMBER.lastIndex = at;
    const literal = NUMBER.exec(text)?.[0] ?? fail("a value");
    const start = at;
    at += literal.length;
    return numberScalar(Number(literal), literal, start, at);
  }

  function readWord(word: string, value: boolean | null): SourceNode {
    if (!text.startsWith(word, at)) fail("a value");
    at += word.length;
    return new Scalar(at - word.length, at, value, undefined);
  }

  /** From the opening quote to the offset after the closing one. */
  function readString(): string {
    const start = ++at;
    let escaped = false;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        escaped = true;
        checkEscape();
      } else if (code < 0x20 || code !== code) fail("the closing quote of a string");
    }
    at++;
    return escaped ? (JSON.parse(text.slice(start - 1, at)) as string) : text.slice(start, at - 1);
  }

  function checkEscape(): void {
    const next = text[++at] ?? "";
    if (next === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (next === "" || !'"\\/bfnrt'.includes(next)) fail("a valid escape sequence after `\\`");
  }

  function readObject(): SourceNode {
    const start = at++;
    if (path.length >= MAX_DEPTH) throw tooDeep(start);
    const entries: MapEntry[] = [];
    const level = path.length;
    path.push("");
    if (skipSpace() === CLOSE_BRACE) at++;
    else
      for (;;) {
        entries.push(readEntry(level));
        const code = skipSpace();
        if (code !== COMMA && code !== CLOSE_BRACE) fail("`,` or `}`");
        at++;
        if (code === CLOSE_BRACE) break;
      }
    path.pop();
    return new Mapping(start, at, lastOfEachKey(entries, warnDuplicateKey));
  }

  function readEntry(level: number): MapEntry {
    if (skipSpace() !== QUOTE) fail("a key in double quotes");
    const keyStart = at;
    const key = readString();
    const keyEnd = at;
    path[level] = key;
    if (skipSpace() !== COLON) fail("`:`");
    at++;
    return new Entry(key, keyStart, keyEnd, readValue());
  }

  function readArray(): SourceNode {
    const start = at++;
    if (path.length >= MAX_DEPTH) throw tooDeep(start);
    const items: SourceNode[] = [];
    const level = path.length;
    path.push(0);
    if (skipSpace() === CLOSE_BRACKET) at++;
    else
      for (;;) {
        path[level] = items.length;
        items.push(readValue());
        const code = skipSpace();
        if (code !== COMMA && code !== CLOSE_BRACKET) fail("`,` or `]`");
        at++;
        if (code === CLOSE_BRACKET) break;
      }
    path.pop();
    return new List(start, at, items);
  }

  function warnDuplicateKey({ key, keyStart, keyEnd }: MapEntry): void {
    doubts.push(duplicateKey(path, key, { start: keyStart, end: keyEnd }));
  }

  return {
    doubts,
    readValue,
    readOneEntry() {
      path.push("");
      const entry = readEntry(0);
      const end = at;
      if (skipSpace() === COMMA) at++;
      return { entry, end };
    },
    expectEnd() {
      skipSpace();
      if (at < text.length) fail("the end of the text");
    },
  };
}

function describeCharacterAt(text: string, at: number): string {
  if (at >= text.length) return "the text ends";
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (char === "\n" || char === "\r") return "the line ends";
  return `found \`${char}\``;
}
