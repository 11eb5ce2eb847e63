/** What a policy may say: of everything, of one API, or of some of its operations. */
import {
  stabilityNamed,
  type Compatibility,
  type Effect,
  type PerSide,
  type Place,
  type Stability,
  type Traits,
} from "../engine/index";

/** A severity for each side that is spoken of. */
export type Levels = Partial<PerSide<Compatibility>>;

/** Which operations promise nothing to anybody. */
export interface OutOfContract {
  /** Those marked `x-internal`. */
  readonly internal?: boolean;
  /** Those less stable than this. */
  readonly below?: Stability;
}

export interface Deprecation {
  /** Days between the announcement of a sunset and its date, by stability; 0 unless told. */
  readonly notice: Readonly<Partial<Record<Stability, number>>>;
}

/** What is not said here is said by a layer below, at last by the rules themselves. */
export interface PolicySettings {
  /** Severities by the name of a rule; they go before those of `breaks`. */
  readonly rules?: ReadonlyMap<string, Levels>;
  /** Severities by what a change breaks. */
  readonly breaks?: ReadonlyMap<Effect, Levels>;
  readonly outOfContract?: boolean | OutOfContract;
  /** Clients are ready for values that an enum did not list. */
  readonly extensibleEnums?: boolean;
  /** Undefined: sunsets are not minded. */
  readonly deprecation?: Deprecation;
}

/** A word of the configuration with its place there. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** The operations that an override is about: those that each list that is told has a word for. */
export interface Selector {
  /** Globs of path templates. */
  readonly paths?: readonly Written[];
  readonly tags?: readonly Written[];
  /** Globs of operation ids, or of `GET /path`. */
  readonly operations?: readonly Written[];
  readonly stability?: readonly Written[];
}

export interface Override {
  readonly select: Selector;
  readonly settings: PolicySettings;
}

/** Settings and, if they are not for every operation, for which. Of two layers that speak the later counts. */
export interface Layer {
  readonly settings: PolicySettings;
  readonly select?: Selector;
  /** A pattern in it that no operation of the document has is one that never matches. */
  readonly isForOneApi?: boolean;
}

/** The stability of an operation. A level that nobody knows may promise anything, so it counts as stable. */
export function stabilityOf({ stability }: Pick<Traits, "stability">): Stability {
  return stabilityNamed(stability) ?? "stable";
}
