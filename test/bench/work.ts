/** Counts the work of comparisons. Unlike times, counts are stable on a busy machine. */
import { Session } from "node:inspector/promises";
import { createComparer, type DocumentSet } from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { createChecker } from "../../src/service/index";
import { createDocumentReader } from "../engine/incremental";
import { randomOf } from "../engine/random-edits";
import { spreadOf } from "./measure";
import { request } from "./requests";
import { nudged, type Subject } from "./subjects";
import type { Table } from "./table";

const edits = 50;

export async function measureWork({ tell }: Table, { name: subject, base, head }: Subject): Promise<void> {
  const texts = [head];
  const random = randomOf(5);
  while (texts.length <= edits) texts.push(nudged(texts.at(-1) ?? head, random));
  const [first = 0, ...others] = countPairs(base, texts);
  tell({ subject, what: "pairs of schemas compared by a full check", value: first });
  const { median, p95 } = spreadOf(others);
  tell({ subject, what: "pairs compared again after one edit of 50", value: median, p95 });
  const { allocated, resident } = await measureMemory(base, texts);
  tell({ subject, what: "MB allocated per edit", value: allocated / edits / 1e6 });
  tell({ subject, what: "MB by which resident memory grows per edit", value: resident / edits / 1e6 });
}

/** The number of pairs of schemas that are compared for each of consecutive texts. */
function countPairs(base: string, texts: readonly string[]): readonly number[] {
  let pairs = 0;
  const comparer = createComparer({ includesPattern, onPair: () => pairs++ });
  const read = createDocumentReader();
  const alone = (of: "base" | "head", text: string): DocumentSet => ({
    entry: read(of, text),
    get: () => undefined,
  });
  return texts.map((text) => {
    const before = pairs;
    comparer.compare(alone("base", base), alone("head", text));
    return pairs - before;
  });
}

/** Bytes that checks of consecutive texts allocate, and by which the resident memory grows after the first one. */
async function measureMemory(
  base: string,
  [first = "", ...texts]: readonly string[],
): Promise<{ readonly allocated: number; readonly resident: number }> {
  const checker = createChecker();
  await checker.check(request(base, first));
  const before = process.memoryUsage.rss();
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.startSampling", {
    samplingInterval: 65_536,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  for (const text of texts) checker.marks(await checker.check(request(base, text)));
  const { profile } = await session.post("HeapProfiler.stopSampling");
  session.disconnect();
  const nodes = [profile.head];
  for (const node of nodes) nodes.push(...node.children);
  const allocated = nodes.reduce((sum, { selfSize }) => sum + selfSize, 0);
  return { allocated, resident: process.memoryUsage.rss() - before };
}
