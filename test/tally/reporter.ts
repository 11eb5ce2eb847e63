/** Mocha's spec reporter, which also stores and prints the counts; `--reporter-option part=NAME` names them. */
import Mocha from "mocha";
import { describeTally, forgetTally, keepTally, type Tally } from "./tally";

class TallyReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { part } = options.reporterOptions as { part: string };
    let tally: Tally | undefined;
    forgetTally(part);
    // The event may occur more than once: mocha ends a run again for each worker that died.
    runner.on("end", () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      tally = { passed, failed, skipped };
      keepTally(part, tally);
    });
    process.once("exit", () => {
      // Mocha can exit with 0 before all files ran when several workers died (mochajs/mocha#4959).
      if (tally === undefined) process.exitCode = 1;
      console.log(`${part}: ${tally === undefined ? "the run ended early" : describeTally(tally)}\n`);
    });
  }
}

export = TallyReporter;
