/** Errors that stop parsing. */

/**
 * Nesting limit of a document, with aliases expanded. Real documents stay below 100; later steps may recurse this deep.
 */
export const MAX_DEPTH = 1000;

/** Thrown inside this room to stop parsing, and caught by `parse`. */
export class Unreadable extends Error {
  constructor(
    readonly code: "syntax" | "too-deep" | "alias",
    /** Completes the sentence "… at line 3, column 5: …"; no full stop. */
    readonly reason: string,
    /** Offset of the error. */
    readonly offset: number,
  ) {
    super(reason);
  }
}

export function tooDeep(offset: number): Unreadable {
  return new Unreadable("too-deep", `nested more than ${String(MAX_DEPTH)} levels deep`, offset);
}
