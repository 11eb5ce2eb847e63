/** Fixes for findings, computed on request and canceled by edits. */
import type { Checker, Repair, WholeRepair } from "../service/index";
import type { Finding, Report } from "../policy/index";
import type { FindingQuestion, Questions, TextQuestion } from "./protocol";

export interface Repairs {
  /** Undefined if the last report on this version of the text does not contain the finding. */
  find(question: FindingQuestion): Promise<readonly Repair[] | undefined>;
  /** Undefined if nothing can be restored or the text was changed. */
  all(question: Questions["repairAll"]["question"]): Promise<WholeRepair | undefined>;
  /** Cancels searches for fixes of a document: those for its findings, the one for all findings, or both. */
  stop(uri: string, of?: "finding" | "all"): void;
}

interface Search<T> {
  /** Undefined if an edit canceled the search. */
  readonly answer: Promise<T | undefined>;
  readonly signal: AbortSignal;
}

/** @param reportOf returns the last report on a document if it is about this version of its text */
export function createRepairs(
  { repairs, repairAll }: Pick<Checker, "repairs" | "repairAll">,
  reportOf: (question: TextQuestion) => Report | undefined,
): Repairs {
  const found = new WeakMap<Report, Map<string, Search<readonly Repair[]>>>();
  const running = { finding: new Map<string, AbortController>(), all: new Map<string, AbortController>() };

  function search<T>(
    of: keyof typeof running,
    uri: string,
    how: (signal: AbortSignal) => Promise<T>,
  ): Search<T> {
    const abort = running[of].get(uri) ?? new AbortController();
    running[of].set(uri, abort);
    const { signal } = abort;
    const answer = how(signal).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    return { answer, signal };
  }

  return {
    async find({ fingerprint, ...about }) {
      const report = reportOf(about);
      if (report === undefined) return undefined;
      const known = found.get(report) ?? new Map<string, Search<readonly Repair[]>>();
      found.set(report, known);
      const before = known.get(fingerprint);
      // A canceled search starts again when it is requested again.
      if (before?.signal.aborted === false) return before.answer;
      const now = search("finding", about.uri, (signal) => repairs(report, fingerprint, signal));
      known.set(fingerprint, now);
      return now.answer;
    },
    async all({ fingerprints, ...about }) {
      const report = reportOf(about);
      const selects =
        fingerprints && (({ fingerprint }: Finding): boolean => fingerprints.includes(fingerprint));
      return report && search("all", about.uri, (signal) => repairAll(report, signal, selects)).answer;
    },
    stop(uri, of) {
      for (const kind of ["finding", "all"] as const) {
        if (of !== undefined && of !== kind) continue;
        running[kind].get(uri)?.abort();
        running[kind].delete(uri);
      }
    },
  };
}
