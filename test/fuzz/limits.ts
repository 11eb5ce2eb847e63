/** The limits in time and memory that every check keeps to, and the highest values seen so far. */

export const limits = { seconds: 20, megabytes: 2048 };

/** The time of one check: the lower one of elapsed and processor time, so that a busy machine is not a fault. */
export const secondsOf = (elapsed: number, processor: number): number => Math.min(elapsed, processor);

/** The highest values since the process was started. */
export const highest = { seconds: 0, megabytes: 0 };

/**
 * Describes the limit that a check exceeds. Undefined if there is none.
 * @param cost `megabytes` is peak resident memory; undefined if it was not measured
 */
export function excess({
  seconds,
  megabytes = 0,
}: {
  readonly seconds: number;
  readonly megabytes?: number | undefined;
}): string | undefined {
  highest.seconds = Math.max(highest.seconds, seconds);
  highest.megabytes = Math.max(highest.megabytes, megabytes);
  if (seconds > limits.seconds) return `a check takes more than ${limits.seconds} s`;
  if (megabytes > limits.megabytes) return `a process uses more than ${limits.megabytes} MB`;
  return undefined;
}

/** Runs a check in this process and measures its time. */
export async function timed<Result>(
  check: () => Promise<Result>,
): Promise<readonly [Result, seconds: number]> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = await check();
  const { user, system } = process.cpuUsage(before);
  return [result, secondsOf((performance.now() - started) / 1000, (user + system) / 1e6)];
}
