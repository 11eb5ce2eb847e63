/** The report as Markdown, for a pull request comment. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { clipped, countOutcomes, overview, signOf, worstFirst } from "./markdown-overview";
import { acceptanceText, doorsTitle, groupDoors, shownDoors } from "./doors";
import { fitInto, rowsThatFit, table } from "./markdown-table";
import { formatLocation, formatOrigin, type PathNaming } from "./location";
import { proofMarkdown } from "./proof";
import { tableCell, code, prose } from "./markdown-text";
import { approvalText, approvalStatus, type Standing } from "./finding-status";
import {
  countChanges,
  headline,
  describePublished,
  describeAffected,
  countWarnings,
} from "./shared-sentences";

/** GitHub accepts 65,536 characters in a comment. */
const MAX_CHARACTERS = 60_000;
const MAX_ROWS = 50;

/** Maximum characters of the overview of several documents, and minimum for a document if available. */
const MAX_IN_OVERVIEW = 20_000;
const LEAST_FOR_ONE = 2_000;

const wholeReport = "see the full report.";

/**
 * For each document, the worst first: the verdict, a table of breaking changes, and folded sections: details with proofs,
 * dangerous, approved and compatible changes, and warnings. Begins with an HTML comment by which a bot finds its own
 * comment. Content beyond the size limit of a comment is counted.
 */
export function toMarkdown(reports: readonly Report[], { path = (uri) => uri }: PathNaming = {}): string {
  const ordered = worstFirst(reports);
  const parts = ["<!-- contract-guard -->"];
  if (ordered.length > 1) parts.push(overview(ordered, path, MAX_IN_OVERVIEW));
  let left = MAX_CHARACTERS - parts.join("\n\n").length;
  let shown = 0;
  for (const report of ordered) {
    const fair = left / (ordered.length - shown);
    const room = Math.max(fair, Math.min(left, LEAST_FOR_ONE));
    const text = page(report, path, room) ?? shortPage(report, path);
    if (text.length > room) break;
    parts.push(text);
    left -= text.length + 2;
    shown++;
  }
  const rest = ordered.slice(shown);
  if (rest.length > 0) parts.push(`_Not shown: ${countOutcomes(rest, "documents")}; ${wholeReport}_`);
  return `${parts.join("\n\n")}\n`;
}

function shortPage(report: Report, path: (uri: string) => string): string {
  const rest = `_The findings exceed the size limit of a comment; ${wholeReport}_`;
  return [reportTitle(report), code(clipped(path(report.head.uri))), rest].join("\n\n");
}

function reportTitle(report: Report): string {
  return `### ${signOf(report)} ${prose(clipped(headline(report)))}`;
}

/** Undefined if it does not fit. */
function page(report: Report, path: (uri: string) => string, room: number): string | undefined {
  const { findings, notes, base, head, unchecked, requiredBump } = report;
  const bump = requiredBump === "none" ? "" : ` Required version bump: **${requiredBump}**.`;
  const place = (at: Location): string => code(formatLocation(at, path));
  const withStanding = (standing: Standing): readonly Finding[] => approvalStatus(findings, standing);
  const breaking = withStanding("breaking");
  const parts = [
    reportTitle(report),
    `${code(path(head.uri))}${base === null ? "" : ` · ${prose(describePublished(base))}`}${bump}`,
    ...(unchecked === null
      ? []
      : [`${unchecked.at ? `${place(unchecked.at)}: ` : ""}${prose(clipped(unchecked.advice))}`]),
  ];
  const left = (): number => room - parts.join("\n\n").length;
  // Half of the space is reserved for the details.
  if (breaking.length > 0) parts.push(rows(breaking, "Breaking change", path, left() / 2));
  const folded: readonly (readonly [string, readonly string[], string])[] = [
    ["Details, proofs and advice", breaking.map((each) => details(each, place)), "\n\n"],
    [
      `${countChanges(withStanding("dangerous").length, "dangerous")} (may break some clients)`,
      withStanding("dangerous").map((each) => details(each, place)),
      "\n\n",
    ],
    [
      countChanges(withStanding("approved").length, "approved"),
      withStanding("approved").map((each) => line(each, place)),
      "\n",
    ],
    [
      countChanges(withStanding("compatible").length, "compatible"),
      withStanding("compatible").map((each) => line(each, place)),
      "\n",
    ],
    [doorsTitle(report) ?? "", doorBlocks(report, place), "\n"],
    [countWarnings(notes.length), notes.map((each) => noteLine(each, place)), "\n"],
  ];
  const sections = folded.filter(([, blocks]) => blocks.length > 0);
  for (const [index, [title, blocks, between]] of sections.entries()) {
    const bare = fold(title, remaining(blocks.length)).length + 2;
    const reserved = sections.slice(index + 1).length * LEAST_FOR_SECTION;
    const fitting = fitInto(left() - bare - reserved, blocks, (block) => block.length + between.length);
    const more = blocks.length - fitting.length;
    const rest = more === 0 ? [] : [remaining(more)];
    parts.push(fold(title, [...(fitting.length === 0 ? [] : [fitting.join(between)]), ...rest].join("\n\n")));
  }
  return left() < 0 ? undefined : parts.join("\n\n");
}

