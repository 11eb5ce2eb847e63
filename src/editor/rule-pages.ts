/** The documentation of a rule as a virtual Markdown document. The manifest associates it with the Markdown preview. */
import { l10n, Uri } from "vscode";
import type { Disposable } from "vscode";
import { registerReadOnlyFiles } from "./read-only";
import type { DocumentSync } from "./document-sync";

const scheme = "contract-rule";

export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
}

export function registerRulePages({ worker }: DocumentSync): Disposable {
  return registerReadOnlyFiles(
    scheme,
    l10n.t("This page documents a rule and is read-only."),
    async ({ path }) => worker.ask("rulePage", { rule: path.replace(/^\/|\.md$/g, "") }),
  );
}
