/** Prints the mutation score of the mutants that compile, with a 95 % confidence interval (Wilson) if it is a sample. */
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { stdout } from "node:process";
import { description, isSampled } from "./sample.mjs";

const detected = ["Killed", "Timeout"];
const undetected = ["Survived", "NoCoverage"];

class Score {
  onMutationTestReportReady({ files }) {
    const mutants = Object.values(files).flatMap((file) => file.mutants);
    const count = (statuses) =>
      mutants.filter(({ id, status }) => isSampled(id) && statuses.includes(status)).length;
    const [killed, all] = [count(detected), count([...detected, ...undetected])];
    const [low, high] = interval(killed / all, all).map((each) => (each * 100).toFixed(1));
    const counts = [...detected, ...undetected, "CompileError", "RuntimeError"].map(
      (each) => `${each} ${count([each])}`,
    );
    stdout.write(
      `${description}: ${counts.join(", ")}; score ${((killed / all) * 100).toFixed(1)} % (${low} to ${high} %)\n`,
    );
  }
}

function interval(rate, count, z = 1.96) {
  const center = rate + z ** 2 / (2 * count);
  const margin = z * Math.sqrt((rate * (1 - rate)) / count + z ** 2 / (4 * count ** 2));
  return [-1, 1].map((sign) => (center + sign * margin) / (1 + z ** 2 / count));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "score", Score)];
