/** Reasons why the worker could not check a document. */
import { l10n } from "vscode";
import type { Unchecked } from "../policy/index";

export const failed: Unchecked = {
  code: "failed",
  message: l10n.t("The check failed because of an internal error."),
  advice: l10n.t("See the Output panel for details, and report the issue."),
};

export const outOfMemory: Unchecked = {
  code: "too-large",
  message: l10n.t("The check ran out of memory."),
  advice: l10n.t(
    "Split the document into several files, or simplify schemas that reference many other schemas.",
  ),
};
