/** The report as text for a terminal. */
import type { Finding, Location, Note, Report, ReportBase, Unchecked } from "../policy/index";
import { splitOnce, visible } from "./excerpt";
import { groupFindings, type FindingGroup } from "./finding-groups";
import { acceptanceText, doorsTitle, groupDoors, shownDoors } from "./doors";
import { frame, type Paint } from "./source-frame";
import { formatLocation, versionTitle, formatOrigin, type PathNaming } from "./location";
import { httpBlocks, proofSentences } from "./proof";
import { approvalText, standing } from "./finding-status";
import { headline, describePublished, describeAffected } from "./shared-sentences";

export interface TextOptions extends PathNaming {
  /** Colors text. Default: no color. */
  readonly paint?: Paint;
  /** The text of a file of either version, for code frames; undefined: no code frame. */
  readonly sources: (uri: string) => string | undefined;
  /** Shows the request or response that proves each finding. */
  readonly explain?: boolean;
  /** One of several documents: an unchecked document is listed by name, and the verdict is left to the summary. */
  readonly isOneOfMany?: boolean;
}

const STYLES = { breaking: "red", dangerous: "yellow", approved: "cyan", compatible: "green" } as const;

/**
 * The breaking and dangerous findings, those of one rule at the same location together, starting with `path:line:column` (one-based), with code frames of both versions;
 * then the warnings, the verdict and the published version. Compatible changes are counted, not listed. Ends with a line
 * end; empty for one of several documents without anything to report.
 */
export function toText(report: Report, options: TextOptions): string {
  const page = printer(options);
  const listed = report.findings.filter((finding) => finding.severity !== "compatible");
  const named = options.isOneOfMany === true ? report.head.uri : undefined;
  const blocks = [
    ...groupFindings(listed).map((group) => page.group(group, report.base)),
    ...report.notes.map((note) => page.note(note)),
    ...page.doors(report),
    ...(report.unchecked ? [page.unchecked(report.unchecked, named)] : []),
    ...(named === undefined ? page.verdict(report) : []),
  ];
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** One line per group of findings that fail the check, per door of the report, and for an unchecked document. */
export function toBriefText(
  { findings, doors = [], unchecked, head }: Report,
  { paint = (_, text) => text, path = (uri) => uri }: Pick<TextOptions, "paint" | "path">,
  failing: readonly Finding["severity"][],
): string {
  const failed = findings.filter(({ severity, approval }) => approval === null && failing.includes(severity));
  const lines = groupFindings(failed).map(({ title, first: { head: at, severity, rule } }) =>
    [
      `${visible(formatLocation(at, path))}: ${paint(STYLES[severity], severity)}:`,
      visible(title),
      paint("dim", `[${rule}]`),
    ].join(" "),
  );
  const doorLines = doors
    .filter(({ accepted }) => accepted === null)
    .map(({ at, level, message, door }) =>
      [
        `${visible(formatLocation(at, path))}: ${paint("cyan", level)}:`,
        visible(message),
        paint("dim", `[${door}]`),
      ].join(" "),
    );
  const place = unchecked?.at ? formatLocation(unchecked.at, path) : path(head.uri);
  const stopped =
    unchecked &&
    `${visible(place)}: ${paint("yellow", "not checked")}: ${visible(`${unchecked.message} ${unchecked.advice}`)}`;
  return [...lines, ...doorLines, ...(stopped === null ? [] : [stopped])].map((line) => `${line}\n`).join("");
}

/** Formats each part of a report as a block of lines. */
function printer({ paint = (_, text) => text, sources, path = (uri) => uri, explain = false }: TextOptions) {
  const linesOf = splitOnce(sources);
  const dim = (text: string) => paint("dim", text);
  const lines = (...parts: (string | undefined | null | false)[]) => parts.filter(Boolean).join("\n");
  const field = (name: string, text: string) => `  ${dim(name.padEnd(7))} ${visible(text)}`;

  const place = (at: Location) => visible(formatLocation(at, path));
  const shown = (at: Location, style: "red" | "yellow" | "green" | "cyan") => {
    const text = linesOf(at.uri);
    return text && frame(text, at.range, (carets) => paint(style, carets), dim)?.replace(/^/gm, "  ");
  };

  const proof = (finding: Finding) => {
    const shown = finding.proof === null ? [] : httpBlocks(finding.proof);
    const blocks = shown.map(({ title, text }) => {
      const body = text.split("\n").map((line) => `    ${visible(line)}`.trimEnd());
      return [`    ${dim(title)}`, ...body].join("\n");
    });
    return [field("proof", proofSentences(finding)), ...blocks].join("\n\n");
  };

  return {
    group({ title, first: finding, findings }: FindingGroup<Finding>, base: ReportBase | null): string {
      const as = standing(finding);
      const style = STYLES[as];
      const who = [...new Set(findings.map(describeAffected))].filter((one) => one !== "").join("; ");
      const each = ({ message, base: was }: Finding) =>
        `  - ${visible(message)}${was ? ` ${dim(`(${place(was)}${visible(formatOrigin(was))})`)}` : ""}`;
      return lines(
        `${place(finding.head)}: ${paint(style, as)}: ${paint("bold", visible(title))} ${dim(`[${finding.rule}]`)}`,
        findings.length > 1 && findings.map(each).join("\n"),
        shown(finding.head, style),
        finding.base &&
          `  ${dim(visible(versionTitle(base, finding.base) || "published"))}: ${place(finding.base)}${visible(formatOrigin(finding.base))}`,
        finding.base && shown(finding.base, "cyan"),
        finding.approval && `  ${visible(approvalText(finding.approval))}`,
        field("why", finding.why),
        finding.approval === null && field("do", finding.advice),
        who !== "" && field("reaches", who),
        explain && findings.map(proof).join("\n\n"),
      );
    },
    note(note: Note): string {
      return lines(
        `${place(note.at)}: ${paint("yellow", "warning")}: ${visible(note.message)} ${dim(`[${note.code}]`)}`,
        shown(note.at, "yellow"),
        field("do", note.advice),
      );
    },
    unchecked({ message, advice, at }: Unchecked, document: string | undefined): string {
      const where = at ? place(at) : document && visible(path(document));
      return lines(
        `${where ? `${where}: ` : ""}${paint("yellow", "not checked")}: ${paint("bold", visible(message))}`,
        at && shown(at, "yellow"),
        field("do", advice),
      );
    },
    doors(report: Report): string[] {
      const title = doorsTitle(report);
      if (title === undefined) return [];
      const groups = groupDoors(report).map((group) => {
        const { shown, more } = shownDoors(group);
        const each = shown.map(({ at, level, message, door, advice, accepted }) =>
          lines(
            `${place(at)}: ${paint("cyan", accepted === null ? level : "accepted")}: ${visible(message)} ${dim(`[${door}]`)}`,
            accepted && `  ${visible(acceptanceText(accepted))}`,
            accepted === null && group.advice === null && field("do", advice),
          ),
        );
        const rest = more > 0 && dim(`  and ${more} more`);
        return lines(
          paint("bold", visible(group.title)),
          ...each,
          rest,
          group.advice && field("do", group.advice),
        );
      });
      return [paint("bold", `${title}:`), ...groups];
    },
    verdict(report: Report): string[] {
      const style = report.verdict === "breaking" ? "red" : "green";
      const words = paint("bold", paint(style, visible(headline(report))));
      const block = lines(
        report.unchecked === null && words,
        report.base && dim(visible(describePublished(report.base))),
      );
      return block === "" ? [] : [block];
    },
  };
}
