import type { BaselineIo, Git } from "./types";

/**
 * The same world for one run of a command, in which git answers each question about a folder once and each repository
 * is opened once: for as long as its repositories do not change. Objects are not kept here.
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
