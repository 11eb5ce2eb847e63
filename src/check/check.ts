/** The one use case, as both shells call it. */
import type { Baseline, NotRead } from "../baseline/index";
import type { Finding, Note, PolicyNow, Range, Report } from "../policy/index";
import type { RepairKind } from "../repair/index";

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
  /** The hash of the published version that a report of this very checker is about, by which approvals are bound to it. */
  publishedHash(report: Report): string | undefined;
}
