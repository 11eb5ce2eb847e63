/** Runs the command line: in a thread, or as a process. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { initializeRepository, temporaryFolder } from "../published/repository";
import { prepareSample, type Sample } from "../start/sample";
import { runInThread } from "./command-thread";
import type { Outcome } from "./thread";

export type { Outcome };

export const program = resolve("dist", "cli.js");

/** Without variables that enable or disable colors. */
const colorless = { FORCE_COLOR: undefined, NO_COLOR: undefined };

/** Runs `contract-guard ARGUMENTS` in a folder, as a process of its own. */
export function runProcess(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...colorless, ...env },
  });
  return { code: status, stdout, stderr };
}

/**
 * Runs `contract-guard ARGUMENTS` in a folder, by default without environment variables that enable colors. A thread of
 * this process runs the command: that takes a fraction of the time that a new process takes to start.
 */
export function contractGuard(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  return runInThread(cwd, { args, env: { ...colorless, ...env } });
}

/** For a `describe`: a new copy of the sample repository for each test. */
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

/** For a `describe`: a new git repository for each test, a copy of one that `fill` fills once. */
export function repository(fill: (folder: string) => void): () => string {
  const copyTo = repositoryCopies(fill);
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-cli-"));
    copyTo(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return () => folder;
}

/** A function that copies a git repository to a folder. `fill` fills the repository once, before the first copy. */
export function repositoryCopies(fill: (folder: string) => void): (folder: string) => void {
  let original: string | undefined;
  return (folder) => {
    if (original === undefined) {
      original = temporaryFolder();
      initializeRepository(original);
      fill(original);
    }
    cpSync(original, folder, { recursive: true, verbatimSymlinks: true });
  };
}

/** Commits everything, and tags it. */
export function commit(folder: string, tag?: string): void {
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=Change");
  if (tag !== undefined) git(folder, "tag", tag);
}

/** Runs git independently of the user's configuration. */
export function git(folder: string, ...args: string[]): string {
  const somebody = [
    "user.name=A",
    "user.email=a@example.com",
    "commit.gpgSign=false",
    "tag.gpgSign=false",
    "core.autocrlf=false",
  ];
  return execFileSync("git", ["-C", folder, ...somebody.flatMap((each) => ["-c", each]), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
