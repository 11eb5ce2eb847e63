/**
 * The command Publish Version…: lists what becomes permanent, asks for confirmation, and adds the version to the
 * ledger.
 */
import { commands, l10n, window, workspace } from "vscode";
import type { Disposable, TextDocument } from "vscode";
import type { PreparedPublication } from "../server/index";
import { tellStep } from "./context-keys";
import { commandIds } from "./command-ids";
import { withProgressIfLong } from "./progress";
import { isCanceled, targetDocument } from "./target-document";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

const maxListed = 20;

export function registerPublishVersion(session: Session, { worker }: DocumentSync): Disposable {
  return commands.registerCommand(commandIds.publish, async (named?: unknown) => {
    const document = await targetDocument(session, named);
    if (!document && isCanceled(session)) return;
    const why = document && obstacle(document, session);
    if (!document || why !== undefined) {
      void window.showInformationMessage(
        why ?? l10n.t("Open the OpenAPI document that you want to publish."),
      );
      return;
    }
    const name = workspace.asRelativePath(document.uri);
    const question = { uri: document.uri.toString(), version: document.version };
    const prepared = await during(l10n.t("Preparing to publish {0}", name), () =>
      worker.ask("prepare", question),
    );
    if (prepared === undefined) return;
    if (prepared.kind === "refused") {
      void window.showWarningMessage(notPublished(name, `${prepared.message} ${prepared.advice}`));
      return;
    }
    const title = l10n.t("Publish {0} as version {1} of {2}?", name, prepared.version, prepared.api);
    const publish = l10n.t("Publish");
    const answer = await window.showWarningMessage(
      title,
      { modal: true, detail: detailOf(prepared) },
      publish,
    );
    if (answer !== publish) return;
    const done = await during(l10n.t("Publishing {0}", name), () =>
      worker.ask("publish", { uri: question.uri }),
    );
    if (done === undefined || "code" in done) {
      const reason = done
        ? `${done.message} ${done.advice}`
        : l10n.t("Another version was published at the same time.");
      void window.showWarningMessage(notPublished(name, reason));
      return;
    }
    session.recheck();
    tellStep("published");
    void window.showInformationMessage(
      l10n.t(
        "Published version {0} of {1}. Commit {2} to git.",
        prepared.version,
        prepared.api,
        workspace.asRelativePath(done.folder),
      ),
    );
  });
}

function notPublished(name: string, why: string): string {
  return l10n.t("{0} was not published. {1}", name, why);
}

function obstacle(document: TextDocument, session: Session): string | undefined {
  if (!session.state(document)) return l10n.t("Open the OpenAPI document that you want to publish.");
  if (!workspace.isTrusted)
    return l10n.t("Cannot publish from a workspace that is not trusted. Trust the workspace first.");
  return document.isDirty ? l10n.t("Save the document before you publish it.") : undefined;
}

function detailOf({ follows, form, permanent }: PreparedPublication): string {
  const after =
    follows === null
      ? l10n.t("This is the first published version.")
      : l10n.t("The previous published version is {0}.", follows);
  const bundled = form === "bundle" ? ` ${l10n.t("Its files are bundled into a single file.")}` : "";
  const all = permanent.flatMap(({ title, lines }) => [title, ...lines.map((line) => `  • ${line}`)]);
  const listed = all.slice(0, maxListed);
  const more = all.length - listed.length;
  return [
    `${after}${bundled} ${l10n.t("A published version cannot be changed.")}`,
    permanent.length === 0
      ? l10n.t("This version adds nothing new for clients.")
      : l10n.t("After publication, clients may depend on:"),
    ...listed,
    ...(more > 0 ? [l10n.t("and {0} more", more)] : []),
  ].join("\n");
}

function during<T>(title: string, act: () => Promise<T>): Promise<T> {
  return withProgressIfLong({ title, cancellable: false }, act);
}
