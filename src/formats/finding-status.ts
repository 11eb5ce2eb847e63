/** Standing of a finding: its severity, or approved. */
import type { Approval, Finding } from "../policy/index";

/** The severity of a finding, or `approved`. */
export type Standing = Finding["severity"] | "approved";

export function standing({ severity, approval }: Pick<Finding, "severity" | "approval">): Standing {
  return approval === null ? severity : "approved";
}

/** True for advice on `info.version` and versions in URLs, which has a heading of its own. */
export function isVersionAdvice({ rule }: Pick<Finding, "rule">): boolean {
  return rule.startsWith("version-");
}

/** The findings with a standing, in report order. */
export function approvalStatus(findings: readonly Finding[], wanted: Standing): readonly Finding[] {
  return findings.filter((finding) => standing(finding) === wanted);
}

/** Owner, expiry and reason of an approval, as a sentence. */
export function approvalSentence(approval: Approval): string {
  const clause = approvalText(approval);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** Owner, expiry and reason of an approval: a clause without a full stop. */
export function approvalText({ reason, owner, expires }: Approval): string {
  return `approved by ${owner} until ${expires}: ${reason.replace(/[.\s]+$/, "")}`;
}
