/** All changes of a report as a changelog, grouped by affected operations. */
import type { Finding, Report } from "../policy/index";
import { visible } from "./excerpt";
import type { Paint } from "./source-frame";
import { code, prose } from "./markdown-text";
import { standing } from "./finding-status";
import { groupByOperations, groupTitle, standings } from "./operation-groups";
import { headline, describePublished } from "./shared-sentences";

const styles = { breaking: "red", approved: "cyan", dangerous: "yellow", compatible: "green" } as const;

/** Changelog for a terminal; ends with the verdict. */
export function toChangelog(report: Report, paint: Paint = (_, text) => text): string {
  const width = Math.max(...standings.map((each) => each.length));
  const blocks = groupByOperations(report.findings).map((group) =>
    [
      paint("bold", visible(groupTitle(group, (text) => text))),
      ...group.findings.map((finding) => {
        const as = standing(finding);
        return `  ${paint(styles[as], as.padEnd(width))}  ${visible(finding.message)}`;
      }),
    ].join("\n"),
  );
  const end = [
    paint("bold", visible(headline(report))),
    ...(report.unchecked === null ? [] : [visible(report.unchecked.advice)]),
    ...(report.base === null ? [] : [paint("dim", visible(describePublished(report.base)))]),
  ];
  return `${[...blocks, end.join("\n")].join("\n\n")}\n`;
}

/** Changelog in Markdown, for release notes. */
export function toChangelogMarkdown(report: Report): string {
  const { base, unchecked } = report;
  return `${[
    `## ${prose(headline(report))}`,
    ...(unchecked === null ? [] : [prose(unchecked.advice)]),
    ...(base === null ? [] : [prose(describePublished(base))]),
    ...changeSections(report.findings),
  ].join("\n\n")}\n`;
}

/** A section in Markdown for each group of operations, with its changes. */
export function changeSections(findings: readonly Finding[]): readonly string[] {
  return groupByOperations(findings).map((group) => {
    const lines = group.findings.map((finding) => {
      const as = standing(finding);
      return `- ${as === "compatible" ? "" : `**${as}**: `}${prose(finding.message)}`;
    });
    return `### ${groupTitle(group, code)}\n\n${lines.join("\n")}`;
  });
}
