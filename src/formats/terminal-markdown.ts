/** Markdown for a terminal. */
import { visible } from "./excerpt";
import type { Paint } from "./source-frame";

/** Formats the Markdown of rule pages: headings, code and tables in color instead of markup. */
export function paintMarkdown(markdown: string, paint: Paint): string {
  const painted: string[] = [];
  let isCode = false;
  const lines = markdown.split("\n");
  lines.forEach((line, index) => {
    if (line.startsWith("```")) {
      isCode = !isCode;
      return;
    }
    const heading = /^(#+) (.*)$/.exec(line);
    if (isCode) painted.push(`    ${visible(line)}`.trimEnd());
    else if (heading) painted.push(paint("bold", visible(heading[2] ?? "")));
    else if (/^\|[-| ]+\|$/.test(line)) return;
    else if (line.startsWith("|")) painted.push(row(line, tableAround(lines, index), paint));
    else painted.push(inline(line, paint));
  });
  return painted.join("\n");
}

function tableAround(lines: readonly string[], index: number): readonly string[][] {
  const isRow = (line: string | undefined): boolean => line?.startsWith("|") === true;
  let [first, last] = [index, index];
  while (isRow(lines[first - 1])) first--;
  while (isRow(lines[last + 1])) last++;
  return lines.slice(first, last + 1).map(cells);
}

function cells(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((each) => each.trim());
}

function row(line: string, table: readonly string[][], paint: Paint): string {
  const widths = cells(line).map((_, column) =>
    Math.max(...table.map((each) => bare(each[column] ?? "").length)),
  );
  const padded = cells(line).map(
    (each, column) =>
      inline(each, paint) + " ".repeat(Math.max(0, (widths[column] ?? 0) - bare(each).length)),
  );
  return `  ${padded.join("  ")}`.trimEnd();
}

/** The text without markup, as printed by `inline`. */
function bare(text: string): string {
  return inline(text, (_, told) => told);
}

function inline(text: string, paint: Paint): string {
  return visible(text).replace(
    /`([^`]+)`|\*\*([^*]+)\*\*|\\([\\`*_{}[\]<>|&~$#+.!=-])/g,
    (_, code?: string, strong?: string, escaped?: string) =>
      code !== undefined
        ? paint("cyan", code)
        : strong !== undefined
          ? paint("bold", strong)
          : (escaped ?? ""),
  );
}
