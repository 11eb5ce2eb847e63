/** Scans YAML text between two tokens, which contains only white space, comments and indicators. */

const WHITE = /[ \t\r\n\uFEFF]/;

/** Skips white space, comments and the given indicators. */
function skip(text: string, from: number, indicators: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "#") {
      while (at + 1 < text.length && text[at + 1] !== "\n" && text[at + 1] !== "\r") at++;
    } else if (!WHITE.test(char) && !indicators.includes(char)) break;
  }
  return at;
}

/** The location of an empty value: after its indicator, otherwise at the end of the last token. */
export function afterIndicator(text: string, from: number, indicator: string): number {
  const at = skip(text, from, "");
  return text[at] === indicator ? at + 1 : from;
}

/** The `|` or `>` of a block scalar. */
export function blockHeader(text: string, from: number): number {
  return skip(text, from, ":-?");
}

/** The bracket that closes a flow collection after its last entry. */
export function closingBracket(text: string, from: number): number {
  return skip(text, from, ",:?");
}

/**
 * The end of a block scalar without its last line break and the blank lines before that.
 * @param indent of its text: spaces beyond that are text
 */
export function withoutBlankLines(text: string, start: number, end: number, indent: number): number {
  let kept = end;
  for (;;) {
    let at = kept;
    while (at > start && text[at - 1] === " ") at--;
    if (at <= start || kept - at > indent || !isBreak(text[at - 1])) return kept;
    kept = text[at - 1] === "\n" && text[at - 2] === "\r" ? at - 2 : at - 1;
  }
}

function isBreak(char: string | undefined): boolean {
  return char === "\n" || char === "\r";
}
