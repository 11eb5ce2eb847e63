import type { BaselineIo, Git } from "./types";
import { GitFailure } from "./git/process";

/**
 * The same environment for one run of a command, with memoized git output and opened repositories. Valid while the
 * repositories do not change. Git objects are not cached here. After git timed out in a folder, it is not started there
 * again.
 */
export function memoizeIo<Io extends BaselineIo>(io: Io): Io {
  const answers = new Map<string, Promise<string>>();
  const timeouts = new Map<string, GitFailure>();
  return {
    ...io,
    repositories: new Map(),
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
