/** Measures how long code of this extension blocks the extension host, with the host's profiler. */
import { Session, type Profiler } from "node:inspector";

export interface Slices {
  /** Total milliseconds, and the longest time without a break. */
  readonly total: number;
  readonly longest: number;
}

/** Microseconds between two samples of the profiler. */
const INTERVAL = 200;

/** @param own true if a script with this URL is part of the extension */
export async function slicesDuring(
  own: (url: string) => boolean,
  work: () => Promise<void>,
): Promise<Slices> {
  const session = new Session();
  session.connect();
  const post = (method: "Profiler.enable" | "Profiler.start" | "Profiler.disable"): Promise<void> =>
    new Promise((resolve, reject) =>
      session.post(method, (error) => (error === null ? resolve() : reject(error))),
    );
  await post("Profiler.enable");
  await new Promise<void>((resolve) =>
    session.post("Profiler.setSamplingInterval", { interval: INTERVAL }, () => resolve()),
  );
  await post("Profiler.start");
  await work();
  const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
    session.post("Profiler.stop", (error, answer) =>
      error === null ? resolve(answer.profile) : reject(error),
    ),
  );
  session.disconnect();
  return slicesIn(profile, own);
}

/** Functions called by the extension count as part of it. */
function slicesIn(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  own: (url: string) => boolean,
): Slices {
  const ours = new Set<number>();
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  for (const { id, callFrame } of nodes) {
    // Nodes come after their callers.
    if (own(callFrame.url) || ours.has(parents.get(id) ?? -1)) ours.add(id);
  }
  let [total, longest, current] = [0, 0, 0];
  samples.forEach((sample, index) => {
    const spent = (timeDeltas[index + 1] ?? INTERVAL) / 1000;
    current = ours.has(sample) ? current + spent : 0;
    if (ours.has(sample)) total += spent;
    longest = Math.max(longest, current);
  });
  return { total, longest };
}
