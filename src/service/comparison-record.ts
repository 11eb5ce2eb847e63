/** The data of a comparison with one published version that is kept in addition to its report. */
import { sha256 } from "../published/index";
import { readApi, type Api, type Comparison, type Place } from "../engine/index";
import { needsOtherApis, finalizeReport, versionsInUrls } from "../policy/index";
import type { Location, PolicyNow, Report } from "../policy/index";
import type { DocumentFiles } from "../workspace/index";

export interface ComparisonRecord {
  readonly comparison: Comparison;
  readonly files: { readonly base: DocumentFiles; readonly head: DocumentFiles };
  /** The comparison; computed again if the comparer has been used for other versions since. */
  readonly current: () => Comparison;
  /** Hash of the files of the published version, independent of their order and of line ends. */
  readonly hash: () => string;
  readonly versions: Parameters<typeof finalizeReport>[1]["versions"];
}

interface Side {
  /** Location of its version, or the beginning of the document. */
  readonly versionPlace: Place;
  readonly locate: (place: Place) => Location;
  readonly files: DocumentFiles;
}

/**
 * @param again compares the same documents alone
 * @param texts of all files of the published version
 */
export function recordComparison(
  comparison: Comparison,
  again: () => Comparison,
  texts: readonly string[],
  sides: { readonly base: Side; readonly head: Side },
): ComparisonRecord {
  const written = (of: "base" | "head"): ComparisonRecord["versions"]["base"] => {
    const { versionPlace, locate } = sides[of];
    const api = comparison.apis?.[of];
    return { at: locate(versionPlace), inAddresses: api ? versionsInUrls(api) : new Set() };
  };
  let known: string | undefined;
  let made: Comparison | undefined;
  return {
    comparison,
    files: { base: sides.base.files, head: sides.head.files },
    current: () => (comparison.isCurrent() ? comparison : (made ??= again())),
    hash: () => (known ??= sha256(JSON.stringify([...new Set(texts.map(sha256))].sort()))),
    versions: { base: written("base"), head: written("head") },
  };
}

/** The API of a version: that of the comparison while it is current, otherwise it is read again. */
export function currentApi({ comparison, files }: ComparisonRecord, of: "base" | "head"): Api | undefined {
  return comparison.isCurrent() ? comparison.apis?.[of] : readApi(files[of].documents);
}

/**
 * The report with the findings of the policy.
 * @param compared the comparison with the newest version, to which approvals refer; undefined if nothing was compared
 */
export async function applyPolicy(
  report: Report,
  policy: PolicyNow | undefined,
  compared: ComparisonRecord | undefined,
): Promise<Report> {
  const apis = compared?.comparison.apis;
  if (policy === undefined || compared === undefined || apis === undefined) return report;
  const hash = policy.approvals.length > 0 ? compared.hash() : undefined;
  const others = needsOtherApis(policy, apis) ? await policy.others?.() : undefined;
  return finalizeReport(report, { policy, hash, versions: compared.versions, apis, others });
}
