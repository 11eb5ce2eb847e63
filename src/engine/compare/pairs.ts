/**
 * Pairs of schemas, each compared once for each side, however many operations reach it. The pairs form a graph
 * (children are properties, items, branches …) that may have cycles: a pair that is met again while it is being
 * compared counts as equal there, which is right because whatever differs is reported where it stands.
 */
import type { At } from "../at";
import type { Side } from "../change";
import { besideNull } from "../model/alternatives";
import type { Kept, Revisions } from "../model/revisions";
import { nameOf, type Schema, type SchemaStore } from "../model/schema";
import { NULL, OBJECT } from "../model/types";
import { draft, keyOf, type Draft, type Variance } from "./draft";
import type { SamenessAt, SamenessOf } from "./sameness";
import { subjectOf } from "./subject";

/** What is known of regular expressions: whether all strings that match `inner` match `outer`. */
export type PatternOracle = (outer: string, inner: string) => boolean | undefined;

export interface Edge {
  readonly to: PairNode;
  /** The step in words that survive renames: `properties/name`, `items`. */
  readonly step: string;
}

/** How values are written on the way: with their types, as text, or as the parts of a form. */
export type Writing = "json" | "text" | "form";

const writings: readonly Writing[] = ["json", "text", "form"];

export interface PairNode {
  readonly base: Schema;
  readonly head: Schema;
  readonly side: Side;
  /** Only values of these types are looked at; 0: all. */
  readonly only: number;
  readonly as: Writing;
  drafts: Draft[];
  edges: Edge[];
  /** Why it was not compared: malformed values of head, or itself where a reference in it leads nowhere. */
  unread: readonly At[];
  /** The edges before any were cut off: how far a pair leads must not hang on which was looked at first. */
  whole: readonly Edge[];
  state: "new" | "open" | "done";
  /** The effects it is known to reach, and those it is known not to. */
  leadsTo: number;
  never: number;
  /** The comparison in which this was last looked at. */
  run: number;
  /** What its drafts and edges hang on; whether nothing in it differs. */
  kept: Kept<boolean> | undefined;
}

/** What separates two schemas, all that a pair reaches taken together. */
export interface Relation {
  readonly narrows: boolean;
  readonly widens: boolean;
  /** Something else differs, or could not be decided. */
  readonly other: boolean;
  /** A property is no longer described: more is accepted, but a reader may miss it. */
  readonly loses: boolean;
}

export interface PairGraph {
  readonly base: SchemaStore;
  readonly head: SchemaStore;
  readonly includesPattern: PatternOracle;
  readonly sameness: SamenessOf;
  readonly samenessAt: SamenessAt;
  pair(base: Schema, head: Schema, side: Side, only?: number, as?: Writing): PairNode;
  isEqual(node: PairNode): boolean;
  /** Whether head takes all that base takes, and the other way round. */
  onlyWidens(node: PairNode): boolean;
  onlyNarrows(node: PairNode): boolean;
  relation(node: PairNode): Relation;
  /** One version against itself: which of its schemas lies inside which. */
  within(version: "base" | "head"): PairGraph;
  /** Compares these pairs and all that they reach, and gives them. */
  finish(roots: readonly PairNode[]): Iterable<PairNode>;
  /** The documents have changed: what still holds is kept. */
  renew(): void;
}

/** Compares the two schemas of one pair: fills its drafts and edges. True if nothing that they reach differs. */
export type ComparePair = (graph: PairGraph, node: PairNode) => boolean;

export interface Sides {
  readonly base: SchemaStore;
  readonly head: SchemaStore;
  readonly sameness: SamenessOf;
  readonly samenessAt: SamenessAt;
}

