/** Head after some edits, and the edits from its original texts. */
import { parse, type Parsed } from "../source/index";
import type { Edition } from "./edition";

/** Replaces a half-open range of UTF-16 offsets of a file's current text. */
export interface Splice {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface HeadDraft extends Edition {
  /** All edits so far, relative to the original texts: by file, ordered, not adjacent. */
  readonly splices: () => readonly Splice[];
  /** New files. */
  readonly created: readonly Parsed[];
  /** The draft after more edits, which must not overlap; undefined if a text can then not be parsed. */
  readonly with: (splices: readonly Splice[]) => HeadDraft | undefined;
  /** The draft with a new file. */
  readonly withFile: (uri: string, text: string) => HeadDraft;
}

/** A part of the current text: a range of the original text, or inserted text. */
type TextPiece = { readonly start: number; readonly end: number } | { readonly text: string };

interface Edited {
  readonly file: Parsed;
  readonly pieces: readonly TextPiece[];
  /** Offset in the original text. */
  readonly size: number;
}

export function createHeadDraft(head: Edition): HeadDraft {
  return draft(head, new Map(), []);
}

function draft(head: Edition, edited: ReadonlyMap<string, Edited>, created: readonly Parsed[]): HeadDraft {
  const currentFile = (file: Parsed): Parsed => edited.get(file.document.uri)?.file ?? file;
  const find = (uri: string): Parsed | undefined => {
    const file = head.get(uri) ?? created.find((each) => each.document.uri === uri);
    return file && currentFile(file);
  };
  return {
    entry: currentFile(head.entry),
    get: find,
    created: created.map(currentFile),
    splices: () =>
      [...edited]
        .filter(([uri]) => !created.some((file) => file.document.uri === uri))
        .flatMap(([uri, { pieces, size }]) => splicesOf(uri, pieces, size)),
    withFile: (uri, text) => draft(head, edited, [...created, parse(uri, text)]),
    with(splices) {
      const now = new Map(edited);
      for (const uri of new Set(splices.map((each) => each.uri))) {
        const file = uri === head.entry.document.uri ? currentFile(head.entry) : find(uri);
        if (file === undefined) return undefined;
        const size = edited.get(uri)?.size ?? file.text.length;
        const pieces = edited.get(uri)?.pieces ?? [{ start: 0, end: size }];
        const sorted = splices
          .filter((each) => each.uri === uri)
          .sort((one, other) => one.start - other.start || one.end - other.end);
        const isClear = sorted.every(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
        if (!isClear) return undefined;
        const text = applySplices(file.text, sorted);
        const parsed = parse(uri, text);
        if (parsed.document.root === undefined || parsed.format !== file.format) return undefined;
        now.set(uri, { file: parsed, pieces: sorted.toReversed().reduce(cut, pieces), size });
      }
      return draft(head, now, created);
    },
  };
}

/** A text after ordered edits that do not overlap. */
function applySplices(text: string, splices: readonly Splice[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, text: written } of splices) {
    parts.push(text.slice(at, start), written);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** The pieces after an edit whose offsets refer to the concatenated text of the pieces. */
function cut(pieces: readonly TextPiece[], { start, end, text }: Splice): TextPiece[] {
  return [...piecesWithin(pieces, 0, start), { text }, ...piecesWithin(pieces, end, Infinity)];
}

function piecesWithin(pieces: readonly TextPiece[], from: number, to: number): TextPiece[] {
  const found: TextPiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = "text" in piece ? piece.text.length : piece.end - piece.start;
    const [first, last] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (first < last)
      found.push(
        "text" in piece
          ? { text: piece.text.slice(first, last) }
          : { start: piece.start + first, end: piece.start + last },
      );
    at += length;
  }
  return found;
}

/** The gaps between the remaining ranges of the original text. */
function splicesOf(uri: string, pieces: readonly TextPiece[], size: number): Splice[] {
  const found: Splice[] = [];
  let at = 0;
  let written = "";
  const flushSplice = (start: number): void => {
    if (start > at || written !== "") found.push({ uri, start: at, end: start, text: written });
    written = "";
  };
  for (const piece of pieces) {
    if ("text" in piece) written += piece.text;
    else {
      flushSplice(piece.start);
      at = piece.end;
    }
  }
  flushSplice(size);
  return found;
}
