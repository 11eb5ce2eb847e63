/** Code frame: a few lines of text with a part underlined, safe to print to a terminal. */
import stringWidth from "string-width";
import type { Range } from "../policy/index";
import { excerpt } from "./excerpt";

const COLUMNS = 96;

/** Colors text: `styleText` of node:util, or the identity. */
export type Paint = (style: "red" | "yellow" | "green" | "cyan" | "bold" | "dim", text: string) => string;

/**
 * The lines around `range` with one-based numbers; its part of the first line is underlined by `mark`.
 * `lines` are those of the whole text; undefined if the range lies outside of them.
 */
export function frame(
  lines: readonly string[],
  range: Range,
  mark: (carets: string) => string,
  dim: (gutter: string) => string,
): string | undefined {
  const rows = excerpt(lines, range, COLUMNS);
  if (rows === undefined) return undefined;
  const digits = String(range.start.line + 2).length;
  const row = (sign: string, number: string, text: string) =>
    `${dim(`${sign} ${number.padStart(digits)} |`)} ${text}`.trimEnd();
  return rows
    .flatMap(({ number, before, covered, after = "" }) => {
      if (covered === undefined) return [row(" ", String(number), before)];
      const carets = "^".repeat(Math.max(1, stringWidth(covered)));
      return [
        row(">", String(number), before + covered + after),
        row(" ", "", " ".repeat(stringWidth(before)) + mark(carets)),
      ];
    })
    .join("\n");
}
