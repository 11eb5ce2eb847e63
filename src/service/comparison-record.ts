/** The data of a comparison with one published version that is kept in addition to its report. */
import { sha256 } from "../published/index";
import type { Comparison, Place } from "../engine/index";
import { asksOthers, concludeReport, versionsInAddresses } from "../policy/index";
import type { Location, PolicyNow, Report } from "../policy/index";
import type { Files } from "../workspace/index";

export interface Compared {
  readonly comparison: Comparison;
  readonly files: { readonly base: Files; readonly head: Files };
  /** The comparison; computed again if the comparer has been used for other versions since. */
  readonly current: () => Comparison;
  /** Hash of the files of the published version, independent of their order and of line ends. */
  readonly hash: () => string;
  readonly versions: Parameters<typeof concludeReport>[1]["versions"];
}

interface Side {
  /** Location of its version, or the beginning of the document. */
  readonly versionPlace: Place;
  readonly locate: (place: Place) => Location;
  readonly files: Files;
}

/**
 * @param again compares the same documents alone
 * @param texts of all files of the published version
 */
export function keepCompared(
  comparison: Comparison,
  again: () => Comparison,
  texts: readonly string[],
  sides: { readonly base: Side; readonly head: Side },
): Compared {
  const written = (of: "base" | "head"): Compared["versions"]["base"] => {
    const { versionPlace, locate } = sides[of];
    const api = comparison.apis?.[of];
    return { at: locate(versionPlace), inAddresses: api ? versionsInAddresses(api) : new Set() };
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

/**
 * The report with the findings of the policy.
 * @param compared the comparison with the newest version, to which approvals refer; undefined if nothing was compared
 */
export async function concluded(
  report: Report,
  policy: PolicyNow | undefined,
  compared: Compared | undefined,
): Promise<Report> {
  const apis = compared?.comparison.apis;
  if (policy === undefined || compared === undefined || apis === undefined) return report;
  const hash = policy.approvals.length > 0 ? compared.hash() : undefined;
  const others = asksOthers(policy, apis) ? await policy.others?.() : undefined;
  return concludeReport(report, { policy, hash, versions: compared.versions, apis, others });
}
