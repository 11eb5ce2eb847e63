import type { BaselineIo } from "./baseline";

/**
 * The same world, in which git answers each question about a folder once: for as long as nobody changes its
 * repositories. What is read through its standard input is asked each time.
 */
export function askedOnce<Io extends BaselineIo>(io: Io): Io {
  const answers = new Map<string, Promise<string>>();
  return {
    ...io,
    git(directory, input) {
      const git = io.git(directory, input);
      if (input !== undefined) return git;
      return {
        raw(command) {
          const question = JSON.stringify([directory, command]);
          const known = answers.get(question) ?? Promise.resolve(git.raw(command));
          answers.set(question, known);
          return known;
        },
        binaryCatFile: (options) => git.binaryCatFile(options),
      };
    },
  };
}
