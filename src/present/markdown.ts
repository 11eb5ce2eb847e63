/** The report as Markdown, for the comment of a pull request. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { placeText, writtenText, type Naming } from "./place";
import { proofMarkdown } from "./proof";
import { cell, code, prose } from "./prose";
import { approvalText, ofStanding, type Standing } from "./standing";
import { changes, headline, provenance, reached } from "./words";

/** GitHub takes 65,536 characters in a comment, which is also as much as anybody reads. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;

const signs = { breaking: "❌", compatible: "✅", unpublished: "🆕", unchecked: "❔" } as const;

/**
 * Of each document the verdict, then what breaks as a table, then the rest folded: details with proofs, what may break
 * some clients, what was approved, what is compatible, what is doubtful. Begins with a comment by which a bot finds its
 * own comment again. What does not fit is counted.
 */
export function toMarkdown(reports: readonly Report[], { path = (uri) => uri }: Naming = {}): string {
  const overview = reports.length < 2 ? [] : [overviewTable(reports, path)];
  const room = MOST_CHARACTERS / Math.max(1, reports.length);
  const pages = reports.map((report) => page(report, path, room));
  return `${["<!-- contract-guard -->", ...overview, ...pages].join("\n\n")}\n`;
}

function overviewTable(reports: readonly Report[], path: (uri: string) => string): string {
  const rows = reports.map((report) => [
    `${signOf(report)} ${code(path(report.head.uri))}`,
    cell(headline(report)),
  ]);
  return table(["Document", "Verdict"], rows);
}

function signOf({ verdict, summary }: Report): string {
  return verdict === "compatible" && summary.dangerous > 0 ? "⚠️" : signs[verdict];
}

function page(report: Report, path: (uri: string) => string, room: number): string {
  const { findings, notes, base, head, unchecked, requiredBump } = report;
  const bump = requiredBump === "none" ? "" : ` The changes ask for a **${requiredBump}** version.`;
  const place = (at: Location): string => code(placeText(at, path));
  const told = (standing: Standing): readonly Finding[] => ofStanding(findings, standing);
  const breaking = told("breaking");
  const parts = [
    `### ${signOf(report)} ${prose(headline(report))}`,
    `${code(path(head.uri))}${base === null ? "" : ` · ${prose(provenance(base))}`}${bump}`,
    ...(unchecked === null
      ? []
      : [`${unchecked.at ? `${place(unchecked.at)}: ` : ""}${prose(unchecked.advice)}`]),
    ...(breaking.length === 0 ? [] : [rows(breaking, "What breaks", path)]),
  ];
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
  let left = room - parts.join("\n\n").length;
  for (const [title, blocks, between] of folded) {
    if (blocks.length === 0) continue;
    const fitting = fitInto(left, blocks);
    left -= fitting.join("").length;
    const more = blocks.length - fitting.length;
    const rest = more === 0 ? [] : [`_${more} more; the whole report has them._`];
    parts.push(fold(title, [...(fitting.length === 0 ? [] : [fitting.join(between)]), ...rest].join("\n\n")));
  }
  return parts.join("\n\n");
}

function fitInto(room: number, blocks: readonly string[]): readonly string[] {
  let used = 0;
  const first = blocks.findIndex((block) => (used += block.length) > room);
  return first === -1 ? blocks : blocks.slice(0, first);
}

function rows(findings: readonly Finding[], title: string, path: (uri: string) => string): string {
  const shown = findings
    .slice(0, MOST_ROWS)
    .map((finding) => [cell(finding.message), cell(reached(finding)), code(placeText(finding.head, path))]);
  const more = findings.length - shown.length;
  const rest = more === 0 ? "" : `\n\n_${more} more break clients; the whole report has them._`;
  return `${table([title, "For whom", "Where"], shown)}${rest}`;
}

function table(titles: readonly string[], cells: readonly (readonly string[])[]): string {
  const row = (each: readonly string[]): string => `| ${each.join(" | ")} |`;
  return [row(titles), row(titles.map(() => "---")), ...cells.map(row)].join("\n");
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
