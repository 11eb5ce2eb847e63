/**
 * Runs the bundled tests for Stryker in this process: Stryker's own runner does not support mocha 12. Each mutant loads the
 * tests again, because modules cache results, and a mutant must not use those of another one.
 */
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import Mocha from "mocha";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { constants } = Mocha.Runner;
const { cache } = createRequire(import.meta.url);

class MochaRunner {
  #mocha;

  constructor() {
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ coverageAnalysis }) {
    const result = await this.#run();
    const isCovered = result.status === DryRunStatus.Complete && coverageAnalysis !== "off";
    return isCovered ? { ...result, mutantCoverage: this.stryker.mutantCoverage } : result;
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    this.stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    try {
      this.#mocha = loaded();
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: error.stack });
    }
    this.stryker.activeMutant = activeMutant.id;
    Object.assign(this.stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const filter = testFilter && new Set(testFilter);
    return toMutantRunResult(await this.#run(filter));
  }

  async #run(filter) {
    const { stryker } = this;
    const tests = [];
    const reporter = function reporter(runner) {
      let started = 0;
      // Set at this point, because mocha resets `pending` at the start of a run.
      runner.suite.eachTest((test) => (test.pending = filter !== undefined && !filter.has(test.fullTitle())));
      runner.on(constants.EVENT_TEST_BEGIN, (test) => {
        stryker.currentTestId = test.fullTitle();
        started = Date.now();
      });
      const report = (test, more) => {
        const name = test.fullTitle();
        tests.push({ id: name, name, timeSpentMs: Date.now() - started, ...more });
      };
      runner.on(constants.EVENT_TEST_PASS, (test) => report(test, { status: TestStatus.Success }));
      runner.on(constants.EVENT_TEST_FAIL, (test, error) =>
        report(test, { status: TestStatus.Failed, failureMessage: error.message }),
      );
    };
    try {
      this.#mocha ??= loaded();
      await new Promise((done) => this.#mocha.reporter(reporter).run(done));
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: error.stack };
    } finally {
      stryker.currentTestId = undefined;
    }
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    return endless ?? { status: DryRunStatus.Complete, tests };
  }
}

function loaded() {
  // A run ends with the first test that fails; suites inherit this when they are created. Stryker limits the time.
  const mocha = new Mocha({ timeout: 0, bail: true });
  const bundle = resolve("out", "mutation", "all.js");
  delete cache[bundle];
  mocha.addFile(bundle);
  mocha.loadFiles();
  mocha.cleanReferencesAfterRun(false);
  return mocha;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "bundles", MochaRunner)];
