import type { BaselineIo, Git } from "./types";

/**
 * The same environment for one run of a command, with memoized git output and opened repositories. Valid while the
 * repositories do not change. Git objects are not cached here.
 */
export function askedOnce<Io extends BaselineIo>(io: Io): Io {
  const answers = new Map<string, Promise<string>>();
  return {
    ...io,
    repositories: new Map(),
    git(directory): Git {
      const git = io.git(directory);
      return {
        object: (id) => git.object(id),
        raw(command) {
          const question = JSON.stringify([directory, command]);
          const known = answers.get(question) ?? git.raw(command);
          answers.set(question, known);
          return known;
        },
      };
    },
  };
}
