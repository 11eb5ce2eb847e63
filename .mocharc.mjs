/** Options of every run of mocha, also of `npx mocha out/test/cli/init.test.js`. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";

/** Compiled code for all processes of a run: the command line starts in 20 % less processor time. */
process.env.NODE_COMPILE_CACHE ??= resolve("out", "compile-cache");

export default {
  /** For `--parallel`, whose default leaves one core idle. */
  jobs: availableParallelism(),
  require: "test/mocha-hooks.mjs",
  /** Milliseconds, as `testLimit` in test/timeouts.ts: reached only by a test that hangs. */
  timeout: 600_000,
};