/** Characters of a folded section that only counts its entries. */
const LEAST_FOR_SECTION = 160;

function remaining(count: number): string {
  return `_${count} more; ${wholeReport}_`;
}

function rows(
  findings: readonly Finding[],
  title: string,
  path: (uri: string) => string,
  room: number,
): string {
  const titles = [title, "Affected operations", "Location"];
  const first = findings
    .slice(0, MAX_ROWS)
    .map((finding) => [
      tableCell(finding.message),
      tableCell(describeAffected(finding)),
      code(formatLocation(finding.head, path)),
    ]);
  const shown = rowsThatFit(room, titles, first);
  const more = findings.length - shown.length;
  const rest = more === 0 ? "" : `\n\n_${more} more breaking; ${wholeReport}_`;
  return `${table(titles, shown)}${rest}`;
}

function details(finding: Finding, place: (at: Location) => string): string {
  const { message, rule, why, advice, head, base } = finding;
  const who = describeAffected(finding);
  return [
    `#### ${prose(message)}`,
    [
      place(head),
      base && `published ${place(base)}${prose(formatOrigin(base))}`,
      code(rule),
      who && prose(who),
    ]
      .filter(Boolean)
      .join(" · "),
    prose(why),
    `**Instead:** ${prose(advice)}`,
    finding.proof === null ? `_${proofMarkdown(finding)}_` : proofMarkdown(finding),
  ].join("\n\n");
}

function line(finding: Finding, place: (at: Location) => string): string {
  const decided = finding.approval === null ? "" : ` — ${prose(approvalText(finding.approval))}`;
  return `- ${prose(finding.message)} ${place(finding.head)}${decided}`;
}

function doorBlocks(report: Report, place: (at: Location) => string): readonly string[] {
  return groupDoors(report).map((group) => {
    const { shown, more } = shownDoors(group);
    const each = shown.map(({ message, advice, at, accepted }) => {
      const decided = accepted === null ? "" : ` ${prose(acceptanceText(accepted))}`;
      return `  - ${prose(message)} ${group.advice === null ? `${prose(advice)} ` : ""}${place(at)}${decided}`;
    });
    const rest = more === 0 ? [] : [`  - and ${more} more`];
    const advice = group.advice === null ? "" : `: ${prose(group.advice)}`;
    return [`- **${prose(group.title)}**${advice}`, ...each, ...rest].join("\n");
  });
}

function noteLine({ message, advice, at }: Note, place: (at: Location) => string): string {
  return `- ${place(at)}: ${prose(message)} ${prose(advice)}`;
}

/** A collapsed section: HTML in Markdown, supported by GitHub and GitLab. Markdown resumes after an empty line. */
function fold(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}
