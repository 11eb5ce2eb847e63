/** Schemas that are not compared, for a reason that the finding gives in a clause. */
import { draft, keyOf } from "./draft";
import type { PairNode } from "./pairs";
import { subjectOf } from "./subject";

export function notCompared(node: PairNode, because: string): void {
  const facts = { subject: subjectOf(node.head.home), because };
  node.drafts.push(
    draft("schema-not-compared", facts, keyOf(node.base.home), keyOf(node.head.home), "unknown"),
  );
}
