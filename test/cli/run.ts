/** The command line as a process, as a user's shell starts it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareSample, type Sample } from "../start/sample";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const program = resolve("dist", "cli.js");

/** Runs `contract-guard ARGUMENTS` in a folder, with nothing in the environment that asks for colour unless told. */
export function contractGuard(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
  });
  return { code: status, stdout, stderr };
}

/** To be called in a `describe`: the bookshop's repository, made anew for each test. */
export function freshSample(): () => Sample {
  let home = "";
  let sample: Sample | undefined;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-cli-"));
    sample = prepareSample(join(home, "bookshop"));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return () => {
    if (!sample) throw new Error("No test runs.");
    return sample;
  };
}
