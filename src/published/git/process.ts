/** Starts git without a shell. No other module starts a process. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { devNull } from "node:os";

/**
 * Variables of git that are passed on: those that select its configuration, but not, for example, the `GIT_DIR` of a
 * hook.
 */
const PASSED_ON = new Set([
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
]);
const WITHHELD = /^(?:git_.*|editor|visual|pager|prefix|ssh_askpass|lc_all|language)$/i;

const SET = {
  // No lock files in the user's repository, no prompts, and messages in English, which can be parsed.
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
  // A partial clone would fetch missing objects through programs that `.git/config` names. Git before 2.45 does not
  // know the first variable; the second one forbids every transport, so that its fetch ends before it starts any.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  // `git replace` and grafts are local: they must not change what a commit contains or which tags lead to it.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: devNull,
};

/**
 * Options that precede every command. A repository can configure programs for git to run; reading a repository must not
 * run any. A bare repository that was committed as a folder of another repository has its own configuration.
 */
const OPTIONS = [
  "core.fsmonitor=false",
  "safe.bareRepository=explicit",
  // A hint about the graft file would look like an error.
  "advice.graftFileDeprecated=false",
].flatMap((option) => ["-c", option]);

/** Warnings with exit code 0 although part of the output is missing. */
const INCOMPLETE = /^(?:(?:error|fatal): .*|warning: ignoring broken ref .*)$/m;

/** A failure of git. `isSilent`: it did not respond in time. */
export class GitFailure extends Error {
  constructor(
    message: string,
    readonly isSilent = false,
  ) {
    super(message);
  }
}

export const silent = (): GitFailure => new GitFailure("git did not respond in time", true);

export type GitProcess = ChildProcessWithoutNullStreams;

/** @param environment additional environment variables */
export function startGit(
  directory: string,
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): GitProcess {
  return spawn("git", [...OPTIONS, ...command], {
    cwd: directory,
    env: { ...gitEnvironment(), ...environment },
    windowsHide: true,
  });
}

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => PASSED_ON.has(name) || !WITHHELD.test(name));
  return { ...Object.fromEntries(kept), ...SET };
}

/**
 * Standard output of a command. Rejects with a `GitFailure`.
 * @param patience milliseconds without any output after which git is killed
 */
export async function readOutput(git: GitProcess, patience: number): Promise<string> {
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      git.kill("SIGKILL");
      reject(silent());
    }, patience);
    git.stdout.on("data", (chunk: Buffer) => void (output.push(chunk), timer.refresh()));
    git.stderr.on("data", (chunk: Buffer) => void (errors.push(chunk), timer.refresh()));
    git.stdin.on("error", () => undefined).end();
    git.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    git.on("close", (code) => {
      clearTimeout(timer);
      const problem = exitFailure(code, Buffer.concat(errors).toString("utf8"));
      if (problem === undefined) resolve(Buffer.concat(output).toString("utf8"));
      else reject(problem);
    });
  });
}

/** Exit code 1 without a message means "no". A killed git has no exit code: its output may be truncated. */
export function exitFailure(code: number | null, errors: string): GitFailure | undefined {
  if (code === null)
    return new GitFailure(errors.trim() === "" ? "it was terminated before its output was complete" : errors);
  if (code > 0 && errors.trim() !== "") return new GitFailure(errors);
  if (code > 1) return new GitFailure(`it exited with code ${code}`);
  return INCOMPLETE.test(errors) ? new GitFailure(errors) : undefined;
}
