/** The branches of one type in both versions of a union, with each version as the one that may reject. */
import type { Schema, SchemaStore, Shape } from "../../model/schema";
import type { Draft } from "../pending-change";
import { isApart } from "./enum-unions";
import type { PairGraph, PairNode } from "./pairs";
import { mayMeet, type Alternative } from "./common-values";
import { intricateTypes } from "./union-trees";

/** Maximum number of pairs of branches that are compared individually. */
export const mostMeetings = 400;

/** The alternatives of one type in one version. */
export interface Version {
  /** The version compared with itself. */
  readonly graph: PairGraph;
  readonly shapes: readonly Shape[];
  /** True if they are the branches of a `oneOf`. */
  readonly isOneOf: boolean;
}

/** A version that may reject values that the other one accepts. */
export interface Overlap {
  readonly node: PairNode;
  readonly type: number;
  readonly refusing: Version;
  readonly accepting: Version;
  /** True if an alternative of the rejecting version is included in one of the other, or includes it. */
  readonly isInside: (refused: Shape, taker: Shape) => boolean;
  readonly isAround: (refused: Shape, taker: Shape) => boolean;
  /** Like `inside`, ignoring keywords next to the union, which affect all branches alike. */
  readonly isKept: (refused: Shape, taker: Shape) => boolean;
  /** True if an alternative was only extended by properties, which clients did not send by chance. */
  readonly isDescribedFurther: (refused: Shape, taker: Shape) => boolean;
  /** The alternative of the other version that is the same branch, if it was edited. */
  readonly partnerOf: (refused: Shape) => Shape | undefined;
}

/** Two branches of the rejecting version that may share a value. */
export type Meeting = readonly [Shape, Shape];

/**
 * Head as the version that rejects what base accepted, and the reverse; undefined if a version rejects nothing this
 * way.
 */
export interface Overlaps {
  readonly grown: Overlap | undefined;
  readonly shrunk: Overlap | undefined;
}

export function overlapsOf(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
): Overlaps {
  const [was, is] = [graph.base.shape(node.base), graph.head.shape(node.head)];
  if (!refuses(was) && !refuses(is)) return { grown: undefined, shrunk: undefined };
  const isPlain = ((intricateTypes(graph.base, was) | intricateTypes(graph.head, is)) & type) === 0;
  const base: Version = { graph: graph.within("base"), shapes: before, isOneOf: isOneOf(was) };
  const head: Version = { graph: graph.within("head"), shapes: after, isOneOf: isOneOf(is) };
  const pairs = node.edges.map(({ to }) => to).filter(({ only }) => only === type);
  const pairOf = (base: Shape, head: Shape): PairNode =>
    graph.pair(base.schema, head.schema, node.side, type);
  const aloneOf = (base: Shape, head: Shape): PairNode =>
    graph.pair(alone(graph.base, base), alone(graph.head, head), node.side);
  const grown: Overlap = {
    ...{ node, type, refusing: head, accepting: base },
    isInside: (refused, taker) => graph.onlyNarrows(pairOf(taker, refused)),
    isAround: (refused, taker) => graph.onlyWidens(pairOf(taker, refused)),
    isKept: (refused, taker) =>
      graph.onlyNarrows(pairOf(taker, refused)) || graph.onlyNarrows(aloneOf(taker, refused)),
    isDescribedFurther: () => false,
    partnerOf: ({ schema }) => {
      const pair = pairs.find((each) => each.head === schema);
      return before.find((shape) => shape.schema === pair?.base);
    },
  };
  const shrunk: Overlap = {
    ...{ node, type, refusing: base, accepting: head },
    isInside: (refused, taker) => graph.onlyWidens(pairOf(refused, taker)),
    isAround: (refused, taker) => graph.onlyNarrows(pairOf(refused, taker)),
    isKept: (refused, taker) =>
      graph.onlyWidens(pairOf(refused, taker)) || graph.onlyWidens(aloneOf(refused, taker)),
    isDescribedFurther: (refused, taker) => isDescribedFurther(graph, pairOf(refused, taker)),
    partnerOf: ({ schema }) => {
      const pair = pairs.find((each) => each.base === schema);
      return after.find((shape) => shape.schema === pair?.head);
    },
  };
  return {
    grown: isPlain && refuses(is) ? grown : undefined,
    shrunk: isPlain && refuses(was) ? shrunk : undefined,
  };
}

