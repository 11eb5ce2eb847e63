/** The report in GitLab's Code Quality format. */
import type { Location, Report } from "../policy/index";
import { visible } from "./excerpt";
import type { PathNaming } from "./location";
import { approvalText, standing } from "./finding-status";

/** An entry, as documented in GitLab's "Code Quality". */
interface Issue {
  /** A single line. */
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severities = { breaking: "critical", dangerous: "minor", approved: "info" } as const;

/**
 * An array of issues: breaking (critical), dangerous (minor) and approved (info) findings, warnings (info), and
 * unchecked documents (blocker). Fingerprints are unique.
 */
export function toGitlab(reports: readonly Report[], { path }: Required<PathNaming>): string {
  const issues = reports.flatMap((report) => issuesOf(report, path));
  const once = new Map(issues.map((issue) => [issue.fingerprint, issue]));
  return `${JSON.stringify([...once.values()], null, 2)}\n`;
}

function issuesOf({ findings, notes, unchecked, head }: Report, path: (uri: string) => string): Issue[] {
  const location = ({ uri, range: { start } }: Location) => ({
    path: path(uri),
    lines: { begin: start.line + 1 },
  });
  const findingIssues = findings.flatMap((finding): Issue[] => {
    const as = standing(finding);
    if (as === "compatible") return [];
    const { message, why, advice, rule, approval, fingerprint } = finding;
    const details = approval === null ? `${why} ${advice}` : `(${approvalText(approval)})`;
    return [
      {
        description: oneLine(`${message} ${details}`),
        check_name: rule,
        fingerprint: `${rule}:${fingerprint}:${path(finding.head.uri)}`,
        severity: severities[as],
        location: location(finding.head),
      },
    ];
  });
  const warningIssues = notes.map(({ code, message, advice, at }): Issue => ({
    description: oneLine(`${message} ${advice}`),
    check_name: code,
    fingerprint: `${code}:${at.pointer}:${path(at.uri)}`,
    severity: "info",
    location: location(at),
  }));
  if (unchecked === null) return [...findingIssues, ...warningIssues];
  const { code, message, advice, at } = unchecked;
  const issue: Issue = {
    description: oneLine(`Not checked: ${message} ${advice}`),
    check_name: "not-checked",
    fingerprint: `not-checked:${code}:${path(head.uri)}`,
    severity: "blocker",
    location: at === undefined ? { path: path(head.uri), lines: { begin: 1 } } : location(at),
  };
  return [...findingIssues, ...warningIssues, issue];
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " "));
}
