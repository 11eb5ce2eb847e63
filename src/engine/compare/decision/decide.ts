/**
 * Decides whether changes of schemas break anything. The comparison explains what changed, keyword by keyword; whether
 * a version accepts every value of the other is a question about schemas as a whole.
 */
import { createComparer, type Answer, type Json, type ReadSchema } from "../../../schema/index";
import type { Decided } from "../../change";
import type { Schema } from "../../model/schema";
import { draft, keyOf, type Draft, type Variance } from "../pending-change";
import type { PairGraph, PairNode } from "../schemas/pairs";
import { labelOf } from "../schemas/unions";
import { subjectOf } from "../subject";
import { combines, describesProperty } from "./described-properties";
import { createSchemaDocuments, type Closing } from "./json-schemas";
import { overlapping } from "./overlapping-alternatives";
import { partsOf, usersOf } from "./value-pairs";

/** A change with what the schemas as a whole say about it. */
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

/**
 * What is known about the changes below a value, from the least to the most harmful: both versions accept the same
 * values; clients lose nothing; nothing is known.
 */
type Effect = 0 | 1 | 2;
const EQUAL = 0;
const HARMLESS = 1;
const OPEN = 2;

/** Changes that are not, or not only, about the set of values. */
const conventional =
  /^(?:format|discriminator|content|xml|default|sunset)-|-deprecated$|-became-(?:read|write)-only$/;

