import type { NotFound } from "./types";

/** An answer that ends the search from anywhere inside it; `orNotFound` turns it back into one. */
class Ended extends Error {
  constructor(readonly answer: NotFound) {
    super(answer.message);
  }
}

/** Ends the search: what stands in the way, in one sentence, and what to do about it. */
export function giveUp(code: string, message: string, advice: string): never {
  throw new Ended({ kind: "unchecked", code, message, advice });
}

/** Goes on ending the search where this is what ends it. */
export function stillGiveUp(error: unknown): void {
  if (error instanceof Ended) throw error;
}

/**
 * Runs a search so that it never rejects.
 * @param otherwise says what it means that the disk or git failed, for this reason
 */
export async function orNotFound<T>(
  search: () => Promise<T>,
  otherwise: (reason: string) => NotFound = notRead,
): Promise<T | NotFound> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof Ended) return error.answer;
    return otherwise((error instanceof Error ? error.message : String(error)).trim());
  }
}

function notRead(reason: string): NotFound {
  return {
    kind: "unchecked",
    code: "baseline-failed",
    message: `The published version could not be read: ${reason}`,
    advice: "Name the published version yourself: a file, a URL or a git ref.",
  };
}
