/** The report as annotations for GitHub Actions. */
import type { Location, Report } from "../policy/index";
import { visible } from "./excerpt";
import { formatLocation, type PathNaming } from "./location";
import { approvalText, standing } from "./finding-status";
import { headline, describePublished, describeAffected } from "./shared-sentences";

type Level = "error" | "warning" | "notice";

const levels = { breaking: "error", dangerous: "warning", approved: "notice" } as const;

/**
 * A workflow command per breaking, dangerous or approved finding, per warning and per unchecked document, then the
 * verdict of each document as a line of the log. Lines and columns are one-based. Duplicates are printed once.
 */
export function toGithub(reports: readonly Report[], { path }: Required<PathNaming>): string {
  const lines = reports.flatMap((report) => [...annotations(report, path), verdict(report, path)]);
  return [...new Set(lines)].join("");
}

function annotations({ findings, notes, unchecked, head }: Report, path: (uri: string) => string): string[] {
  const listed = findings.flatMap((finding) => {
    const as = standing(finding);
    if (as === "compatible") return [];
    const { message, why, advice, rule, base, approval } = finding;
    const who = describeAffected(finding);
    const lines = [
      message,
      approval && `${approvalText(approval)}.`,
      why,
      approval === null && advice,
      who && `Affects ${who}.`,
      base && `Published: ${formatLocation(base, path)}`,
    ];
    return [command(levels[as], `${as}: ${rule}`, inLines(lines), finding.head, path)];
  });
  const warned = notes.map(({ code, message, advice, at }) =>
    command("notice", code, inLines([message, advice]), at, path),
  );
  if (unchecked === null) return [...listed, ...warned];
  const start = { line: 0, character: 0 };
  const at = unchecked.at ?? { uri: head.uri, pointer: "", range: { start, end: start } };
  return [
    ...listed,
    ...warned,
    command("error", "not checked", inLines([unchecked.message, unchecked.advice]), at, path),
  ];
}

/** One sentence per line, with line breaks in names made visible. */
function inLines(sentences: readonly (string | null | false)[]): string {
  return sentences.flatMap((each) => (each ? visible(each) : [])).join("\n");
}

function command(
  level: Level,
  title: string,
  message: string,
  { uri, range: { start, end } }: Location,
  path: (uri: string) => string,
): string {
  const properties = {
    file: path(uri),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub accepts columns only if the range is on one line.
    ...(start.line === end.line && {
      col: start.character + 1,
      endColumn: Math.max(start.character + 1, end.character),
    }),
    title,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(",")}::${data(message)}\n`;
}

/** Escaping as in `@actions/toolkit`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A log line with a fixed prefix: a line that begins with `::` would be a command. */
function verdict(report: Report, path: (uri: string) => string): string {
  const from = report.base === null ? "" : ` ${describePublished(report.base)}`;
  return `Contract Guard: ${visible(`${path(report.head.uri)}: ${headline(report)}${from}`)}\n`;
}
