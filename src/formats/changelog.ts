/** All changes of a report as a changelog, grouped by affected operations. */
import { affectedOperations } from "../engine/index";
import type { AffectedOperation, Finding, Report } from "../policy/index";
import { visible } from "./excerpt";
import type { Paint } from "./source-frame";
import { code, prose } from "./markdown-text";
import { standing, type Standing } from "./finding-status";
import { headline, describePublished } from "./shared-sentences";

/** Maximum number of operations listed in a title. */
const MAX_NAMED = 3;

const order: readonly Standing[] = ["breaking", "approved", "dangerous", "compatible"];

/** Changes that affect the same operations. */
interface Group {
  /** `POST /pets`; empty: the changes affect no operation. */
  readonly operations: readonly string[];
  /** The worst first. */
  readonly findings: readonly Finding[];
}

/** Groups in document order; each change is listed once, with all affected operations. */
function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { operations: readonly string[]; findings: Finding[] }>();
  for (const finding of findings) {
    const operations = [...new Set(affectedOperations(finding).map(operationName))];
    const key = operations.toSorted().join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { operations, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    findings: group.findings.toSorted((one, other) => rank(one) - rank(other)),
  }));
}

function rank(finding: Finding): number {
  return order.indexOf(standing(finding));
}

function operationName({ method, path }: AffectedOperation): string {
  return method === "*" ? "Every operation" : `${method} ${path}`;
}

function groupTitle({ operations }: Group, name: (text: string) => string): string {
  if (operations.length === 0) return "The document as a whole";
  const shown = operations.slice(0, MAX_NAMED).map(name).join(", ");
  const more = operations.length - MAX_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

const styles = { breaking: "red", approved: "cyan", dangerous: "yellow", compatible: "green" } as const;

/** Changelog for a terminal; ends with the verdict. */
export function toChangelog(report: Report, paint: Paint = (_, text) => text): string {
  const width = Math.max(...order.map((each) => each.length));
  const blocks = grouped(report.findings).map((group) =>
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
  const groups = grouped(report.findings).map((group) => {
    const lines = group.findings.map((finding) => {
      const as = standing(finding);
      return `- ${as === "compatible" ? "" : `**${as}**: `}${prose(finding.message)}`;
    });
    return `### ${groupTitle(group, code)}\n\n${lines.join("\n")}`;
  });
  const { base, unchecked } = report;
  return `${[
    `## ${prose(headline(report))}`,
    ...(unchecked === null ? [] : [prose(unchecked.advice)]),
    ...(base === null ? [] : [prose(describePublished(base))]),
    ...groups,
  ].join("\n\n")}\n`;
}
