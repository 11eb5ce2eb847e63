/** How long the editing session is: `npm run soak:editor` plays it whole, `npm test` a little of it. */

/** The environment variable that carries the length into the extension host. */
export const lengthVariable = "CONTRACT_GUARD_SOAK";

export interface SessionLength {
  readonly edits: number;
  /** Of the document, in characters. */
  readonly size: number;
  /** After so many edits it is held to a check from scratch. */
  readonly between: number;
}

export const lengths = {
  whole: { edits: 2000, size: 3_000_000, between: 50 },
  short: { edits: 120, size: 150_000, between: 40 },
} satisfies Readonly<Record<string, SessionLength>>;

export function chosenLength(): SessionLength {
  return process.env[lengthVariable] === "whole" ? lengths.whole : lengths.short;
}
