/** The report as Markdown, for a pull request comment. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { clipped, countOutcomes, overview, signOf, worstFirst } from "./markdown-overview";
import { acceptanceText, doorsTitle, groupDoors, shownDoors } from "./doors";
import { fitInto, rowsThatFit, table } from "./markdown-table";
import { groupByOperations } from "./operation-groups";
import { groupFindings, mergeCauses, type FindingGroup } from "./finding-groups";
import { formatLocation, formatOrigin, type PathNaming } from "./location";
import { proofMarkdown } from "./proof";
import { tableCell, code, prose } from "./markdown-text";
import { approvalSentence, approvalText, approvalStatus, type Standing } from "./finding-status";
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
/** Maximum number of messages in the details of a group. */
const MAX_LISTED = 20;

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
  return `<!-- contract-guard -->\n\n${toMarkdownText(reports, { path })}`;
}

/** The same text without the HTML comment, to paste it. */
export function toMarkdownText(reports: readonly Report[], { path = (uri) => uri }: PathNaming = {}): string {
  const ordered = worstFirst(reports);
  const parts: string[] = [];
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

/** The details of findings, with those of one rule at the same location together, to paste them. */
export function findingsMarkdown(
  findings: readonly Finding[],
  { path = (uri) => uri }: PathNaming = {},
): string {
  const blocks = groupFindings(findings).map((group) =>
    details(group, (at) => code(formatLocation(at, path))),
  );
  return `${blocks.join("\n\n")}\n`;
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
  const detailed = (standing: Standing): Block[] =>
    byOperation(withStanding(standing)).map((each) => ({
      text: details(each, place),
      count: each.findings.length,
    }));
  const listed = (standing: Standing): Block[] =>
    mergeCauses(withStanding(standing)).map((each) => ({
      text: line(each, place),
      count: each.findings.length,
    }));
  const folded: readonly (readonly [title: string, blocks: readonly Block[], between: string])[] = [
    ["Details, proofs and advice", detailed("breaking"), "\n\n"],
    [
      `${countChanges(withStanding("dangerous").length, "dangerous")} (may break some clients)`,
      detailed("dangerous"),
      "\n\n",
    ],
    [countChanges(withStanding("approved").length, "approved"), listed("approved"), "\n"],
    [countChanges(withStanding("compatible").length, "compatible"), listed("compatible"), "\n"],
    [doorsTitle(report) ?? "", doorBlocks(report, place).map((text) => ({ text, count: 1 })), "\n"],
    [countWarnings(notes.length), notes.map((each) => ({ text: noteLine(each, place), count: 1 })), "\n"],
  ];
  const sections = folded.filter(([, blocks]) => blocks.length > 0);
  for (const [index, [title, blocks, between]] of sections.entries()) {
    const bare = fold(title, remaining(sum(blocks))).length + 2;
    const reserved = sections.slice(index + 1).length * LEAST_FOR_SECTION;
    const fitting = fitInto(left() - bare - reserved, blocks, ({ text }) => text.length + between.length);
    const more = sum(blocks) - sum(fitting);
    const rest = more === 0 ? [] : [remaining(more)];
    const shown = fitting.length === 0 ? [] : [fitting.map(({ text }) => text).join(between)];
    parts.push(fold(title, [...shown, ...rest].join("\n\n")));
  }
  return left() < 0 ? undefined : parts.join("\n\n");
}

/** A part of a section, with the number of findings or warnings in it. */
interface Block {
  readonly text: string;
  readonly count: number;
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, { count }) => total + count, 0);
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
  const groups = byOperation(findings).slice(0, MAX_ROWS);
  const first = groups.map((group) => [
    tableCell(group.title),
    tableCell(affectedBy(group)),
    code(formatLocation(group.first.head, path)),
  ]);
  const shown = rowsThatFit(room, titles, first);
  const more =
    findings.length -
    groups.slice(0, shown.length).reduce((total, group) => total + group.findings.length, 0);
  const rest = more === 0 ? "" : `\n\n_${more} more breaking; ${wholeReport}_`;
  return `${table(titles, shown)}${rest}`;
}

/** Groups of findings, those that affect the same operations together. */
function byOperation(findings: readonly Finding[]): readonly FindingGroup<Finding>[] {
  return groupByOperations(findings).flatMap((group) => groupFindings(group.findings));
}

/** The affected operations of all findings of a group. */
function affectedBy({ findings }: FindingGroup<Finding>): string {
  return [...new Set(findings.map(describeAffected))].filter((one) => one !== "").join("; ");
}

/** Of several findings, each message is listed, and the first proof is shown. */
function details(group: FindingGroup<Finding>, place: (at: Location) => string): string {
  const { title, first, findings } = group;
  const { rule, why, advice, head, approval } = first;
  const who = affectedBy(group);
  const published = ({ base }: Finding): string =>
    base === null ? "" : `published ${place(base)}${prose(formatOrigin(base))}`;
  const isOne = findings.length === 1;
  const proved = findings.find(({ proof }) => proof !== null) ?? first;
  return [
    `#### ${prose(title)}`,
    [place(head), isOne && published(first), code(rule), who && prose(who)].filter(Boolean).join(" · "),
    ...(isOne ? [] : [messagesOf(findings, published).join("\n")]),
    prose(why),
    approval === null ? `**Instead:** ${prose(advice)}` : prose(approvalSentence(approval)),
    proved.proof === null ? `_${proofMarkdown(proved)}_` : proofMarkdown(proved),
  ].join("\n\n");
}

function messagesOf(findings: readonly Finding[], published: (finding: Finding) => string): string[] {
  const more = findings.length - MAX_LISTED;
  const listed = findings.slice(0, MAX_LISTED).map((finding) => {
    const place = published(finding);
    return `- ${prose(finding.message)}${place === "" ? "" : ` (${place})`}`;
  });
  return more > 0 ? [...listed, `- ${remaining(more)}`] : listed;
}

function line({ title, first, findings }: FindingGroup<Finding>, place: (at: Location) => string): string {
  const decisions = new Set(findings.map(({ approval }) => approval && prose(approvalText(approval))));
  const decided = [...decisions].filter((text) => text !== null).join("; ");
  return `- ${prose(title)} ${place(first.head)}${decided === "" ? "" : ` — ${decided}`}`;
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
