/**
 * Decides whether changes of schemas break anything. The comparison explains what changed, keyword by keyword; whether
 * a version accepts every value of the other is a question about schemas as a whole.
 */
import type { Json } from "../../../schema/index";
import type { Decided } from "../../change";
import { draft, keyOf, type Draft, type Variance } from "../pending-change";
import type { PairGraph, PairNode } from "../schemas/pairs";
import { labelOf } from "../schemas/unions";
import { subjectOf } from "../subject";
import { combines, describesProperty, oneSided } from "./described-properties";
import { overlapping } from "./overlapping-alternatives";
import {
  createQuestions,
  EQUAL,
  HARMLESS,
  OPEN,
  type Effect,
  type Question,
  type Witness,
} from "./questions";
import { partsOf, usersOf } from "./value-pairs";

/** A change, and the decision about it. */
export interface DecidedDraft {
  readonly draft: Draft;
  readonly decided: Decided | undefined;
  /** A value that one version accepts and the other rejects. */
  readonly witness?: Json | undefined;
}

export interface Decisions {
  /** The changes of a pair of schemas, without those of schemas that accept the same values. */
  draftsOf(node: PairNode): readonly DecidedDraft[];
}

/** Changes that are not, or not only, about the set of values. */
const conventional =
  /^(?:format|discriminator|content|xml|default|sunset)-|-deprecated$|-became-(?:read|write)-only$/;

export function decide(graph: PairGraph, roots: readonly PairNode[], attend: () => void): Decisions {
  const ask = createQuestions(graph, attend);
  const usesDynamicScope = [graph.base, graph.head].some(({ resolver }) => resolver.hasDynamicAnchors());
  const { users, nodes } = usersOf(roots);
  const leading = reaching(
    users,
    [...nodes].filter(({ drafts, isRewritten }) => isRewritten || drafts.length > 0),
  );
  /** The effect of each pair, over all values that it is part of; and these values. */
  const effects = new Map<PairNode, Effect>();
  const holders = new Map<PairNode, Set<PairNode>>();
  const asked = new Map<PairNode, Question>();
  const visited = new Map<PairNode, Effect>();

  /** True if the comparison of keywords may not be enough for a value. */
  function isAsked(value: PairNode, parts: ReadonlySet<PairNode>, inside: readonly PairNode[]): boolean {
    if (!isWhole(value)) return false;
    if (usesDynamicScope) return true;
    const all = [...parts];
    if (all.some(({ drafts }) => drafts.some(isAboutValues))) return true;
    const isChanged = [...all, ...inside].some(({ drafts, isRewritten }) => isRewritten || drafts.length > 0);
    return isChanged && isIntricate(graph, value);
  }

  function askAbout(value: PairNode, parts: ReadonlySet<PairNode>): Question {
    return ask(
      value,
      [...parts].some(({ drafts }) => drafts.some(isAboutValues)),
    );
  }

  function visit(value: PairNode, most: Effect): (readonly [PairNode, Effect])[] {
    const before = visited.get(value);
    if (before !== undefined && before >= most) return [];
    visited.set(value, most);
    const { parts, inside, others } = partsOf(value, leading);
    let effect = most;
    if (isAsked(value, parts, inside)) {
      const question = asked.get(value) ?? askAbout(value, parts);
      asked.set(value, question);
      effect = Math.min(most, question.effect) as Effect;
    }
    for (const part of parts) {
      effects.set(part, Math.max(effects.get(part) ?? EQUAL, effect) as Effect);
      holders.set(part, (holders.get(part) ?? new Set()).add(value));
    }
    return [...inside.map((each) => [each, effect] as const), ...others.map((each) => [each, OPEN] as const)];
  }

  const pending: (readonly [PairNode, Effect])[] = roots.map((root) => [root, OPEN]);
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (leading.has(next[0])) for (const each of visit(...next)) pending.push(each);

  /** The effect of a change. Changes that are not about values keep their severity. */
  function effectOf(node: PairNode, change: Draft): Effect {
    const effect = effects.get(node) ?? OPEN;
    if (change.variance === "none" || conventional.test(change.kind) || isAboutDocuments(change)) return OPEN;
    if (change.kind !== "property-removed" && change.kind !== "property-added") return effect;
    const name = (change as Draft<"property-removed" | "property-added">).facts.property;
    const version = change.kind === "property-removed" ? "head" : "base";
    const isDescribed = [...(holders.get(node) ?? [])].every((value) =>
      describesProperty(graph[version], value[version], name),
    );
    if (isDescribed || effect === OPEN) return effect;
    return change.kind === "property-added" ? HARMLESS : OPEN;
  }

  const explaining = reaching(
    users,
    [...nodes].filter((node) =>
      node.drafts.some((each) => explains(node, each) && effectOf(node, each) === OPEN),
    ),
  );
  const uncertain = reaching(
    users,
    [...nodes].filter(({ drafts }) => drafts.some(isUndecided)),
  );
  const undecided = new Set<PairNode>();
  const unclear = new Set<PairNode>();
  const unexplained = new Map<PairNode, Witness>();
  for (const [value, question] of asked) {
    if (visited.get(value) !== OPEN || question.effect !== OPEN || explaining.has(value)) continue;
    const parts = [...partsOf(value, leading).parts];
    const isOwn = parts.some(({ drafts }) => drafts.some(isAboutValues));
    if (question.isUnknown && isOwn && !uncertain.has(value) && isIntricate(graph, value)) unclear.add(value);
    const witness = question.witness();
    if (witness === undefined) continue;
    const open = parts.filter(({ drafts }) => drafts.some(isUndecided));
    if (witness.isLikely) for (const part of open) undecided.add(part);
    if (open.length === 0 && !uncertain.has(value)) unexplained.set(value, witness);
  }
  // A value is enough: those that contain it are not accepted for the same reason.
  const around = reaching(
    users,
    [...unexplained.keys(), ...unclear].flatMap((value) => users.get(value) ?? []),
  );
  const added = new Map<PairNode, DecidedDraft>(
    [...unexplained]
      .filter(([value]) => !around.has(value))
      .map(([value, witness]) => [
        value,
        {
          draft: unexplainedChange(graph, value, witness),
          decided: witness.isLikely ? undefined : "uncertain",
          witness: witness.value,
        },
      ]),
  );

  for (const value of unclear)
    if (!around.has(value)) added.set(value, { draft: notDecided(value), decided: undefined });

  function witnessAt(node: PairNode, change: Draft): Json | undefined {
    if (!explains(node, change) && !isUndecided(change)) return undefined;
    for (const value of holders.get(node) ?? []) {
      const counterexample = asked.get(value)?.counterexample;
      if (counterexample !== undefined) return counterexample;
    }
    return undefined;
  }

  function isUnknownAt(node: PairNode): boolean {
    return [...(holders.get(node) ?? [])].some((value) => asked.get(value)?.isUnknown === true);
  }

  function decided(node: PairNode): readonly DecidedDraft[] {
    const known = node.drafts.flatMap((each): DecidedDraft[] => {
      const effect = effectOf(node, each);
      if (effect === EQUAL) return [];
      if (effect === HARMLESS) return [{ draft: each, decided: "harmless" }];
      if (undecided.has(node) && isUndecided(each))
        return [{ draft: each, decided: "breaking", witness: witnessAt(node, each) }];
      const isUnknown = each.kind === "union-branch-removed" && isUnknownAt(node);
      return [{ draft: each, decided: isUnknown ? "uncertain" : undefined, witness: witnessAt(node, each) }];
    });
    const own = added.get(node);
    return own === undefined ? known : [...known, own];
  }

  const results = new Map<PairNode, readonly DecidedDraft[]>();
  return {
    draftsOf(node) {
      let result = results.get(node);
      if (result === undefined) results.set(node, (result = decided(node)));
      return result;
    },
  };
}

