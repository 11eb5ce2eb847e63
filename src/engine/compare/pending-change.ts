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

export interface PendingChange<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly facts: ChangeFacts[K];
  readonly base: Spot | undefined;
  readonly head: Spot;
  readonly variance: Variance;
  /** True if clients and servers may not notice it. */
  readonly isUncertain?: boolean;
  /** The step to the changed element if it is a member of the compared schema: `properties/name`. */
  readonly step?: string;
}

export function keySpot(at: At): Spot {
  return { at, of: "key" };
}

export function valueSpot(at: At): Spot {
  return { at, of: "value" };
}

export function pendingChange<K extends ChangeKind>(
  kind: K,
  facts: ChangeFacts[K],
  base: Spot | undefined,
  head: Spot,
  variance: Variance = "none",
): PendingChange<K> {
  return { kind, facts, base, head, variance };
}

export function spotPlace(spot: Spot): Place {
  return spot.of === "key" ? spot.at.keyPlace() : spot.at.place();
}
