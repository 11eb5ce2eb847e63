/** The length of the editing session: `npm run soak:editor` runs all of it, `npm test` a part. */

/** The environment variable that carries the length into the extension host. */
export const lengthVariable = "CONTRACT_GUARD_SOAK";

export interface SessionLength {
  readonly edits: number;
  /** Size of the document, in characters. */
  readonly size: number;
  /** Number of edits between comparisons with a new check. */
  readonly between: number;
}

export const lengths = {
  whole: { edits: 2000, size: 3_000_000, between: 50 },
  short: { edits: 120, size: 150_000, between: 40 },
} satisfies Readonly<Record<string, SessionLength>>;

export function chosenLength(): SessionLength {
  return process.env[lengthVariable] === "whole" ? lengths.whole : lengths.short;
}
