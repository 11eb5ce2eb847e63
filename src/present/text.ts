/** The report for a person at a terminal. */
import type { Finding, Location, Note, Report, Unchecked } from "../policy/index";
import { frame, visible } from "./frame";
import type { Paint } from "./frame";
import { pieces, sentences } from "./proof";
import { headline, reached } from "./words";

export interface TextOptions {
  /** Colours a piece of text; left out: no colour at all. */
  readonly paint?: Paint;
  /** The text of a file of either version, for code frames; undefined: the place is named without one. */
  readonly sources: (uri: string) => string | undefined;
  /** Shows for each finding the request or response that proves it. */
  readonly explain?: boolean;
  /** How a file is called before `:line:column`; left out: its URI. */
  readonly path?: (uri: string) => string;
}

const SEVERITY_STYLE = { breaking: "red", dangerous: "yellow", compatible: "green" } as const;

/**
 * Each breaking and dangerous finding from `path:line:column` (one-based) with a frame of both versions, then
 * what could not be compared, then the verdict. Compatible changes are counted, not listed. Ends with a line end.
 */
export function toText(report: Report, options: TextOptions): string {
  const page = printer(options);
  const base = report.base?.label ?? "the published version";
  const told = report.findings.filter((finding) => finding.severity !== "compatible");
  const blocks = [
    ...told.map((finding) => page.finding(finding, base)),
    ...report.notes.map((note) => page.note(note)),
    report.unchecked ? page.unchecked(report.unchecked) : page.verdict(report),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The same, bound to its options: one block of lines for each thing a report holds. */
function printer({ paint = (_, text) => text, sources, path = (uri) => uri, explain = false }: TextOptions) {
  const linesOf = remembered((uri: string) =>
    sources(uri)
      ?.replace(/(\r\n|\n|\r)$/, "")
      .split(/\r\n|\n|\r/),
  );
  const dim = (text: string) => paint("dim", text);
  const lines = (...parts: (string | undefined | null | false)[]) => parts.filter(Boolean).join("\n");
  const field = (name: string, text: string) => `  ${dim(name.padEnd(7))} ${visible(text)}`;

  const place = ({ uri, range: { start } }: Location) =>
    visible(`${path(uri)}:${start.line + 1}:${start.character + 1}`);
  const shown = (at: Location, style: "red" | "yellow" | "green" | "cyan") => {
    const text = linesOf(at.uri);
    return text && frame(text, at.range, (carets) => paint(style, carets), dim)?.replace(/^/gm, "  ");
  };

  const proof = (finding: Finding) => {
    const shown = finding.proof === null ? [] : pieces(finding.proof);
    const blocks = shown.map(({ title, text }) => {
      const body = text.split("\n").map((line) => `    ${visible(line)}`.trimEnd());
      return [`    ${dim(title)}`, ...body].join("\n");
    });
    return [field("proof", sentences(finding)), ...blocks].join("\n\n");
  };

  return {
    finding(finding: Finding, base: string): string {
      const style = SEVERITY_STYLE[finding.severity];
      const who = reached(finding);
      return lines(
        `${place(finding.head)}: ${paint(style, finding.severity)}: ${paint("bold", visible(finding.message))} ${dim(`[${finding.rule}]`)}`,
        shown(finding.head, style),
        finding.base && `  ${dim(visible(base))}: ${place(finding.base)}`,
        finding.base && shown(finding.base, "cyan"),
        field("why", finding.why),
        field("do", finding.advice),
        who !== "" && field("reaches", who),
        explain && proof(finding),
      );
    },
    note(note: Note): string {
      return lines(
        `${place(note.at)}: ${paint("yellow", "note")}: ${visible(note.message)} ${dim(`[${note.code}]`)}`,
        shown(note.at, "yellow"),
        field("do", note.advice),
      );
    },
    unchecked({ message, advice, at }: Unchecked): string {
      return lines(
        `${at ? `${place(at)}: ` : ""}${paint("yellow", "not checked")}: ${paint("bold", visible(message))}`,
        at && shown(at, "yellow"),
        field("do", advice),
      );
    },
    verdict(report: Report): string {
      const style = report.verdict === "breaking" ? "red" : "green";
      return paint("bold", paint(style, visible(headline(report))));
    },
  };
}

function remembered<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as V;
  };
}
