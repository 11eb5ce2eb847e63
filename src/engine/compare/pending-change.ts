/** Changes during the comparison, before their locations and operations are known. */
import type { At } from "../at";
import type { Change, ChangeFacts, ChangeKind } from "../change";
import type { Place } from "../span";
import type { FrozenFacts } from "./fingerprint";

/** The effect of a change on the set of accepted values; `none` for changes without effect, such as a default. */
export type Variance = "narrows" | "widens" | "both" | "unknown" | "none";

/** A key or a value of a document. */
export interface Spot {
  readonly at: At;
  readonly of: "key" | "value";
}

export type PendingFacts<K extends ChangeKind> = ChangeFacts[K] &
  (K extends keyof FrozenFacts ? FrozenFacts[K] : unknown);

export interface PendingChange<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly facts: PendingFacts<K>;
  readonly base: Spot | undefined;
  readonly head: Spot;
  readonly variance: Variance;
  /** The decision by a convention of API evolution, by side, unless the schemas as a whole decide. */
  readonly byConvention: Change["decided"];
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
  facts: PendingFacts<K>,
  base: Spot | undefined,
  head: Spot,
  variance: Variance = "none",
  byConvention: Change["decided"] = {},
): PendingChange<K> {
  return { kind, facts, base, head, variance, byConvention };
}

/** The convention for what only some servers and clients check, on both sides. */
export const uncertain: Change["decided"] = { request: "uncertain", response: "uncertain" };

export function spotPlace(spot: Spot): Place {
  return spot.of === "key" ? spot.at.keyPlace() : spot.at.place();
}
