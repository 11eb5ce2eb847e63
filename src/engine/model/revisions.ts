/**
 * Incremental computation. Results are cached until their inputs change. A document consists of units: each path, each
 * component, each other file. A computation records the units that it reads in addition to its arguments; its result is
 * valid until one of them changes.
 */

import { TooComplex } from "../too-complex";

/** Maximum number of queries of one comparison, to which the texts add some. */
const MAX_QUESTIONS = 500_000;
/** Added to the maximum for each character of both texts; a dense published document needs two thirds of it. */
const QUESTIONS_PER_CHARACTER = 0.1;
/** Number of queries between two yields; takes a fraction of a millisecond. */
const BETWEEN = 16;

/** A part of a document that is invalidated as a whole. */
export interface Unit {
  /** The revision in which it last changed. */
  changed: number;
  /** The revision in which more than annotations of its schemas last changed. */
  redefined: number;
  /** Called in each revision in which a dependent result is used. */
  readonly use?: () => void;
}

/** A result with its dependencies. */
export interface RecordedResult<Value> {
  readonly value: Value;
  readonly reads: readonly Unit[];
  /** The last revision for which it is known to be valid. */
  checked: number;
}

/** Storage of a result. */
export interface Slot<Value> {
  kept?: RecordedResult<Value> | undefined;
}

export interface Revisions {
  /**
   * Starts a new revision, in which units may change.
   * @param characters length of both texts (UTF-16), with which the maximum number of queries grows
   */
  begin(characters: number): void;
  /** Ends the comparison: later queries about its model are counted separately, and nothing attends them. */
  finish(): void;
  /** Sets a function that is called regularly during computations; an error that it throws aborts the computation. */
  attend(to: (() => void) | undefined): void;
  /** Counts a query. Throws `TooComplex` if there are too many. */
  ask(): void;
  /** Records that the current computation read this. */
  read(unit: Unit): void;
  /** Records that the current computation depends on more than units, so that its result is not cached. */
  spoil(): void;
  /** Marks a unit as changed in this revision, possibly only in annotations of schemas. */
  change(unit: Unit, part?: "annotations"): void;
  /** Computes a result and records what it reads; `reads` is undefined if the result must not be cached. */
  note<Value>(compute: () => Value): {
    readonly value: Value;
    readonly kept: RecordedResult<Value> | undefined;
  };
  /** True if a result is still valid; the current computation then depends on the same units. */
  holds(kept: RecordedResult<unknown>): boolean;
  /**
   * Same as `holds`, for a result that depends neither on annotations of schemas nor on locations. False for one that
   * reported a problem or depends on other files.
   */
  holdsMeaning(kept: RecordedResult<unknown>): boolean;
}

const nothing: readonly Unit[] = [];

export function createRevisions(): Revisions {
  let now = 1;
  let asked = 0;
  let most = MAX_QUESTIONS;
  /** The units read by all nested computations, the innermost last. */
  const log: Unit[] = [];
  let depth = 0;
  /** The depth up to which nested computations are not cached. */
  let spoiled = 0;
  let attend: (() => void) | undefined;

  function readsFrom(start: number): readonly Unit[] {
    if (log.length === start) return nothing;
    return [...new Set(log.slice(start))];
  }

  return {
    begin(characters) {
      now++;
      asked = 0;
      most = MAX_QUESTIONS + characters * QUESTIONS_PER_CHARACTER;
      // A failed computation may have left entries.
      log.length = depth = spoiled = 0;
    },
    finish() {
      asked = 0;
      attend = undefined;
    },
    attend(to) {
      attend = to;
    },
    ask() {
      if (++asked > most) throw new TooComplex();
      if (attend !== undefined && asked % BETWEEN === 0) attend();
    },
    read(unit) {
      if (depth > 0) log.push(unit);
    },
    spoil() {
      spoiled = depth;
    },
    change(unit, part) {
      unit.changed = now;
      if (part !== "annotations") unit.redefined = now;
    },
    note(compute) {
      const start = log.length;
      depth++;
      try {
        const value = compute();
        const kept = spoiled < depth ? { value, reads: readsFrom(start), checked: now } : undefined;
        return { value, kept };
      } finally {
        depth--;
        if (spoiled > depth) spoiled = depth;
        if (depth === 0) log.length = 0;
      }
    },
    holds(kept) {
      if (kept.checked !== now) {
        if (kept.reads.some(({ changed }) => changed > kept.checked)) return false;
        kept.checked = now;
        for (const { use } of kept.reads) use?.();
      }
      if (depth > 0) for (const unit of kept.reads) log.push(unit);
      return true;
    },
    holdsMeaning(kept) {
      // A problem is reported at its location, and a file must be requested again.
      if (kept.reads.some(({ use, redefined }) => use !== undefined || redefined > kept.checked))
        return false;
      kept.checked = now;
      return true;
    },
  };
}

/** The cached result of a slot if it is still valid; otherwise computes it. */
export function recallResult<Value>(revisions: Revisions, slot: Slot<Value>, compute: () => Value): Value {
  revisions.ask();
  const before = slot.kept;
  if (before !== undefined && revisions.holds(before)) return before.value;
  const { value, kept } = revisions.note(compute);
  slot.kept = kept;
  return value;
}
