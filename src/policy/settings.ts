/** Policy settings: for all APIs, for one API, or for some of its operations. */
import {
  parseStability,
  type Compatibility,
  type Effect,
  type PerSide,
  type Place,
  type Stability,
  type Traits,
} from "../engine/index";

import type { DoorLevel } from "./report";

/** A severity per side. */
export type Levels = Partial<PerSide<Compatibility>>;

/** Operations that are not part of the contract. */
export interface OutOfContract {
  /** Operations marked `x-internal`. */
  readonly internal?: boolean;
  /** Operations less stable than this level. */
  readonly below?: Stability;
}

export interface Deprecation {
  /** Minimum days between the announcement of a sunset and its date, by stability. Default: 0. */
  readonly notice: Readonly<Partial<Record<Stability, number>>>;
}

/** Settings of one layer. Missing settings are taken from lower layers, finally from the rules. */
export interface PolicySettings {
  /** Severities by rule name; they take precedence over `breaks`. */
  readonly rules?: ReadonlyMap<string, Levels>;
  /** Severities by effect. */
  readonly breaks?: ReadonlyMap<Effect, Levels>;
  readonly outOfContract?: boolean | OutOfContract;
  /** Clients accept enum values that were not published. */
  readonly extensibleEnums?: boolean;
  /** Undefined: sunset dates are not checked. */
  readonly deprecation?: Deprecation;
  /** Levels by name of the door. */
  readonly doors?: ReadonlyMap<string, DoorLevel>;
}

/** A string of the configuration with its location. */
export interface LocatedString {
  readonly text: string;
  readonly place: Place;
}

/** The operations of an override: those that match an entry of each list that is present. */
export interface Selector {
  /** Globs of path templates. */
  readonly paths?: readonly LocatedString[];
  readonly tags?: readonly LocatedString[];
  /** Globs of operation IDs, or of `GET /path`. */
  readonly operations?: readonly LocatedString[];
  readonly stability?: readonly LocatedString[];
}

export interface Override {
  readonly select: Selector;
  readonly settings: PolicySettings;
}

/** Settings with an optional selector. Later layers take precedence. */
export interface Layer {
  readonly settings: PolicySettings;
  readonly select?: Selector;
  /** The API that each pattern must match: this one, or any of the configuration; `optional`: none has to. */
  readonly patterns?: "of-api" | "of-any-api" | "optional";
}

/** The stability of an operation. Unknown levels count as stable. */
export function stabilityOf({ stability }: Pick<Traits, "stability">): Stability {
  return parseStability(stability) ?? "stable";
}