function notDecided({ base, head }: PairNode): Draft {
  const facts = { subject: subjectOf(head.home), reason: "inclusion-undecided", values: [] } as const;
  return draft("schema-not-compared", facts, keyOf(base.home), keyOf(head.home), "unknown");
}

/** A change that no keyword explains. */
function unexplainedChange(graph: PairGraph, { side, base, head }: PairNode, witness: Witness): Draft {
  const { value, outer, matches } = witness;
  const facts = { subject: subjectOf(head.home), witness: JSON.stringify(value) };
  const spots = [keyOf(base.home), keyOf(head.home)] as const;
  const store = graph[outer];
  const again = overlapping(store, outer === "base" ? base : head, matches);
  if (again === undefined)
    return side === "request"
      ? draft("schema-narrowed", facts, ...spots, "narrows")
      : draft("schema-widened", facts, ...spots, "widens");
  const shape = store.shape(store.of(again));
  const named = { ...facts, branch: labelOf(shape, shape.types, facts.subject) };
  return side === "request"
    ? draft("union-overlap-grown", named, spots[0], keyOf(again), "narrows")
    : draft("union-overlap-shrunk", named, keyOf(again), spots[1], "widens");
}

/** True if a pair is about all values of its schemas. */
function isWhole({ only, base, head }: PairNode): boolean {
  return only === 0 && [base, head].every(({ parts }) => parts.every(({ omit }) => omit === 0));
}

/** True if a schema of a pair has keywords that depend on each other, so that comparing each is not enough. */
function isIntricate(graph: PairGraph, { base, head }: PairNode): boolean {
  if (combines(graph.base, base) || combines(graph.head, head)) return true;
  // `required` does not apply to a property that a side does not contain.
  return oneSided(graph.base, base) !== oneSided(graph.head, head);
}

/** True if a change explains that a version does not accept values of the other. */
function explains({ side }: PairNode, { kind, variance }: Draft): boolean {
  const harmful: Variance = side === "request" ? "narrows" : "widens";
  // Describing a property narrows an open object only by convention.
  return variance === "both" || (variance === harmful && !(kind === "property-added" && side === "request"));
}

/** True if a change may exclude or add values. */
function isAboutValues({ kind, variance }: Draft): boolean {
  return variance !== "none" && kind !== "property-added";
}

function isUndecided(change: Draft): boolean {
  return change.variance === "unknown" && !isAboutDocuments(change);
}

/** True for a schema that was not compared because its meaning is uncertain. */
function isAboutDocuments(change: Draft): boolean {
  if (change.kind !== "schema-not-compared") return false;
  const { reason } = (change as Draft<"schema-not-compared">).facts;
  return (
    reason === "dialect-changed" || reason === "malformed-published" || reason === "enum-excluded-by-type"
  );
}

/** The pairs from which others are reached, with these. */
function reaching(
  users: ReadonlyMap<PairNode, readonly PairNode[]>,
  others: readonly PairNode[],
): ReadonlySet<PairNode> {
  const all = new Set(others);
  for (const node of all) for (const user of users.get(node) ?? []) all.add(user);
  return all;
}