export function createPairGraph(
  { base, head, sameness, samenessAt }: Sides,
  includesPattern: PatternOracle,
  revisions: Revisions,
  compare: ComparePair,
): PairGraph {
  let run = 0;
  /** By base schema, then by head schema, side, writing and types in one number. */
  const nodes: (Map<number, PairNode> | undefined)[] = [];

  function pair(
    baseSchema: Schema,
    headSchema: Schema,
    side: Side,
    only = 0,
    as: Writing = "json",
  ): PairNode {
    const ofBase = (nodes[baseSchema.id] ??= new Map<number, PairNode>());
    const key = ((headSchema.id * 2 + (side === "request" ? 0 : 1)) * 3 + writings.indexOf(as)) * 128 + only;
    let node = ofBase.get(key);
    if (node === undefined) {
      node = {
        base: baseSchema,
        head: headSchema,
        side,
        only,
        as,
        drafts: [],
        edges: [],
        unread: [],
        whole: [],
        state: "new",
        leadsTo: 0,
        never: 0,
        run,
        kept: undefined,
      };
      ofBase.set(key, node);
    }
    return node;
  }

  /** Of a comparison before this one only what was found in the pair itself is kept, not what it leads to. */
  function refresh(node: PairNode): void {
    if (node.run === run) return;
    node.run = run;
    node.leadsTo = 0;
    const holds = node.kept !== undefined && revisions.holds(node.kept);
    node.never = holds && node.kept?.value === true ? ALL : 0;
    node.state = holds ? "done" : "new";
  }

  function ensure(node: PairNode): void {
    refresh(node);
    if (node.state !== "new") return;
    node.state = "open";
    node.drafts = [];
    node.edges = [];
    node.unread = [];
    node.whole = node.edges;
    node.kept = undefined;
    try {
      const { value: isEqual, kept } = revisions.note(() => compare(graph, node));
      if (isEqual) node.never = ALL;
      // Whether it is cut off hangs on all that it leads to.
      if (!isRepointed(node)) node.kept = kept;
      else if (leadsTooFar(node)) {
        node.drafts.push(tooFar(node));
        node.edges = nearest(node);
      }
      node.state = "done";
    } finally {
      // A comparison that was ended is made anew.
      if (node.state === "open") node.state = "new";
    }
  }

  /** What is met below a reference that was pointed elsewhere, the nearest first. */
  function* below(start: PairNode): Iterable<PairNode> {
    const met = new Set([start]);
    for (const node of met) {
      ensure(node);
      yield node;
      for (const { to } of node.whole) if (isBelow(to, start)) met.add(to);
    }
  }

  /**
   * Whether too many pairs, and a difference among them, are met below a reference that was pointed elsewhere.
   * Schemas that refer to one another in circles make, one run of them against another, a pair of each with each.
   */
  function leadsTooFar(start: PairNode): boolean {
    let count = 0;
    let differs = false;
    for (const { drafts, unread } of below(start)) {
      if (drafts.length + unread.length > 0) differs = true;
      if (++count > MOST_BELOW && differs) return true;
    }
    return false;
  }

  /** The edges of a pair, all that they lead to cut off behind the pairs that are met first. */
  function nearest(start: PairNode): Edge[] {
    const copies = new Map<PairNode, PairNode>([[start, { ...start, edges: [] }]]);
    for (const node of below(start)) {
      const copy = copies.get(node);
      if (copy === undefined) break;
      for (const { to, step } of node.whole) {
        if (!isBelow(to, start)) copy.edges.push({ to, step });
        else if (!copies.has(to) && copies.size < MOST_TOLD) {
          ensure(to);
          const its = { ...to, edges: [] };
          copies.set(to, its);
          copy.edges.push({ to: its, step });
        }
      }
    }
    return copies.get(start)?.edges ?? [];
  }

  /**
   * Whether a pair reaches a draft with one of these effects. What a walk finds out of one pair it notes for all
   * pairs on the way: most of a large document belongs to a few knots, which are walked again and again.
   */
  function leadsTo(start: PairNode, effects: number): boolean {
    // What other pairs lead to may change where nothing that this one reads does.
    revisions.spoil();
    const cameFrom = new Map<PairNode, PairNode | undefined>([[start, undefined]]);
    const rest = [start];
    let settled = true;
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      refresh(node);
      if ((node.never & effects) === effects) continue;
      ensure(node);
      if (node.state === "open") settled = false;
      const found = (effectsOf(node) | node.leadsTo) & effects;
      if (found !== 0) {
        for (let on: PairNode | undefined = node; on !== undefined; on = cameFrom.get(on))
          on.leadsTo |= found;
        return true;
      }
      for (const { to } of node.edges) {
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, node);
        rest.push(to);
      }
    }
    if (settled) for (const node of cameFrom.keys()) node.never |= effects;
    return false;
  }

  function relation(node: PairNode): Relation {
    return {
      narrows: leadsTo(node, NARROWS),
      widens: leadsTo(node, WIDENS),
      other: leadsTo(node, OTHER),
      loses: leadsTo(node, LOSES),
    };
  }

  function finish(roots: readonly PairNode[]): Iterable<PairNode> {
    const waiting = [...roots];
    const seen = new Set(waiting);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      ensure(node);
      for (const { to } of node.edges) {
        if (seen.has(to)) continue;
        seen.add(to);
        waiting.push(to);
      }
    }
    return seen;
  }

  const inside = new Map<SchemaStore, PairGraph>();

  function within(version: "base" | "head"): PairGraph {
    const store = version === "base" ? base : head;
    if (base === head) return graph;
    let own = inside.get(store);
    if (own === undefined)
      inside.set(
        store,
        (own = createPairGraph(
          { base: store, head: store, sameness: isItself, samenessAt: isNode },
          includesPattern,
          revisions,
          compare,
        )),
      );
    return own;
  }

  function renew(): void {
    run++;
    for (const own of inside.values()) own.renew();
  }

  const graph: PairGraph = {
    within,
    base,
    head,
    includesPattern,
    sameness,
    samenessAt,
    pair,
    isEqual: (node) => !leadsTo(node, NARROWS | WIDENS | OTHER),
    onlyWidens: (node) => !leadsTo(node, NARROWS | OTHER),
    onlyNarrows: (node) => !leadsTo(node, WIDENS | OTHER),
    relation,
    finish,
    renew,
  };
  return graph;
}

