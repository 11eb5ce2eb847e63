/** Baseline: where the published text comes from. Every failure is an answer with advice; nothing rejects. */
export { publishedScheme } from "./baseline";
export { nodeIo } from "./io";
export { atRef, fromFile, readDocument, resolveBase } from "./named";
export { findPublished, publishedKey } from "./published";
export { fromUrl } from "./url";
export type * from "./baseline";
