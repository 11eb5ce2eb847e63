/** Facts: what differs between two documents, where, and which operations see it. No severity here. */
import type { Place } from "./span";

/** What a client sends, or what a client receives. */
export type Side = "request" | "response";

/** An operation that reaches a change, and on which side of it. */
export interface Use {
  readonly side: Side;
  /** Upper case. */
  readonly method: string;
  /** The path template as head writes it (as base does, where it is gone from head). */
  readonly path: string;
  readonly operationId: string | null;
}

/** A fact that the two documents differ. One edited place gives one change, however many operations see it. */
export interface Change<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly facts: ChangeFacts[K];
  /** Null where nothing stood. */
  readonly base: Place | null;
  /** The nearest surviving ancestor where the thing is gone. */
  readonly head: Place;
  readonly uses: readonly Use[];
  /** 16 hex digits; survives wording, moved lines, renamed components, inlining and file splits. */
  readonly fingerprint: string;
}

export interface ChangeFacts {
  "path-removed": { path: string };
  "operation-removed": { method: string; path: string };
  "enum-value-removed": { subject: string; value: string };
}

export type ChangeKind = keyof ChangeFacts;
