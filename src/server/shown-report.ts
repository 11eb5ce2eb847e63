/** The parts of a report that the editor shows. */
import type { Finding, Report } from "../policy/index";
import { describeAffected, onlyOperation } from "../formats/index";
import type { CompatibleChange, ShownFinding, ShownReport } from "./protocol";

/**
 * Only what the editor shows: receiving complete reports of large documents would take the main thread longer than
 * showing them.
 */
export function toShownReport(report: Report): ShownReport {
  const findings = report.findings
    .filter(({ severity }) => severity !== "compatible")
    .map(({ operations, ...rest }) => ({ ...rest, ...affected({ operations, ...rest }) }));
  return { ...report, findings };
}

/** Maximum number of compatible changes in an answer. */
const mostCompatible = 2000;

export function compatibleIn({ findings }: Report): CompatibleChange[] {
  return findings
    .filter(({ severity, approval }) => severity === "compatible" && approval === null)
    .slice(0, mostCompatible)
    .map(({ rule, message, head, fingerprint, ...rest }) => ({
      ...{ rule, message, head, fingerprint },
      ...affected(rest),
    }));
}

function affected(
  finding: Pick<Finding, "side" | "operations">,
): Pick<ShownFinding, "reaches" | "operation"> {
  return { reaches: describeAffected(finding), operation: onlyOperation(finding) };
}
