/** What a finding is to whoever reads a report. */
import type { Approval, Finding } from "../policy/index";

/** Its severity, or that somebody has decided upon it. */
export type Standing = Finding["severity"] | "approved";

export function standing({ severity, approval }: Finding): Standing {
  return approval === null ? severity : "approved";
}

/** The findings of a standing, in the report's order. */
export function ofStanding(findings: readonly Finding[], wanted: Standing): readonly Finding[] {
  return findings.filter((finding) => standing(finding) === wanted);
}

/** Who decided it, why, and until when: a clause without a full stop. */
export function approvalText({ reason, owner, expires }: Approval): string {
  return `approved by ${owner} until ${expires}: ${reason.replace(/[.\s]+$/, "")}`;
}
