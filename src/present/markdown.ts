/** The report as Markdown: for a pull request, a release, a wiki. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { proofMarkdown } from "./proof";
import { prose } from "./prose";
import { headline, reached } from "./words";

export interface MarkdownOptions {
  /** How a file is called; left out: its URI. */
  readonly path?: (uri: string) => string;
}

const titles = { breaking: "Breaking", dangerous: "May break some clients" } as const;

/** The verdict, then each breaking and dangerous finding with its proof folded, then what could not be compared. */
export function toMarkdown(report: Report, { path = (uri) => uri }: MarkdownOptions = {}): string {
  const place = ({ uri, range: { start } }: Location) =>
    code(`${path(uri)}:${start.line + 1}:${start.character + 1}`);
  const section = (severity: keyof typeof titles): string[] => {
    const own = report.findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [`## ${titles[severity]}`, ...own.map((each) => block(each, place))];
  };
  const notes = report.notes.map((note) => noteLine(note, place));
  const parts = [
    `# ${prose(headline(report))}`,
    ...(report.unchecked ? [prose(report.unchecked.advice)] : []),
    ...section("breaking"),
    ...section("dangerous"),
    ...(notes.length === 0 ? [] : ["## Doubtful, or not compared", notes.join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function block(finding: Finding, place: (at: Location) => string): string {
  const { message, rule, why, advice, head } = finding;
  const who = reached(finding);
  return [
    `### ${prose(message)}`,
    `${place(head)} · ${code(rule)}${who === "" ? "" : ` · ${prose(who)}`}`,
    `${prose(why)} ${prose(advice)}`,
    folded(finding),
  ].join("\n\n");
}

/** HTML inside Markdown, as GitHub and GitLab fold it. */
function folded(finding: Finding): string {
  if (finding.proof === null) return `_${proofMarkdown(finding)}_`;
  return `<details><summary>Proof</summary>\n\n${proofMarkdown(finding)}\n\n</details>`;
}

function noteLine({ message, advice, at }: Note, place: (at: Location) => string): string {
  return `- ${place(at)}: ${prose(message)} ${prose(advice)}`;
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}
