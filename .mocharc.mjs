/** Options of every run of mocha, also of `npx mocha out/test/cli/init.test.js`. */
import { availableParallelism } from "node:os";

export default {
  /** For `--parallel`, whose default leaves one core idle. */
  jobs: availableParallelism(),
  require: "test/mocha-hooks.mjs",
  /** Milliseconds, as `testLimit` in test/timeouts.ts: reached only by a test that hangs. */
  timeout: 600_000,
};
