/** The interface of the solver, for its parts. */
import type { Budget } from "./budget";
import type { Json } from "./json";
import type { Prop, Sets, ValueSet } from "./normal-form";
import type { Outcome } from "./outcome";

export interface Solver {
  readonly sets: Sets;
  readonly budget: Budget;
  /** A value of a set. */
  readonly valueIn: (set: ValueSet) => Outcome;
  /** Up to `most` different values of a set; unknown if it may have more than were found. */
  readonly valuesIn: (set: ValueSet, most: number) => Distinct<Json>;
  /** Discards interrupted questions. */
  readonly reset: () => void;
  /** Up to `most` different strings. */
  readonly stringsIn: (prop: Prop, most: number) => Distinct<string>;
}

export interface Distinct<Value> {
  readonly values: readonly Value[];
  readonly why?: string;
}
