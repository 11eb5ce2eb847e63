/** When a question is asked that takes a while, and whose answer new occasions make worthless: many at once make one. */

export interface Schedule {
  /** Asks in so many milliseconds, unless there is another occasion before. What is being asked is worthless from now on. */
  after(milliseconds: number): void;
  /** Asks at once. Resolves when there is an answer, or a newer occasion took over. */
  now(): Promise<void>;
  /** Does not ask any more until there is a new occasion; what is being asked is worthless. */
  stop(): void;
}

/** @param told hears the answer to the newest question alone */
export function createSchedule<Answer>(ask: () => Promise<Answer>, told: (answer: Answer) => void): Schedule {
  let timer: NodeJS.Timeout | undefined;
  /** Grows with everything that makes a running question worthless. */
  let revision = 0;

  function stop(): void {
    revision++;
    clearTimeout(timer);
  }

  async function now(): Promise<void> {
    stop();
    const mine = revision;
    const answer = await ask();
    if (mine === revision) told(answer);
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
