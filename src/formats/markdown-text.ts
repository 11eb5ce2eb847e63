/** Plain sentences and text as Markdown. */
import { splitCode } from "./inline-code";
import { visible } from "./excerpt";

/** A sentence as Markdown: text in backticks is code, all other markup is escaped. */
export function prose(text: string): string {
  return inlineMarkdown(text, /`/);
}

/** A sentence for a table cell, where a vertical bar ends even code. */
export function tableCell(text: string): string {
  return inlineMarkdown(text, /[`|]/);
}

/** A name as code, or as plain text if it contains characters that end code. */
export function code(text: string): string {
  const flat = visible(text.replace(/\s+/g, " ").trim());
  return flat === "" || /[`|\\]/.test(flat) ? plainText(flat) : `\`${flat}\``;
}

/** Text as a fenced block. */
export function fencedBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const lines = text.replace(/\s+$/, "").split("\n").map(visible);
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

/** Keeps code spans, unless they contain characters that end code. */
function inlineMarkdown(text: string, endsCode: RegExp): string {
  const parts = splitCode(visible(text.replace(/\s+/g, " "))).map(({ text: part, isCode }) =>
    isCode && !endsCode.test(part) ? `\`${part}\`` : plainText(isCode ? `\`${part}\`` : part),
  );
  return atStart(parts.join(""));
}

/** Escapes Markdown (CommonMark §2.4), mentions (`@name`) and URLs. */
function plainText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&~$]/g, (character) => `\\${character}`)
    .replace(/(?<!\w)@(?=\w)/g, "@\u200b")
    .replace(/(?<=\b(?:https?|ftp):)(?=\/\/)|(?<=\bwww)(?=\.)/gi, "\u200b");
}

/** Escapes markers that have a meaning only at the start of a line. */
function atStart(text: string): string {
  return text.replace(
    /^(\s*)(?:([-+=#])|(\d+)(?=[.)]))/,
    (_, space: string, sign?: string, digits?: string) =>
      digits === undefined ? `${space}\\${sign ?? ""}` : `${space}${digits}\\`,
  );
}
