/** The garbage collector, without a flag of the command line. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/** Collects the garbage of this thread. Options: those of `gc` in V8. */
export const collectGarbage = runInNewContext("gc") as (options?: Readonly<Record<string, string>>) => void;

/** Bytes of the heap that are in use after the garbage was collected. */
export function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
