/** The result of parsing: a tree, problems of the text, and its lines. */
import type { Problem, SourceDocument } from "../engine/index";
import type { LineTable } from "./lines";

/** One parsed file. Its members never throw. */
export interface Parsed {
  /** `root` is undefined if the text is empty or cannot be parsed: then `problems` contains only the reason. */
  readonly document: SourceDocument;
  readonly format: "yaml" | "json";
  /** The parsed text. */
  readonly text: string;
  /**
   * The error that stopped parsing (`syntax`, `too-deep`, `alias`), or warnings in document order (`duplicate-key`,
   * ...).
   */
  readonly problems: readonly Problem[];
  /** Built at first use. */
  readonly lines: LineTable;
}
