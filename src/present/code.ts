/** Sentences whose names stand in backquotes. */

export interface Part {
  readonly text: string;
  /** It stood in backquotes, which are left out. */
  readonly isCode: boolean;
}

/** A sentence in parts. A name may hold backquotes itself: it ends at one that a word could end at. */
export function splitCode(sentence: string): readonly Part[] {
  return sentence
    .split(/(?<=^|[\s("'])`((?:[^`]|`(?![\s.,;:!?)"']|$))+)`(?=[\s.,;:!?)"']|$)/)
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
