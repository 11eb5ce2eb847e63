/** The content of the status bar item and the language status, by state. */
import type { l10n as Vscode } from "vscode";
import { headline, describePublished, verdictText } from "../formats/index";
import type { Verdict } from "../formats/index";
import type { CheckState } from "./document-state";

/** The state of a document, without its findings. */
export interface KnownState extends Omit<CheckState, "report"> {
  readonly report: Verdict | undefined;
}

/** Translates strings; implemented by `l10n` of VS Code. */
export type Language = Pick<typeof Vscode, "t">;

export interface Status {
  /** Starts with an icon in VS Code's `$(name)` notation. */
  readonly text: string;
  /** The text without the icon. */
  readonly words: string;
  /** Sentences for the tooltip, most important first. */
  readonly details: readonly string[];
  /** Adds to `words`: the reason why the document was not checked, or the compared version. */
  readonly detail: string;
  /** Label for screen readers. */
  readonly label: string;
  readonly busy: boolean;
  /** True if there are breaking changes that are not approved. */
  readonly breaking: boolean;
  /** True for breaking or dangerous changes and for failed checks. */
  readonly warns: boolean;
}

/**
 * A check mark is shown only for a text that was checked. While a check is running, the previous result is shown with a
 * spinning icon.
 * @param chosen the base version selected with Compare With…, instead of the configured one
 */
export function describeStatus(
  l10n: Language,
  { busy, report, unchecked }: KnownState,
  chosen?: string,
): Status {
  const isStale = unchecked !== undefined && report?.unchecked === null && isInformative(report);
  const idle = isStale ? l10n.t("Not checked, findings are stale") : l10n.t("Not checked");
  const none = busy ? l10n.t("Checking") : idle;
  const words = unchecked || !report ? none : verdictText(report);
  const why = unchecked ? [l10n.t("Not checked: {0}", unchecked.message), unchecked.advice] : [];
  const shown = report?.unchecked === null ? [headline(report)] : [];
  const details = [
    ...why,
    ...(why.length > 0 && shown.length > 0 ? [l10n.t("Last check:")] : []),
    ...shown,
    ...(report?.base ? [describePublished(report.base)] : []),
    ...(chosen === undefined
      ? []
      : [l10n.t("Compared with {0}, selected with Compare With…", `\`${chosen}\``)]),
  ];
  const shownWords =
    chosen === undefined ? words : l10n.t("{0} · comparing with {1}", words, shortRef(chosen));
  const sign = icon(unchecked ? undefined : report);
  return {
    // A version label must not add an icon, such as a check mark.
    text: `$(${busy ? "sync~spin" : sign}) ${shownWords.replaceAll("$(", "$\u200b(")}`,
    words,
    details,
    detail: unchecked?.message ?? (report?.base ? describePublished(report.base) : ""),
    label: `Contract Guard: ${busy ? l10n.t("checking") : (details[0] ?? words)}`,
    busy,
    breaking: !unchecked && report?.verdict === "breaking",
    warns: !busy && ["error", "warning", "circle-slash"].includes(sign),
  };
}

/** True if there are findings or warnings to show. */
export function isInformative({ summary, notes }: Verdict): boolean {
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

/** A git ref without its `refs/…/` prefix. */
function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:tags|heads|remotes)\//, "");
}
