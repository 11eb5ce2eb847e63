/** Mocha's spec reporter, which also keeps and prints the counts; `--reporter-option part=NAME` names them. */
import Mocha from "mocha";
import { describeTally, keepTally } from "./tally";

class TallyReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { part } = options.reporterOptions as { part: string };
    runner.on("end", () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      keepTally(part, { passed, failed, skipped });
      console.log(`${part}: ${describeTally({ passed, failed, skipped })}\n`);
    });
  }
}

export = TallyReporter;
