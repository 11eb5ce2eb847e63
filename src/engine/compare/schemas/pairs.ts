/**
 * Pairs of schemas, each compared once per side, however many operations use it. The pairs form a graph (children are
 * properties, items, branches …) that may have cycles. A pair that is reached again while it is being compared counts
 * as equal there, because every difference is reported at its own location.
 */
import type { At } from "../../at";
import type { Side } from "../../change";
import { nonNullBranch } from "../../model/alternatives";
import type { RecordedResult, Revisions } from "../../model/revisions";
import { schemaName, type Schema, type SchemaStore } from "../../model/schema";
import { NULL, OBJECT } from "../../model/types";
import { pendingChange, keySpot, type PendingChange, type Variance } from "../pending-change";
import type { SamenessAt, SamenessOf } from "./sameness";
import { subjectOf } from "../subject";

/** Decides inclusion of regular expressions: whether all strings that match `inner` match `outer`. */
export type PatternOracle = (outer: string, inner: string) => boolean | undefined;

export interface Edge {
  readonly to: PairNode;
  /** The step in terms that do not change with renames: `properties/name`, `items`. */
  readonly step: string;
}

/**
 * How values are serialized on the path: with their types; in XML with properties whose names changed, but not their
 * elements; as text; as text in which arrays and objects are written as one string (`a,b`); as a form; or as text in
 * parts of a form.
 */
export type Serialization = "json" | "xml" | "text" | "line" | "form" | "part";

const writings: readonly Serialization[] = ["json", "xml", "text", "line", "form", "part"];

/** True if a value is serialized as text, in which `1` and `"1"` are equal. */
export function isText({ as }: PairNode): boolean {
  return as === "text" || as === "line" || as === "part";
}

export interface PairNode {
  readonly base: Schema;
  readonly head: Schema;
  readonly side: Side;
  /** Only values of these types are compared; 0: all. */
  readonly only: number;
  readonly as: Serialization;
  drafts: PendingChange[];
  edges: Edge[];
  /**
   * The reason if it was not compared: malformed values of head, or the pair itself if a reference in it cannot be
   * resolved.
   */
  unread: readonly At[];
  /** True if the text of its schemas differs, even if no change was found. */
  isRewritten: boolean;
  /** The edges before truncation, so that the reach of a pair does not depend on the visiting order. */
  whole: readonly Edge[];
  state: "new" | "open" | "done";
  /** The effects it is known to reach, and those it is known not to reach. */
  leadsTo: number;
  never: number;
  /** The comparison in which it was last visited. */
  run: number;
  /** The dependencies of its drafts and edges; whether it has no differences. */
  kept: RecordedResult<boolean> | undefined;
}

/** The differences between two schemas, over everything that a pair reaches. */
export interface Relation {
  readonly narrows: boolean;
  readonly widens: boolean;
  /** There is another difference, or a difference could not be decided. */
  readonly other: boolean;
  /** A property is no longer described: more is accepted, but clients may not find it. */
  readonly loses: boolean;
}

export interface PairGraph {
  readonly base: SchemaStore;
  readonly head: SchemaStore;
  readonly includesPattern: PatternOracle;
  readonly sameness: SamenessOf;
  readonly samenessAt: SamenessAt;
  pair(base: Schema, head: Schema, side: Side, only?: number, as?: Serialization): PairNode;
  isEqual(node: PairNode): boolean;
  /** Whether head accepts everything that base accepts, and the reverse. */
  onlyWidens(node: PairNode): boolean;
  onlyNarrows(node: PairNode): boolean;
  relation(node: PairNode): Relation;
  /** One version compared with itself: which of its schemas are included in which. */
  within(version: "base" | "head"): PairGraph;
  /** Compares these pairs and all that they reach, and returns them. */
  finish(roots: readonly PairNode[]): Iterable<PairNode>;
  /** The documents have changed: valid results are kept. */
  renew(): void;
}

