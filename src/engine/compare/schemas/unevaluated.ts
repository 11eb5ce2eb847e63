/** `unevaluatedProperties` and `unevaluatedItems` also depend on conditions (JSON Schema 2020-12 §11). */
import { objectView } from "../../model/object";
import type { SchemaStore, Shape } from "../../model/schema";
import { pendingChange, keySpot } from "../pending-change";
import type { PairGraph, PairNode } from "./pairs";
import { unmatched } from "./conditions";
import { subjectOf } from "../subject";

/** If a condition or a dependent schema changed, it is unknown whether more or less is accepted. */
export function compareEvaluated(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  if (!seesEvaluated(base) && !seesEvaluated(head)) return;
  const before = [...base.conditionals, ...dependents(graph.base, base)];
  const after = [...head.conditionals, ...dependents(graph.head, head)];
  const { gone, come } = unmatched(before, after, (was, is) => {
    const [ours, theirs] = [schemasOf(was), schemasOf(is)];
    return (
      conditionName(was) === conditionName(is) &&
      ours.every((one, index) => {
        const other = theirs[index];
        return other !== undefined && graph.isEqual(graph.pair(one, other, node.side));
      })
    );
  });
  const [at] = [...come, ...gone];
  if (at === undefined) return;
  const facts = {
    subject: subjectOf(head.schema.home),
    reason: "unevaluated-depends-on-condition",
    values: [],
  } as const;
  const spots = [keySpot(gone[0]?.at ?? base.schema.home), keySpot(come[0]?.at ?? head.schema.home)] as const;
  node.drafts.push(pendingChange("schema-not-compared", facts, ...spots, "unknown"));
}

type Condition = Shape["conditionals"][number] | ReturnType<typeof dependents>[number];

function dependents(store: SchemaStore, shape: Shape) {
  return [...objectView(store, shape).dependentSchemas].map(([when, dependent]) => ({ when, ...dependent }));
}

function conditionName(condition: Condition): string {
  return "when" in condition ? condition.when : "";
}

function schemasOf(condition: Condition) {
  return "when" in condition ? [condition.schema] : [condition.if, condition.then, condition.else];
}

function seesEvaluated(shape: Shape): boolean {
  return shape.flat.some(
    ({ at }) => (at.get("unevaluatedProperties") ?? at.get("unevaluatedItems")) !== undefined,
  );
}
