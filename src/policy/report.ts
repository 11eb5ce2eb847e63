/** The report: the contract between the engine's verdict and every shell that shows it (version 1). */
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

/** A place a person can open: `pointer` is an RFC 6901 JSON pointer. */
export interface Location {
  readonly uri: string;
  readonly pointer: string;
  readonly range: Range;
  /** Where it was written before the ledger bundled it: a path from the ledger's root, and the place in that file. */
  readonly origin?: (Position & { readonly path: string }) | undefined;
}

export type Verdict = "compatible" | "breaking" | "unpublished" | "unchecked";

/** Why a document was not checked, in a sentence, and what to do about it. */
export interface Unchecked {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** Where the cause stands, when it stands in a file (a syntax error). */
  readonly at?: Location | undefined;
}

export interface ReportSide {
  readonly uri: string;
  /** What a person calls this version: `v1.4.0`, `main, no release tag found`, `working tree`. */
  readonly label: string;
  readonly apiVersion: string | null;
}

/** How the published version was found. */
export type BaselineSource = "git-tag" | "git-branch" | "git-ref" | "file" | "url" | "ledger" | "text";

export interface ReportBase extends ReportSide {
  readonly source: BaselineSource;
  /** When it was published, ISO 8601 in UTC; left out where that is not known. */
  readonly date?: string | undefined;
  /** The commit it stands in, where it comes from git or the ledger knows it. */
  readonly commit?: string | undefined;
  /** When a server was last known to have it, ISO 8601 in UTC, where that may be some time ago. */
  readonly asOf?: string | undefined;
  /** SHA-256 in hexadecimal of what the ledger keeps, a server served or a file holds; left out for git. */
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
  /** The side that gives the finding its severity; `both` where each gives the same. */
  readonly side: Side | "both";
  /** What a reader of the finding may lose: requests and responses, generated code, or an expectation. */
  readonly breaks: Effect;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  /** Null where nothing stood. */
  readonly base: Location | null;
  /** The nearest surviving ancestor where the thing is gone. */
  readonly head: Location;
  readonly operations: readonly AffectedOperation[];
  readonly fingerprint: string;
  readonly proof: Proof | null;
  /** Why there is no proof, where there is none. */
  readonly proofMissing?: string | undefined;
  /** Many values were tried where it changed, and both versions agree on all of them. */
  readonly possiblyEquivalent?: boolean | undefined;
  /** Who decided upon it; it is no break any more while that holds. */
  readonly approval: Approval | null;
  /** What to write at `head` instead, where that is known. */
  readonly replacement?: string | undefined;
  /** The labels of the published versions that it concerns, oldest first; left out where only one was compared. */
  readonly versions?: readonly string[] | undefined;
}

/** What worked before and fails now, or comes now and was never to come. */
export interface Proof {
  /** The value of the parameter, body or header; null where the request as a whole is the point. */
  readonly payload: unknown;
  /** What carries the payload: `request body`, ``query parameter `limit` ``, `200 response`. */
  readonly where: string;
  readonly base: "accepts" | "rejects";
  readonly head: "accepts" | "rejects";
  /** One sentence. */
  readonly because: string;
  /** Who says so: a JSON Schema validator, asked with both documents, or the comparison of what they describe. */
  readonly checked: "validator" | "comparison";
  /** What had to be assumed, in a sentence; null where nothing was. */
  readonly assuming: string | null;
  readonly exchange: Exchange;
}

/** What goes over the wire. */
export interface Exchange {
  readonly request: HttpRequest;
  /** Null where the request alone shows it. */
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
  /** The class of reasons, then the words of who decided. */
  readonly reason: string;
  readonly owner: string;
  /** The last day that it holds for, `2031-12-31`. */
  readonly expires: string;
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
  /** The labels of all the versions that were compared, oldest first; left out where it was only `base`. */
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
  /** What could not be compared, or is doubtful, in either document; never a reason for silence. */
  readonly notes: readonly Note[];
}
