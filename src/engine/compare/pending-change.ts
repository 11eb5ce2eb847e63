/** Changes during the comparison, before their locations and operations are known. */
import type { At } from "../at";
import type { ChangeFacts, ChangeKind } from "../change";
import type { Place } from "../span";

/** The effect of a change on the set of accepted values; `none` for changes without effect, such as a default. */
export type Variance = "narrows" | "widens" | "both" | "unknown" | "none";

/** A key or a value of a document. */
export interface Spot {
  readonly at: At;
  readonly of: "key" | "value";
}

export interface Draft<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly facts: ChangeFacts[K];
  readonly base: Spot | undefined;
  readonly head: Spot;
  readonly variance: Variance;
  /** The step to the changed element if it is a member of the compared schema: `properties/name`. */
  readonly step?: string;
}

export function keyOf(at: At): Spot {
  return { at, of: "key" };
}

export function valueOf(at: At): Spot {
  return { at, of: "value" };
}

export function draft<K extends ChangeKind>(
  kind: K,
  facts: ChangeFacts[K],
  base: Spot | undefined,
  head: Spot,
  variance: Variance = "none",
): Draft<K> {
  return { kind, facts, base, head, variance };
}

export function placeOf(spot: Spot): Place {
  return spot.of === "key" ? spot.at.keyPlace() : spot.at.place();
}
