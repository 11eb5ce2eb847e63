/** The input of the fixes for doors, and their result. */
import type { Place } from "../../engine/index";
import type { Operation } from "../operation";

/** The door to close. */
export interface DoorToFix {
  readonly door: string;
  readonly at: Pick<Place, "uri" | "pointer">;
  /** The other locations of the same decision. */
  readonly others: readonly Pick<Place, "uri" | "pointer">[];
  /** The paths and methods (upper case) of the operations that have it. */
  readonly operations: readonly { readonly method: string; readonly path: string }[];
}

/** A fix: its title and its operations on head. */
export interface DoorCandidate {
  readonly title: string;
  readonly operations: readonly Operation[];
}
