/** Debounces a slow request and discards the answers to superseded requests. */

export interface Schedule {
  /**
   * Starts the request after a delay in milliseconds, unless it is called again before. Discards the answer to a
   * running request.
   */
  after(milliseconds: number): void;
  /** Starts the request immediately. Resolves when it is answered or superseded. */
  now(): Promise<void>;
  /** Starts a scheduled request immediately; does nothing if none is scheduled. */
  flush(): void;
  /** Cancels a scheduled request and discards the answer to a running one. */
  stop(): void;
  /** Milliseconds that the last answered request took; undefined: none has been answered yet. */
  lastDuration(): number | undefined;
}

/** Limits of an adapted delay, in milliseconds. */
const [MIN_DELAY, MAX_DELAY] = [60, 300];

/**
 * A delay in milliseconds after which a pause in typing is worth a request: twice as long as the last one took, so that
 * answers appear at once in small documents, and large ones are not checked between two keystrokes.
 * @param lastDuration in milliseconds; undefined: no request has been answered yet
 */
export function adaptedDelay(lastDuration: number | undefined): number {
  if (lastDuration === undefined) return MAX_DELAY;
  return Math.min(MAX_DELAY, Math.max(MIN_DELAY, 2 * lastDuration));
}

/** @param answered receives the answer to the newest request only */
export function createSchedule<Answer>(
  ask: () => Promise<Answer>,
  answered: (answer: Answer) => void,
): Schedule {
  let timer: NodeJS.Timeout | undefined;
  /** Incremented whenever a running request is superseded. */
  let revision = 0;
  let lastDuration: number | undefined;

  function stop(): void {
    revision++;
    clearTimeout(timer);
    timer = undefined;
  }

  async function now(): Promise<void> {
    stop();
    const mine = revision;
    const start = performance.now();
    const answer = await ask();
    if (mine !== revision) return;
    lastDuration = performance.now() - start;
    answered(answer);
  }

  return {
    after(milliseconds) {
      stop();
      timer = setTimeout(() => void now(), milliseconds);
    },
    now,
    flush() {
      if (timer !== undefined) void now();
    },
    stop,
    lastDuration: () => lastDuration,
  };
}