/** Maximum work of one question and of all questions of a comparison, and their number. */
const STEPS = 30_000;
const MOST_STEPS = 2_000_000;
const MOST_QUESTIONS = 2_000;

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

  /** Whether the schemas of a value may say more than the keywords, and than the schemas inside it. */
  function isAsked(value: PairNode, parts: ReadonlySet<PairNode>): boolean {
    if (!isWhole(value)) return false;
    if (usesDynamicScope) return true;
    const all = [...parts];
    if (all.some((part) => part.drafts.some((each) => explains(part, each) || isUndecided(each))))
      return true;
    return all.some((part) => part.drafts.length > 0 || part.isRewritten) && isIntricate(graph, value);
  }

  function visit(value: PairNode, most: Effect): (readonly [PairNode, Effect])[] {
    const before = visited.get(value);
    if (before !== undefined && before >= most) return [];
    visited.set(value, most);
    const { parts, inside, others } = partsOf(value, leading);
    let effect = most;
    if (isAsked(value, parts)) {
      const question =
        asked.get(value) ??
        ask(
          value,
          [...parts].some(({ drafts }) => drafts.length > 0),
        );
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
    if (leading.has(next[0])) pending.push(...visit(...next));

  /** The effect of a change, which may be one of what is described instead of one of values. */
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
  const doubtful = reaching(
    users,
    [...nodes].filter(({ drafts }) => drafts.some(isUndecided)),
  );
  const undecided = new Set<PairNode>();
  const unexplained = new Map<PairNode, Witness>();
  for (const [value, question] of asked) {
    if (visited.get(value) !== OPEN || question.effect !== OPEN || explaining.has(value)) continue;
    const witness = question.witness();
    if (witness === undefined) continue;
    const open = [...partsOf(value, leading).parts].filter(({ drafts }) => drafts.some(isUndecided));
    if (witness.isLikely) for (const part of open) undecided.add(part);
    if (open.length === 0 && !doubtful.has(value)) unexplained.set(value, witness);
  }
  // A value is enough: those that contain it are not accepted for the same reason.
  const around = reaching(
    users,
    [...unexplained.keys()].flatMap((value) => users.get(value) ?? []),
  );
  const added = new Map<PairNode, DecidedDraft>(
    [...unexplained]
      .filter(([value]) => !around.has(value))
      .map(([value, witness]) => [
        value,
        {
          draft: unexplainedChange(graph, value, witness),
          decided: witness.isLikely ? undefined : "doubtful",
          witness: witness.value,
        },
      ]),
  );

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
      return [{ draft: each, decided: isUnknown ? "doubtful" : undefined, witness: witnessAt(node, each) }];
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

interface Question {
  readonly effect: Effect;
  readonly isUnknown: boolean;
  /** A value that shows that one version does not accept all values of the other. */
  readonly counterexample: Json | undefined;
  /** A value that clients send and head rejects, or that base never contained. Undecided: undefined. */
  readonly witness: () => Witness | undefined;
}

interface Witness {
  readonly value: Json;
  /** Whether its properties are those of matching alternatives: others are rarely combined. */
  readonly isLikely: boolean;
  readonly outer: "base" | "head";
  /** Whether a schema of the version that rejects the value accepts it. */
  readonly matches: (schema: Schema) => boolean;
}

/** Asks whether the schemas of a pair accept the values of each other. */
function createQuestions(
  graph: PairGraph,
  attend: () => void,
): (value: PairNode, hasChanges: boolean) => Question {
  const documents = createSchemaDocuments(graph, graph.samenessAt);
  const comparer = createComparer(STEPS);
  const source = comparer.read(true, {
    dialect: "openapi-3.1",
    format: "assertion",
    uri: "schema:///",
    load: documents.load,
  });
  let count = 0;

  function includes(outer: "base" | "head", value: PairNode, closing: Closing): Answer {
    attend();
    if (++count > MOST_QUESTIONS || comparer.spent() > MOST_STEPS)
      return { answer: "unknown", why: "There are too many changes." };
    const inner = outer === "base" ? "head" : "base";
    return comparer.includes(
      source.schemaAt(documents.uriOf(outer, value[outer], value.side, "open")),
      source.schemaAt(documents.uriOf(inner, value[inner], value.side, closing)),
    );
  }

  return (value, hasChanges) => {
    const [outer, inner] =
      value.side === "request" ? (["head", "base"] as const) : (["base", "head"] as const);
    const answer = includes(outer, value, "open");
    if (answer.answer === "yes") {
      const isEqual =
        hasChanges && isIntricate(graph, value) && includes(inner, value, "open").answer === "yes";
      return {
        effect: isEqual ? EQUAL : HARMLESS,
        isUnknown: false,
        counterexample: undefined,
        witness: () => undefined,
      };
    }
    return {
      effect: OPEN,
      isUnknown: answer.answer === "unknown",
      counterexample: answer.answer === "no" ? answer.witness : undefined,
      witness() {
        // By convention, clients and servers use the properties that are described: others may be added.
        if (answer.answer !== "no" || value.as !== "json") return undefined;
        const among = includes(outer, value, "described");
        if (among.answer !== "no") return undefined;
        const likely = includes(outer, value, "matching");
        const witness = likely.answer === "no" ? likely.witness : among.witness;
        const schemaOf = (schema: Schema): ReadSchema =>
          source.schemaAt(documents.uriOf(outer, schema, value.side, "open"));
        return {
          value: witness,
          isLikely: likely.answer === "no",
          outer,
          matches: (schema) => schemaOf(schema).validate(witness).answer === "valid",
        };
      },
    };
  };
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

/** Whether a pair is about all values of its schemas. */
function isWhole({ only, base, head }: PairNode): boolean {
  return only === 0 && [base, head].every(({ parts }) => parts.every(({ omit }) => omit === 0));
}

/** Whether a schema of a pair has keywords that depend on each other, so that comparing each is not enough. */
function isIntricate(graph: PairGraph, { base, head }: PairNode): boolean {
  return combines(graph.base, base) || combines(graph.head, head);
}

/** Whether a change explains that a version does not accept values of the other. */
function explains({ side }: PairNode, { kind, variance }: Draft): boolean {
  const harmful: Variance = side === "request" ? "narrows" : "widens";
  // Describing a property narrows an open object only by convention.
  return variance === "both" || (variance === harmful && !(kind === "property-added" && side === "request"));
}

function isUndecided(change: Draft): boolean {
  return change.variance === "unknown" && !isAboutDocuments(change);
}

/** A schema that was not compared because what it says is in doubt. */
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
