/**
 * Decides whether changes of schemas break anything. The comparison explains what changed, keyword by keyword; whether
 * a version accepts every value of the other is a question about schemas as a whole.
 */
import type { Json } from "../../../schema/index";
import type { Decided } from "../../change";
import { pendingChange, keySpot, type PendingChange } from "../pending-change";
import type { PairGraph, PairNode } from "../schemas/pairs";
import { branchLabel } from "../schemas/unions";
import { subjectOf } from "../subject";
import type { AnswerLog } from "./answer-log";
import {
  explains,
  isAboutValues,
  isAlternative,
  isAssertedFormat,
  isConventional,
  isUndecided,
} from "./change-traits";
import { describesProperty } from "./described-properties";
import { overlapping } from "./overlapping-alternatives";
import { EQUAL, HARMLESS, OPEN, type Effect, type Witness } from "./questions";
import { askAboutValues, isIntricate } from "./value-effects";
import { reaching, usersOf } from "./value-pairs";

/** A change, and the decision about it. */
export interface DecidedDraft {
  readonly draft: PendingChange;
  readonly decided: Decided | undefined;
  /** A value that one version accepts and the other rejects. */
  readonly witness?: Json | undefined;
}

export interface Decisions {
  /** The changes of a pair of schemas, without those of schemas that accept the same values. */
  draftsOf(node: PairNode): readonly DecidedDraft[];
  /** A value that one version accepts and the other rejects, if the pair was asked about. */
  counterexampleOf(node: PairNode): Json | undefined;
}

export function decide(
  graph: PairGraph,
  roots: readonly PairNode[],
  answers: AnswerLog,
  attend: () => void,
): Decisions {
  const { users, nodes } = usersOf(roots);
  const values = askAboutValues(graph, roots, { users, nodes }, answers, attend);

  /** The effect of a change. Changes that are not about values keep their severity. */
  function effectOf(node: PairNode, change: PendingChange): Effect {
    const effect = values.effectOf(node);
    if (isAssertedFormat(change) && effect !== OPEN) return HARMLESS;
    if (isConventional(change)) return OPEN;
    if (change.kind !== "property-removed" && change.kind !== "property-added") return effect;
    const name = (change as PendingChange<"property-removed" | "property-added">).facts.property;
    const version = change.kind === "property-removed" ? "head" : "base";
    const isDescribed = values
      .valuesOf(node)
      .every((value) => describesProperty(graph[version], value[version], name));
    if (isDescribed || effect === OPEN) return effect;
    return change.kind === "property-added" || isNeverMissed(node, name) ? HARMLESS : OPEN;
  }

  /** True if no published value had a property, or no value without it is sent. */
  function isNeverMissed(node: PairNode, name: string): boolean {
    if (values.excludes("base", node, { type: "object", required: [name] })) return true;
    return node.side === "response" && values.excludes("head", node, { type: "object" });
  }

  const explaining = reaching(
    users,
    [...nodes].filter((node) =>
      node.drafts.some((each) => explains(node, each) && effectOf(node, each) === OPEN),
    ),
  );
  const leadingToUndecided = reaching(
    users,
    [...nodes].filter(({ drafts }) => drafts.some(isUndecided)),
  );
  /** The pairs whose undecided changes are known to break something. */
  const confirmed = new Map<PairNode, UnexplainedValue>();
  /** The values about which nothing is known. */
  const unknown = new Set<PairNode>();
  const rejected = new Map<PairNode, Witness>();
  for (const [value, question] of values.open) {
    if (explaining.has(value)) continue;
    const parts = values.partsOf(value);
    const isOwn = parts.some(({ drafts }) => drafts.some(isAboutValues));
    if (isOwn && !leadingToUndecided.has(value) && isIntricate(graph, value) && question.isUnknown())
      unknown.add(value);
    const witness = question.witness();
    if (witness === undefined) continue;
    const undecided = parts.filter(({ drafts }) => drafts.some(isUndecided));
    if (witness.isLikely) for (const part of undecided) confirmed.set(part, { value, witness });
    if (undecided.length === 0 && !leadingToUndecided.has(value)) rejected.set(value, witness);
  }
  // Only the innermost values are reported: those around them are rejected for the same reason.
  const around = reaching(
    users,
    [...rejected.keys(), ...unknown].flatMap((value) => users.get(value) ?? []),
  );
  const added = new Map<PairNode, DecidedDraft>(
    [...rejected]
      .filter(([value]) => !around.has(value))
      .map(([value, witness]) => [value, unexplained(graph, { value, witness })]),
  );

  for (const value of unknown)
    if (!around.has(value)) added.set(value, { draft: notDecided(value), decided: undefined });

  function witnessAt(node: PairNode, change: PendingChange): Json | undefined {
    if (!explains(node, change) && !isUndecided(change)) return undefined;
    for (const value of values.valuesOf(node)) {
      const counterexample = values.questionOf(value)?.counterexample;
      if (counterexample !== undefined) return counterexample;
    }
    return undefined;
  }

  function isUnknownAt(node: PairNode): boolean {
    return values.valuesOf(node).some((value) => values.questionOf(value)?.isUnknown() === true);
  }

  /** True if the alternative of a change has no counterpart, but others probably accept its values. */
  function isDoubtful(node: PairNode, change: PendingChange): boolean {
    if (!isAlternative(change) || !explains(node, change)) return false;
    if (change.kind === "union-branch-removed" && isUnknownAt(node)) return true;
    const questions = values.valuesOf(node).flatMap((value) => values.questionOf(value) ?? []);
    return questions.length > 0 && questions.every((each) => each.isUnlikely());
  }

  function decided(node: PairNode): readonly DecidedDraft[] {
    const decidedDrafts = node.drafts.flatMap((each): DecidedDraft[] => {
      const effect = effectOf(node, each);
      if (effect === EQUAL) return [];
      // What the keywords could not decide is decided.
      if (effect === HARMLESS)
        return each.kind === "schema-not-compared" ? [] : [{ draft: each, decided: "harmless" }];
      const known = isUndecided(each) ? confirmed.get(node) : undefined;
      if (known !== undefined)
        return each.kind === "schema-not-compared"
          ? [unexplained(graph, known)]
          : [{ draft: each, decided: "breaking", witness: witnessAt(node, each) }];
      const isOpen = isUndecided(each) || isDoubtful(node, each);
      const decided = isOpen ? "uncertain" : each.byConvention[node.side];
      return [{ draft: each, decided, witness: witnessAt(node, each) }];
    });
    const own = added.get(node);
    return own === undefined ? decidedDrafts : [...decidedDrafts, own];
  }

  const results = new Map<PairNode, readonly DecidedDraft[]>();
  return {
    draftsOf(node) {
      let result = results.get(node);
      if (result === undefined) results.set(node, (result = decided(node)));
      return result;
    },
    counterexampleOf: (node) => values.questionOf(node)?.counterexample,
  };
}

