/** Hooks around each test file, in every process of mocha. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** Bytes. A process of mocha has half of it when it starts. */
const largest = 200e6;

export const mochaHooks = {
  /**
   * Returns unused memory to the operating system. Starting a process takes several times as long in a process of 1 GB,
   * which Node.js otherwise grows to: its page tables are copied.
   */
  afterAll() {
    if (process.memoryUsage.rss() > largest)
      collectGarbage({ type: "major", flavor: "last-resort", execution: "sync" });
  },
};
