/**
 * Runs the bundled tests for Stryker, in this process: its own runner for mocha knows no mocha 12, nor how to load tests
 * anew.
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

  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit }) {
    this.stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    if (reloadEnvironment) this.#mocha = undefined;
    try {
      this.#mocha ??= loaded();
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
      // Here, since mocha forgets at the start of a run what was left out of the last one.
      runner.suite.eachTest((test) => (test.pending = filter !== undefined && !filter.has(test.fullTitle())));
      runner.on(constants.EVENT_TEST_BEGIN, (test) => {
        stryker.currentTestId = test.fullTitle();
        started = Date.now();
      });
      const told = (test, more) => {
        const name = test.fullTitle();
        tests.push({ id: name, name, timeSpentMs: Date.now() - started, ...more });
      };
      runner.on(constants.EVENT_TEST_PASS, (test) => told(test, { status: TestStatus.Success }));
      runner.on(constants.EVENT_TEST_FAIL, (test, error) =>
        told(test, { status: TestStatus.Failed, failureMessage: error.message }),
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
  // The first test that fails ends a run; a suite takes this from the one around it when it is made.
  const mocha = new Mocha({ timeout: 30_000, bail: true });
  const bundle = resolve("out", "mutation", "all.js");
  delete cache[bundle];
  mocha.addFile(bundle);
  mocha.loadFiles();
  mocha.cleanReferencesAfterRun(false);
  return mocha;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "bundles", MochaRunner)];
