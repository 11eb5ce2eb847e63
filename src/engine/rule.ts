/** The shape of a rule: what a kind of change means, in words, with examples that run as tests. */
import type { ChangeFacts, ChangeKind, Side } from "./change";

/** `dangerous` may break some clients: the documents cannot tell. */
export type Compatibility = "breaking" | "dangerous" | "compatible";

/** What breaks: requests and responses, code generated from the document, or what a client had come to expect. */
export type Effect = "wire" | "code" | "expectation";

/** One verdict for each side; a rule's own answer to "who is hurt by this". */
export type PerSide<T> = { readonly request: T; readonly response: T };

/**
 * A pair of documents that differ by the change, and what is to be reported. `of` says what `before` and
 * `after` are: a whole document; the `paths` object; one operation (`post` of `/things`); or one schema, which
 * is then used both as a request body and as a response, in a document of `dialect` (default 3.0).
 */
export interface Example {
  readonly title: string;
  readonly of: "document" | "paths" | "operation" | "schema";
  readonly dialect?: "2.0" | "3.0" | "3.1" | "3.2";
  /** YAML. */
  readonly before: string;
  /** YAML. */
  readonly after: string;
  /** What this rule says of it, in document order; empty: this rule is silent here. */
  readonly reports: readonly {
    readonly compatibility: Compatibility;
    readonly side?: Side | "both";
    /** The text under the finding's range in `after`. */
    readonly underlines: string;
  }[];
}

export interface Rule<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly title: string;
  readonly breaks: Effect;
  /** Severity by side, before policy. A function where the facts decide too. */
  readonly compatibility: PerSide<Compatibility> | ((facts: ChangeFacts[K]) => PerSide<Compatibility>);
  /** One sentence; names in backquotes. */
  readonly message: (facts: ChangeFacts[K]) => string;
  readonly why: string | PerSide<string>;
  readonly advice: string;
  readonly examples: readonly Example[];
}

/** Variance written once: narrowing breaks what is sent, widening breaks what is received. */
export function byVariance(effect: "narrows" | "widens"): PerSide<Compatibility> {
  return effect === "narrows"
    ? { request: "breaking", response: "compatible" }
    : { request: "compatible", response: "breaking" };
}

/** The same on both sides. */
export function always(compatibility: Compatibility): PerSide<Compatibility> {
  return { request: compatibility, response: compatibility };
}
