/** The report as Markdown, for the comment of a pull request. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { clipped, counted, overview, signOf, worstFirst } from "./markdown-overview";
import { fitInto, rowsThatFit, table } from "./markdown-table";
import { placeText, writtenText, type Naming } from "./place";
import { proofMarkdown } from "./proof";
import { cell, code, prose } from "./prose";
import { approvalText, ofStanding, type Standing } from "./standing";
import { changes, headline, provenance, reached } from "./words";

/** GitHub accepts 65,536 characters in a comment. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;

/** Characters that the overview of several documents may have, and those that a document gets if they are left. */
const MOST_IN_OVERVIEW = 20_000;
const LEAST_FOR_ONE = 2_000;

const wholeReport = "the whole report has them.";

/**
 * Of each document, the worst first: the verdict, then what breaks as a table, then the rest folded: details with proofs,
 * what may break some clients, what was approved, what is compatible, what is doubtful. Begins with a comment by which a
 * bot finds its own comment again. What does not fit is counted; the length stays below the limit of a comment.
 */
export function toMarkdown(reports: readonly Report[], { path = (uri) => uri }: Naming = {}): string {
  const ordered = worstFirst(reports);
  const parts = ["<!-- contract-guard -->"];
  if (ordered.length > 1) parts.push(overview(ordered, path, MOST_IN_OVERVIEW));
  let left = MOST_CHARACTERS - parts.join("\n\n").length;
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
  if (rest.length > 0) parts.push(`_Without a section here: ${counted(rest, "documents")}; ${wholeReport}_`);
  return `${parts.join("\n\n")}\n`;
}

function shortPage(report: Report, path: (uri: string) => string): string {
  const rest = `_What was found does not fit in here; the whole report has it._`;
  return [titleOf(report), code(clipped(path(report.head.uri))), rest].join("\n\n");
}

function titleOf(report: Report): string {
  return `### ${signOf(report)} ${prose(clipped(headline(report)))}`;
}

/** Undefined where it does not fit. */
function page(report: Report, path: (uri: string) => string, room: number): string | undefined {
  const { findings, notes, base, head, unchecked, requiredBump } = report;
  const bump = requiredBump === "none" ? "" : ` The changes ask for a **${requiredBump}** version.`;
  const place = (at: Location): string => code(placeText(at, path));
  const told = (standing: Standing): readonly Finding[] => ofStanding(findings, standing);
  const breaking = told("breaking");
  const parts = [
    titleOf(report),
    `${code(path(head.uri))}${base === null ? "" : ` · ${prose(provenance(base))}`}${bump}`,
    ...(unchecked === null
      ? []
      : [`${unchecked.at ? `${place(unchecked.at)}: ` : ""}${prose(clipped(unchecked.advice))}`]),
  ];
  const left = (): number => room - parts.join("\n\n").length;
  // Half of the room is for the details.
  if (breaking.length > 0) parts.push(rows(breaking, "What breaks", path, left() / 2));
  const folded: readonly (readonly [string, readonly string[], string])[] = [
    ["Details, proofs and what to do", breaking.map((each) => details(each, place)), "\n\n"],
    [
      `${changes(told("dangerous").length, "dangerous")}: may break some clients`,
      told("dangerous").map((each) => details(each, place)),
      "\n\n",
    ],
    [changes(told("approved").length, "approved"), told("approved").map((each) => line(each, place)), "\n"],
    [
      changes(told("compatible").length, "compatible"),
      told("compatible").map((each) => line(each, place)),
      "\n",
    ],
    [`${notes.length} doubtful, or not compared`, notes.map((each) => noteLine(each, place)), "\n"],
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

/** Characters of a folded section that counts what it holds and shows none of it. */
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
  const titles = [title, "For whom", "Where"];
  const first = findings
    .slice(0, MOST_ROWS)
    .map((finding) => [cell(finding.message), cell(reached(finding)), code(placeText(finding.head, path))]);
  const shown = rowsThatFit(room, titles, first);
  const more = findings.length - shown.length;
  const rest = more === 0 ? "" : `\n\n_${more} more break clients; ${wholeReport}_`;
  return `${table(titles, shown)}${rest}`;
}

function details(finding: Finding, place: (at: Location) => string): string {
  const { message, rule, why, advice, head, base } = finding;
  const who = reached(finding);
  return [
    `#### ${prose(message)}`,
    [
      place(head),
      base && `published ${place(base)}${prose(writtenText(base))}`,
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

function noteLine({ message, advice, at }: Note, place: (at: Location) => string): string {
  return `- ${place(at)}: ${prose(message)} ${prose(advice)}`;
}

/** HTML inside Markdown, as GitHub and GitLab fold it: Markdown again after an empty line. */
function fold(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}
