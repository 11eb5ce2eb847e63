/** The text of an element in its file. */
import type { At } from "../../engine/index";
import type { DocumentFiles } from "../../workspace/index";
import type { Element } from "./elements";

/** Limit of lines of a published text; longer ones can be viewed in the published document. */
export const maxPublishedLines = 12;

/** The text of an element without its indent. */
export function elementText(
  files: DocumentFiles | undefined,
  { kind }: Pick<Element, "kind">,
  at: At,
): string | undefined {
  const file = files?.parsed().find(({ document }) => document.uri === at.document.uri);
  if (file === undefined) return undefined;
  const { start, end } = at.place().span;
  const from = kind === "parameter" ? start : Math.min(start, at.keyPlace().span.start);
  const indent = file.lines.positionAt(from).character;
  const lines = file.text.slice(from, end).split(/\r\n|\r|\n/);
  return lines
    .map((line, index) => (index > 0 ? line.replace(new RegExp(`^ {0,${String(indent)}}`), "") : line))
    .join("\n")
    .trimEnd();
}
