/** Proofs for findings, computed on request. */
import type { Checker, ProvedFinding } from "../service/index";
import type { Report } from "../policy/index";
import type { FindingQuestion, TextQuestion } from "./protocol";

export interface Proofs {
  /** Called with each report. The compared documents are stored until they are forgotten. */
  remember(uri: string, version: number, report: Report): void;
  /** The last report on a document if it is about this version of its text. */
  reportOf(about: TextQuestion): Report | undefined;
  /** Undefined if the last report on this version of the text does not contain the finding. */
  find(question: FindingQuestion): Promise<ProvedFinding | undefined>;
  forget(uri: string): void;
}

/** Maximum number of stored reports, because the compared documents are large. */
const maxReports = 4;

export function createProofs({ prove }: Pick<Checker, "prove">): Proofs {
  const kept = new Map<string, { readonly version: number; readonly report: Report }>();
  const reportOf: Proofs["reportOf"] = ({ uri, version }) => {
    const known = kept.get(uri);
    return known?.version === version ? known.report : undefined;
  };
  return {
    reportOf,
    remember(uri, version, report) {
      kept.delete(uri);
      kept.set(uri, { version, report });
      const [oldest] = kept.keys();
      if (kept.size > maxReports && oldest !== undefined) kept.delete(oldest);
    },
    async find({ fingerprint, ...about }) {
      const report = reportOf(about);
      if (report === undefined) return undefined;
      for await (const proved of prove(report, undefined, fingerprint)) return proved;
      return undefined;
    },
    forget: (uri) => void kept.delete(uri),
  };
}
