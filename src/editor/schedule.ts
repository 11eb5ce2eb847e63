/** Debounces a slow request and discards the answers to superseded requests. */

export interface Schedule {
  /**
   * Starts the request after a delay in milliseconds, unless it is called again before. Discards the answer to a
   * running request.
   */
  after(milliseconds: number): void;
  /** Starts the request immediately. Resolves when it is answered or superseded. */
  now(): Promise<void>;
  /** Cancels a scheduled request and discards the answer to a running one. */
  stop(): void;
}

/** @param answered receives the answer to the newest request only */
export function createSchedule<Answer>(
  ask: () => Promise<Answer>,
  answered: (answer: Answer) => void,
): Schedule {
  let timer: NodeJS.Timeout | undefined;
  /** Incremented whenever a running request is superseded. */
  let revision = 0;

  function stop(): void {
    revision++;
    clearTimeout(timer);
  }

  async function now(): Promise<void> {
    stop();
    const mine = revision;
    const answer = await ask();
    if (mine === revision) answered(answer);
  }

  return {
    after(milliseconds) {
      stop();
      timer = setTimeout(() => void now(), milliseconds);
    },
    now,
    stop,
  };
}
