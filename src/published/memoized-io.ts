import { basename, dirname } from "node:path";
import type { BaselineIo, Git } from "./types";
import { GitFailure } from "./git/process";

/**
 * The same environment for one run of a command, with memoized git output, opened repositories, and locations of files.
 * Valid while the repositories and the names of files do not change. Git objects and contents of files are not cached
 * here. After git timed out in a folder, it is not started there again.
 */
export function memoizeIo<Io extends BaselineIo>(io: Io): Io {
  const answers = new Map<string, Promise<string>>();
  const timeouts = new Map<string, GitFailure>();
  const readDirectory = memoize((path) => io.readDirectory(path));
  const namesIn = memoize(async (folder) => new Set((await readDirectory(folder))?.map(plainName)));
  /** False if the folder is known not to have the file. One listing answers for all names. */
  const mayExist = async (path: string): Promise<boolean> =>
    (await namesIn(dirname(path)).catch(() => undefined))?.has(plainName(basename(path))) ?? true;
  return {
    ...io,
    repositories: new Map(),
    memo: new Map(),
    exists: memoize(async (path) => (await mayExist(path)) && io.exists(path)),
    realPath: memoize((path) => io.realPath(path)),
    readDirectory,
    readFile: async (path) => ((await mayExist(path)) ? io.readFile(path) : undefined),
    git(directory): Git {
      const git = io.git(directory);
      async function unlessTimedOut<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
        const before = timeouts.get(directory);
        if (before !== undefined) throw before;
        try {
          return await ask();
        } catch (error) {
          if (error instanceof GitFailure && error.isSilent) timeouts.set(directory, error);
          throw error;
        }
      }
      return {
        object: (id) => unlessTimedOut(() => git.object(id)),
        raw(command) {
          const question = JSON.stringify([directory, command]);
          const known = answers.get(question) ?? unlessTimedOut(() => git.raw(command));
          answers.set(question, known);
          return known;
        },
      };
    },
  };
}

/** The same for all names that a disk may not distinguish. */
function plainName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function memoize<Answer>(ask: (path: string) => Promise<Answer>): (path: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (path) => {
    const known = answers.get(path) ?? ask(path);
    answers.set(path, known);
    return known;
  };
}

/**
 * The result of the first call with this key in a run of a command. Outside of a run, each call computes it.
 * @param key names the kind of value and everything that it depends on
 */
export async function oncePerRun<Value>(
  { memo }: BaselineIo,
  key: string,
  compute: () => Promise<Value>,
): Promise<Value> {
  const known = (memo?.get(key) as Promise<Value> | undefined) ?? compute();
  memo?.set(key, known);
  return known;
}
