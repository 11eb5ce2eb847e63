/** Work that yields to checks of open documents: one task at a time, canceled when such a check is requested. */

export interface Background {
  /** Undefined if the task was canceled. Rejects only if the task fails for another reason. */
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** Cancels the running task and those that wait. */
  stop(): void;
}

export function createBackground(): Background {
  const tasks = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  async function start<T>(task: (signal: AbortSignal) => Promise<T>, { signal }: AbortController) {
    try {
      signal.throwIfAborted();
      const result = await task(signal);
      signal.throwIfAborted();
      return result;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  return {
    async run(task) {
      const abort = new AbortController();
      tasks.add(abort);
      const work = last.then(async () => start(task, abort));
      last = work.catch(() => undefined);
      return work.finally(() => tasks.delete(abort));
    },
    stop() {
      for (const task of tasks) task.abort();
    },
  };
}
