/** The command Publish Version…: shows what becomes permanent, asks once, and puts it into the ledger. */
import { commands, ProgressLocation, window, workspace } from "vscode";
import type { Disposable, TextDocument } from "vscode";
import type { PreparedPublication } from "../worker/index";
import { commandIds } from "./command-ids";
import type { Session } from "./session";
import type { Texts } from "./texts";

const mostListed = 15;

export function registerPublishVersion(session: Session, { worker }: Texts): Disposable {
  return commands.registerCommand(commandIds.publish, async () => {
    const document = window.activeTextEditor?.document;
    const why = document && obstacle(document, session);
    if (!document || why !== undefined) {
      void window.showInformationMessage(why ?? "Open the OpenAPI document to publish.");
      return;
    }
    const name = workspace.asRelativePath(document.uri);
    const question = { uri: document.uri.toString(), version: document.version };
    const prepared = await during(`Preparing to publish ${name}`, () => worker.ask("prepare", question));
    if (prepared === undefined) return;
    if (prepared.kind === "refused") {
      void window.showWarningMessage(`${name} was not published. ${prepared.message} ${prepared.advice}`);
      return;
    }
    const title = `Publish ${name} as version ${prepared.version} of ${prepared.api}?`;
    const answer = await window.showWarningMessage(
      title,
      { modal: true, detail: detailOf(prepared) },
      "Publish",
    );
    if (answer !== "Publish") return;
    const done = await during(`Publishing ${name}`, () => worker.ask("publish", { uri: question.uri }));
    if (done === undefined || "code" in done) {
      const reason = done ? `${done.message} ${done.advice}` : "It was overtaken by another one.";
      void window.showWarningMessage(`${name} was not published. ${reason}`);
      return;
    }
    session.recheck();
    void window.showInformationMessage(
      `Published version ${prepared.version} of ${prepared.api}. Commit ${workspace.asRelativePath(done.folder)}.`,
    );
  });
}

function obstacle(document: TextDocument, session: Session): string | undefined {
  if (!session.state(document)) return "Open the OpenAPI document to publish.";
  if (!workspace.isTrusted) return "This workspace is not trusted. Trust it to publish from it.";
  return document.isDirty ? "Save the document before you publish it." : undefined;
}

function detailOf({ follows, form, permanent }: PreparedPublication): string {
  const after = follows === null ? "It is the first published version." : `It follows ${follows}.`;
  const bundled = form === "bundle" ? " Its files are bundled into one." : "";
  const listed = permanent.slice(0, mostListed).map((sentence) => `• ${sentence}`);
  const more = permanent.length - listed.length;
  return [
    `${after}${bundled} What is published never changes.`,
    permanent.length === 0 ? "Nothing in it is new to clients." : "From then on clients may depend on this:",
    ...listed,
    ...(more > 0 ? [`• and ${more} more`] : []),
  ].join("\n");
}

function during<T>(title: string, act: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title }, act);
}
