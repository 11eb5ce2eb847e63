/** Reduces files to the lines that a report shows. */
import type { Location, Report } from "../policy/index";
import { LINES_AFTER, LINES_BEFORE, linesOf } from "./excerpt";

/**
 * The content of the files that a report shows lines of, by URI. All other lines are empty, and the content ends after
 * the last shown line: line numbers stay the same, and the formats print the same.
 * @param documentText the whole text of a file of either version
 */
export function keepShownLines(
  report: Report,
  documentText: (uri: string) => string | undefined,
): ReadonlyMap<string, string> {
  const shown = new Map<string, Set<number>>();
  for (const { uri, range } of locationsIn(report)) {
    const numbers = shown.get(uri) ?? new Set();
    shown.set(uri, numbers);
    const { line } = range.start;
    for (let number = Math.max(0, line - LINES_BEFORE); number <= line + LINES_AFTER; number++)
      numbers.add(number);
  }
  const kept = new Map<string, string>();
  for (const [uri, numbers] of shown) {
    const text = documentText(uri);
    if (text === undefined) continue;
    const lines = linesOf(text).slice(0, Math.max(...numbers) + 1);
    // The last line end is needed: a text that ends with an empty line would lose it.
    kept.set(uri, lines.map((line, number) => `${numbers.has(number) ? line : ""}\n`).join(""));
  }
  return kept;
}

function locationsIn({ findings, notes, unchecked }: Report): readonly Location[] {
  const ofFindings = findings.flatMap(({ base, head }) => (base === null ? [head] : [head, base]));
  return [
    ...ofFindings,
    ...notes.map(({ at }) => at),
    ...(unchecked?.at === undefined ? [] : [unchecked.at]),
  ];
}
