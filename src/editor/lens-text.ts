/** Titles of code lenses. */
import { l10n } from "vscode";
import type { ContractMark } from "../service/index";

/** `2 breaking · 4 compatible`. */
export function lensTitle({
  changes: { breaking, dangerous, compatible, approved },
}: Pick<ContractMark, "changes">): string {
  return [
    ...(breaking > 0 ? [l10n.t("{0} breaking", breaking)] : []),
    ...(dangerous > 0 ? [l10n.t("{0} dangerous", dangerous)] : []),
    ...(approved > 0 ? [l10n.t("{0} approved", approved)] : []),
    ...(compatible > 0 ? [l10n.t("{0} compatible", compatible)] : []),
  ].join(" · ");
}
