/** Real git repositories in temporary folders, removed when the process exits. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made: string[] = [];
let clock = Date.UTC(2024, 0, 1) / 1000;

export function temporaryFolder(): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-")));
  made.push(folder);
  return folder;
}

// Not in a hook of mocha, which would be registered only for the first test file of a process.
process.once("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

export interface TestRepository {
  readonly folder: string;
  /** The absolute path of a file of the repository. */
  at(path: string): string;
  write(path: string, text: string): TestRepository;
  remove(path: string): TestRepository;
  /** Commits everything that changed, a second after the last commit, and puts the tags on it. */
  commit(...tags: string[]): TestRepository;
  git(...command: string[]): string;
}

/** A repository in `folder`, created unless `existing`. */
export function repository(folder = temporaryFolder(), existing = false): TestRepository {
  const git = (...command: string[]): string =>
    execFileSync("git", command, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "Ann",
        GIT_AUTHOR_EMAIL: "ann@example.com",
        GIT_AUTHOR_DATE: `${clock} +0000`,
        GIT_COMMITTER_NAME: "Ann",
        GIT_COMMITTER_EMAIL: "ann@example.com",
        GIT_COMMITTER_DATE: `${clock} +0000`,
      },
    });
  const one: TestRepository = {
    folder,
    at: (path) => join(folder, path),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      return one;
    },
    remove: (path) => {
      rmSync(join(folder, path));
      return one;
    },
    commit: (...tags) => {
      clock++;
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "change");
      for (const tag of tags) git("tag", tag);
      return one;
    },
    git,
  };
  if (!existing) initializeRepository(folder);
  return one;
}

/** The `.git` folder of an empty repository. A copy of it takes less time than git. */
let empty: string | undefined;

export function initializeRepository(folder: string): void {
  cpSync((empty ??= emptyRepository()), join(folder, ".git"), { recursive: true });
}

function emptyRepository(): string {
  const folder = temporaryFolder();
  const git = (...command: string[]) => execFileSync("git", command, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--template=", "--initial-branch=main");
  const settings = { "core.autocrlf": "false", "protocol.file.allow": "always", "maintenance.auto": "false" };
  for (const [name, value] of Object.entries(settings)) git("config", name, value);
  return join(folder, ".git");
}

/** A clone whose `origin` is the given repository. */
export function cloneOf(origin: TestRepository, ...options: string[]): TestRepository {
  const folder = join(temporaryFolder(), "clone");
  origin.git("clone", "--quiet", ...options, `file://${origin.folder.replaceAll("\\", "/")}`, folder);
  return repository(folder, true);
}
