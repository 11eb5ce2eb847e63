/** Matches findings of two reports by their messages. */
import { ownRuleOf, type Finding, type Report } from "../../policy/index";

/** Breaking findings that are not approved. */
export function breaksIn({ findings }: Pick<Report, "findings">): Finding[] {
  return findings.filter(
    ({ severity, approval, rule }) =>
      severity === "breaking" && approval === null && ownRuleOf(rule) === undefined,
  );
}

/** Identifies a finding by its message: after a repair, another finding of the same kind may get its fingerprint. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

export function countOf({ findings }: Pick<Report, "findings">, finding: Finding): number {
  return findings.filter((one) => nameOf(one) === nameOf(finding)).length;
}

/** The findings that occur more often than before. */
export function newAmong(was: readonly Finding[], is: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of was) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return is.filter((finding) => {
    const before = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), before - 1);
    return before <= 0;
  });
}

/** Counts the failed attempts of each finding. */
export class Turns {
  private readonly counts = new Map<string, number>();

  of(finding: Finding): number {
    return this.counts.get(placeOf(finding)) ?? 0;
  }

  inVain(finding: Finding): void {
    this.counts.set(placeOf(finding), this.of(finding) + 1);
  }
}

/** The finding with the same message at the same location in another report. */
export function sameIn({ findings }: Pick<Report, "findings">, finding: Finding): Finding | undefined {
  return findings.find((one) => placeOf(one) === placeOf(finding));
}

function placeOf({ rule, message, head }: Finding): string {
  return JSON.stringify([rule, message, head.uri, head.pointer]);
}
