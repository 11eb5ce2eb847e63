/** Plain sentences and pieces of text as Markdown. */
import { splitCode } from "./code";
import { visible } from "./excerpt";

/** A sentence as Markdown: what stands in backquotes is code, nothing else means anything. */
export function prose(text: string): string {
  return inline(text, /`/);
}

/** The same for a cell of a table, where a vertical bar ends even code. */
export function cell(text: string): string {
  return inline(text, /[`|]/);
}

/** A name as code; as plain text where it could not be code everywhere. */
export function code(text: string): string {
  const flat = visible(text.replace(/\s+/g, " ").trim());
  return flat === "" || /[`|\\]/.test(flat) ? plain(flat) : `\`${flat}\``;
}

/** A text as a fenced block, whatever it holds. */
export function fencedBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const lines = text.replace(/\s+$/, "").split("\n").map(visible);
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

/** What stands in backquotes stays code, unless it holds what ends code. */
function inline(text: string, endsCode: RegExp): string {
  const parts = splitCode(visible(text.replace(/\s+/g, " "))).map(({ text: part, isCode }) =>
    isCode && !endsCode.test(part) ? `\`${part}\`` : plain(isCode ? `\`${part}\`` : part),
  );
  return atStart(parts.join(""));
}

/** CommonMark §2.4. Nobody is called by their name, as `@somebody` in a comment would, and no address becomes a link. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&~$]/g, (character) => `\\${character}`)
    .replace(/(?<!\w)@(?=\w)/g, "@\u200b")
    .replace(/(?<=\b(?:https?|ftp):)(?=\/\/)|(?<=\bwww)(?=\.)/gi, "\u200b");
}

/** What means something at the start of a line alone is escaped there alone. */
function atStart(text: string): string {
  return text.replace(
    /^(\s*)(?:([-+=#])|(\d+)(?=[.)]))/,
    (_, space: string, sign?: string, digits?: string) =>
      digits === undefined ? `${space}\\${sign ?? ""}` : `${space}${digits}\\`,
  );
}
