/** Branches of `oneOf` that may share values that the other version takes, where that is not known. */
import type { Shape } from "../model/schema";
import { ARRAY, OBJECT } from "../model/types";
import { isApart } from "./lists";
import { mostMeetings, takersOf, type Meeting, type Overlap, type Version } from "./overlap-versions";
import { areFirstItemsApart, wouldMeet, type Alternative } from "./schema-meeting";
import type { Refused } from "./schema-refused";
import { labelOf } from "./schema-unions";

/** The first two of them, if there are any. */
export function undecided(overlap: Overlap, meetings: readonly Meeting[]): Refused | undefined {
  const { type, partnerOf } = overlap;
  const isKept = (shape: Shape): boolean => {
    const partner = partnerOf(shape);
    return partner !== undefined && overlap.isKept(shape, partner);
  };
  const meeting = meetings.find((each) => !isRefusedToo(overlap, each) && isLikely(overlap, each));
  if (meeting === undefined) return undefined;
  const shape = meeting.find((each) => !isKept(each)) ?? meeting[1];
  return { shape, branch: labelOf(shape, type), taker: partnerOf(shape), decided: false };
}

/** Whether the two lie inside branches of the other version that meet there. */
function isRefusedToo({ accepting, isKept }: Overlap, [one, other]: Meeting): boolean {
  if (!accepting.isOneOf || accepting.shapes.length > mostMeetings) return false;
  const [around, beside] = [one, other].map((shape) =>
    accepting.shapes.filter((taker) => isKept(shape, taker)),
  );
  return around?.some((taker) => beside?.some((each) => isApart(taker, each))) === true;
}

/** Whether values that two branches share may have been sent: open objects have something in common nearly always. */
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

/** Whether branches that were there before were changed so that they meet in more; undefined where one is new. */
function isEdited(overlap: Overlap, [one, other]: Meeting): boolean | undefined {
  const { accepting, partnerOf, isKept, isDescribedFurther } = overlap;
  const [its, others] = [partnerOf(one), partnerOf(other)];
  if (!accepting.isOneOf || its === undefined || others === undefined) return undefined;
  const stays = (shape: Shape, partner: Shape): boolean =>
    isKept(shape, partner) || isDescribedFurther(shape, partner);
  return !isApart(its, others) || !stays(one, its) || !stays(other, others);
}

/** Whether the empty list meets an alternative, and of `oneOf` no other. */
function takesEmptyList({ shapes, isOneOf }: Version): boolean {
  const takers = shapes.filter(
    ({ counts, values, contains }) =>
      !counts.has("minItems") && contains.length === 0 && values?.has("[]") !== false,
  );
  const [first] = takers;
  return first !== undefined && !(isOneOf && takers.some((each) => isApart(first, each)));
}
