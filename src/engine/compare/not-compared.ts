/** Schemas that are not compared, with the reason. */
import type { NotCompared } from "../change";
import { pendingChange, keySpot } from "./pending-change";
import type { PairNode } from "./schemas/pairs";
import { subjectOf } from "./subject";

export function notCompared(node: PairNode, reason: NotCompared, values: readonly string[] = []): void {
  const facts = { subject: subjectOf(node.head.home), reason, values };
  node.drafts.push(
    pendingChange("schema-not-compared", facts, keySpot(node.base.home), keySpot(node.head.home), "unknown"),
  );
}
