/** The operations that a finding affects. */
import type { AffectedOperation, Finding } from "./report";

/** The operations on the side that determines the severity: on the other side, the change is less severe. */
export function affectedOperations({
  side,
  operations,
}: Pick<Finding, "side" | "operations">): readonly AffectedOperation[] {
  return operations.filter(({ side: on }) => side === "both" || on === side);
}
