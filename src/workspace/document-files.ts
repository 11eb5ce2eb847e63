import {
  metaSchemaText,
  resolveUri,
  type DocumentSet,
  type Place,
  type Problem,
  type SourceNode,
} from "../engine/index";
import type { Location } from "../policy/index";
import type { Parsed } from "../source/index";

const MAX_FILES = 10_000;
const OUTSIDE = /\$ref["']?\s*:\s*["']?[^"'\s#]/y;

/** A document and the files that its references reach, and which of them a comparison used. */
export interface DocumentFiles {
  readonly documents: DocumentSet;
  /** Every file that was read, the entry first. The order depends only on the documents. */
  readonly parsed: () => readonly Parsed[];
  /** Requested files that could not be parsed as YAML or JSON. */
  readonly broken: () => readonly Parsed[];
  /** The missing file that a problem of these documents is about, if any. */
  readonly missing: (problem: Problem) => string | undefined;
  /** Reads requested files that were not read yet; false if there are none. */
  readonly readMore: () => Promise<boolean>;
  /** Orders files: the entry is 0. */
  readonly order: () => (uri: string) => number;
  readonly locate: (place: Place) => Location;
}

/**
 * Reads the files that a document refers to, transitively. The metaschemas of JSON Schema are known.
 * @param readFile returns a text by URI
 * @param parse is not called for the entry
 */
export async function readFiles(
  entry: Parsed,
  readFile: (uri: string) => Promise<string | undefined>,
  parse: (uri: string, text: string) => Parsed,
): Promise<DocumentFiles> {
  const files = new Map<string, Parsed | undefined>([[uriKey(entry.document.uri), entry]]);
  const asked = new Set<string>();

  /** Reads files and those they refer to, level by level, because a reader may batch its requests. */
  async function read(uris: readonly string[]): Promise<void> {
    for (let level = uris; level.length > 0;) {
      const texts = await Promise.all(
        level.map(async (uri) => metaSchemaText(uri) ?? (await readFile(uri).catch(() => undefined))),
      );
      const next = new Map<string, string>();
      level.forEach((uri, index) => {
        const text = texts[index];
        const parsed = text === undefined ? undefined : parse(uri, text);
        files.set(uriKey(uri), parsed);
        for (const other of parsed === undefined ? [] : externalReferences(parsed))
          next.set(uriKey(other), other);
      });
      level = unreadFiles([...next.values()]);
    }
  }

  function unreadFiles(uris: readonly string[]): string[] {
    const fresh = [...new Map(uris.map((uri) => [uriKey(uri), uri])).entries()].filter(
      ([key]) => !files.has(key),
    );
    return fresh.slice(0, Math.max(0, MAX_FILES - files.size)).map(([, uri]) => uri);
  }

  await read(unreadFiles(externalReferences(entry)));
  const parsed = (): Parsed[] => [...files.values()].filter((file) => file !== undefined);
  const keys = new Map<string, string>();
  const fileAt = (uri: string): Parsed | undefined => {
    const key = keys.get(uri) ?? uriKey(uri);
    keys.set(uri, key);
    return files.get(key);
  };
  return {
    documents: {
      entry: entry.document,
      get(uri) {
        asked.add(uri);
        return fileAt(uri)?.document;
      },
      peek: (uri) => fileAt(uri)?.document,
    },
    parsed,
    broken: () =>
      [...asked].flatMap((uri) => fileAt(uri) ?? []).filter(({ document }) => document.root === undefined),
    missing({ place }) {
      const reference = nodeAt(fileAt(place.uri)?.document.root, `${place.pointer}/$ref`);
      if (reference?.kind !== "scalar" || typeof reference.value !== "string") return undefined;
      const uri = resolveUri(reference.value, place.uri);
      return fileAt(uri) === undefined ? uri : undefined;
    },
    async readMore() {
      const more = unreadFiles([...asked]);
      await read(more);
      return more.length > 0;
    },
    order() {
      const places = new Map([...files.keys()].map((key, place) => [key, place]));
      return (uri) => places.get(uriKey(uri)) ?? places.size;
    },
    locate: ({ uri, pointer, span }) => {
      const lines = fileAt(uri)?.lines ?? entry.lines;
      return {
        uri,
        pointer,
        range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
      };
    },
  };
}

const referenceCache = new WeakMap<Parsed, readonly string[]>();

/** The URIs of other files in the `$ref`s of a file, in document order. */
function externalReferences(parsed: Parsed): readonly string[] {
  const known = referenceCache.get(parsed) ?? (mayReferToFiles(parsed.text) ? findReferences(parsed) : []);
  referenceCache.set(parsed, known);
  return known;
}

function findReferences({ document }: Parsed): string[] {
  const found = new Set<string>();
  const seen = new Set<SourceNode>();
  const rest = document.root === undefined ? [] : [document.root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === "scalar" || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "seq")
      for (let index = node.items.length - 1; index >= 0; index--) push(node.items[index]);
    else {
      for (let index = node.entries.length - 1; index >= 0; index--) push(node.entries[index]?.value);
      const reference = node.get("$ref")?.value;
      if (
        reference?.kind === "scalar" &&
        typeof reference.value === "string" &&
        !reference.value.startsWith("#")
      )
        found.add(resolveUri(reference.value, document.uri));
    }
  }
  return [...found];

  function push(node: SourceNode | undefined): void {
    if (node !== undefined && node.kind !== "scalar") rest.push(node);
  }
}

function nodeAt(root: SourceNode | undefined, pointer: string): SourceNode | undefined {
  let node = root;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    node =
      node?.kind === "map"
        ? node.get(key)?.value
        : node?.kind === "seq"
          ? node.items[Number(key)]
          : undefined;
  }
  return node;
}

/** True if a `$ref` of a text may lead out of it: much faster than searching every node. */
function mayReferToFiles(text: string): boolean {
  for (let at = text.indexOf("$ref"); at >= 0; at = text.indexOf("$ref", at + 1)) {
    OUTSIDE.lastIndex = at;
    if (OUTSIDE.test(text)) return true;
  }
  return false;
}

/** Normalizes a URI: editors and the URL rules escape different characters. */
function uriKey(uri: string): string {
  try {
    return decodeURIComponent(URL.canParse(uri) ? new URL(uri).href : uri);
  } catch {
    return uri;
  }
}
