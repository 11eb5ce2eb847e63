/** The effects of changes on values, from the roots of a comparison down to the properties and items that changed. */
import type { AnswerLog } from "./answer-log";
import { isAboutValues, isSeparate } from "./change-traits";
import { isUnsatisfiable } from "../../model/unsatisfiable";
import { combines } from "./described-properties";
import { oneSided } from "./one-sided";
import type { PairGraph, PairNode } from "../schemas/pairs";
import {
  createQuestions,
  EQUAL,
  HARMLESS,
  OPEN,
  type Effect,
  type Question,
  type Questions,
} from "./questions";
import { partsOf, reaching, type Parts, type Users } from "./value-pairs";

export interface ValueEffects {
  /** The questions about values that clients may notice. */
  readonly open: readonly (readonly [value: PairNode, question: Question])[];
  /** The effect of a pair, over all values that it is part of. */
  readonly effectOf: (part: PairNode) => Effect;
  /** The values that a pair is part of. */
  readonly valuesOf: (part: PairNode) => readonly PairNode[];
  readonly questionOf: (value: PairNode) => Question | undefined;
  /** The pairs about a value itself. */
  readonly partsOf: (value: PairNode) => readonly PairNode[];
  /** True if no value matches both the schema of a version and another one. */
  readonly excludes: Questions["excludes"];
}

export function askAboutValues(
  graph: PairGraph,
  roots: readonly PairNode[],
  { users, nodes }: Users,
  answers: AnswerLog,
  attend: () => void,
): ValueEffects {
  const questions = createQuestions(graph, answers, attend);
  const usesDynamicScope = [graph.base, graph.head].some(({ resolver }) => resolver.hasDynamicAnchors());
  const leading = reaching(
    users,
    [...nodes].filter(({ drafts, isRewritten }) => isRewritten || drafts.length > 0),
  );
  /** The effect of each pair, over all values that it is part of; and these values. */
  const effects = new Map<PairNode, Effect>();
  const holders = new Map<PairNode, Set<PairNode>>();
  const asked = new Map<PairNode, Question>();
  const visited = new Map<PairNode, Effect>();

  function isNeverSent(value: PairNode): boolean {
    const sender = value.side === "request" ? "base" : "head";
    return isUnsatisfiable(graph[sender], value[sender]);
  }

  /** True if the comparison of keywords may not be enough for a value. */
  function isAsked(value: PairNode, parts: ReadonlySet<PairNode>, inside: Parts["inside"]): boolean {
    if (!isWhole(value)) return false;
    if (usesDynamicScope) return true;
    const all = [...parts];
    if (isPlain(graph, value) && all.every((part) => part.drafts.every((each) => isSeparate(part, each))))
      return false;
    if (all.some(({ drafts }) => drafts.some(isAboutValues))) return true;
    const isChanged = [...all, ...inside.map(({ to }) => to)].some(
      ({ drafts, isRewritten }) => isRewritten || drafts.length > 0,
    );
    return isChanged && isIntricate(graph, value);
  }

  function askAbout(value: PairNode, parts: ReadonlySet<PairNode>): Question {
    return questions.ask(
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
    if (isNeverSent(value)) effect = Math.min(most, HARMLESS) as Effect;
    else if (isAsked(value, parts, inside)) {
      const question = asked.get(value) ?? askAbout(value, parts);
      asked.set(value, question);
      effect = Math.min(most, question.effect) as Effect;
    }
    const effectAt = (part: PairNode): Effect =>
      isNeverSent(part) ? (Math.min(effect, HARMLESS) as Effect) : effect;
    for (const part of parts) {
      effects.set(part, Math.max(effects.get(part) ?? EQUAL, effectAt(part)) as Effect);
      holders.set(part, (holders.get(part) ?? new Set()).add(value));
    }
    return [
      ...inside.map(({ part, to }) => [to, effectAt(part)] as const),
      ...others.map((each) => [each, OPEN] as const),
    ];
  }

  const pending: (readonly [PairNode, Effect])[] = roots.map((root) => [root, OPEN]);
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (leading.has(next[0])) for (const each of visit(...next)) pending.push(each);

  return {
    open: [...asked].filter(([value, { effect }]) => visited.get(value) === OPEN && effect === OPEN),
    effectOf: (part) => effects.get(part) ?? OPEN,
    valuesOf: (part) => [...(holders.get(part) ?? [])],
    questionOf: (value) => asked.get(value),
    partsOf: (value) => [...partsOf(value, leading).parts],
    excludes: questions.excludes,
  };
}

/** True if a pair is about all values of its schemas, under the names that they have there. */
function isWhole({ only, as, base, head }: PairNode): boolean {
  return (
    only === 0 && as !== "xml" && [base, head].every(({ parts }) => parts.every(({ omit }) => omit === 0))
  );
}

/** True if each keyword of both schemas of a pair constrains other values, or other properties. */
function isPlain(graph: PairGraph, pair: PairNode): boolean {
  const { base, head } = pair;
  const listsValues = [graph.base.shape(base), graph.head.shape(head)].some(
    ({ values }) => values !== undefined,
  );
  return !listsValues && !isIntricate(graph, pair);
}

/** True if a schema of a pair has keywords that depend on each other, so that comparing each is not enough. */
export function isIntricate(graph: PairGraph, { base, head }: PairNode): boolean {
  if (combines(graph.base, base) || combines(graph.head, head)) return true;
  // `required` does not apply to a property that a side does not contain.
  return oneSided(graph.base, base) !== oneSided(graph.head, head);
}