function notDecided({ base, head }: PairNode): PendingChange {
  const facts = { subject: subjectOf(head.home), reason: "inclusion-undecided", values: [] } as const;
  return pendingChange("schema-not-compared", facts, keySpot(base.home), keySpot(head.home), "unknown");
}

/** A value that a version rejects, without a change of a keyword that explains it. */
interface UnexplainedValue {
  readonly value: PairNode;
  readonly witness: Witness;
}

function unexplained(graph: PairGraph, { value, witness }: UnexplainedValue): DecidedDraft {
  return {
    draft: unexplainedChange(graph, value, witness),
    decided: witness.isLikely ? undefined : "uncertain",
    witness: witness.value,
  };
}

function unexplainedChange(
  graph: PairGraph,
  { side, base, head }: PairNode,
  witness: Witness,
): PendingChange {
  const { value, outer, matches } = witness;
  const facts = { subject: subjectOf(head.home), witness: JSON.stringify(value) };
  const spots = [keySpot(base.home), keySpot(head.home)] as const;
  const store = graph[outer];
  const again = overlapping(store, outer === "base" ? base : head, matches);
  if (again === undefined)
    return side === "request"
      ? pendingChange("schema-narrowed", facts, ...spots, "narrows")
      : pendingChange("schema-widened", facts, ...spots, "widens");
  const shape = store.shape(store.of(again));
  const named = { ...facts, branch: branchLabel(shape, shape.types, facts.subject) };
  return side === "request"
    ? pendingChange("union-overlap-grown", named, spots[0], keySpot(again), "narrows")
    : pendingChange("union-overlap-shrunk", named, keySpot(again), spots[1], "widens");
}
