/** Schemas that are not compared, with the reason. */
import type { NotCompared } from "../change";
import { draft, keyOf } from "./pending-change";
import type { PairNode } from "./schemas/pairs";
import { subjectOf } from "./subject";

export function notCompared(node: PairNode, reason: NotCompared, values: readonly string[] = []): void {
  const facts = { subject: subjectOf(node.head.home), reason, values };
  node.drafts.push(
    draft("schema-not-compared", facts, keyOf(node.base.home), keyOf(node.head.home), "unknown"),
  );
}
