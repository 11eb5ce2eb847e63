/**
 * Large texts are edited a little at a time, and versions of a document have most of their text in common. A text that
 * is laid out a key a line is taken apart into sections (what stands at the root, each path, each component); each is
 * read once, by the parser that would read the whole, and is the same node wherever the same text stands again in
 * another version.
 */
import type { MapEntry, SourceNode } from "../engine/index";
import { duplicateKey, pointerOf, type Doubt } from "./warnings";
import { Unreadable } from "./failure";
import { readJsonEntry } from "./json";
import { Entry, lastOfEachKey, Mapping } from "./nodes";
import { splitJson, splitYaml, type Layout, type Piece } from "./split-sections";
import { readYaml } from "./yaml";

/** One key with its value, read by itself: all offsets count from the beginning of its text. */
interface Section {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
  readonly end: number;
  readonly doubts: readonly Doubt[];
}

/** The sections of texts that somebody still holds. */
export interface SectionMemory {
  /** The section of this text below these keys. Throws `Unreadable`. */
  section(holder: string, text: string, format: Format, hold: Hold): Section;
  release(hold: Hold): void;
}

type Format = "yaml" | "json";

interface Remembered {
  readonly section: Section;
  /** Takes it out of the memory. */
  readonly forget: () => void;
  holds: number;
}

/** What one text has in the memory. */
export type Hold = Remembered[];

/** How a text is read with what is known of others. */
export interface Sections {
  readonly memory: SectionMemory;
  /** Where to note what of the memory this text uses. */
  readonly hold: Hold;
  /** Which document of a set it is: only versions of the same one have nodes in common. */
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
        const own = detached(text);
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
 * The same text with memory of its own. V8 keeps the whole of a text for as long as any part that was cut out of it, and
 * a section may outlive hundreds of versions of its document.
 */
function detached(text: string): string {
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
 * Reads a text section by section; undefined where it is not laid out so, or where a section is not readable by
 * itself: then the whole tells what is wrong.
 */
export function readSections(
  text: string,
  format: Format,
  { memory, hold, part = "" }: Sections,
): { readonly root: SourceNode; readonly doubts: readonly Doubt[] } | undefined {
  const layout = format === "json" ? splitJson(text) : splitYaml(text);
  if (layout === undefined) return undefined;
  const doubts: Doubt[] = [];

  function mappingOf({ start, end, pieces }: Layout, path: readonly string[]): Mapping {
    const entries = pieces.map((piece) => entryOf(piece, path));
    const [first] = entries;
    const last = entries.at(-1);
    const kept = lastOfEachKey(
      entries.map(({ entry }) => entry),
      ({ key, keyStart, keyEnd, offset = 0 }) => {
        doubts.push(duplicateKey(path, key, { start: keyStart + offset, end: keyEnd + offset }));
      },
    );
    const from = first === undefined ? 0 : first.entry.keyStart + (first.entry.offset ?? 0);
    return new Mapping(start ?? from, end ?? last?.end ?? from, kept);
  }

  function entryOf(piece: Piece, path: readonly string[]): { readonly entry: Entry; readonly end: number } {
    const { inside, start } = piece;
    if (inside !== undefined) {
      const { key, keyStart, keyEnd } = inside;
      const value = mappingOf(inside, [...path, key]);
      return { entry: new Entry(key, keyStart, keyEnd, value), end: value.end };
    }
    const own = text.slice(start, piece.end);
    const section = memory.section([part, ...path].join("/"), own, format, hold);
    const { key, keyStart, keyEnd, value } = section;
    const prefix = pointerOf(path);
    for (const doubt of section.doubts) {
      const span = { start: doubt.span.start + start, end: doubt.span.end + start };
      doubts.push({ ...doubt, pointer: prefix + doubt.pointer, span });
    }
    return { entry: new Entry(key, keyStart, keyEnd, value, start), end: section.end + start };
  }

  try {
    const root = mappingOf(layout, []);
    // Swagger 2.0 has parts that are read together although they stand apart.
    return root.get("swagger") === undefined ? { root, doubts } : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
