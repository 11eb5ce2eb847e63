import {
  compatibilityOf,
  messageOf,
  rules,
  whyOf,
  type Change,
  type Compatibility,
  type Place,
  type Side,
} from "../engine/index";
import type { Finding, Location, Note, Report, ReportBase, ReportSide, Unchecked } from "./report";

/** What the report of a comparison is made of. */
export interface Compared {
  readonly base: ReportBase;
  readonly head: ReportSide;
  readonly changes: readonly Change[];
  /** Where a place stands in the text of its file, for a person to open. */
  readonly locate: { readonly base: (place: Place) => Location; readonly head: (place: Place) => Location };
  /** How the files of head come one after the other: the entry is 0. */
  readonly fileOrder: (uri: string) => number;
  readonly notes: readonly Note[];
  /** What kept a part from being compared: without a break this makes the document unchecked, not compatible. */
  readonly incomplete: Unchecked | undefined;
}

/** Until somebody looks for one. */
const noProof: Readonly<Record<Compatibility, string>> = {
  breaking: "Not sought yet.",
  dangerous: "Not sought yet.",
  compatible: "A compatible change lets nothing fail.",
};
const ranks: readonly Compatibility[] = ["compatible", "dangerous", "breaking"];

/** The report of two documents that were compared. */
export function buildReport(compared: Compared): Report {
  const { base, head, notes, incomplete } = compared;
  const findings = inDocumentOrder(compared).map((change) => buildFinding(change, compared));
  const count = (severity: Compatibility): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const breaking = count("breaking");
  const isUnchecked = breaking === 0 && incomplete !== undefined;
  return {
    reportVersion: 1,
    verdict: breaking > 0 ? "breaking" : isUnchecked ? "unchecked" : "compatible",
    unchecked: isUnchecked ? incomplete : null,
    base,
    head,
    requiredBump: breaking > 0 ? "major" : findings.length > 0 ? "minor" : "none",
    summary: { breaking, dangerous: count("dangerous"), compatible: count("compatible"), approved: 0 },
    findings,
    notes,
  };
}

/** The report of documents that could not be compared. */
export function uncheckedReport(base: ReportBase | null, head: ReportSide, unchecked: Unchecked): Report {
  return { ...nothingFound(base, head), verdict: "unchecked", unchecked };
}

/** The report of a document that the published version does not hold. */
export function unpublishedReport(base: ReportBase, head: ReportSide): Report {
  return { ...nothingFound(base, head), verdict: "unpublished", unchecked: null };
}

function nothingFound(base: ReportBase | null, head: ReportSide): Omit<Report, "verdict" | "unchecked"> {
  const summary = { breaking: 0, dangerous: 0, compatible: 0, approved: 0 };
  return { reportVersion: 1, base, head, requiredBump: "none", summary, findings: [], notes: [] };
}

function buildFinding(change: Change, { locate }: Compared): Finding {
  const { kind, base, head, uses, fingerprint } = change;
  const { severity, side } = severityOf(change);
  const sides: readonly Side[] = side === "both" ? ["request", "response"] : [side];
  return {
    rule: kind,
    severity,
    side,
    breaks: rules[kind].breaks,
    message: messageOf(change),
    why: [...new Set(sides.map((each) => whyOf(kind, each)))].join(" "),
    advice: rules[kind].advice,
    base: base && locate.base(base),
    head: locate.head(head),
    operations: uses.map(({ method, path, operationId, side: on }) => ({
      method,
      path,
      operationId,
      side: on,
    })),
    fingerprint,
    proof: null,
    proofMissing: noProof[severity],
    approval: null,
  };
}

/** The worst that the change means on a side it is used on. */
function severityOf(change: Change): { severity: Compatibility; side: Finding["side"] } {
  const meaning = compatibilityOf(change);
  const used = new Set(change.uses.map((use) => use.side));
  const sides: Side[] = used.size === 0 ? ["request", "response"] : [...used];
  const worst = Math.max(...sides.map((side) => ranks.indexOf(meaning[side])));
  const deciding = sides.filter((side) => ranks.indexOf(meaning[side]) === worst);
  const [first] = deciding;
  return {
    severity: ranks[worst] ?? "breaking",
    side: deciding.length === 1 && first !== undefined ? first : "both",
  };
}

function inDocumentOrder({ changes, fileOrder }: Compared): Change[] {
  const keyed = changes.map((change) => ({
    change,
    file: fileOrder(change.head.uri),
    span: change.head.span,
  }));
  keyed.sort(
    (one, other) =>
      one.file - other.file ||
      one.span.start - other.span.start ||
      one.span.end - other.span.end ||
      compareText(one.change.kind, other.change.kind) ||
      compareText(one.change.fingerprint, other.change.fingerprint),
  );
  return keyed.map(({ change }) => change);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
