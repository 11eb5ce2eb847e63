/** The command line as a measured process. */
import { execFile } from "node:child_process";
import { program, type Outcome } from "../cli/run";
import { measured, type Usage } from "../usage";
import { secondsOf } from "./limits";

export interface Measured extends Outcome {
  readonly seconds: number;
  readonly megabytes: number | undefined;
}

/**
 * Milliseconds until a process is terminated: much longer than the limit, because elapsed time depends on the machine.
 */
const PATIENCE = 300_000;

/** Runs a Node.js script in a folder. `code` is null if the process was terminated. */
export function run(
  cwd: string,
  script: string,
  args: readonly string[],
  timeout = PATIENCE,
): Promise<Measured> {
  const { args: preload, env: noted, usage } = measured();
  const env = { ...process.env, ...noted, FORCE_COLOR: undefined, NO_COLOR: undefined };
  const started = performance.now();
  return new Promise((resolve) => {
    const options = { cwd, env, timeout, killSignal: "SIGKILL", maxBuffer: 1e9 } as const;
    const child = execFile(process.execPath, [...preload, script, ...args], options, (_, stdout, stderr) => {
      const elapsed = (performance.now() - started) / 1000;
      const { megabytes, processorSeconds = elapsed }: Usage = usage();
      const seconds = secondsOf(elapsed, processorSeconds);
      resolve({ code: child.exitCode, stdout, stderr, seconds, megabytes });
    });
    child.stdin?.end();
  });
}

/** Runs `contract-guard ARGUMENTS` in a folder. */
export const contractGuard = (cwd: string, args: readonly string[]): Promise<Measured> =>
  run(cwd, program, args);
