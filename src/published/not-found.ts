import type { NotFound } from "./types";

/** Ends the search from any depth; `orNotFound` converts it to a result. */
class SearchEnded extends Error {
  constructor(readonly answer: NotFound) {
    super(answer.message);
  }
}

/** Ends the search with a problem: one sentence, and advice. */
export function endSearch(code: string, message: string, advice: string): never {
  throw new SearchEnded({ kind: "unchecked", code, message, advice });
}

/** Rethrows the error if it ends the search. */
export function rethrowIfEnded(error: unknown): void {
  if (error instanceof SearchEnded) throw error;
}

/**
 * Runs a search so that it never rejects.
 * @param otherwise converts a failure of the disk or of git to a problem
 */
export async function orNotFound<T>(
  search: () => Promise<T>,
  otherwise: (reason: string) => NotFound = readFailure,
): Promise<T | NotFound> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof SearchEnded) return error.answer;
    return otherwise((error instanceof Error ? error.message : String(error)).trim());
  }
}

function readFailure(reason: string): NotFound {
  return {
    kind: "unchecked",
    code: "baseline-failed",
    message: `Cannot read the published version: ${reason}`,
    advice: "Specify the published version: a file, a URL or a git ref.",
  };
}
