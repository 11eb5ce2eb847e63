/** One version of an API as files: the published or the edited version. */
import { At, type Place, type SourceNode } from "../engine/index";
import type { Parsed } from "../source/index";

export interface Edition {
  readonly entry: Parsed;
  /** Returns a file by its absolute URI. */
  readonly get: (uri: string) => Parsed | undefined;
}

/** A file of a version, including the entry document. */
export function findFile({ entry, get }: Edition, uri: string): Parsed | undefined {
  return uri === entry.document.uri ? entry : get(uri);
}

/** The file that contains a node. */
export function fileOfNode(edition: Edition, at: At): Parsed | undefined {
  return findFile(edition, at.document.uri);
}

/** The node at the pointer of a place, with its path to where it is written. */
export function nodeAtPlace(
  edition: Edition,
  { uri, pointer }: Pick<Place, "uri" | "pointer">,
): At | undefined {
  const file = findFile(edition, uri);
  const at = file && nodeAtTokens(file, tokensOf(pointer));
  return at && resolveMergeKeys(at);
}

/** Resolves merge keys: the node in the mapping that defines it. */
function resolveMergeKeys(at: At): At {
  const { parent, token } = at;
  if (parent?.node.kind !== "map" || token === undefined) return at;
  const { start, end } = parent.node;
  const entry = parent.node.get(token);
  if (entry === undefined || (entry.keyStart >= start && entry.keyEnd <= end)) return at;
  const root = At.root(at.document);
  const rest = root === undefined ? [] : [root];
  const seen = new Set<SourceNode>();
  for (let here = rest.pop(); here !== undefined; here = rest.pop()) {
    const { node } = here;
    if (seen.has(node) || entry.keyStart < node.start || entry.keyEnd > node.end) continue;
    seen.add(node);
    if (node.kind === "map" && node.get(token) === entry) return here.get(token) ?? at;
    rest.push(...here.entries(), ...here.items());
  }
  return at;
}

/** The node at these tokens in a file, without following references. */
export function nodeAtTokens({ document }: Parsed, tokens: readonly string[]): At | undefined {
  let here = At.root(document);
  for (const token of tokens) here = here && childAt(here, token);
  return here;
}

/** The child for a key or an index. */
export function childAt(at: At, token: string): At | undefined {
  return at.node.kind === "seq" ? at.items()[Number(token)] : at.get(token);
}

/** The reference tokens from the root to a node. */
export function tokensTo(at: At): string[] {
  return at.parent === undefined ? [] : [...tokensTo(at.parent), at.token ?? ""];
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
