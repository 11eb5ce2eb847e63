/** Runs mocha inside the extension host, and reports each event to the launcher. */
import { appendFileSync } from "node:fs";
import Mocha from "mocha";
import { testLimit } from "../timeouts";
import { chosenFiles } from "./chosen";
import { resultsFolderVariable, resultsOf, resultsVariable, type ResultEvent } from "./results";

/** Runs the selected files of `FOLDER/*.host.js`. Rejects if a test failed. */
export async function runSuite(folder: string): Promise<void> {
  const results = process.env[resultsFolderVariable];
  if (results !== undefined) process.env[resultsVariable] = resultsOf(results, folder);
  const mocha = new Mocha({ ui: "bdd", timeout: testLimit, color: false, reporter: LineReporter });
  for (const file of chosenFiles(folder)) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** A mocha reporter that appends each event to the results file. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on("suite", (suite) => {
      if (!suite.root) write({ type: "suite", title: suite.title, depth: depthOf(suite) });
    });
    runner.on("pass", (test) => {
      write({ type: "passed", title: test.title, depth: depthOf(test), ms: test.duration ?? 0 });
    });
    runner.on("pending", (test) => write({ type: "skipped", title: test.title, depth: depthOf(test) }));
    runner.on("fail", (test, error: Error) => {
      write({ type: "failed", title: test.title, depth: depthOf(test), error: error.stack ?? error.message });
    });
    runner.on("end", () => {
      write({
        type: "end",
        passed: this.stats.passes,
        failed: this.stats.failures,
        skipped: this.stats.pending,
      });
    });
  }
}

function depthOf(node: Mocha.Suite | Mocha.Runnable): number {
  return node.titlePath().length;
}

/** Reports an event to the launcher. */
export function write(event: ResultEvent): void {
  const path = process.env[resultsVariable];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(event)}\n`);
}
