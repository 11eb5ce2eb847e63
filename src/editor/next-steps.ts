/** The command Show Next Steps…: a quick pick with the actions for the active document. */
import { commands, l10n, QuickPickItemKind, Uri, window, workspace } from "vscode";
import type { Disposable, QuickPickItem } from "vscode";
import type { Choices } from "./chosen-versions";
import { commandIds } from "./command-ids";
import { findingsAtCursor, rangeOf } from "./findings-at";
import { always, nextSteps, type Step } from "./next-steps-for";
import { isCanceled, targetDocument, type Targets } from "./target-document";
import { describeStatus } from "./status-text";

type Item = QuickPickItem & Partial<Step>;

export function registerNextSteps(session: Targets, choices: Choices): Disposable {
  return commands.registerCommand(commandIds.nextSteps, async () => {
    const editor = window.activeTextEditor;
    const guarded = await targetDocument(session);
    const state = guarded && session.state(guarded);
    if (!state) {
      if (isCanceled(session)) return;
      void window.showInformationMessage(
        l10n.t("Open an OpenAPI document (YAML or JSON) to show the next steps."),
      );
      return;
    }
    const atBreak = findingsAtCursor(session).some(
      ({ finding }) => finding.severity === "breaking" && finding.approval === null,
    );
    const isReader = editor !== undefined && session.reading(editor.document.uri).includes(guarded);
    const isPart = isReader && guarded.uri.toString() !== editor.document.uri.toString();
    const partOf = isPart ? { name: workspace.asRelativePath(guarded.uri), uri: guarded.uri } : undefined;
    const at = state.unchecked?.at;
    const cause = at && {
      name: `${workspace.asRelativePath(Uri.parse(at.uri))}:${at.range.start.line + 1}`,
      args: [Uri.parse(at.uri), { selection: rangeOf(at.range) }],
    };
    const steps = nextSteps(l10n, {
      ...state,
      atBreak,
      saved: !guarded.isDirty,
      partOf,
      cause,
      chosen: choices.get(guarded.uri),
    });
    const items: Item[] = [...steps, { label: "", kind: QuickPickItemKind.Separator }, ...always(l10n)];
    const { details } = describeStatus(l10n, state, choices.get(guarded.uri));
    const chosen = await window.showQuickPick(items, {
      title: "Contract Guard",
      placeHolder: (details[0] ?? l10n.t("Checking…")).replaceAll("`", ""),
      matchOnDescription: true,
    });
    if (chosen?.command === undefined) return;
    // Without an argument, a command applies to what is at the cursor.
    const own = chosen.ofDocument && !isReader ? [guarded.uri.toString()] : [];
    await commands.executeCommand(chosen.command, ...(chosen.args ?? own));
  });
}
