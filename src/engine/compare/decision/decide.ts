/**
 * Decides whether changes of schemas break anything. The comparison explains what changed, keyword by keyword; whether
 * a version accepts every value of the other is a question about the schemas as a whole.
 */
import { createComparer, type Answer } from "../../../schema/index";
import type { At } from "../../at";
import type { ChangeKind } from "../../change";
import type { Schema, SchemaStore } from "../../model/schema";
import type { SourceNode } from "../../span";
import type { Draft } from "../pending-change";
import type { PairGraph, PairNode } from "../schemas/pairs";
import { createSchemaDocuments } from "./json-schemas";

/**
 * What is decided about the changes of a pair, wherever it is used: `equal`, both versions accept the same values;
 * `harmless`, the change rejects nothing that clients send and adds nothing that they receive; `open`, nothing.
 */
export type Effect = "equal" | "harmless" | "open";

export interface Decisions {
  /** The effect of a change found in a pair. */
  effectOf(node: PairNode, draft: Draft): Effect;
}

const ranks: readonly Effect[] = ["equal", "harmless", "open"];

/** Steps to a schema that applies to the same value, or to a part of its values. */
const inPlace = /^(?:|beside|then|else|branch .*|dependentSchemas\/.*)$/s;
/** Steps that lead to values of which JSON Schema knows nothing. */
const apart = /^(?:contentSchema|subtype\/.*)$/s;

/** Changes that are not, or not only, about the set of values. */
const conventional =
  /^(?:format|discriminator|content|xml|default|sunset)-|-deprecated$|-became-(?:read|write)-only$/;

/** Maximum work of one question, and the number of questions of one comparison. */
const STEPS = 60_000;
const MOST_QUESTIONS = 2_000;

