/** How long code of this extension keeps the extension host's thread, by the host's own profiler. */
import { Session, type Profiler } from "node:inspector";

export interface Slices {
  /** Milliseconds in all, and the longest without a break. */
  readonly total: number;
  readonly longest: number;
}

/** Microseconds between two looks of the profiler. */
const INTERVAL = 200;

/** @param own whether a script of this URL is ours */
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

/** What is called by ours counts as ours. */
function slicesIn(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  own: (url: string) => boolean,
): Slices {
  const ours = new Set<number>();
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  for (const { id, callFrame } of nodes) {
    // Nodes come after those that call them.
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