/** A branch without the keywords next to its union. */
function alone(store: SchemaStore, { branch, schema }: Shape): Schema {
  return branch === undefined ? schema : store.of(branch);
}

function isOneOf({ unions }: Shape): boolean {
  return unions.length === 1 && unions[0]?.kind === "oneOf";
}

/** True if a discriminator distinguishes the branches. */
function refuses(shape: Shape): boolean {
  return isOneOf(shape) && shape.discriminators.length === 0;
}

/** The branch of the other version that corresponds to this one, if it accepts all its values. */
export function keptIn({ accepting, partnerOf, isKept }: Overlap, shape: Shape): Shape | undefined {
  const partner = accepting.isOneOf ? partnerOf(shape) : undefined;
  return partner !== undefined && isKept(shape, partner) ? partner : undefined;
}

/** Omits overlaps inside the two corresponding branches of the other version. */
export function meetingsIn(overlap: Overlap): Meeting[] {
  const { type, refusing } = overlap;
  const { graph, shapes } = refusing;
  const kept = new Map<Shape, Shape | undefined>();
  const keptOf = (shape: Shape): Shape | undefined => {
    if (!kept.has(shape)) kept.set(shape, keptIn(overlap, shape));
    return kept.get(shape);
  };
  const stayApart = (shape: Shape, other: Shape): boolean => {
    const [one, two] = [keptOf(shape), keptOf(other)];
    return one !== undefined && two !== undefined && isApart(one, two);
  };
  const meetings: Meeting[] = [];
  for (const [index, shape] of shapes.entries()) {
    for (let at = 0; at < index; at++) {
      const other = shapes[at];
      if (other === undefined || !isApart(shape, other) || !meet(graph, type, shape, other)) continue;
      if (!stayApart(shape, other)) meetings.push([other, shape]);
    }
  }
  return meetings;
}

function meet(graph: PairGraph, type: number, one: Shape, other: Shape): boolean {
  return mayMeet(type, { store: graph.head, shape: one }, { store: graph.head, shape: other });
}

/** True if the accepting version rejects an alternative because it is included in another. */
export function isSwallowed(
  { node, type, accepting: { graph, shapes, isOneOf } }: Overlap,
  shape: Shape,
): boolean {
  return (
    isOneOf &&
    shapes.some(
      (other) =>
        isApart(shape, other) &&
        meet(graph, type, shape, other) &&
        graph.onlyWidens(graph.pair(shape.schema, other.schema, node.side, type)),
    )
  );
}

/** The alternatives of the other version that may accept values shared by two branches. */
export function takersOf({ type, refusing, accepting }: Overlap, meeting: Meeting): Alternative[] {
  return accepting.shapes
    .map((shape): Alternative => ({ store: accepting.graph.head, shape }))
    .filter((taker) => meeting.every((shape) => mayMeet(type, { store: refusing.graph.head, shape }, taker)));
}

/** True if properties were added and nothing else narrowed it. */
function isDescribedFurther(graph: PairGraph, pair: PairNode): boolean {
  const { narrows, other } = graph.relation(pair);
  if (!narrows || other) return false;
  const isNarrower = ({ variance }: Draft): boolean => variance === "narrows" || variance === "both";
  return (
    pair.drafts.filter(isNarrower).every(({ kind }) => kind === "property-added") &&
    !pair.edges.some(({ to }) => graph.relation(to).narrows)
  );
}
