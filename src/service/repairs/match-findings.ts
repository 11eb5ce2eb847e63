/** Matches findings of two reports by their messages. */
import { findOwnRule, type Finding, type Report } from "../../policy/index";

/** Breaking findings that are not approved. */
export function openBreaks({ findings }: Pick<Report, "findings">): Finding[] {
  return findings.filter(
    ({ severity, approval, rule }) =>
      severity === "breaking" && approval === null && findOwnRule(rule) === undefined,
  );
}

/** Identifies a finding by its message: after a repair, another finding of the same kind may get its fingerprint. */
function findingIdentity({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

export function countOf({ findings }: Pick<Report, "findings">, finding: Finding): number {
  return findings.filter((one) => findingIdentity(one) === findingIdentity(finding)).length;
}

/** The findings that occur more often than before. */
export function addedFindings(was: readonly Finding[], is: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of was)
    left.set(findingIdentity(finding), (left.get(findingIdentity(finding)) ?? 0) + 1);
  return is.filter((finding) => {
    const before = left.get(findingIdentity(finding)) ?? 0;
    left.set(findingIdentity(finding), before - 1);
    return before <= 0;
  });
}

/** Counts the failed attempts of each finding. */
export class AttemptCounter {
  private readonly counts = new Map<string, number>();

  of(finding: Finding): number {
    return this.counts.get(findingLocation(finding)) ?? 0;
  }

  inVain(finding: Finding): void {
    this.counts.set(findingLocation(finding), this.of(finding) + 1);
  }
}

/** The finding with the same message at the same location in another report. */
export function findSame({ findings }: Pick<Report, "findings">, finding: Finding): Finding | undefined {
  return findings.find((one) => findingLocation(one) === findingLocation(finding));
}

function findingLocation({ rule, message, head }: Finding): string {
  return JSON.stringify([rule, message, head.uri, head.pointer]);
}
