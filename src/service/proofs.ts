import type { Change, Comparison, Side } from "../engine/index";
import { findOwnRule, withoutProof, type Finding, type Report } from "../policy/index";
import type { Checker, ProvedFinding } from "./types";
import { createBudget, createProver, type Effort, type Prover } from "../proof/index";

/** Limits of the search for a proof. */
const efforts: Readonly<Record<"breaking" | "dangerous", Effort>> = {
  breaking: { ways: 3, values: 160 },
  dangerous: { ways: 1, values: 12 },
};

/**
 * Proofs for the findings of a report, most severe first, each as soon as it is found. When the budget of the report is
 * used up, the remaining findings have that as the reason.
 * @param comparisons the inputs of the report
 * @param pause yields to other tasks between two findings; may throw to cancel
 */
export async function* proveFindings(
  findings: readonly Finding[],
  comparisons: readonly Comparison[],
  pause: () => Promise<void>,
): AsyncGenerator<ProvedFinding> {
  const budget = createBudget();
  const sources = comparisons.map((comparison) => ({
    changes: new Map(comparison.changes.map((change) => [change.fingerprint, change])),
    prover: createProver(comparison, budget),
  }));
  for (const { finding, effort } of bySeverity(findings)) {
    await pause();
    const source = sources.find(({ changes }) => changes.has(finding.fingerprint));
    const change = source?.changes.get(finding.fingerprint);
    if (source !== undefined && change !== undefined) yield prove(source.prover, change, finding, effort);
  }
}

/** Findings that can have a proof, most severe first; approved ones last within each severity. */
function bySeverity(findings: readonly Finding[]): readonly { finding: Finding; effort: Effort }[] {
  return (["breaking", "dangerous"] as const).flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const [open, approved] = [own.filter(isNotApproved), own.filter((finding) => !isNotApproved(finding))];
    return [...open, ...approved].map((finding) => ({ finding, effort: efforts[severity] }));
  });
}

function isNotApproved({ approval }: Finding): boolean {
  return approval === null;
}

function prove(prover: Prover, change: Change, finding: Finding, effort: Effort): ProvedFinding {
  const { fingerprint, side } = finding;
  const sides: readonly Side[] = side === "both" ? ["request", "response"] : [side];
  const proved = prover.prove(change, sides, effort);
  if ("proof" in proved) return { fingerprint, proof: proved.proof };
  const { missing, possiblyEquivalent } = proved;
  return {
    fingerprint,
    proof: null,
    proofMissing: missing,
    ...(possiblyEquivalent && { possiblyEquivalent }),
  };
}

/**
 * The report with a proof, or the reason why there is none, at each finding.
 * @param most limit of findings with a search for a proof, most severe first
 */
export async function reportWithProofs(
  checker: Pick<Checker, "prove">,
  report: Report,
  most = Infinity,
): Promise<Report> {
  const proved: ProvedFinding[] = [];
  for await (const each of checker.prove(report)) if (proved.push(each) >= most) break;
  return withProofs(report, proved);
}

/** The report as `reportWithProofs` returns it for a lower limit. */
export function limitProofs(report: Report, most: number): Report {
  if (most === Infinity) return report;
  const sought = bySeverity(report.findings).filter(({ finding }) => findOwnRule(finding.rule) === undefined);
  const beyond = new Set(sought.slice(most).map(({ finding }) => finding));
  const findings = report.findings.map((finding) => (beyond.has(finding) ? withoutProof(finding) : finding));
  return { ...report, findings };
}

/** The findings of a report with these fingerprints, in report order, each with its proof or the reason why there is none. */
export async function findingsWithProofs(
  checker: Pick<Checker, "prove">,
  report: Report,
  fingerprints: readonly string[],
): Promise<readonly Finding[]> {
  const wanted = new Set(fingerprints);
  const proved: ProvedFinding[] = [];
  for (const fingerprint of wanted)
    for await (const each of checker.prove(report, undefined, fingerprint)) proved.push(each);
  return withProofs(report, proved).findings.filter(({ fingerprint }) => wanted.has(fingerprint));
}

function withProofs(report: Report, proved: readonly ProvedFinding[]): Report {
  const known = new Map(proved.map((each) => [each.fingerprint, each]));
  const findings = report.findings.map((finding): Finding => {
    const found = known.get(finding.fingerprint);
    if (found === undefined) return finding;
    return { ...finding, proofMissing: undefined, ...found };
  });
  return { ...report, findings };
}
