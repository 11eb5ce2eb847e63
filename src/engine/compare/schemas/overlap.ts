/**
 * `oneOf` also rejects values that match two branches (JSON Schema 2020-12 §10.2.1.3). Adding or widening a branch may
 * therefore remove values, and removing or narrowing one may add values. Both are the same question: which values does
 * one version reject for matching two branches that the other accepts?
 */
import type { Shape } from "../../model/schema";
import { OBJECT } from "../../model/types";
import { isApart, twice } from "./enum-unions";
import { undecided } from "./overlap-undecided";
import {
  isSwallowed,
  keptIn,
  meetingsIn,
  mostMeetings,
  overlapsOf,
  takersOf,
  type Meeting,
  type Overlap,
  type Version,
} from "./overlap-versions";
import type { PairGraph, PairNode } from "./pairs";
import { surelyMeet } from "./common-values";
import { reportRefused, type Refused } from "./overlap-changes";
import { labelOf } from "./unions";

/** The alternatives of one type in both versions, as passed to `compareBranches`. */
export function compareOverlap(
  graph: PairGraph,
  node: PairNode,
  type: number,
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const { grown, shrunk } = overlapsOf(graph, node, type, before, after);
  reportRefused(node, { grown: grown && refusedAnew(grown), shrunk: shrunk && refusedAnew(shrunk) });
}

function refusedAnew(overlap: Overlap): Refused | undefined {
  const again = new Set(overlap.accepting.isOneOf ? twice(overlap.accepting.shapes) : []);
  const meetings = meetingsIn(overlap).filter((meeting) => !isRefusedAgain(meeting, again));
  if (meetings.length === 0) return undefined;
  const known =
    Math.max(meetings.length, overlap.accepting.shapes.length) <= mostMeetings
      ? (listedTwice(overlap, again) ?? swallowed(overlap, meetings) ?? shared(overlap, meetings))
      : undefined;
  return known ?? undecided(overlap, meetings);
}

/** True if two branches enumerate values and share only those that the other version lists twice too. */
function isRefusedAgain([one, other]: Meeting, again: ReadonlySet<string>): boolean {
  const [mine, theirs] = [one.values, other.values];
  if (mine === undefined || theirs === undefined) return false;
  return [...mine.keys()].every((value) => !theirs.has(value) || again.has(value));
}

/** Values that two branches enumerate, and only one in the other version. */
function listedTwice({ refusing, accepting }: Overlap, again: ReadonlySet<string>): Refused | undefined {
  const lost = twice(refusing.shapes).filter((value) => !again.has(value));
  const holderIn = ({ shapes }: Version): Shape | undefined =>
    shapes.find((shape) => lost.some((value) => shape.values?.has(value)));
  const [shape, taker] = [holderIn(refusing), holderIn(accepting)];
  return shape && taker && { shape, branch: lost.join(", "), taker, decided: true };
}

/** Branches that are included in another, so that no value matches only them, unlike in the other version. */
function swallowed(overlap: Overlap, meetings: readonly Meeting[]): Refused | undefined {
  const { node, type, refusing, accepting, isInside } = overlap;
  const isIn = (one: Shape, other: Shape): boolean =>
    refusing.graph.onlyWidens(refusing.graph.pair(one.schema, other.schema, node.side, type));
  for (const [one, other] of meetings) {
    const shape = isIn(one, other) ? one : isIn(other, one) ? other : undefined;
    if (shape === undefined) continue;
    const takers = accepting.shapes.filter((taker) => isInside(shape, taker));
    const [taker] = takers;
    if (taker === undefined || takers.some((each) => isSwallowed(overlap, each))) continue;
    // Values that two branches of the other version accepted were rejected there too.
    if (accepting.isOneOf && takers.some((each) => isApart(taker, each))) continue;
    return { shape, branch: labelOf(shape, type), taker, decided: true };
  }
  return undefined;
}

/** Alternatives of the other version that two branches accept completely, or branches that certainly share values. */
function shared(overlap: Overlap, meetings: readonly Meeting[]): Refused | undefined {
  const { node, type, refusing, accepting, isAround } = overlap;
  const isFree = !accepting.isOneOf && accepting.shapes.length > 1 && type === OBJECT;
  const sure = isFree
    ? meetings.find(
        (meeting) =>
          takersOf(overlap, meeting).length > 0 && surelyMeet(refusing.graph, node, meeting[0], meeting[1]),
      )
    : undefined;
  if (sure !== undefined)
    return { shape: sure[1], branch: labelOf(sure[1], type), taker: undefined, decided: true };
  for (const meeting of meetings) {
    const shape = meeting[1];
    // A new or edited branch rarely accepts another branch completely.
    const [first, second] = keptIn(overlap, meeting[0]) !== undefined ? [shape, meeting[0]] : meeting;
    const taker = accepting.shapes.find(
      (each) => isAround(first, each) && isAround(second, each) && !isSwallowed(overlap, each),
    );
    if (taker !== undefined) return { shape, branch: labelOf(shape, type), taker, decided: true };
  }
  return undefined;
}
