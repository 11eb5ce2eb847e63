/** Several documents in one Markdown table: the worst first, and a count of all of them. */
import type { Report } from "../policy/index";
import { rowsThatFit, table } from "./markdown-table";
import { tableCell, code } from "./markdown-text";
import { headline } from "./shared-sentences";

const signs = {
  breaking: "❌",
  dangerous: "⚠️",
  compatible: "✅",
  unpublished: "🆕",
  unchecked: "❔",
} as const;

const outcomeWords = {
  breaking: "breaking",
  unchecked: "not checked",
  dangerous: "dangerous",
  unpublished: "unpublished",
  compatible: "compatible",
} as const;

type Outcome = keyof typeof outcomeWords;

const worst = Object.keys(outcomeWords) as Outcome[];

/** Maximum length of a sentence about a document in characters: names in it may have any length. */
const LONGEST = 1_000;

export function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function outcomeOf({ verdict, summary }: Report): Outcome {
  return verdict === "compatible" && summary.dangerous > 0 ? "dangerous" : verdict;
}

export function signOf(report: Report): string {
  return signs[outcomeOf(report)];
}

/** Breaking documents first, then unchecked ones; compatible ones last. */
export function worstFirst(reports: readonly Report[]): readonly Report[] {
  return worst.flatMap((outcome) => reports.filter((report) => outcomeOf(report) === outcome));
}

/** `2 documents: ❌ 1 breaking, ❔ 1 not checked`, without a full stop. */
export function countOutcomes(reports: readonly Report[], noun: string): string {
  const counts = worst.flatMap((outcome) => {
    const count = reports.filter((report) => outcomeOf(report) === outcome).length;
    return count === 0 ? [] : [`${signs[outcome]} ${count} ${outcomeWords[outcome]}`];
  });
  return `${reports.length} ${noun}: ${counts.join(", ")}`;
}

/** @param reports the worst first */
export function overview(reports: readonly Report[], path: (uri: string) => string, room: number): string {
  const titles = ["Document", "Verdict"];
  const rows = reports.map((report) => [
    `${signOf(report)} ${code(path(report.head.uri))}`,
    tableCell(clipped(headline(report))),
  ]);
  const shown = rowsThatFit(room, titles, rows);
  const left = reports.slice(shown.length);
  return [
    `**${countOutcomes(reports, "documents")}**`,
    table(titles, shown),
    ...(left.length === 0 ? [] : [`_Not in this table: ${countOutcomes(left, "documents")}._`]),
  ].join("\n\n");
}
