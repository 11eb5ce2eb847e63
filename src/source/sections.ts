/**
 * Incremental parsing. Edits change a small part of a large text, and versions of a document have most of their text in
 * common. A text with one key per line is split into sections: the keys of the root, each path and each component. Each
 * section is parsed once, by the same parser as the whole text, and its node is shared by all versions that contain the
 * same section.
 */
import type { MapEntry, SourceNode } from "../engine/index";
import { duplicateKey, formatPointer, type Warning } from "./warnings";
import { Unreadable } from "./failure";
import { readJsonEntry } from "./json";
import { Entry, lastOfEachKey, Mapping } from "./nodes";
import { splitJson, splitYaml, type Layout, type Piece } from "./split-sections";
import { readYaml } from "./yaml";

/** One key with its value, parsed alone: all offsets are relative to the start of its text. */
interface Section {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
  readonly end: number;
  readonly doubts: readonly Warning[];
}

/** The cached sections of all texts in use. */
export interface SectionMemory {
  /** The section of this text below these keys. Throws `Unreadable`. */
  section(holder: string, text: string, format: Format, hold: UsedSections): Section;
  release(hold: UsedSections): void;
}

type Format = "yaml" | "json";

interface Remembered {
  readonly section: Section;
  /** Removes it from the memory. */
  readonly forget: () => void;
  holds: number;
}

/** The sections that one text uses. */
export type UsedSections = Remembered[];

/** Options for parsing a text with the sections of other texts. */
export interface Sections {
  readonly memory: SectionMemory;
  /** Collects the sections that this text uses. */
  readonly hold: UsedSections;
  /** Identifies the document within a set: nodes are shared only between versions of the same document. */
  readonly part?: string;
}

export function createSectionMemory(): SectionMemory {
  const holders = new Map<string, Map<string, Remembered>>();
  return {
    section(holder, text, format, hold) {
      const name = `${format} ${holder}`;
      const from = holders.get(name) ?? new Map<string, Remembered>();
      holders.set(name, from);
      let known = from.get(text);
      if (known === undefined) {
        const own = copyText(text);
        const section = format === "json" ? jsonSection(own) : yamlSection(own);
        const forget = (): void => {
          from.delete(own);
          if (from.size === 0) holders.delete(name);
        };
        from.set(own, (known = { section, forget, holds: 0 }));
      }
      known.holds++;
      hold.push(known);
      return known.section;
    },
    release(hold) {
      for (const known of hold) if (--known.holds === 0) known.forget();
    },
  };
}

/**
 * A copy of the text. V8 keeps the whole string alive for as long as any substring is, and a section may outlive
 * hundreds of versions of its document.
 */
function copyText(text: string): string {
  return ` ${text}`.slice(1);
}

function yamlSection(text: string): Section {
  const { root, doubts } = readYaml(text);
  if (root?.kind !== "map" || root.entries.length !== 1) throw unsplit();
  const [{ key, keyStart, keyEnd, value }] = root.entries as [MapEntry];
  return { key, keyStart, keyEnd, value, end: root.end, doubts };
}

function jsonSection(text: string): Section {
  const { entry, end, doubts } = readJsonEntry(text);
  const { key, keyStart, keyEnd, value } = entry;
  return { key, keyStart, keyEnd, value, end, doubts };
}

function unsplit(): Unreadable {
  return new Unreadable("syntax", "a section is not one key with its value", 0);
}

/**
 * Parses a text section by section. Undefined if the layout does not allow it, or if a section cannot be parsed alone:
 * then the parser of the whole text reports the error.
 */
export function readSections(
  text: string,
  format: Format,
  { memory, hold, part = "" }: Sections,
): { readonly root: SourceNode; readonly doubts: readonly Warning[] } | undefined {
  const layout = format === "json" ? splitJson(text) : splitYaml(text);
  if (layout === undefined) return undefined;
  const warnings: Warning[] = [];

  function joinSections({ start, end, pieces }: Layout, path: readonly string[]): Mapping {
    const entries = pieces.map((piece) => entryOf(piece, path));
    const [first] = entries;
    const last = entries.at(-1);
    const kept = lastOfEachKey(
      entries.map(({ entry }) => entry),
      ({ key, keyStart, keyEnd, offset = 0 }) => {
        warnings.push(duplicateKey(path, key, { start: keyStart + offset, end: keyEnd + offset }));
      },
    );
    const from = first === undefined ? 0 : first.entry.keyStart + (first.entry.offset ?? 0);
    return new Mapping(start ?? from, end ?? last?.end ?? from, kept);
  }

  function entryOf(piece: Piece, path: readonly string[]): { readonly entry: Entry; readonly end: number } {
    const { inside, start } = piece;
    if (inside !== undefined) {
      const { key, keyStart, keyEnd } = inside;
      const value = joinSections(inside, [...path, key]);
      return { entry: new Entry(key, keyStart, keyEnd, value), end: value.end };
    }
    const own = text.slice(start, piece.end);
    const section = memory.section([part, ...path].join("/"), own, format, hold);
    const { key, keyStart, keyEnd, value } = section;
    const prefix = formatPointer(path);
    for (const doubt of section.doubts) {
      const span = { start: doubt.span.start + start, end: doubt.span.end + start };
      warnings.push({ ...doubt, pointer: prefix + doubt.pointer, span });
    }
    return { entry: new Entry(key, keyStart, keyEnd, value, start), end: section.end + start };
  }

  try {
    const root = joinSections(layout, []);
    // Swagger 2.0 has parts that are interpreted together although they are located apart.
    return root.get("swagger") === undefined ? { root, doubts: warnings } : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
