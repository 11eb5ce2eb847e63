/** The last word of policy on a report: what is to be said beside its changes. */
import type { Api } from "../engine/index";
import { approvalFindings } from "./approvals/apply";
import { comparePosition } from "./order";
import type { PolicyNow } from "./policy";
import type { Finding, Note, Report } from "./report";
import { unmatched, type Selected } from "./selection";
import { createJudge } from "./severity";
import { versionFindings, type VersionsWritten } from "./version/findings";

/** What a report of a comparison does not hold and policy looks at. */
export interface Circumstances {
  readonly policy: PolicyNow;
  /** Of the published version, by which approvals are bound to it. */
  readonly hash: string | undefined;
  readonly versions: VersionsWritten;
  readonly apis: { readonly base: Api; readonly head: Api };
  /** The operations of the other APIs that the policy is about; undefined where they are not known. */
  readonly others?: readonly Selected[] | undefined;
}

/** The report with what policy says of the version number, of approvals, and of patterns that fit nothing. */
export function concludeReport(
  report: Report,
  { policy, hash, versions, apis, others }: Circumstances,
): Report {
  const judge = createJudge(policy);
  const found = [
    ...(policy.versions === "semver" ? versionFindings(report, versions, judge, policy.now) : []),
    ...approvalFindings(report, policy, hash, judge),
  ];
  const doubts = unmatchedNotes(policy, apis, others);
  const notes = doubts.length === 0 ? report.notes : [...doubts, ...report.notes];
  if (found.length === 0) return { ...report, notes };
  const isBreaking = found.some(({ severity }) => severity === "breaking");
  const { breaking, dangerous, compatible } = report.summary;
  const count = (wanted: Finding["severity"]): number =>
    found.filter(({ severity }) => severity === wanted).length;
  return {
    ...report,
    ...(isBreaking && { verdict: "breaking", unchecked: null }),
    summary: {
      ...report.summary,
      breaking: breaking + count("breaking"),
      dangerous: dangerous + count("dangerous"),
      compatible: compatible + count("compatible"),
    },
    findings: placed(report, found),
    notes,
  };
}

/** A finding about the document where it stands there; those about approvals, by file, at the end. */
function placed(report: Report, more: readonly Finding[]): readonly Finding[] {
  const entry = report.head.uri;
  const all = [...report.findings];
  for (const one of more) {
    const next = all.findIndex(
      ({ head }) => head.uri !== entry || comparePosition(head.range.start, one.head.range.start) > 0,
    );
    all.splice(one.head.uri === entry && next >= 0 ? next : all.length, 0, one);
  }
  return all;
}

/** Whether a pattern that is for several APIs fits no operation of this one, so that the others are to be asked. */
export function asksOthers({ layers }: Pick<PolicyNow, "layers">, apis: Circumstances["apis"]): boolean {
  const own = [...operationsOf(apis.base), ...operationsOf(apis.head)];
  return layers.some(
    ({ select, isForOneApi }) => select && isForOneApi !== true && unmatched(select, own).length > 0,
  );
}

function unmatchedNotes(
  { layers, locate }: PolicyNow,
  { base, head }: Circumstances["apis"],
  others: Circumstances["others"],
): Note[] {
  const own = [...operationsOf(base), ...operationsOf(head)];
  return layers.flatMap(({ select, isForOneApi }) => {
    if (select === undefined || (isForOneApi !== true && others === undefined)) return [];
    const whose = isForOneApi === true ? "this API" : "any API that is named here";
    const all = isForOneApi === true ? own : [...own, ...(others ?? [])];
    return unmatched(select, all).map(({ text, place }) => ({
      code: "config-no-match",
      message: `\`${text}\` fits no operation of ${whose}.`,
      advice: "Correct it, or take it out.",
      at: locate(place),
    }));
  });
}

export function operationsOf({ paths, webhooks }: Api): Selected[] {
  return [...paths, ...webhooks].flatMap(({ operations }) =>
    operations.map(({ method, path, operationId = null, traits }) => ({ method, path, operationId, traits })),
  );
}
