/** Hover over a finding: shows the request or response that proves it, below the message that VS Code shows. */
import { Hover, l10n, languages, MarkdownString } from "vscode";
import type { Disposable } from "vscode";
import { proofMarkdown } from "../formats/index";
import { commandIds } from "./command-ids";
import { presentFindingsAt, proved } from "./findings-at";
import type { Session } from "./session";
import type { Texts } from "./document-sync";

/** Maximum number of findings shown at one position. */
const mostShown = 3;

export function registerHover(session: Session, texts: Texts): Disposable {
  return languages.registerHoverProvider(["yaml", "json", "jsonc"], {
    async provideHover(document, position, token) {
      const found = (await presentFindingsAt(session, document, position, token)).slice(0, mostShown);
      const all = await Promise.all(found.map((each) => proved(texts, each)));
      const proofs = all.filter((each) => each !== undefined);
      return proofs.length === 0 ? undefined : new Hover(proofs.map(shown));
    },
  });
}

function shown(finding: NonNullable<Awaited<ReturnType<typeof proved>>>): MarkdownString {
  const link = `command:${commandIds.copyRequest}?${encodeURIComponent(JSON.stringify([finding.fingerprint]))}`;
  const copy = finding.proof === null ? "" : `\n\n[${l10n.t("Copy as curl")}](${link})`;
  const markdown = new MarkdownString(`${proofMarkdown(finding)}${copy}`);
  markdown.isTrusted = { enabledCommands: [commandIds.copyRequest] };
  return markdown;
}
