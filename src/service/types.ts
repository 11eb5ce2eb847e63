/** The one use case, as both shells call it. */
import type { Baseline, NotRead } from "../published/index";
import type { Finding, Location, Note, PolicyNow, Range, Report } from "../policy/index";
import type { RepairKind } from "../fixes/index";
import type { ElementKind } from "./contract/elements";

export interface CheckRequest {
  readonly base: Baseline;
  /** Other published versions that the document must not break either, newest first. */
  readonly older?: readonly Baseline[];
  /** What is doubtful in the configuration that chose them; it goes into the report. */
  readonly notes?: readonly Note[];
  /** Without one the rules alone decide. */
  readonly policy?: PolicyNow | undefined;
  readonly head: {
    readonly uri: string;
    readonly text: string;
    /** What a person calls it; `working tree` unless told. */
    readonly label?: string;
  };
  /** Other files of head, by URI (open editors first, then disk); undefined where there is none. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Why `readFile` gave undefined, where that is known. */
  readonly whyMissing?: (uri: string) => Promise<NotRead | undefined>;
  /** When a file of either version was served, ISO 8601, if its server cannot be reached any more. */
  readonly oldSince?: (uri: string) => string | undefined;
}

/** Edits of head, all in terms of its texts as they were for the report. */
export interface Edits {
  /** By file and place; none touches another. */
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly text: string }[];
  /** Files that head lacks. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

export interface Repair extends Edits {
  readonly kind: RepairKind;
  /** For a menu. */
  readonly title: string;
}

export interface WholeRepair extends Edits {
  /** How many breaks are gone with it, and how many are left. */
  readonly repaired: number;
  readonly left: number;
}

/** What became of the search for a proof of one finding. */
export type ProvedFinding = Pick<Finding, "fingerprint" | "proof" | "proofMissing" | "possiblyEquivalent">;

/** Changes by what they are after policy; approved ones are counted as such alone. */
export type Counts = Readonly<Record<"breaking" | "dangerous" | "compatible" | "approved", number>>;

/** An operation that findings reach, or a shared component with findings inside or several operations that reach it. */
export interface ContractMark {
  readonly kind: "operation" | "component";
  /** Its key, in whatever file it stands. */
  readonly at: Location;
  readonly changes: Counts;
  /** How many operations reach it, in all and on each side; null for an operation. */
  readonly reach: {
    readonly operations: number;
    readonly requests: number;
    readonly responses: number;
  } | null;
}

/** What to list of a marked element: the findings in it, or the operations that use it. */
export type UsesOf = "findings" | "operations";

/** A part of a document, as a client may depend on it. */
export interface ContractElement {
  readonly kind: ElementKind;
  /** As written. */
  readonly name: string;
  /** What names it in the text. */
  readonly at: Location;
  /** Null where the published version does not have it. */
  readonly published: PublishedElement | null;
}

export interface PublishedElement {
  /** Of the newest version. */
  readonly label: string;
  /** The oldest version that has it, if several were compared, and whether one before it lacks it. */
  readonly since: { readonly label: string; readonly isFirst: boolean } | null;
  /** Null where that is no question, or where it is not said there. */
  readonly required: boolean | null;
  readonly deprecated: boolean;
  /** `x-sunset` as written. */
  readonly sunset: string | null;
  /** How many published operations meet it on each side; null for what is an operation, or holds some. */
  readonly reach: { readonly requests: number; readonly responses: number } | null;
  /** Its published text, where that is another and short. */
  readonly before: string | null;
  /** What of it changed compatibly, in sentences. */
  readonly changes: readonly string[];
}

/** Remembers parsed published texts between calls. Never rejects but for an aborted signal. */
export interface Checker {
  /** The report; its findings have no proofs yet. */
  check(request: CheckRequest, signal?: AbortSignal): Promise<Report>;
  /**
   * What shows each finding of a report of this very checker, breaking ones first, each as soon as it is found; of
   * one finding alone where its fingerprint is told. Ends early, by throwing, for an aborted signal alone.
   */
  prove(report: Report, signal?: AbortSignal, only?: string): AsyncIterable<ProvedFinding>;
  /**
   * What repairs a finding of a report of this very checker, each tried: with it the finding is gone and nothing else
   * breaks. Ends early, by throwing, for an aborted signal alone.
   */
  repairs(report: Report, fingerprint: string, signal?: AbortSignal): Promise<readonly Repair[]>;
  /** What repairs as many breaks of such a report as can be at once; undefined where none can. */
  repairAll(report: Report, signal?: AbortSignal): Promise<WholeRepair | undefined>;
  /**
   * What is worth saying of a report's document where its operations and shared components stand, in any of its files;
   * undefined where nothing was compared. All three questions are about a report of this very checker.
   */
  marks(report: Report): readonly ContractMark[] | undefined;
  /** The locations of the findings in the marked element, or of the operations that use it. */
  uses(report: Report, uri: string, pointer: string, of: UsesOf): readonly Location[];
  /** The part of the document whose name stands at a place; undefined where none does, or where nothing is known of it. */
  elementAt(report: Report, uri: string, position: Range["start"]): ContractElement | undefined;
  /** Frees what is remembered of a document that is closed, by its URI, but for what other documents share with it. */
  forget(head: string): void;
  /** The hash of the published version that a report of this very checker is about, by which approvals are bound to it. */
  publishedHash(report: Report): string | undefined;
}
