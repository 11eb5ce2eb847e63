/** `dependentRequired` and `dependentSchemas` (JSON Schema 2020-12 §6.5.4, §10.2.2.4). */
import type { ObjectView, Shape } from "../../model/schema";
import { pendingChange, keySpot, valueSpot } from "../pending-change";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOf } from "../subject";

export function compareDependents(
  graph: PairGraph,
  node: PairNode,
  before: ObjectView,
  after: ObjectView,
  { base, head }: { readonly base: Shape; readonly head: Shape },
): void {
  const views = [before, after];
  if (views.every((view) => view.dependentRequired.size + view.dependentSchemas.size === 0)) return;
  const subject = subjectOf(head.schema.home);
  for (const when of union(before.dependentRequired, after.dependentRequired)) {
    const [was, is] = [before.dependentRequired.get(when), after.dependentRequired.get(when)];
    for (const [property, at] of is ?? []) {
      if (was?.has(property) === true || before.required.has(property)) continue;
      const facts = { subject, property, when };
      node.drafts.push(
        pendingChange("dependent-required-added", facts, keySpot(base.schema.home), valueSpot(at), "narrows"),
      );
    }
    for (const [property, at] of was ?? []) {
      if (is?.has(property) === true || after.required.has(property)) continue;
      const facts = { subject, property, when };
      node.drafts.push(
        pendingChange(
          "dependent-required-removed",
          facts,
          valueSpot(at),
          keySpot(head.schema.home),
          "widens",
        ),
      );
    }
  }
  for (const when of union(before.dependentSchemas, after.dependentSchemas)) {
    const [was, is] = [before.dependentSchemas.get(when), after.dependentSchemas.get(when)];
    if (was !== undefined && is !== undefined) {
      link(graph, node, `dependentSchemas/${when}`, was.schema, is.schema);
    } else if (is !== undefined) {
      node.drafts.push(
        pendingChange(
          "dependent-schema-added",
          { subject, when },
          keySpot(base.schema.home),
          keySpot(is.at),
          "narrows",
        ),
      );
    } else if (was !== undefined) {
      node.drafts.push(
        pendingChange(
          "dependent-schema-removed",
          { subject, when },
          keySpot(was.at),
          keySpot(head.schema.home),
          "widens",
        ),
      );
    }
  }
}

function union(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...a.keys(), ...b.keys()]);
}
