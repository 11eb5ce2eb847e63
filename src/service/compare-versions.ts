/** Comparison of two published versions. */
import type { Baseline, Published } from "../published/index";
import { policyAt, type Policy, type Report } from "../policy/index";
import type { Checker } from "./types";

/** Approvals and version numbers are ignored: they apply to the edited document. */
export async function compareVersions(
  checker: Pick<Checker, "check" | "forget">,
  base: Baseline,
  { uri, text, label, readFile, why: whyMissing }: Published,
  policy: Policy | undefined,
  signal?: AbortSignal,
): Promise<Report> {
  const now = policyAt(policy && { ...policy, approvals: [], versions: "off" }, new Date().toISOString());
  const request = { base, head: { uri, text, label }, readFile, ...(whyMissing && { whyMissing }) };
  const report = await checker.check({ ...request, policy: now }, signal);
  checker.forget(uri);
  return report;
}
