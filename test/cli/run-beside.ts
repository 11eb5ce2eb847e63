/** The command line as a process beside this one, which goes on: it serves what the other one asks for. */
import { execFile } from "node:child_process";
import { program, type Outcome } from "./run";

export type { Outcome };

/** What a developer's own network would change. */
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
