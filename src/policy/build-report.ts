import {
  messageOf,
  rules,
  effectOf,
  type Change,
  type Compatibility,
  type Place,
  type Side,
} from "../engine/index";
import { approvalsInForce, findingKey } from "./approvals/apply";
import { noticeFindings } from "./lifecycle/notice";
import { compareText } from "./finding-order";
import type { PolicyNow } from "./policy";
import { createJudge, type Judgment } from "./severity";
import type { Finding, Location, Note, Report, ReportBase, ReportSide, Unchecked } from "./report";

/** The result of a comparison, from which a report is built. */
export interface Compared {
  readonly base: ReportBase;
  readonly head: ReportSide;
  readonly changes: readonly Change[];
  /** Converts places to locations. */
  readonly locate: { readonly base: (place: Place) => Location; readonly head: (place: Place) => Location };
  /** The order of the files of head: the entry is 0. */
  readonly fileOrder: (uri: string) => number;
  readonly notes: readonly Note[];
  /** The reason why a part was not compared: unless something breaks, the document is unchecked. */
  readonly incomplete: Unchecked | undefined;
  /** Default: the rules alone decide. */
  readonly policy?: PolicyNow | undefined;
  /** Hash of the published version, to which approvals are bound; without it none is in force. */
  readonly hash?: string | undefined;
}

/** Reasons for a missing proof before proofs are computed. */
const noProof: Readonly<Record<Compatibility, string>> = {
  breaking: "Not searched.",
  dangerous: "Not searched.",
  compatible: "Compatible changes do not cause failures.",
};

/** A finding as it was before proofs were computed. */
export function withoutProof(finding: Finding): Finding {
  const proofMissing = noProof[finding.severity];
  return { ...finding, proof: null, proofMissing, possiblyEquivalent: undefined };
}

/** The report of a comparison. */
export function buildReport(compared: Compared): Report {
  const { base, head, notes, incomplete, policy, hash, locate } = compared;
  const judge = createJudge(policy);
  const approvals = approvalsInForce(policy, hash);
  let bump: Report["requiredBump"] = "none";
  const findings = inDocumentOrder(compared).flatMap((change) => {
    const judgment = judge.judge(change);
    const finding = buildFinding(change, judgment, compared);
    const approved = finding.severity === "compatible" ? undefined : approvals.get(findingKey(finding));
    const isBreak = finding.severity === "breaking" && approved?.hurts !== false;
    // Changes outside of the contract do not require a bump; approved breaks without affected clients not a major one.
    if (!judgment.isOutOfContract) bump = isBreak || bump === "major" ? "major" : "minor";
    const notices = policy === undefined ? [] : noticeFindings(change, judge, locate, policy);
    return [{ ...finding, approval: approved?.approval ?? null }, ...notices];
  });
  const count = (severity: Compatibility): number =>
    findings.filter((finding) => finding.severity === severity && finding.approval === null).length;
  const breaking = count("breaking");
  const isUnchecked = breaking === 0 && incomplete !== undefined;
  return {
    reportVersion: 1,
    verdict: breaking > 0 ? "breaking" : isUnchecked ? "unchecked" : "compatible",
    unchecked: isUnchecked ? incomplete : null,
    base,
    head,
    requiredBump: bump,
    summary: {
      breaking,
      dangerous: count("dangerous"),
      compatible: count("compatible"),
      approved: findings.filter(({ approval }) => approval !== null).length,
    },
    findings,
    notes: isUnchecked ? notes.filter(({ at }) => !isSame(at, incomplete.at)) : notes,
  };
}

/** True if a note repeats the reason why the document is unchecked. */
function isSame(at: Location, reason: Location | undefined): boolean {
  return at.uri === reason?.uri && at.pointer === reason.pointer;
}

/** The report of documents that could not be compared. */
export function uncheckedReport(base: ReportBase | null, head: ReportSide, unchecked: Unchecked): Report {
  return { ...nothingFound(base, head), verdict: "unchecked", unchecked };
}

/** The report of a document that the published version does not contain. */
export function unpublishedReport(base: ReportBase, head: ReportSide): Report {
  return { ...nothingFound(base, head), verdict: "unpublished", unchecked: null };
}

function nothingFound(base: ReportBase | null, head: ReportSide): Omit<Report, "verdict" | "unchecked"> {
  const summary = { breaking: 0, dangerous: 0, compatible: 0, approved: 0 };
  return { reportVersion: 1, base, head, requiredBump: "none", summary, findings: [], notes: [] };
}

function buildFinding(change: Change, { severity, side, because }: Judgment, { locate }: Compared): Finding {
  const { kind, base, head, uses, fingerprint } = change;
  const sides: readonly Side[] = side === "both" ? ["request", "response"] : [side];
  const effects = sides.map((each) => effectOf(change, each));
  return {
    rule: kind,
    severity,
    side,
    breaks: rules[kind].breaks,
    message: messageOf(change),
    why: joined([...effects.map(({ why }) => why), ...because]),
    advice: joined(effects.map(({ advice }) => advice)),
    base: base && locate.base(base),
    head: locate.head(head),
    operations: operationsOf(uses),
    fingerprint,
    proof: null,
    proofMissing: noProof[severity],
    approval: null,
  };
}

const operationLists = new WeakMap<Change["uses"], Finding["operations"]>();

/** Shared by changes with the same list of uses: in large APIs, hundreds of operations use hundreds of changed schemas. */
function operationsOf(uses: Change["uses"]): Finding["operations"] {
  let known = operationLists.get(uses);
  if (known === undefined) {
    known = uses.map(({ method, path, operationId, side }) => ({ method, path, operationId, side }));
    operationLists.set(uses, known);
  }
  return known;
}

/** Different sentences as one text. */
function joined(sentences: readonly string[]): string {
  return [...new Set(sentences)].join(" ");
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
