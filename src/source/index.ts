/** Source: parses text to a tree with offsets and problems. Never throws. */
export { parse } from "./parse";
export { createSectionMemory, type UsedSections, type Sections, type SectionMemory } from "./sections";
export { fileName } from "./file-name";
export { lineTable } from "./lines";
export { looksLikeOpenApi } from "./detect-openapi";
export type * from "./parsed";
export type * from "./lines";
