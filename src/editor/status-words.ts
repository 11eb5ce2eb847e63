/** What the status bar item says in which state. */
import { headline, provenance, verdictWords } from "../present/index";
import type { Verdict } from "../present/index";
import type { CheckState } from "./tracked";

/** A document's state, but for its findings. */
export interface Known extends Omit<CheckState, "report"> {
  readonly report: Verdict | undefined;
}

export interface Status {
  /** With an icon in front, in VS Code's `$(name)` notation. */
  readonly text: string;
  /** Sentences, most telling first. */
  readonly details: readonly string[];
  /** What a screen reader says. */
  readonly label: string;
  readonly busy: boolean;
  /** Whether breaks that nobody has approved are on show. */
  readonly breaking: boolean;
}

/** A tick is only for a text that was checked; while a check runs the last words stay, behind a turning wheel. */
export function statusOf({ busy, report, unchecked }: Known): Status {
  const words = unchecked || !report ? (busy ? "Checking" : "Not checked") : verdictWords(report);
  const why = unchecked ? [`Not checked: ${unchecked.message}`, unchecked.advice] : [];
  const shown = report ? [headline(report)] : [];
  const details = [
    ...why,
    ...(why.length > 0 && report ? ["On show is what was found before that:"] : []),
    ...shown,
    ...(report?.base ? [provenance(report.base)] : []),
  ];
  return {
    text: `$(${busy ? "sync~spin" : icon(unchecked ? undefined : report)}) ${words}`,
    details,
    label: `Contract Guard: ${busy ? "checking" : (details[0] ?? words)}`,
    busy,
    breaking: !unchecked && report?.verdict === "breaking",
  };
}

function icon(report: Verdict | undefined): string {
  switch (report?.verdict) {
    case "breaking":
      return "error";
    case "compatible":
      if (report.summary.dangerous > 0) return "warning";
      return report.notes.length > 0 ? "info" : "pass";
    case "unpublished":
      return "circle-outline";
    case "unchecked":
    case undefined:
      return "circle-slash";
  }
}