/**
 * Compares the two schemas of one pair and fills its drafts and edges. Returns true if nothing that they reach differs.
 */
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
  /**
   * By head schema, then by base schema, side, serialization and types as one number. The pairs of a head schema are
   * released with it after an edit.
   */
  const nodes = new WeakMap<Schema, Map<number, PairNode>>();

  function pair(
    baseSchema: Schema,
    headSchema: Schema,
    side: Side,
    only = 0,
    as: Serialization = "json",
  ): PairNode {
    let ofHead = nodes.get(headSchema);
    if (ofHead === undefined) nodes.set(headSchema, (ofHead = new Map<number, PairNode>()));
    const key =
      ((baseSchema.id * 2 + (side === "request" ? 0 : 1)) * writings.length + writings.indexOf(as)) * 128 +
      only;
    let node = ofHead.get(key);
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
        isRewritten: false,
        whole: [],
        state: "new",
        leadsTo: 0,
        never: 0,
        run,
        kept: undefined,
      };
      ofHead.set(key, node);
    }
    return node;
  }

  /** Of a previous comparison, only the drafts of the pair itself are kept, not those that it reaches. */
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
    node.isRewritten = false;
    node.whole = node.edges;
    node.kept = undefined;
    try {
      const { value: isEqual, kept } = revisions.note(() => compare(graph, node));
      if (isEqual) node.never = ALL;
      // Truncation depends on everything that it reaches.
      if (!isRepointed(node)) node.kept = kept;
      else if (leadsTooFar(node)) {
        node.drafts.push(tooFar(node));
        node.edges = nearest(node);
      }
      node.state = "done";
    } finally {
      // An aborted comparison is repeated.
      if (node.state === "open") node.state = "new";
    }
  }

  /** Pairs reached below a changed reference, nearest first. */
  function* below(start: PairNode): Iterable<PairNode> {
    const met = new Set([start]);
    for (const node of met) {
      ensure(node);
      yield node;
      for (const { to } of node.whole) if (isBelow(to, start)) met.add(to);
    }
  }

  /**
   * True if too many pairs, including a difference, are reached below a changed reference. Schemas that reference each
   * other in cycles can form a pair of each schema with each other one.
   */
  function leadsTooFar(start: PairNode): boolean {
    let count = 0;
    let differs = false;
    for (const { drafts, unread } of below(start)) {
      if (drafts.length + unread.length > 0) differs = true;
      if (++count > MAX_BELOW && differs) return true;
    }
    return false;
  }

  /** The edges of a pair, truncated behind the pairs that are reached first. */
  function nearest(start: PairNode): Edge[] {
    const copies = new Map<PairNode, PairNode>([[start, { ...start, edges: [] }]]);
    for (const node of below(start)) {
      const copy = copies.get(node);
      if (copy === undefined) break;
      for (const { to, step } of node.whole) {
        if (!isBelow(to, start)) copy.edges.push({ to, step });
        else if (!copies.has(to) && copies.size < MAX_REPORTED) {
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
   * True if a pair reaches a draft with one of these effects. The result of a walk is stored for all pairs on its path:
   * most of a large document belongs to a few strongly connected components, which are walked repeatedly.
   */
  function leadsTo(start: PairNode, effects: number): boolean {
    // The pairs that other pairs reach may change even if nothing that this pair reads changes.
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

/** Maximum number of pairs below one reference; published documents have some hundred. */
const MAX_BELOW = 1000;
/** Maximum number of reported pairs at a truncation. */
const MAX_REPORTED = 100;

function isRepointed({ head }: PairNode): boolean {
  return head.repointed?.node === head.home.node;
}

function isBelow({ head }: PairNode, start: PairNode): boolean {
  return head.repointed !== undefined && head.repointed.node === start.head.repointed?.node;
}

function tooFar({ base, head }: PairNode): PendingChange {
  const facts = { subject: subjectOf(head.home), reason: "too-many-schemas", values: [] } as const;
  return pendingChange("schema-not-compared", facts, keySpot(base.home), keySpot(head.home), "unknown");
}

const isNode: SamenessAt = (one, other) => (one.node === other.node ? "throughout" : undefined);
const isItself: SamenessOf = (one, other) => (one === other ? "throughout" : undefined);

/** Effects of drafts, as bits. */
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
 * Follows a step from one pair to another. `site` is the location of the second schema in head: if it is a reference to
 * a schema of the same name that base had too, the reference was edited.
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
  const isWhole = from.as === "json" || from.as === "xml";
  const as = isWhole ? from.as : writingOf(graph, from.as, base);
  from.edges.push({ step, to: graph.pair(base, seenFrom(graph, from, base, head, site), from.side, 0, as) });
}

/**
 * The second schema as an enclosing pair sees it: if a reference was changed on the path, that is the edited location.
 * `site` is its location in head.
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

/** Below a changed reference, until both versions reach a schema of the same name. */
function seenThrough(graph: PairGraph, site: At, base: Schema, head: Schema): Schema {
  const name = schemaName(head);
  return name !== undefined && name === schemaName(base) ? head : graph.head.below(head, site);
}

/** A structured part of a form is serialized as JSON (OpenAPI 3.0.3 §4.7.15.1). */
function writingOf(graph: PairGraph, whole: Serialization, member: Schema): Serialization {
  const isObject = (graph.base.shape(member).types & ~NULL) === OBJECT;
  return whole !== "form" ? "text" : isObject ? "json" : "part";
}

/** The schema of head, as the reference at `site` if it was changed to a schema of the same name that base had too. */
export function seenAt(graph: PairGraph, base: Schema, head: Schema, site: At | undefined): Schema {
  if (site === undefined || site.node === head.home.node) return head;
  const name = schemaName(head);
  if (name === undefined || name === schemaName(base) || !graph.base.hasName(name)) return head;
  const inner = nonNullBranch(graph.base, graph.base.shape(base))?.schema;
  // If null was disallowed, the reference was edited too.
  const repointed =
    inner === undefined || schemaName(inner) !== name || (graph.head.shape(head).types & NULL) === 0;
  return repointed ? graph.head.repointed(head, site) : head;
}
