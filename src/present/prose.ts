/** Plain sentences and pieces of text as Markdown. */

/** A sentence as Markdown: what stands in backquotes is code, nothing else means anything. */
export function prose(text: string): string {
  return text.replace(
    /(`[^`]*`)|[\\`*_{}[\]()#+\-.!~<>|&]/g,
    (character, code?: string) => code ?? `\\${character}`,
  );
}

/** A text as a fenced block, whatever it holds. */
export function fencedBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\s+$/, "")}\n${fence}`;
}
