/** What a publication writes and makes permanent, for confirmation by the user. */
import { l10n, Uri, workspace } from "vscode";
import type { PreparedPublication } from "../server/index";
import type { PublishEdits } from "./publish-edits";
import { commitMessage, type PublishDecision } from "./publish-prompts";

const maxListed = 20;

export function describePublication(
  prepared: PreparedPublication,
  decision: PublishDecision,
  edits: PublishEdits,
): string {
  const { follows, form, permanent } = prepared;
  const after =
    follows === null
      ? l10n.t("This is the first published version.")
      : l10n.t("The previous published version is {0}.", follows);
  const bundled = form === "bundle" ? ` ${l10n.t("Its files are bundled into a single file.")}` : "";
  const all = permanent
    .flatMap(({ title, lines }) => [title, ...bulleted(lines)])
    .map((line) => line.replaceAll("`", ""));
  const listed = all.slice(0, maxListed);
  const more = all.length - listed.length;
  return [
    `${after}${bundled} ${l10n.t("A published version cannot be changed.")}`,
    "",
    l10n.t("Publishing writes in this repository, and uploads nothing:"),
    ...bulleted(writtenBy(prepared, decision, edits)),
    "",
    permanent.length === 0
      ? l10n.t("This version adds nothing new for clients.")
      : l10n.t("After publication, clients may depend on:"),
    ...listed,
    ...(more > 0 ? [l10n.t("and {0} more", more)] : []),
  ].join("\n");
}

function writtenBy(
  { folder, ...named }: PreparedPublication,
  decision: PublishDecision,
  { edited, created }: PublishEdits,
): readonly string[] {
  const relativePath = (uri: Uri): string => workspace.asRelativePath(uri);
  return [
    l10n.t("{0} (new folder)", relativePath(Uri.file(folder))),
    ...created.map((uri) => l10n.t("{0} (new)", relativePath(uri))),
    ...edited.map((uri) => l10n.t("{0} (edited)", relativePath(uri))),
    ...(decision.commit ? [l10n.t("a commit: {0}", commitMessage(named))] : []),
    ...(decision.tag === undefined ? [] : [l10n.t("a tag: {0}", decision.tag)]),
  ];
}

function bulleted(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  • ${line}`);
}
