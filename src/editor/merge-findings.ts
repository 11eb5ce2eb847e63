/** Findings of several documents at the same location of a file that they share. */
import type { ShownFinding, ShownReport } from "../server/index";

/** A finding in the report of a document; the finding may be located in another file. */
export interface Reported {
  readonly finding: ShownFinding;
  readonly report: ShownReport;
}

/** One change, with the finding of each document that it affects. */
export interface MergedFinding extends Pick<
  ShownFinding,
  "rule" | "severity" | "approval" | "message" | "head"
> {
  /** Sorted by the URI of the document. */
  readonly reported: readonly Reported[];
}

/** Merges findings of the same change, in the order of the first of each. Approved and open ones stay separate. */
export function mergeFindings(all: readonly Reported[]): readonly MergedFinding[] {
  const byDocument = all.toSorted((one, other) => (one.report.head.uri < other.report.head.uri ? -1 : 1));
  const merged = new Map<string, MergedFinding & { readonly reported: Reported[] }>();
  for (const one of byDocument) {
    const { rule, severity, approval, message, head } = one.finding;
    const key = JSON.stringify([rule, severity, approval === null, message, head.range]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { rule, severity, approval, message, head, reported: [one] });
    else known.reported.push(one);
  }
  return [...merged.values()];
}
