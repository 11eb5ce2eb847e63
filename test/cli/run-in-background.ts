/** Runs the command line asynchronously, so that this process can serve its requests. */
import { execFile } from "node:child_process";
import { program, type Outcome } from "./run";

export type { Outcome };

/** Environment variables of the developer's network. */
const own = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

export function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name));
    const options = { cwd, env: { ...Object.fromEntries(inherited), FORCE_COLOR: undefined, ...env } };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
