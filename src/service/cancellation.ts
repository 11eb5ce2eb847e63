/** How a check that has been overtaken comes to an end. */

/** What a check looks up for now and then. Both throw the reason of an aborted signal. */
export interface Attention {
  /** Between two steps: lets everything else go first. */
  readonly pause: () => Promise<void>;
  /** In the midst of one; undefined where nobody can end the check. */
  readonly attend: (() => void) | undefined;
}

/** @param news lets in, at once, what may abort the signal */
export function attentionTo(signal: AbortSignal | undefined, news: () => void): Attention {
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
