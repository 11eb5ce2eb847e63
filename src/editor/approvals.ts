/** The commands and quick fixes that open, extend and withdraw the approval of a finding. */
import {
  CodeActionKind,
  commands,
  Disposable,
  l10n,
  languages,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { CodeAction } from "vscode";
import type { ApprovalPlace } from "../server/index";
import { askForExtension, askForSome } from "./approval-prompts";
import { commandAction } from "./command-action";
import { commandIds } from "./command-ids";
import type { DocumentSync } from "./document-sync";
import { readEditorText } from "./file-text";
import {
  actionTitles,
  findingsNamed,
  nameOfFinding,
  findingsToFix,
  rangeOf,
  type FindingAt,
} from "./findings-at";
import type { Session } from "./session";

/** Maximum number of approvals in the lightbulb; the view lists all. */
const mostActions = 1;

/** @param findingsIn names of the findings of a row of the view */
export function registerApprovals(
  session: Session,
  { worker }: DocumentSync,
  findingsIn: (row: unknown) => readonly string[],
): Disposable {
  async function placeOf({ finding, document }: FindingAt): Promise<ApprovalPlace | undefined> {
    const about = { uri: document.uri.toString(), version: document.version };
    return worker.ask("approval", { ...about, fingerprint: finding.fingerprint });
  }

  /** Runs `act` with the approved findings that the arguments identify. */
  const withApproved =
    (act: (found: readonly FindingAt[]) => Promise<void>) =>
    async (names?: unknown, selected?: unknown): Promise<void> => {
      const found = findingsNamed(session, findingsIn, names, selected).filter(isApproved);
      if (found.length > 0) return act(found);
      void window.showInformationMessage(l10n.t("Place the cursor on an approved change."));
    };

  async function open([first]: readonly FindingAt[]): Promise<void> {
    const place = first && (await placeOf(first));
    if (place === undefined) return;
    await window.showTextDocument(Uri.parse(place.uri), { selection: rangeOf(place.range) });
  }

  async function extend(found: readonly FindingAt[]): Promise<void> {
    const answer = await askForExtension(found);
    if (answer === undefined) return;
    const places = await placesOf(answer.selected);
    const edit = new WorkspaceEdit();
    for (const { uri, expiresAt } of places)
      edit.replace(Uri.parse(uri), rangeOf(expiresAt), JSON.stringify(answer.expires));
    await workspace.applyEdit(edit);
    await saveAll(places);
    session.recheck();
    void window.showInformationMessage(l10n.t("Approved until {0}.", answer.expires));
  }

  async function withdraw(found: readonly FindingAt[]): Promise<void> {
    const selected = await askForSome(l10n.t("Withdraw Approvals"), found);
    if (selected === undefined) return;
    const files = (await placesOf(selected)).map(({ uri }) => Uri.parse(uri));
    const texts = await Promise.all(files.map(readEditorText));
    const edit = new WorkspaceEdit();
    for (const file of files) edit.deleteFile(file, { ignoreIfNotExists: true });
    await workspace.applyEdit(edit);
    session.recheck();
    const done =
      files.length === 1 ? l10n.t("Withdrew 1 approval.") : l10n.t("Withdrew {0} approvals.", files.length);
    const undo = l10n.t("Undo");
    if ((await window.showInformationMessage(done, undo)) !== undo) return;
    await Promise.all(files.map((file, index) => restore(file, texts[index] ?? "")));
    session.recheck();
  }

  async function placesOf(found: readonly FindingAt[]): Promise<readonly ApprovalPlace[]> {
    const places = await Promise.all(found.map(placeOf));
    return places.filter((place) => place !== undefined);
  }

  const fixes = languages.registerCodeActionsProvider(
    ["yaml", "json", "jsonc"],
    {
      provideCodeActions: async (document, range, _, token) =>
        actionsFor((await findingsToFix(session, document, range, token)).filter(isApproved)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(
    fixes,
    commands.registerCommand(commandIds.openApproval, withApproved(open)),
    commands.registerCommand(commandIds.extendApproval, withApproved(extend)),
    commands.registerCommand(commandIds.withdrawApproval, withApproved(withdraw)),
  );
}

function isApproved({ finding }: FindingAt): boolean {
  return finding.approval !== null;
}

function actionsFor(found: readonly FindingAt[]): CodeAction[] {
  const names = found.map(nameOfFinding);
  if (found.length > mostActions)
    return [
      commandAction(
        l10n.t("Extend approvals of {0} changes…", found.length),
        commandIds.extendApproval,
        names,
      ),
      commandAction(
        l10n.t("Withdraw approvals of {0} changes…", found.length),
        commandIds.withdrawApproval,
        names,
      ),
    ];
  const titles = [
    [commandIds.openApproval, (message: string) => l10n.t("Open approval: {0}", message)],
    [commandIds.extendApproval, (message: string) => l10n.t("Extend approval: {0}…", message)],
    [commandIds.withdrawApproval, (message: string) => l10n.t("Withdraw approval: {0}", message)],
  ] as const;
  return found.flatMap((one, index) =>
    titles.map(([command, titleOf]) =>
      commandAction(actionTitles(found, titleOf)[index] ?? "", command, [nameOfFinding(one)]),
    ),
  );
}

async function saveAll(places: readonly ApprovalPlace[]): Promise<void> {
  const uris = new Set(places.map(({ uri }) => Uri.parse(uri).toString()));
  await Promise.all(
    workspace.textDocuments.filter(({ uri }) => uris.has(uri.toString())).map((one) => one.save()),
  );
}

async function restore(file: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  await workspace.applyEdit(edit);
}
