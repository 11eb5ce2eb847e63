/** Hooks around each test file, in every process of mocha. */
import { getHeapStatistics } from "node:v8";
import { collectGarbage } from "./collect-garbage";

/** Bytes: twice the heap of a thread that has loaded the sources. */
const largest = 150e6;

/**
 * Returns unused memory of this thread to the operating system. Starting a process takes several times as long in a
 * process of 1 GB, which Node.js otherwise grows to: its page tables are copied.
 */
export function releaseMemory(): void {
  if (getHeapStatistics().total_heap_size > largest)
    collectGarbage({ type: "major", flavor: "last-resort", execution: "sync" });
}

export const mochaHooks = { afterAll: releaseMemory };
