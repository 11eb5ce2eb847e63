/** Hover text for published elements. */
import { l10n, MarkdownString } from "vscode";
import { commandIds } from "./command-ids";
import { code, prose } from "../formats/index";
import type { ContractElement, PublishedElement } from "../service/index";

/**
 * Markdown for a hover.
 * @param uses arguments of the command that lists the operations; undefined: no link
 */
export function elementMarkdown(
  { published }: ContractElement,
  languageId: string,
  uses?: readonly unknown[],
): MarkdownString {
  const markdown = new MarkdownString();
  if (published === null) return markdown.appendMarkdown(`**${l10n.t("Not published yet")}**`);
  const { label, since, deprecated, sunset, before, changes } = published;
  // A label may contain an explanation after a comma.
  const version = code(label.split(",")[0] ?? label);
  const first = [l10n.t("Published in {0}", version), ...publishedState(published)].join(", ");
  markdown.appendMarkdown(`${first}.`);
  if (since?.isFirst === true)
    markdown.appendMarkdown(` ${l10n.t("In the contract since {0}.", code(since.label))}`);
  else if (since !== null)
    markdown.appendMarkdown(` ${l10n.t("In the contract since {0} or earlier.", code(since.label))}`);
  if (deprecated)
    markdown.appendMarkdown(
      ` ${sunset === null ? l10n.t("Deprecated.") : l10n.t("Deprecated, sunset {0}.", code(sunset))}`,
    );
  if (uses !== undefined) {
    const link = `command:${commandIds.showUses}?${encodeURIComponent(JSON.stringify(uses))}`;
    markdown.appendMarkdown(` [${l10n.t("Show the operations")}](${link})`);
    markdown.isTrusted = { enabledCommands: [commandIds.showUses] };
  }
  for (const change of changes) {
    markdown.appendMarkdown("\n\n");
    markdown.appendMarkdown(l10n.t("Changed: {0}", prose(change)));
  }
  if (before !== null) {
    markdown.appendMarkdown(`\n\n${l10n.t("As published:")}`);
    markdown.appendCodeblock(before, languageId);
  }
  return markdown;
}

/** `required on the request side of 3 operations and the response side of 9`. */
function publishedState({ required, reach }: PublishedElement): string[] {
  if (reach === null) return [];
  const { requests, responses } = reach;
  const sides = [
    ...(requests === 0 ? [] : [sideWords("request", requests)]),
    ...(responses === 0 ? [] : [sideWords("response", responses)]),
  ];
  if (sides.length === 0) return [l10n.t("not used by any operation")];
  const where = sides.length === 1 ? (sides[0] ?? "") : l10n.t("{0} and {1}", ...sides);
  if (required === null) return [where];
  return [required ? l10n.t("required {0}", where) : l10n.t("optional {0}", where)];
}

function sideWords(side: "request" | "response", count: number): string {
  if (side === "request")
    return count === 1
      ? l10n.t("on the request side of 1 operation")
      : l10n.t("on the request side of {0} operations", count);
  return count === 1
    ? l10n.t("on the response side of 1 operation")
    : l10n.t("on the response side of {0} operations", count);
}
