/** Final step of a report: findings about the version number and approvals, and unmatched patterns. */
import type { Api } from "../engine/index";
import { approvalFindings } from "./approvals/apply";
import { comparePosition } from "./finding-order";
import type { PolicyNow } from "./policy";
import type { Finding, Note, Report } from "./report";
import { unmatched, type SelectedOperation } from "./selection";
import { createJudge } from "./severity";
import { versionFindings, type VersionLocations } from "./version/version-findings";

/** Inputs of the policy that are not part of a report. */
export interface PolicyContext {
  readonly policy: PolicyNow;
  /** Hash of the published version, to which approvals are bound. */
  readonly hash: string | undefined;
  readonly versions: VersionLocations;
  readonly apis: { readonly base: Api; readonly head: Api };
  /** The operations of the other APIs of the policy; undefined if unknown. */
  readonly others?: readonly SelectedOperation[] | undefined;
}

/** The report with findings about the version number and approvals, and notes about unmatched patterns. */
export function finalizeReport(
  report: Report,
  { policy, hash, versions, apis, others }: PolicyContext,
): Report {
  const judge = createJudge(policy);
  const found = [
    ...(policy.versions === "semver" ? versionFindings(report, versions, judge, policy) : []),
    ...approvalFindings(report, policy, hash, judge),
  ];
  const unmatchedPatterns = unmatchedNotes(policy, apis, others);
  const notes = unmatchedPatterns.length === 0 ? report.notes : [...unmatchedPatterns, ...report.notes];
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
    findings: insertFindings(report, found),
    notes,
  };
}

/** Inserts findings about the document at their location; those about approvals follow at the end, by file. */
function insertFindings(report: Report, more: readonly Finding[]): readonly Finding[] {
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

/** True if a pattern for several APIs matches nothing in this one, so that the other APIs must be read. */
export function needsOtherApis({ layers }: Pick<PolicyNow, "layers">, apis: PolicyContext["apis"]): boolean {
  const own = [...operationsOf(apis.base), ...operationsOf(apis.head)];
  return layers.some(
    ({ select, patterns }) => select && patterns === "of-any-api" && unmatched(select, own).length > 0,
  );
}

function unmatchedNotes(
  { layers, locate }: PolicyNow,
  { base, head }: PolicyContext["apis"],
  others: PolicyContext["others"],
): Note[] {
  const own = [...operationsOf(base), ...operationsOf(head)];
  return layers.flatMap(({ select, patterns }) => {
    if (select === undefined || patterns === "optional") return [];
    const isOfApi = patterns === "of-api";
    if (!isOfApi && others === undefined) return [];
    const whose = isOfApi ? "this API" : "any API in this file";
    const all = isOfApi ? own : [...own, ...(others ?? [])];
    return unmatched(select, all).map(({ text, place }) => ({
      code: "config-no-match",
      message: `No operation of ${whose} matches \`${text}\`.`,
      advice: "Correct the pattern or remove it.",
      at: locate(place),
    }));
  });
}

export function operationsOf({ paths, webhooks }: Api): SelectedOperation[] {
  return [...paths, ...webhooks].flatMap(({ operations }) =>
    operations.map(({ method, path, operationId = null, traits }) => ({ method, path, operationId, traits })),
  );
}
