/** The report (version 1): the interface between the check and everything that shows its result. */
import type { Compatibility, Effect, Side } from "../engine/index";

/** Zero-based line and UTF-16 character, as in VS Code and LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the first position after the range. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A location that can be opened; `pointer` is an RFC 6901 JSON Pointer. */
export interface Location {
  readonly uri: string;
  readonly pointer: string;
  readonly range: Range;
  /** The source before the ledger bundled it: a path relative to the ledger's root, and the position in that file. */
  readonly origin?: (Position & { readonly path: string }) | undefined;
}

export type Verdict = "compatible" | "breaking" | "unpublished" | "unchecked";

/** The reason why a document was not checked, in a sentence, with advice. */
export interface Unchecked {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** The location of the cause, if it is in a file (a syntax error). */
  readonly at?: Location | undefined;
}

export interface ReportSide {
  readonly uri: string;
  /** The label of this version: `v1.4.0`, `main, no release tag found`, `working tree`. */
  readonly label: string;
  readonly apiVersion: string | null;
}

/** The source of the published version. */
export type BaselineSource = "git-tag" | "git-branch" | "git-ref" | "file" | "url" | "ledger" | "text";

export interface ReportBase extends ReportSide {
  readonly source: BaselineSource;
  /** Time of publication, ISO 8601 in UTC; omitted if unknown. */
  readonly date?: string | undefined;
  /** The commit, if it comes from git or is recorded in the ledger. */
  readonly commit?: string | undefined;
  /** Time when a server last returned it, ISO 8601 in UTC; omitted if current. */
  readonly asOf?: string | undefined;
  /** SHA-256 in hexadecimal of the content (ledger, URL or file); omitted for git. */
  readonly hash?: string | undefined;
}

export interface AffectedOperation {
  /** Upper case for a path's operation; the event name's own method for webhooks. */
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly side: Side;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Compatibility;
  /** The side that determines the severity; `both` if they are equal. */
  readonly side: Side | "both";
  /** The effect: on requests and responses, generated code, or an expectation. */
  readonly breaks: Effect;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  /** Null if it did not exist. */
  readonly base: Location | null;
  /** The nearest surviving ancestor if the element was removed. */
  readonly head: Location;
  readonly operations: readonly AffectedOperation[];
  readonly fingerprint: string;
  readonly proof: Proof | null;
  /** The reason why there is no proof. */
  readonly proofMissing?: string | undefined;
  /** Many values were tried, and both versions agree on all of them. */
  readonly possiblyEquivalent?: boolean | undefined;
  /** The approval; while in force, the finding does not count as breaking. */
  readonly approval: Approval | null;
  /** The replacement for the text at `head`, if known. */
  readonly replacement?: string | undefined;
  /** Verified fixes, the recommended one first; omitted if none were sought. */
  readonly fixes?: readonly Fix[] | undefined;
  /** Labels of the affected published versions, oldest first; omitted if only one was compared. */
  readonly versions?: readonly string[] | undefined;
}

/** The effects of a fix on the contract. `version` sets `info.version`, `door` closes a door. */
export const fixKinds = ["restore", "deprecate", "optional", "keep-both", "version", "door"] as const;

export type FixKind = (typeof fixKinds)[number];

/** A replacement of a range of a file. A file that does not exist is created; it counts as empty. */
export interface FileEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** Edits of head that remove a finding, or close a door. */
export interface Fix {
  /** Title for a menu. */
  readonly title: string;
  readonly kind: FixKind;
  /** Ordered by file and location, without overlaps. */
  readonly edits: readonly FileEdit[];
  /** SHA-256 in hexadecimal of the files that the edits apply to, concatenated in the order of `edits`. */
  readonly hash: string;
  /** The edited document was checked: the finding or door is removed, and no breaking change is new. */
  readonly tried: true;
}

/** A request that worked before and fails now, or a response that was not possible before. */
export interface Proof {
  /** The value of the parameter, body or header; null if the request as a whole is the proof. */
  readonly payload: unknown;
  /** Location of the payload: `request body`, ``query parameter `limit` ``, `200 response`. */
  readonly where: string;
  readonly base: "accepts" | "rejects";
  readonly head: "accepts" | "rejects";
  /** One sentence. */
  readonly because: string;
  /** Confirmed by a JSON Schema validator with both documents, or by the comparison alone. */
  readonly checked: "validator" | "comparison";
  /** The assumption, in a sentence; null if there is none. */
  readonly assuming: string | null;
  readonly exchange: Exchange;
}

/** The HTTP messages. */
export interface Exchange {
  readonly request: HttpRequest;
  /** Null if the request alone is the proof. */
  readonly response: HttpResponse | null;
}

export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute; credentials are names of shell variables (`$TOKEN`). */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Approval {
  /** The kind of reason, then the owner's words. */
  readonly reason: string;
  readonly owner: string;
  /** The last day that it holds for, `2031-12-31`. */
  readonly expires: string;
}

export type DoorLevel = "off" | "hint" | "warn" | "block";

/** A design that is not published yet, and that a likely later edit breaks. Does not affect the verdict. */
export interface DoorFinding {
  readonly door: string;
  /** The kind of door: `Top-level array in a response`. */
  readonly title: string;
  /** `block`: the document cannot be published until the door is accepted. */
  readonly level: Exclude<DoorLevel, "off">;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  /** In head. */
  readonly at: Location;
  /** The other locations of the same decision: enums with the same values. */
  readonly others: readonly Location[];
  readonly operations: readonly AffectedOperation[];
  readonly fingerprint: string;
  /** The decision to publish it nevertheless. */
  readonly accepted: { readonly reason: string; readonly owner: string } | null;
  /** Verified fixes; omitted if none were sought. */
  readonly fixes?: readonly Fix[] | undefined;
}

export interface Note {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly at: Location;
}

export interface Report {
  readonly reportVersion: 1;
  readonly verdict: Verdict;
  readonly unchecked: Unchecked | null;
  readonly base: ReportBase | null;
  /** Labels of all compared versions, oldest first; omitted if only `base` was compared. */
  readonly versions?: readonly string[] | undefined;
  readonly head: ReportSide;
  readonly requiredBump: "none" | "patch" | "minor" | "major";
  readonly summary: {
    readonly breaking: number;
    readonly dangerous: number;
    readonly compatible: number;
    readonly approved: number;
  };
  /** In document order of head. */
  readonly findings: readonly Finding[];
  /** What the next publish makes permanent, in document order; omitted unless requested, or if unknown. */
  readonly doors?: readonly DoorFinding[] | undefined;
  /** Warnings: parts of either document that could not be compared, or whose meaning is ambiguous. */
  readonly notes: readonly Note[];
}
