/** Findings of two reports, told apart by what they say. */
import { ownRuleOf, type Finding, type Report } from "../../policy/index";

/** What breaks and was not approved. */
export function breaksIn({ findings }: Pick<Report, "findings">): Finding[] {
  return findings.filter(
    ({ severity, approval, rule }) =>
      severity === "breaking" && approval === null && ownRuleOf(rule) === undefined,
  );
}

/** Fingerprints may pass to others of their kind when one is gone, so findings are known by what they say. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

export function countOf({ findings }: Pick<Report, "findings">, finding: Finding): number {
  return findings.filter((one) => nameOf(one) === nameOf(finding)).length;
}

/** Those of which there are more than there were. */
export function newAmong(was: readonly Finding[], is: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of was) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return is.filter((finding) => {
    const before = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), before - 1);
    return before <= 0;
  });
}

/** How many attempts at each finding were in vain. */
export class Turns {
  private readonly counts = new Map<string, number>();

  of(finding: Finding): number {
    return this.counts.get(placeOf(finding)) ?? 0;
  }

  inVain(finding: Finding): void {
    this.counts.set(placeOf(finding), this.of(finding) + 1);
  }
}

/** The finding that says the same of the same place in another report. */
export function sameIn({ findings }: Pick<Report, "findings">, finding: Finding): Finding | undefined {
  return findings.find((one) => placeOf(one) === placeOf(finding));
}

function placeOf({ rule, message, head }: Finding): string {
  return JSON.stringify([rule, message, head.uri, head.pointer]);
}
