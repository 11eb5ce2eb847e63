/** The number of processes that compare, and the memory of each. */
import { availableParallelism, totalmem } from "node:os";

export interface ProcessOptions {
  /** Megabytes for the heaps of all processes together. */
  readonly memory?: number;
  /** Maximum number of processes. */
  readonly jobs?: number;
}

export interface ProcessLimits {
  /** 0: the documents are compared in this process. */
  readonly count: number;
  /** Megabytes for the heap of each process. */
  readonly megabytes: number;
}

/** Bytes of documents that justify a process: each needs its own memory. */
const BYTES_A_PROCESS = 1_000_000;

/**
 * Megabytes for the heap of a process, unless the user specifies the total. Buffers of files are not part of the heap: a
 * process stays below 2 GB in total.
 */
const LEAST_MEGABYTES = 800;
const MOST_MEGABYTES = 1_200;

/** Megabytes that a process needs for small documents. */
const SMALLEST_HEAP = 200;

/** @param sizes of the documents in bytes */
export function processLimits(sizes: readonly number[], { memory, jobs }: ProcessOptions): ProcessLimits {
  const cores = availableParallelism();
  const half = totalmem() / 2_000_000;
  const total = memory ?? Math.max(MOST_MEGABYTES, Math.min(cores * LEAST_MEGABYTES, half));
  const affordable = Math.floor(total / (memory === undefined ? LEAST_MEGABYTES : SMALLEST_HEAP));
  const worth = Math.floor(sizes.reduce((sum, size) => sum + size, 0) / BYTES_A_PROCESS);
  const wanted = Math.min(sizes.length, worth, jobs ?? cores, affordable);
  // The memory of this process is not limited.
  const count = memory === undefined ? wanted : Math.max(1, wanted);
  const share = total / Math.max(1, count);
  return { count, megabytes: memory === undefined ? Math.min(share, MOST_MEGABYTES) : share };
}
