/** Runs the command line asynchronously, so that this process can serve its requests. */
import { execFile } from "node:child_process";
import { runInBackground } from "./command-thread";
import { program, type Outcome } from "./run";

export type { Outcome };

/** Environment variables of the developer's network. */
const own = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
const neutral = Object.fromEntries(["FORCE_COLOR", ...own].map((name) => [name, undefined]));

export function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return runInBackground(cwd, { args, env: { ...neutral, ...env } });
}

/** As a process of its own, for environment variables that Node.js reads when it starts. */
export function runProcess(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...neutral, ...env } };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
