import type { Change, Comparison, Side } from "../engine/index";
import type { Finding, Report } from "../policy/index";
import type { Checker, ProvedFinding } from "./check";
import { createProver, type Effort, type Prover } from "../proof/index";

/** How long a breaking finding, and one that may break, is searched for. */
const efforts: Readonly<Record<Finding["severity"], Effort | undefined>> = {
  breaking: { ways: 3, values: 160 },
  dangerous: { ways: 1, values: 12 },
  compatible: undefined,
};

/** Values tried for one report, large ones counted as several; counted so that the same documents give the same proofs. */
const MOST_VALUES = 20_000;

/** Milliseconds after which a search ends all the same: an emergency, not a budget. */
const EMERGENCY = 60_000;

/**
 * Proofs for findings of a report, breaking ones first, each as soon as it is known.
 * @param comparisons what their report was made from
 * @param pause lets others have the thread between two findings; may throw to end it all
 */
export async function* proveFindings(
  findings: readonly Finding[],
  comparisons: readonly Comparison[],
  pause: () => Promise<void>,
): AsyncGenerator<ProvedFinding> {
  const sources = comparisons.map((comparison) => ({
    changes: new Map(comparison.changes.map((change) => [change.fingerprint, change])),
    prover: createProver(comparison),
  }));
  const deadline = performance.now() + EMERGENCY;
  const [breaking, dangerous] = (["breaking", "dangerous"] as const).map((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  let cost = 0;
  for (const finding of [...(breaking ?? []), ...(dangerous ?? [])]) {
    await pause();
    const { fingerprint } = finding;
    if (cost >= MOST_VALUES || performance.now() > deadline) {
      yield { fingerprint, proof: null, proofMissing: tooMany };
      continue;
    }
    const source = sources.find(({ changes }) => changes.has(fingerprint));
    const change = source?.changes.get(fingerprint);
    if (source === undefined || change === undefined) continue;
    const proved = prove(source.prover, change, finding);
    cost += proved.cost;
    yield proved.finding;
  }
}

const tooMany = "Not sought: so many changes are not all proven at once.";

function prove(prover: Prover, change: Change, finding: Finding): { cost: number; finding: ProvedFinding } {
  const { fingerprint, severity, side } = finding;
  const sides: readonly Side[] = side === "both" ? ["request", "response"] : [side];
  const effort = efforts[severity] ?? { ways: 0, values: 0 };
  const proved = prover.prove(change, sides, effort);
  if ("proof" in proved) return { cost: proved.cost, finding: { fingerprint, proof: proved.proof } };
  const { missing, possiblyEquivalent, cost } = proved;
  return {
    cost,
    finding: {
      fingerprint,
      proof: null,
      proofMissing: missing,
      ...(possiblyEquivalent && { possiblyEquivalent }),
    },
  };
}

/** The report with a proof at each finding that has one, or the reason why it has none. */
export async function reportWithProofs(
  checker: Pick<Checker, "prove">,
  report: Report,
  signal?: AbortSignal,
): Promise<Report> {
  const proved: ProvedFinding[] = [];
  for await (const each of checker.prove(report, signal)) proved.push(each);
  return withProofs(report, proved);
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
