/** The implementation of `Git` that runs the git program. */
import type { BaselineIo } from "../types";
import { createObjectReader, type ReadObject } from "./objects";
import { readOutput, startGit } from "./process";

/**
 * @param patience milliseconds without output after which git is killed
 * @param environment additional environment variables for git
 */
export function createGit(patience: number, environment: NodeJS.ProcessEnv = {}): BaselineIo["git"] {
  const readers = new Map<string, ReadObject>();
  return (directory) => {
    const start = (command: readonly string[]) => startGit(directory, command, environment);
    return {
      raw: async (command) => readOutput(start(command), patience),
      object(id) {
        const read =
          readers.get(directory) ?? createObjectReader(() => start(["cat-file", "--batch"]), patience);
        readers.set(directory, read);
        return read(id);
      },
    };
  };
}
