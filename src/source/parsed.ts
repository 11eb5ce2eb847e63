/** What parsing gives: a tree, what is wrong with the text, and its lines. */
import type { Problem, SourceDocument, SourceNode } from "../engine/index";
import type { LineTable } from "./lines";

/** One file as it was read. Nothing here ever throws. */
export interface Parsed {
  /** `root` is undefined when the text is empty or could not be read: `problems` then says why first, unless it is empty. */
  readonly document: SourceDocument;
  readonly format: "yaml" | "json";
  /** Syntax errors (code `syntax`, `too-deep`) and doubts (`duplicate-key`, `several-documents`, ...), in document order. */
  readonly problems: readonly Problem[];
  /** The best tree of a broken text, for outlines and completion; it must never give a verdict. */
  readonly recovered?: SourceNode | undefined;
  /** Built when first asked for. */
  readonly lines: LineTable;
}
