/**
 * The command Publish Version…: asks for name, version and folder, lists what becomes permanent, previews all edits,
 * adds the version to the ledger, and optionally commits it.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { commands, l10n, Uri, window, workspace } from "vscode";
import type { Disposable, TextDocument } from "vscode";
import { toPlainText } from "../formats/index";
import type { PreparedPublication, Refused } from "../server/index";
import { tellStep } from "./context-keys";
import { commandIds } from "./command-ids";
import { commitFiles, readGitState, type GitState } from "./git-extension";
import { withProgressIfLong } from "./progress";
import { publishEdits, type PublishEdits } from "./publish-edits";
import { commitMessage, createPublishPrompts, type PublishDecision } from "./publish-prompts";
import { describePublication } from "./publish-summary";
import { withPreview } from "./repair-edits";
import { isCanceled, targetDocument, type Targets } from "./target-document";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

export function registerPublishVersion(session: Targets, { worker }: DocumentSync): Disposable {
  return commands.registerCommand(commandIds.publish, async (named?: unknown) => {
    const document = await targetDocument(session, named);
    if (!document && isCanceled(session, named)) return;
    const why = document && obstacle(document, session);
    if (!document || why !== undefined) {
      void window.showInformationMessage(
        why ?? l10n.t("Open the OpenAPI document that you want to publish."),
      );
      return;
    }
    await publish(document);
  });

  async function publish(document: TextDocument): Promise<void> {
    const name = workspace.asRelativePath(document.uri);
    const uri = document.uri.toString();
    const preparing = l10n.t("Preparing to publish {0}", name);
    const draft = await during(preparing, () =>
      worker.ask("draftPublication", { uri, version: document.version }),
    );
    if (draft === undefined) return;
    if (draft.kind === "refused") {
      const show = l10n.t("Show Findings");
      const actions = draft.code === "unapproved-breaks" ? [show] : [];
      if ((await explainRefusal(name, draft, actions)) === show)
        await commands.executeCommand(commandIds.showView);
      return;
    }
    const git = await readGitState(document.uri);
    const prompts = createPublishPrompts(name, draft, git);
    for (;;) {
      const decision = await prompts.ask();
      if (decision === undefined) return;
      const prepared = await during(preparing, () =>
        worker.ask("prepare", { uri, version: document.version, wish: decision.wish }),
      );
      if (prepared === undefined) {
        warn(name, l10n.t("The document was edited in the meantime."));
        return;
      }
      if (prepared.kind === "refused") {
        const back = l10n.t("Back");
        if ((await explainRefusal(name, prepared, [back])) === back) continue;
        return;
      }
      const edits = await publishEdits(prepared, document.uri, decision.wish.root, decision.changelog);
      const answer = await confirm(name, prepared, decision, edits);
      if (answer === "back") continue;
      if (answer === "publish") await write(document, prepared, edits, decision, git);
      return;
    }
  }

  async function write(
    document: TextDocument,
    prepared: PreparedPublication,
    edits: PublishEdits,
    decision: PublishDecision,
    git: GitState | { readonly reason: string },
  ): Promise<void> {
    const name = workspace.asRelativePath(document.uri);
    const uri = document.uri.toString();
    // False if the user discards the preview.
    if (!(await applyEdits(document, edits))) return;
    const done = await during(l10n.t("Publishing {0}", name), () => worker.ask("publish", { uri }));
    if (done === undefined || "code" in done) {
      const reason = done
        ? toPlainText(`${done.message} ${done.advice}`)
        : l10n.t("Another version was published at the same time.");
      warn(name, reason);
      return;
    }
    session.recheck();
    tellStep("published");
    const published = l10n.t("Published version {0} of {1}.", prepared.version, prepared.api);
    const folder = workspace.asRelativePath(done.folder);
    if (!decision.commit || "reason" in git) {
      void window.showInformationMessage(`${published} ${l10n.t("Commit {0} to git.", folder)}`);
      return;
    }
    const names = await readdir(done.folder, { recursive: true });
    const failure = await commitFiles(git.repository, {
      paths: [document.uri, ...edits.edited, ...edits.created]
        .map(({ fsPath }) => fsPath)
        .concat(names.map((each) => join(done.folder, each))),
      others: prepared.files.filter((each) => each.startsWith("file:")).map((each) => Uri.parse(each).fsPath),
      message: commitMessage(prepared),
      tag: decision.tag,
    });
    if (failure === undefined)
      void window.showInformationMessage(
        decision.tag === undefined
          ? `${published} ${l10n.t("Committed it to git. Nothing was pushed.")}`
          : `${published} ${l10n.t("Committed it to git and tagged it {0}. Nothing was pushed.", decision.tag)}`,
      );
    else
      void window.showWarningMessage(
        `${published} ${l10n.t("{0} could not be committed: {1}", folder, failure)}`,
      );
  }
}

/** Applies the edits that the user accepts in the preview, and saves the files. */
async function applyEdits(document: TextDocument, { edit, edited, created }: PublishEdits): Promise<boolean> {
  const changed = new Set([...edited, ...created].map((uri) => uri.toString()));
  if (changed.size === 0) return true;
  withPreview(edit, document.uri);
  if (!(await workspace.applyEdit(edit))) return false;
  const open = workspace.textDocuments.filter(({ uri }) => changed.has(uri.toString()));
  await Promise.all(open.map((each) => each.save()));
  return true;
}

/** A dialog, because it answers a command and is shown even if notifications are off. Returns the selected action. */
async function explainRefusal(
  name: string,
  { message, advice }: Refused,
  actions: readonly string[],
): Promise<string | undefined> {
  const options = { modal: true, detail: toPlainText(`${message} ${advice}`) };
  return window.showWarningMessage(l10n.t("{0} cannot be published.", name), options, ...actions);
}

async function confirm(
  name: string,
  prepared: PreparedPublication,
  decision: PublishDecision,
  edits: PublishEdits,
): Promise<"publish" | "back" | undefined> {
  const back = l10n.t("Back");
  const hasEdits = edits.edited.length + edits.created.length > 0;
  const publish = hasEdits ? l10n.t("Preview Edits…") : l10n.t("Publish");
  const answer = await window.showWarningMessage(
    l10n.t("Publish {0} as version {1} of {2}?", name, prepared.version, prepared.api),
    { modal: true, detail: describePublication(prepared, decision, edits) },
    publish,
    back,
  );
  return answer === undefined ? undefined : answer === back ? "back" : "publish";
}

function warn(name: string, why: string): void {
  void window.showWarningMessage(l10n.t("{0} was not published. {1}", name, why));
}

function obstacle(document: TextDocument, session: Session): string | undefined {
  if (!session.state(document)) return l10n.t("Open the OpenAPI document that you want to publish.");
  if (!workspace.isTrusted)
    return l10n.t("Cannot publish from a workspace that is not trusted. Trust the workspace first.");
  return document.isDirty ? l10n.t("Save the document before you publish it.") : undefined;
}

function during<T>(title: string, act: () => Promise<T>): Promise<T> {
  return withProgressIfLong({ title, cancellable: false }, act);
}
