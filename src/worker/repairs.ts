/** Repairs of what is on show, each sought when somebody looks at it, and given up when the text is edited. */
import type { Checker, Repair, WholeRepair } from "../check/index";
import type { Report } from "../policy/index";
import type { FindingQuestion, TextQuestion } from "./protocol";

export interface Repairs {
  /** Undefined where the finding is not one of the last report on this version of the text. */
  find(question: FindingQuestion): Promise<readonly Repair[] | undefined>;
  /** Undefined where nothing can be repaired, or where the text is another one by now. */
  all(question: TextQuestion): Promise<WholeRepair | undefined>;
  /** Ends every search that goes on for a document. */
  stop(uri: string): void;
}

/** @param reportOf the last report on a document, if it is about this version of its text */
export function createRepairs(
  { repairs, repairAll }: Pick<Checker, "repairs" | "repairAll">,
  reportOf: (question: TextQuestion) => Report | undefined,
): Repairs {
  const found = new WeakMap<Report, Map<string, Promise<readonly Repair[] | undefined>>>();
  const running = new Map<string, AbortController>();

  /** The answer of a search, or undefined when an edit ended it. */
  async function search<T>(uri: string, how: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const abort = running.get(uri) ?? new AbortController();
    running.set(uri, abort);
    try {
      return await how(abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    }
  }

  return {
    async find({ fingerprint, ...about }) {
      const report = reportOf(about);
      if (report === undefined) return undefined;
      const known = found.get(report) ?? new Map<string, Promise<readonly Repair[] | undefined>>();
      found.set(report, known);
      const before = known.get(fingerprint);
      if (before !== undefined) return before;
      const asked = search(about.uri, (signal) => repairs(report, fingerprint, signal));
      known.set(fingerprint, asked);
      // What was given up is looked for again when it is asked for again.
      void asked.then(
        (answer) => answer === undefined && known.delete(fingerprint),
        () => known.delete(fingerprint),
      );
      return asked;
    },
    async all(about) {
      const report = reportOf(about);
      return report && search(about.uri, (signal) => repairAll(report, signal));
    },
    stop(uri) {
      running.get(uri)?.abort();
      running.delete(uri);
    },
  };
}
