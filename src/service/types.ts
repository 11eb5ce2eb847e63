/** Interface of the checker, which the editor and the command line use. */
import type { Baseline, LocatedBaseline, NotRead } from "../published/index";
import type { DoorFinding, Finding, Fix, Location, Note, PolicyNow, Range, Report } from "../policy/index";
import type { RepairKind } from "../fixes/index";
import type { ElementKind } from "./contract/elements";

export interface CheckRequest {
  readonly base: Baseline;
  /** Other published versions that the document must not break, newest first. */
  readonly older?: readonly Baseline[];
  /** Warnings about the configuration that selected the versions; included in the report. */
  readonly notes?: readonly Note[];
  /** Without a policy, only the rules determine severities. */
  readonly policy?: PolicyNow | undefined;
  readonly head: {
    readonly uri: string;
    readonly text: string;
    /** Label in messages; default: `working tree`. */
    readonly label?: string;
  };
  /** Other files of head, by URI (open editors first, then disk); undefined if the file does not exist. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Why `readFile` returned undefined, if that is known. */
  readonly whyMissing?: (uri: string) => Promise<NotRead | undefined>;
  /** When a file of either version was fetched, ISO 8601, if its server cannot be reached now. */
  readonly oldSince?: (uri: string) => string | undefined;
}

/** A request whose documents need not have been read yet. */
export interface LocatedRequest extends Omit<CheckRequest, "base" | "older" | "head"> {
  readonly base: LocatedBaseline;
  readonly older: readonly LocatedBaseline[];
  readonly head: {
    readonly uri: string;
    /** Hash of its bytes. */
    readonly content: string;
  };
  /** Reads the documents. */
  readonly read: () => Promise<CheckRequest>;
}

/** Edits of head, relative to its texts at the time of the report. */
export interface Edits {
  /** Ordered by file and location, without overlaps. */
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly text: string }[];
  /** Files to create. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

export interface Repair extends Edits {
  /** `door`: closes a door. */
  readonly kind: RepairKind | "door";
  /** Title for a menu. */
  readonly title: string;
}

export interface WholeRepair extends Edits {
  /** The number of breaking changes that it repairs, and of those that remain. */
  readonly repaired: number;
  readonly left: number;
}

/** The result of the search for a proof of one finding. */
export type ProvedFinding = Pick<Finding, "fingerprint" | "proof" | "proofMissing" | "possiblyEquivalent">;

/** Number of findings by severity after policy; approved ones are only counted as approved. */
export type Counts = Readonly<Record<"breaking" | "dangerous" | "compatible" | "approved", number>>;

/** An operation with findings, a path whose operations were removed, or a shared component that contains findings or that several operations reach. */
export interface ContractMark {
  readonly kind: "operation" | "component" | "path";
  /** Location of its key, in any file. */
  readonly at: Location;
  readonly changes: Counts;
  /** The number of operations that reach it, in total and by side; only for a component. */
  readonly reach: {
    readonly operations: number;
    readonly requests: number;
    readonly responses: number;
  } | null;
}

/** An element that the published version has, and that was removed. */
export interface RemovedElement {
  /** The line after which it was located, zero-based. */
  readonly at: { readonly uri: string; readonly line: number };
  /** `GET /pets`, `query parameter limit`, or its published text in one line. */
  readonly name: string;
  /** Its published text without its indent, if it is short; otherwise null. */
  readonly text: string | null;
  /** Of the finding. */
  readonly message: string;
  readonly fingerprint: string;
}

/** The locations to list for a marked element: its findings, or the operations that use it. */
export type UsesOf = "findings" | "operations";

/** An element of a document, compared with its published state. */
export interface ContractElement {
  readonly kind: ElementKind;
  /** As written. */
  readonly name: string;
  /** Location of the name in the text. */
  readonly at: Location;
  /** Null if the published version does not have it. */
  readonly published: PublishedElement | null;
}

export interface PublishedElement {
  /** Label of the newest version. */
  readonly label: string;
  /** Its location in the newest version. */
  readonly base: Pick<Location, "uri" | "pointer">;
  /** The oldest compared version that has it, if there are several, and whether an earlier one lacks it. */
  readonly since: { readonly label: string; readonly isFirst: boolean } | null;
  /** Null if it does not apply, or is not specified there. */
  readonly required: boolean | null;
  readonly deprecated: boolean;
  /** `x-sunset` as written. */
  readonly sunset: string | null;
  /**
   * The number of published operations that reach it, by side; null for operations and for elements that contain
   * operations.
   */
  readonly reach: { readonly requests: number; readonly responses: number } | null;
  /** Its published text, if it is short and differs from the current one. */
  readonly before: string | null;
  /** Its compatible changes, in sentences. */
  readonly changes: readonly string[];
}

/** Caches parsed published texts between calls. Only rejects for an aborted signal. */
export interface Checker {
  /** The report; its findings have no proofs yet. */
  check(request: CheckRequest, signal?: AbortSignal): Promise<Report>;
  /**
   * The proof of each finding of a report of this checker, breaking ones first, each as soon as it is found; of one
   * finding if its fingerprint is given. Throws only for an aborted signal.
   */
  prove(report: Report, signal?: AbortSignal, only?: string): AsyncIterable<ProvedFinding>;
  /**
   * Verified repairs of a finding or door of a report of this checker: each removes it and adds no breaking change.
   * Throws only for an aborted signal.
   */
  repairs(report: Report, fingerprint: string, signal?: AbortSignal): Promise<readonly Repair[]>;
  /**
   * Repairs as many breaking changes of a report of this checker as possible; undefined if there is no repair.
   * @param selects default: all
   */
  repairAll(
    report: Report,
    signal?: AbortSignal,
    selects?: (finding: Finding) => boolean,
  ): Promise<WholeRepair | undefined>;
  /** The verified fixes of a finding or door as data of the report, the recommended one first. */
  fixes(report: Report, fingerprint: string, signal?: AbortSignal): Promise<readonly Fix[]>;
  /**
   * The doors of a report of this checker: what the next publish makes permanent, with the levels of its policy, in
   * document order; undefined if they are unknown.
   */
  doors(report: Report): Promise<readonly DoorFinding[] | undefined>;
  /**
   * Marks of the operations and shared components of a report's document, in all its files; undefined if nothing was
   * compared. The report must come from this checker, as for the following two functions.
   */
  marks(report: Report): readonly ContractMark[] | undefined;
  /** The locations of the findings in the marked element, or of the operations that use it. */
  uses(report: Report, uri: string, pointer: string, of: UsesOf): readonly Location[];
  /** The removed elements that findings are about, with the lines where they were; undefined if nothing was compared. */
  removed(report: Report): readonly RemovedElement[] | undefined;
  /** The element whose name is located at a position; undefined if there is none, or if nothing is known about it. */
  elementAt(report: Report, uri: string, position: Range["start"]): ContractElement | undefined;
  /** Frees the cached data of a closed document, by its URI, except data that other documents share. */
  forget(head: string): void;
  /** The hash of the published version of a report of this checker, to which approvals refer. */
  publishedHash(report: Report): string | undefined;
}
