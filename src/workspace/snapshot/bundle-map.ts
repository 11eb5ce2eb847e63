/** Maps a bundle back to the files and lines of its sources: a source map, version 3, with an entry for each line. */
import { addSegment, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";
import { fragmentOf, resolveUri, type SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";

/** Longer chains of references are circular. */
const MAX_STEPS = 50;

/** The source of a part of the bundle. */
interface Origin {
  readonly file: Parsed;
  readonly node: SourceNode;
}

/**
 * @param whole the parsed bundle
 * @param files its sources, the document first
 * @param sourceOf the name of a file in the map
 */
export function createBundleMap(
  whole: Parsed,
  files: readonly Parsed[],
  sourceOf: (uri: string) => string,
): string {
  const byUri = new Map(files.map((file) => [file.document.uri, file]));
  const map = new GenMapping({ file: null });
  const [entry] = files;
  if (whole.document.root !== undefined && entry?.document.root !== undefined)
    recordOrigins(whole.document.root, [{ file: entry, node: entry.document.root }]);
  return `${JSON.stringify(toEncodedMap(map))}\n`;

  /** @param origins the possible sources of the value: a reference with sibling keywords is in two places */
  function recordOrigins(node: SourceNode, origins: readonly Origin[]): void {
    if (node.kind === "map")
      for (const { key, keyStart, value } of node.entries) {
        const found = origins.flatMap(({ file, node: from }) => {
          const there = from.kind === "map" ? from.get(key) : undefined;
          return there === undefined ? [] : [{ file, node: there.value, at: there.keyStart }];
        });
        follow(value, keyStart, found);
      }
    if (node.kind === "seq")
      node.items.forEach((item, index) => {
        const found = origins.flatMap(({ file, node: from }) => {
          const there = from.kind === "seq" ? from.items[index] : undefined;
          return there === undefined ? [] : [{ file, node: there, at: there.start }];
        });
        follow(item, item.start, found);
      });
  }

  function follow(
    node: SourceNode,
    start: number,
    found: readonly (Origin & { readonly at: number })[],
  ): void {
    const [first] = found;
    if (first === undefined) return;
    const here = whole.lines.positionAt(start);
    const there = first.file.lines.positionAt(first.at);
    addSegment(
      map,
      here.line,
      here.character,
      sourceOf(first.file.document.uri),
      there.line,
      there.character,
    );
    recordOrigins(
      node,
      referenceOf(node) === undefined ? found.flatMap((one) => withReferenceTarget(one)) : found,
    );
  }

  /** The location itself and, if it is a reference, its target. */
  function withReferenceTarget(origin: Origin): Origin[] {
    const all = [origin];
    for (let at = origin; all.length < MAX_STEPS;) {
      const reference = referenceOf(at.node);
      if (reference === undefined) break;
      const file = byUri.get(resolveUri(reference, at.file.document.uri));
      const node = file && nodeAt(file.document.root, fragmentOf(reference));
      if (file === undefined || node === undefined) break;
      at = { file, node };
      all.push(at);
    }
    return all;
  }
}

function referenceOf(node: SourceNode): string | undefined {
  const value = node.kind === "map" ? node.get("$ref")?.value : undefined;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

function nodeAt(root: SourceNode | undefined, fragment: string): SourceNode | undefined {
  let node = root;
  for (const token of fragment.split("/").slice(1)) {
    const key = decodeToken(token).replaceAll("~1", "/").replaceAll("~0", "~");
    if (node?.kind === "map") node = node.get(key)?.value;
    else node = node?.kind === "seq" ? node.items[Number(key)] : undefined;
  }
  return node;
}

function decodeToken(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
