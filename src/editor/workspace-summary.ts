/** Sentences about all APIs of the workspace. Independent of VS Code. */
import type { ListedApi } from "./background-checks";
import type { Language } from "./status-text";

export interface ApisSummary {
  readonly text: string;
  /** True if an API breaks clients or was not checked. */
  readonly warns: boolean;
}

export function summarizeApis(l10n: Language, apis: readonly ListedApi[], isComplete: boolean): ApisSummary {
  if (apis.length === 0)
    return { text: l10n.t("No OpenAPI documents were found in this workspace."), warns: true };
  const isChecked = ({ report, unchecked }: ListedApi) => unchecked === undefined && report !== undefined;
  const breaking = apis.filter((api) => isChecked(api) && api.report?.verdict === "breaking").length;
  const failed = apis.filter((api) => !isChecked(api)).length;
  const counts = [
    ...(breaking > 0 ? [l10n.t("{0} with breaking changes", breaking)] : []),
    ...(failed > 0 ? [l10n.t("{0} not checked", failed)] : []),
    ...(breaking + failed === 0 ? [l10n.t("no breaking changes")] : []),
  ];
  const listed = l10n.t("{0} APIs: {1}.", apis.length, counts.join(", "));
  const one = l10n.t("1 API: {0}.", counts.join(", "));
  const more = isComplete ? [] : [l10n.t("The workspace contains more files than the search limit.")];
  return {
    text: [apis.length === 1 ? one : listed, ...more].join(" "),
    warns: breaking + failed > 0 || !isComplete,
  };
}

/** How long ago a check was: `just now`, `5 min ago`, `3 h ago`, `2 d ago`. */
export function describeAge(l10n: Language, milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return l10n.t("just now");
  if (minutes < 60) return l10n.t("{0} min ago", minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? l10n.t("{0} h ago", hours) : l10n.t("{0} d ago", Math.floor(hours / 24));
}
