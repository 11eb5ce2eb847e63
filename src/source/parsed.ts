/** What parsing gives: a tree, what is wrong with the text, and its lines. */
import type { Problem, SourceDocument } from "../engine/index";
import type { LineTable } from "./lines";

/** One file as it was read. Nothing here ever throws. */
export interface Parsed {
  /** `root` is undefined when the text is empty, or when it could not be read: `problems` then holds just the reason. */
  readonly document: SourceDocument;
  readonly format: "yaml" | "json";
  /** As it was read. */
  readonly text: string;
  /** What stopped reading (`syntax`, `too-deep`, `alias`), or doubts in document order (`duplicate-key`, ...). */
  readonly problems: readonly Problem[];
  /** Built when first asked for. */
  readonly lines: LineTable;
}