/** Pairs that are met below one reference before it is cut off; real documents meet some hundred. */
const MOST_BELOW = 1000;
/** Pairs that are told of where it is cut off. */
const MOST_TOLD = 100;

function isRepointed({ head }: PairNode): boolean {
  return head.repointed?.node === head.home.node;
}

function isBelow({ head }: PairNode, start: PairNode): boolean {
  return head.repointed !== undefined && head.repointed.node === start.head.repointed?.node;
}

function tooFar({ base, head }: PairNode): Draft {
  const facts = { subject: subjectOf(head.home), reason: "too-many-schemas", values: [] } as const;
  return draft("schema-not-compared", facts, keyOf(base.home), keyOf(head.home), "unknown");
}

const isNode: SamenessAt = (one, other) => (one.node === other.node ? "throughout" : undefined);
const isItself: SamenessOf = (one, other) => (one === other ? "throughout" : undefined);

/** Effects of drafts as bits. */
const NARROWS = 1;
const WIDENS = 2;
const OTHER = 4;
const LOSES = 8;
const ALL = NARROWS | WIDENS | OTHER | LOSES;
const bitsOf: Readonly<Record<Variance, number>> = {
  narrows: NARROWS,
  widens: WIDENS,
  both: NARROWS | WIDENS,
  unknown: OTHER,
  none: 0,
};

function effectsOf({ drafts, unread }: PairNode): number {
  let effects = unread.length === 0 ? 0 : OTHER;
  for (const { variance, kind } of drafts)
    effects |= bitsOf[variance] | (kind === "property-removed" ? LOSES : 0);
  return effects;
}

/**
 * Follows a step from one pair to another. `site` is where head writes the second schema: if that is a reference
 * to a schema that base had too, under its own name, then the reference is what was edited.
 */
export function link(
  graph: PairGraph,
  from: PairNode,
  step: string,
  base: Schema,
  head: Schema,
  site?: At,
): void {
  if (base.absent && head.absent) return;
  const as = from.as === "json" ? "json" : writingOf(graph, from.as, base);
  from.edges.push({ step, to: graph.pair(base, seenFrom(graph, from, base, head, site), from.side, 0, as) });
}

/**
 * The second schema as a pair of schemas around it sees it: where a reference was pointed elsewhere on the way, that
 * is what was edited. `site` is where head writes it.
 */
export function seenFrom(
  graph: PairGraph,
  { head: around }: PairNode,
  base: Schema,
  head: Schema,
  site: At | undefined,
): Schema {
  return around.repointed === undefined
    ? seenAt(graph, base, head, site)
    : seenThrough(graph, around.repointed, base, head);
}

/** Below a reference that was pointed elsewhere, until both versions come to a schema of the same name. */
function seenThrough(graph: PairGraph, site: At, base: Schema, head: Schema): Schema {
  const name = nameOf(head);
  return name !== undefined && name === nameOf(base) ? head : graph.head.below(head, site);
}

/** A part of a form that has parts of its own is written as JSON (OpenAPI 3.0.3 §4.7.15.1). */
function writingOf(graph: PairGraph, whole: Writing, member: Schema): Writing {
  const isObject = (graph.base.shape(member).types & ~NULL) === OBJECT;
  return whole === "form" && isObject ? "json" : "text";
}

/** The schema of head, seen as the reference at `site` where that was pointed at what base had too, under its own name. */
export function seenAt(graph: PairGraph, base: Schema, head: Schema, site: At | undefined): Schema {
  if (site === undefined || site.node === head.home.node) return head;
  const name = nameOf(head);
  if (name === undefined || name === nameOf(base) || !graph.base.hasName(name)) return head;
  const inner = besideNull(graph.base, graph.base.shape(base))?.schema;
  // Where null may no longer be, the reference is what was edited, too.
  const repointed =
    inner === undefined || nameOf(inner) !== name || (graph.head.shape(head).types & NULL) === 0;
  return repointed ? graph.head.repointed(head, site) : head;
}
