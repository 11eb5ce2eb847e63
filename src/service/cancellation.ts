/** Cooperative cancellation and yielding. */

/** Cancellation points of a check. Both functions throw the reason of an aborted signal. */
export interface Cancellation {
  /** Between two steps: yields to other tasks. */
  readonly pause: () => Promise<void>;
  /** Within a step; undefined if the check cannot be canceled. */
  readonly attend: (() => void) | undefined;
}

/** @param news synchronously receives messages that may abort the signal */
export function createCancellation(signal: AbortSignal | undefined, news: () => void): Cancellation {
  if (signal === undefined) return { pause: () => Promise.resolve(), attend: undefined };
  return {
    async pause() {
      await new Promise((resume) => setTimeout(resume));
      signal.throwIfAborted();
    },
    attend() {
      news();
      signal.throwIfAborted();
    },
  };
}
