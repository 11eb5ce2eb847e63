import { Scalar } from "./nodes";
import { plainScalar } from "./scalars";

const CORE = /^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/;
const BY_CONTENT = new Set(["int", "float", "bool", "null"]);
const AS_TEXT = new Set(["str", "binary", "timestamp"]);
const COLLECTIONS = new Set(["map", "seq", "set", "omap", "pairs", "merge"]);

/** True if a tag as written (`!!str`, `!`) only affects how its scalar is parsed. */
export function isKnownTag(tag: string): boolean {
  const name = CORE.exec(tag)?.[1] ?? "";
  return tag === "!" || BY_CONTENT.has(name) || AS_TEXT.has(name) || COLLECTIONS.has(name);
}

/** The node of a scalar with an explicit tag; `source` is its decoded text. */
export function taggedScalar(tag: string, source: string, start: number, end: number): Scalar {
  const readsContent = BY_CONTENT.has(CORE.exec(tag)?.[1] ?? "");
  return readsContent ? plainScalar(source, start, end) : new Scalar(start, end, source, undefined);
}
