/** What the status says in which state. */
import type { l10n as Vscode } from "vscode";
import { headline, provenance, verdictWords } from "../present/index";
import type { Verdict } from "../present/index";
import type { CheckState } from "./tracked";

/** A document's state, but for its findings. */
export interface Known extends Omit<CheckState, "report"> {
  readonly report: Verdict | undefined;
}

/** What puts a sentence into the language of the user: VS Code's `l10n`. */
export type Language = Pick<typeof Vscode, "t">;

export interface Status {
  /** With an icon in front, in VS Code's `$(name)` notation. */
  readonly text: string;
  /** The same without it. */
  readonly words: string;
  /** Sentences, most telling first. */
  readonly details: readonly string[];
  /** What a screen reader says. */
  readonly label: string;
  readonly busy: boolean;
  /** Whether breaks that nobody has approved are on show. */
  readonly breaking: boolean;
  /** Whether it is no good news: breaks, what may break, or no check. */
  readonly warns: boolean;
}

/**
 * A tick is only for a text that was checked; while a check runs the last words stay, behind a turning wheel.
 * @param chosen what the user compares the document with instead of what is configured
 */
export function statusOf(l10n: Language, { busy, report, unchecked }: Known, chosen?: string): Status {
  const isStale = unchecked !== undefined && report?.unchecked === null && isTelling(report);
  const idle = isStale ? l10n.t("Not checked, findings are stale") : l10n.t("Not checked");
  const none = busy ? l10n.t("Checking") : idle;
  const words = unchecked || !report ? none : verdictWords(report);
  const why = unchecked ? [l10n.t("Not checked: {0}", unchecked.message), unchecked.advice] : [];
  const shown = report?.unchecked === null ? [headline(report)] : [];
  const details = [
    ...why,
    ...(why.length > 0 && shown.length > 0 ? [l10n.t("Last check:")] : []),
    ...shown,
    ...(report?.base ? [provenance(report.base)] : []),
    ...(chosen === undefined
      ? []
      : [l10n.t("Compared with {0}, selected with Compare With…", `\`${chosen}\``)]),
  ];
  const sign = icon(unchecked ? undefined : report);
  return {
    // A label of somebody else's must not bring its own icon, say a tick.
    text: `$(${busy ? "sync~spin" : sign}) ${words.replaceAll("$(", "$\u200b(")}`,
    words,
    details,
    label: `Contract Guard: ${busy ? l10n.t("checking") : (details[0] ?? words)}`,
    busy,
    breaking: !unchecked && report?.verdict === "breaking",
    warns: !busy && ["error", "warning", "circle-slash"].includes(sign),
  };
}

/** Whether findings of it, or doubts, are on show. */
export function isTelling({ summary, notes }: Verdict): boolean {
  return summary.breaking + summary.dangerous + summary.approved + notes.length > 0;
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
