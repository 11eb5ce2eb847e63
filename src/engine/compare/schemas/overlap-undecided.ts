/** Branches of `oneOf` that may share values accepted by the other version, if this cannot be decided. */
import type { Shape } from "../../model/schema";
import { ARRAY, OBJECT } from "../../model/types";
import { isApart } from "./enum-unions";
import { keptIn, mostMeetings, takersOf, type Meeting, type Overlap, type Version } from "./overlap-versions";
import { areFirstItemsApart, wouldMeet, type Alternative } from "./common-values";
import type { Refused } from "./overlap-changes";
import { labelOf } from "./unions";

/** The first two of them, if any. */
export function undecided(overlap: Overlap, meetings: readonly Meeting[]): Refused | undefined {
  const { type, partnerOf } = overlap;
  const meeting = meetings.find((each) => isLikely(overlap, each) && !isRefusedToo(overlap, each));
  if (meeting === undefined) return undefined;
  const shape = meeting.find((each) => keptIn(overlap, each) === undefined) ?? meeting[1];
  return { shape, branch: labelOf(shape, type), taker: partnerOf(shape), decided: false };
}

/** True if the two are inside branches of the other version that overlap there. */
function isRefusedToo(overlap: Overlap, [one, other]: Meeting): boolean {
  const { accepting, isKept } = overlap;
  if (!accepting.isOneOf || accepting.shapes.length > mostMeetings) return false;
  const around = (shape: Shape): readonly Shape[] => {
    const kept = keptIn(overlap, shape);
    return kept === undefined ? accepting.shapes.filter((taker) => isKept(shape, taker)) : [kept];
  };
  const others = around(other);
  return others.length > 0 && around(one).some((taker) => others.some((each) => isApart(taker, each)));
}

/** True if values shared by two branches may have been sent, because open objects nearly always overlap. */
function isLikely(overlap: Overlap, meeting: Meeting): boolean {
  const { type, refusing, accepting } = overlap;
  const takers = takersOf(overlap, meeting);
  if (takers.length === 0) return false;
  const [one, other] = meeting.map((shape): Alternative => ({ store: refusing.graph.head, shape }));
  if (one === undefined || other === undefined) return false;
  if (type === ARRAY && areFirstItemsApart(one, other)) return takesEmptyList(accepting);
  if (type !== OBJECT) return true;
  const isByChance = !accepting.isOneOf && accepting.shapes.length > 1;
  return (
    isByChance ||
    (isEdited(overlap, meeting) ?? takers.some((taker) => wouldMeet(one, taker) && wouldMeet(other, taker)))
  );
}

/** True if existing branches were changed so that they overlap more; undefined if one is new. */
function isEdited(overlap: Overlap, [one, other]: Meeting): boolean | undefined {
  const { accepting, partnerOf, isKept, isDescribedFurther } = overlap;
  const [its, others] = [partnerOf(one), partnerOf(other)];
  if (!accepting.isOneOf || its === undefined || others === undefined) return undefined;
  const stays = (shape: Shape, partner: Shape): boolean =>
    isKept(shape, partner) || isDescribedFurther(shape, partner);
  return !isApart(its, others) || !stays(one, its) || !stays(other, others);
}

/** True if the empty array matches an alternative, and for `oneOf` no other. */
function takesEmptyList({ shapes, isOneOf }: Version): boolean {
  const takers = shapes.filter(
    ({ counts, values, contains }) =>
      !counts.has("minItems") && contains.length === 0 && values?.has("[]") !== false,
  );
  const [first] = takers;
  return first !== undefined && !(isOneOf && takers.some((each) => isApart(first, each)));
}
