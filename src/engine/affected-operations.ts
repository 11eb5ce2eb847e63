/** The operations that a change affects. */
import type { Side } from "./change";

interface Affecting<T> {
  /** The side that determines the severity. */
  readonly side: Side | "both";
  readonly operations: readonly T[];
}

/** The operations on the side that determines the severity: on the other side, the change is less severe. */
export function affectedOperations<T extends { readonly side: Side }>({
  side,
  operations,
}: Affecting<T>): readonly T[] {
  return operations.filter((one) => side === "both" || one.side === side);
}
