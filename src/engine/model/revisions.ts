/**
 * What was computed from a document, kept until what it was computed from changes. A document is made of units:
 * each path, each component, each other file. A computation notes the units that it reads besides those it is asked
 * about; its result holds while none of them has changed.
 */

import { TooComplex } from "../too-complex";

/** Questions that one comparison may ask; real documents of 4 MB ask for a twentieth of it. */
const MOST_ASKED = 2_000_000;
/** Questions between two looks at what else is to be done: a fraction of a millisecond. */
const BETWEEN = 16;

/** A part of a document that is edited as one. */
export interface Unit {
  /** The revision in which it last changed. */
  changed: number;
  /** Called in each revision in which something that read this is used. */
  readonly use?: () => void;
}

/** A result with what it hangs on. */
export interface Kept<Value> {
  readonly value: Value;
  readonly reads: readonly Unit[];
  /** The revision for which it is known to hold. */
  checked: number;
}

/** Where a result is kept. */
export interface Slot<Value> {
  kept?: Kept<Value> | undefined;
}

export interface Revisions {
  /** Begins another revision: units may change. */
  begin(): void;
  /** Has this called again and again while there is something to do; what it throws ends the computation. */
  attend(to: (() => void) | undefined): void;
  /** Notes that something was asked for. Throws `TooComplex` where that has become too often. */
  ask(): void;
  /** Notes that whatever is being computed read this. */
  read(unit: Unit): void;
  /** Notes that whatever is being computed hangs on more than units, and is not to be kept. */
  spoil(): void;
  /** Marks a unit as changed in this revision. */
  change(unit: Unit): void;
  /** Computes, and notes what that reads; undefined `reads` where the result is not to be kept. */
  note<Value>(compute: () => Value): { readonly value: Value; readonly kept: Kept<Value> | undefined };
  /** Whether a result still holds; if so, whoever is computing now hangs on the same. */
  holds(kept: Kept<unknown>): boolean;
}

const nothing: readonly Unit[] = [];

export function createRevisions(): Revisions {
  let now = 1;
  let asked = 0;
  /** What all open computations have read, the innermost last. */
  const log: Unit[] = [];
  let depth = 0;
  /** The outermost open computations that are not to be kept are those up to this depth. */
  let spoiled = 0;
  let attend: (() => void) | undefined;

  function readsFrom(start: number): readonly Unit[] {
    if (log.length === start) return nothing;
    return [...new Set(log.slice(start))];
  }

  return {
    begin() {
      now++;
      asked = 0;
      // A computation that failed may have left some.
      log.length = depth = spoiled = 0;
    },
    attend(to) {
      attend = to;
    },
    ask() {
      if (++asked > MOST_ASKED) throw new TooComplex();
      if (attend !== undefined && asked % BETWEEN === 0) attend();
    },
    read(unit) {
      if (depth > 0) log.push(unit);
    },
    spoil() {
      spoiled = depth;
    },
    change(unit) {
      unit.changed = now;
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
  };
}

/** What is kept in a slot where that still holds; else what is computed now. */
export function recalled<Value>(revisions: Revisions, slot: Slot<Value>, compute: () => Value): Value {
  revisions.ask();
  const before = slot.kept;
  if (before !== undefined && revisions.holds(before)) return before.value;
  const { value, kept } = revisions.note(compute);
  slot.kept = kept;
  return value;
}
