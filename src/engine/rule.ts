/** The type of a rule: the meaning and the wording of a kind of change, with examples that run as tests. */
import type { Change, ChangeFacts, ChangeKind, Side } from "./change";

/** `dangerous` may break some clients; the documents do not determine which. */
export type Compatibility = "breaking" | "dangerous" | "compatible";

/** What breaks: requests and responses, generated code, or expectations of clients. */
export type Effect = "wire" | "code" | "expectation";

/** One value per side. */
export type PerSide<T> = { readonly request: T; readonly response: T };

/**
 * Two documents that differ by the change, and the expected reports. `of` determines what `before` and `after`
 * contain: a whole document; the Paths Object; one operation (`post` of `/things`); or one schema, which is used as
 * a request body and as a response, in a document of `dialect` (default: 3.0).
 */
export interface Example {
  readonly title: string;
  readonly of: "document" | "paths" | "operation" | "schema";
  readonly dialect?: "2.0" | "3.0" | "3.1" | "3.2";
  /** YAML. */
  readonly before: string;
  /** YAML. */
  readonly after: string;
  /** What this rule reports, in document order; empty if it reports nothing. */
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
  /** Severity by side, unless the schemas, a convention or the policy decide. A function if it depends on the facts. */
  readonly compatibility: PerSide<Compatibility> | ((facts: ChangeFacts[K]) => PerSide<Compatibility>);
  /** One sentence with the old and the new value. Names and values are quoted by `quote`. */
  readonly message: (facts: ChangeFacts[K], decided: Change["decided"]) => string;
  readonly why: string | PerSide<string>;
  readonly advice: string;
  readonly examples: readonly Example[];
}

/** Severity by variance: narrowing breaks requests, widening breaks responses. */
export function byVariance(effect: "narrows" | "widens"): PerSide<Compatibility> {
  return effect === "narrows"
    ? { request: "breaking", response: "compatible" }
    : { request: "compatible", response: "breaking" };
}

/** The same on both sides. */
export function always(compatibility: Compatibility): PerSide<Compatibility> {
  return { request: compatibility, response: compatibility };
}
