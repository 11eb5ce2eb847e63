/** Titles of code lenses. */
import { l10n } from "vscode";
import type { ContractMark } from "../service/index";

export interface Reached extends Pick<ContractMark, "changes" | "reach"> {
  /** Number of documents that share the component. */
  readonly apis: number;
}

/** `2 breaking · 4 compatible · used by 14 operations: 5 requests, 9 responses`. */
export function lensTitle({ changes, reach, apis }: Reached): string {
  const { breaking, dangerous, compatible, approved } = changes;
  return [
    ...(breaking > 0 ? [l10n.t("{0} breaking", breaking)] : []),
    ...(dangerous > 0 ? [l10n.t("{0} dangerous", dangerous)] : []),
    ...(approved > 0 ? [l10n.t("{0} approved", approved)] : []),
    ...(compatible > 0 ? [l10n.t("{0} compatible", compatible)] : []),
    ...(reach === null ? [] : [reachWords(reach, apis)]),
  ].join(" · ");
}

function reachWords(
  { operations, requests, responses }: NonNullable<ContractMark["reach"]>,
  apis: number,
): string {
  if (operations === 0) return l10n.t("not used by any operation");
  const who = operations === 1 ? l10n.t("1 operation") : l10n.t("{0} operations", operations);
  const where = apis > 1 ? l10n.t("{0} in {1} APIs", who, apis) : who;
  const sides = [
    ...(requests === 0 ? [] : [requests === 1 ? l10n.t("1 request") : l10n.t("{0} requests", requests)]),
    ...(responses === 0 ? [] : [responses === 1 ? l10n.t("1 response") : l10n.t("{0} responses", responses)]),
  ];
  return l10n.t("used by {0}: {1}", where, sides.join(", "));
}
