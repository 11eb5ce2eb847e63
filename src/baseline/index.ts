/** Baseline: where the published text comes from. Every failure is an answer with advice; nothing rejects. */
export { publishedScheme } from "./baseline";
export { nodeIo } from "./io";
export { atRef, findPublished, fromFile, fromUrl, publishedKey, resolveBase } from "./resolve";
export type * from "./baseline";
