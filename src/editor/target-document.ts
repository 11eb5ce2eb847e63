/** The document that a command applies to. */
import { commands, l10n, Uri, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import { documentOf } from "./active-document";
import { isAllowedFile } from "./allowed-files";
import { commandIds } from "./command-ids";
import { isOpenApiFile } from "./documents";
import { pickOne, runPrompts, type Answer } from "./prompt-steps";
import type { Session } from "./session";

/** The guarded documents, and the APIs that a command without an argument offers if no document is guarded. */
export interface Targets extends Session {
  readonly closedApis: () => readonly Uri[];
}

/** The document of a command, or the URIs of documents from which the user must select one. */
type Target = { readonly document: TextDocument } | { readonly choices: readonly Uri[] };

/**
 * The document with the given URI, or else the guarded one in the active editor or that the active file is part of, or
 * else the only guarded document, or else all of them. If none is guarded and no URI is given, the closed APIs, also if
 * there is only one: the user decides which file is opened. Undefined if there is none.
 */
async function findTarget(session: Targets, named: unknown): Promise<Target | undefined> {
  const listed = typeof named === "string" ? await openListed(session, named) : undefined;
  if (listed) return { document: listed };
  const all = session.documents();
  const active = window.activeTextEditor?.document.uri;
  const found = all.find(({ uri }) => uri.toString() === named) ?? (active && documentOf(session, active));
  const [only, another] = found ? [found] : all;
  if (only && another === undefined) return { document: await workspace.openTextDocument(only.uri) };
  const choices = only || named !== undefined ? all.map(({ uri }) => uri) : session.closedApis();
  return choices.length === 0 ? undefined : { choices };
}

/** The document of a command; prompts if it could be one of several. Undefined if there is none or the user cancels. */
export async function targetDocument(session: Targets, named?: unknown): Promise<TextDocument | undefined> {
  let found: TextDocument | undefined;
  await withTarget(session, named, async (document) => {
    found = document;
    return true;
  });
  return found;
}

/**
 * Runs `next` with the document of a command. If the user had to select it, `next` can return to the selection.
 * Returns false if there is no document.
 */
export async function withTarget(
  session: Targets,
  named: unknown,
  next: (document: TextDocument, hasBack: boolean) => Promise<Answer<true>>,
): Promise<boolean> {
  const target = await findTarget(session, named);
  if (target === undefined) return false;
  if ("document" in target) {
    await next(target.document, false);
    return true;
  }
  const items = target.choices.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  let chosen = items[0];
  await runPrompts([
    async (hasBack) => {
      const title = l10n.t("Select an API");
      const answer = await pickOne(items, chosen, { title, placeholder: title, hasBack });
      if (answer === undefined || answer === "back") return answer;
      chosen = answer;
      return true;
    },
    async (hasBack) => chosen && next(await openChoice(session, chosen.uri), hasBack),
  ]);
  return true;
}

async function openChoice(session: Targets, uri: Uri): Promise<TextDocument> {
  return (await openListed(session, uri.toString())) ?? workspace.openTextDocument(uri);
}

/** Opens and shows the OpenAPI document with a `file:` URI if it is closed, so that it becomes guarded. */
async function openListed(session: Targets, named: string): Promise<TextDocument | undefined> {
  if (!named.startsWith("file:") || session.documents().some(({ uri }) => uri.toString() === named))
    return undefined;
  // The view names a closed document with a fragment.
  const uri = Uri.parse(named).with({ fragment: "" });
  if (!isAllowedFile(session, uri) || !(await isOpenApiFile(uri))) return undefined;
  // Opened through the API, the document would stay open for minutes after its editor is closed.
  await commands.executeCommand(commandIds.open, uri, { preview: false });
  await session.whenIdle();
  return workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && session.state(document) !== undefined,
  );
}

/** True if a command has no document because the user did not select one. @param named the argument of the command */
export function isCanceled(session: Targets, named?: unknown): boolean {
  return session.documents().length > 0 || (named === undefined && session.closedApis().length > 0);
}