export function decide(graph: PairGraph, roots: readonly PairNode[], attend: () => void): Decisions {
  const { base, head } = graph;
  const documents = createSchemaDocuments({ base, head }, graph.samenessAt);
  const comparer = createComparer(STEPS);
  const options = {
    dialect: "openapi-3.1",
    format: "assertion",
    uri: "schema:///",
    load: documents.load,
  } as const;
  const source = comparer.read(true, options);
  const effects = new Map<PairNode, Effect>();
  const values = new Map<PairNode, Effect>();
  const own = new Map<PairNode, Effect>();
  const holders = new Map<PairNode, Set<PairNode>>();
  const leading = leadingToDrafts(roots);
  let questions = 0;

  function includes(outer: "base" | "head", node: PairNode, isClosed: boolean): Answer {
    attend();
    if (++questions > MOST_QUESTIONS) return { answer: "unknown", why: "There are too many changes." };
    const inner = outer === "base" ? "head" : "base";
    const schemaIn = (version: "base" | "head", closed: boolean): ReturnType<typeof source.schemaAt> =>
      source.schemaAt(documents.uriOf(version, node[version], node.side, closed));
    return comparer.includes(schemaIn(outer, false), schemaIn(inner, isClosed));
  }

  /** What the schemas of a value say, however it is reached. */
  function effectAt(value: PairNode): Effect {
    const known = own.get(value);
    if (known !== undefined) return known;
    const [outer, inner] =
      value.side === "request" ? (["head", "base"] as const) : (["base", "head"] as const);
    const isHarmless = includes(outer, value, false).answer === "yes";
    const effect = !isHarmless
      ? "open"
      : includes(inner, value, false).answer === "yes"
        ? "equal"
        : "harmless";
    own.set(value, effect);
    return effect;
  }

  function visit(value: PairNode, most: Effect): PairNode[] {
    const before = values.get(value);
    if (before !== undefined && ranks.indexOf(before) >= ranks.indexOf(most)) return [];
    values.set(value, most);
    const [parts, inside, others] = partsOf(value, leading);
    const effect = isAsked(value, parts) ? lesser(most, effectAt(value)) : most;
    for (const part of parts) {
      effects.set(part, greater(effects.get(part) ?? "equal", effect));
      holders.set(part, (holders.get(part) ?? new Set()).add(value));
    }
    const next: PairNode[] = [];
    for (const child of inside) next.push(...visitLater(child, effect));
    for (const child of others) next.push(...visitLater(child, "open"));
    return next;
  }

  const pending: (readonly [PairNode, Effect])[] = roots.map((root) => [root, "open"]);
  function visitLater(child: PairNode, effect: Effect): PairNode[] {
    pending.push([child, effect]);
    return [];
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (leading.has(next[0])) visit(...next);

  return {
    effectOf(node, draft) {
      const effect = effects.get(node) ?? "open";
      if (effect === "open" || draft.variance === "none" || conventional.test(draft.kind)) return "open";
      if (draft.kind === "schema-not-compared" && isConventional(draft as Draft<"schema-not-compared">))
        return "open";
      const name = nameIn(draft);
      if (name === undefined) return effect;
      const [store, version] =
        draft.kind === "property-removed" ? [head, "head" as const] : [base, "base" as const];
      const isDescribed = [...(holders.get(node) ?? [])].every((value) =>
        describes(store, value[version], name),
      );
      return isDescribed ? effect : "open";
    },
  };
}

function isConventional({ facts: { reason } }: Draft<"schema-not-compared">): boolean {
  return reason === "dialect-changed" || reason === "malformed-published";
}

/** The property that a version describes and the other does not; clients rely on that even if its values stay allowed. */
function nameIn(draft: Draft): string | undefined {
  const { kind, facts } = draft;
  const isAbout: readonly ChangeKind[] = ["property-removed", "property-added"];
  return isAbout.includes(kind) && "property" in facts ? facts.property : undefined;
}

function greater(one: Effect, other: Effect): Effect {
  return ranks[Math.max(ranks.indexOf(one), ranks.indexOf(other))] ?? "open";
}

function lesser(one: Effect, other: Effect): Effect {
  return ranks[Math.min(ranks.indexOf(one), ranks.indexOf(other))] ?? "open";
}

/** Whether a question about a value can tell more than questions about what is inside. */
function isAsked(value: PairNode, parts: ReadonlySet<PairNode>): boolean {
  const isWhole = (schema: Schema): boolean => schema.parts.every(({ omit }) => omit === 0);
  if (value.only !== 0 || !isWhole(value.base) || !isWhole(value.head)) return false;
  return [...parts].some(
    (part) => part.drafts.length > 0 || part.edges.some(({ step }) => inPlace.test(step) && step !== ""),
  );
}

/** The pairs about the same value as a pair, those about values inside it, and those about other values. */
function partsOf(value: PairNode, among: ReadonlySet<PairNode>): [Set<PairNode>, PairNode[], PairNode[]] {
  const parts = new Set([value]);
  const [inside, others]: [PairNode[], PairNode[]] = [[], []];
  for (const part of parts) {
    for (const { step, to } of part.edges) {
      if (!among.has(to)) continue;
      if (inPlace.test(step)) parts.add(to);
      else if (apart.test(step)) others.push(to);
      else inside.push(to);
    }
  }
  return [parts, inside, others];
}

/** The pairs from which a change is reached. */
function leadingToDrafts(roots: readonly PairNode[]): ReadonlySet<PairNode> {
  const from = new Map<PairNode, PairNode[]>();
  const seen = new Set(roots);
  for (const node of seen) {
    for (const { to } of node.edges) {
      from.set(to, [...(from.get(to) ?? []), node]);
      seen.add(to);
    }
  }
  const leading = new Set([...seen].filter(({ drafts }) => drafts.length > 0));
  for (const node of leading) for (const each of from.get(node) ?? []) leading.add(each);
  return leading;
}

/** Whether a schema, or one that applies to the same value, describes a property. */
function describes(store: SchemaStore, schema: Schema, name: string): boolean {
  const seen = new Set<SourceNode>();
  const isIn = (at: At): boolean => {
    if (seen.has(at.node)) return false;
    seen.add(at.node);
    if (at.get("properties")?.get(name) !== undefined) return true;
    const reference = at.get("$ref")?.string();
    const target = reference === undefined ? undefined : store.resolver.target(reference, at);
    const applied = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => at.get(keyword)?.items() ?? []);
    const conditional = ["then", "else"].flatMap((keyword) => at.get(keyword) ?? []);
    return [...(target === undefined ? [] : [target]), ...applied, ...conditional].some(isIn);
  };
  return schema.parts.some(({ at }) => isIn(at));
}
