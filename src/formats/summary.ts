/** Summary of several documents, for a terminal. */
import type { Report, Verdict } from "../policy/index";
import { visible } from "./excerpt";
import type { Paint } from "./source-frame";
import type { PathNaming } from "./location";
import { describeVersionOrigin, verdictText } from "./shared-sentences";

const words: Readonly<Record<Verdict, string>> = {
  breaking: "breaking",
  unchecked: "not checked",
  unpublished: "unpublished",
  compatible: "compatible",
};
const styles = { breaking: "red", unchecked: "yellow", unpublished: "cyan", compatible: "green" } as const;

/** A line per document, in the order of `reports`, and a line of counts. */
export function toSummary(
  reports: readonly Report[],
  { path = (uri) => uri, paint = (_, text) => text }: PathNaming & { readonly paint?: Paint } = {},
): string {
  const names = reports.map(({ head }) => visible(path(head.uri)));
  const width = Math.max(0, ...names.map((name) => name.length));
  const most = Math.max(...Object.values(words).map((word) => word.length));
  const lines = reports.map((report, index) => {
    const word = paint(styles[report.verdict], words[report.verdict].padEnd(most));
    const detail = visible(report.unchecked?.message ?? verdictText(report));
    const from =
      report.base === null ? "" : `  ${paint("dim", visible(`(${describeVersionOrigin(report.base)})`))}`;
    return `${word}  ${(names[index] ?? "").padEnd(width)}  ${detail}${from}`;
  });
  const kinds = Object.keys(words) as Verdict[];
  const counts = kinds.flatMap((kind) => {
    const count = reports.filter(({ verdict }) => verdict === kind).length;
    return count === 0 ? [] : [paint(styles[kind], `${count} ${words[kind]}`)];
  });
  return `${[...lines, "", paint("bold", `${reports.length} ${reports.length === 1 ? "document" : "documents"}: `) + counts.join(", ")].join("\n")}\n`;
}
