/** Sentences with code spans in backticks. */

export interface Part {
  readonly text: string;
  /** It was enclosed in backticks, which are removed. */
  readonly isCode: boolean;
}

/** A sentence for places that show plain text, such as diagnostics and notifications: code is in quotes. */
export function toPlainText(sentence: string): string {
  return splitCode(sentence)
    .map(({ text, isCode }) => (isCode ? `'${text}'` : text))
    .join("");
}

/** Splits a sentence into text and code. A name may contain backticks: it ends at a backtick followed by a word boundary. */
export function splitCode(sentence: string): readonly Part[] {
  return sentence
    .split(/(?<=^|[\s("'])`((?:[^`]|`(?![\s.,;:!?)"']|$))+)`(?=[\s.,;:!?)"']|$)/)
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
