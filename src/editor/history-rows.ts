/** The rows of the History view, independent of VS Code. */
import { verdictText, type Verdict } from "../formats/index";
import type { Unchecked } from "../policy/index";
import type { PastVersion } from "../server/index";
import type { Language } from "./status-text";

/** The comparison of a version with the previous one; undefined while it is not known. */
export type Comparison = Verdict | Unchecked | undefined;

export interface HistoryRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of a VS Code icon. */
  readonly icon: string;
}

/** @param previous the version before; undefined for the first one */
export function historyRow(
  l10n: Language,
  version: PastVersion,
  previous: PastVersion | undefined,
  comparison: Comparison,
): HistoryRow {
  const { label, date, author = "", detail } = version;
  const { text, icon, why } = describeComparison(l10n, previous, comparison);
  const when = date.slice(0, 10);
  const published =
    author === "" ? [l10n.t("Published {0}", when)] : [l10n.t("Published {0} by {1}", when, author)];
  return {
    label,
    description: [when, text, author, detail].filter((part) => part !== "").join(" · "),
    tooltip: [label, ...(when === "" ? [] : published), detail, text, why]
      .filter((part) => part !== "")
      .join("\n"),
    icon,
  };
}

/** The title of a diff of two versions: `openapi.yaml (v1.3.0 ↔ v1.4.0)`. */
export function versionsTitle(l10n: Language, file: string, older: string, newer: string): string {
  return l10n.t("{0} ({1} ↔ {2})", file, older, newer);
}

function describeComparison(
  l10n: Language,
  previous: PastVersion | undefined,
  comparison: Comparison,
): { readonly text: string; readonly icon: string; readonly why: string } {
  if (previous === undefined) return { text: l10n.t("First version"), icon: "circle-outline", why: "" };
  if (comparison === undefined) return { text: "", icon: "history", why: "" };
  if ("code" in comparison)
    return {
      text: comparison.code === "not-contained" ? l10n.t("Without this document") : l10n.t("Not checked"),
      icon: "circle-slash",
      why: `${comparison.message} ${comparison.advice}`.replaceAll("`", ""),
    };
  const { verdict, summary, unchecked } = comparison;
  const why = unchecked ? `${unchecked.message} ${unchecked.advice}`.replaceAll("`", "") : "";
  const icons = { breaking: "error", unpublished: "circle-outline", unchecked: "circle-slash" };
  const icon = verdict === "compatible" ? (summary.dangerous > 0 ? "warning" : "pass") : icons[verdict];
  return { text: verdictText(comparison), icon, why };
}

/** Two versions in the order of their publication. @param versions newest first */
export function inOrder(
  versions: readonly PastVersion[],
  one: PastVersion,
  other: PastVersion,
): readonly [older: PastVersion, newer: PastVersion] {
  return versions.indexOf(one) > versions.indexOf(other) ? [one, other] : [other, one];
}
