/** Measures repeated operations, in milliseconds. */

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), least: at(0) };
}

/** @param run may be asynchronous */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

export async function timesOf(count: number, run: (nth: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth++) times.push(await timed(() => run(nth)));
  return times;
}

/** The exponent of growth: 1 is linear (least squares of the logarithms). */
export function growthOf(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return over / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
}
