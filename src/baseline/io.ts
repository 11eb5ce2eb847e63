import { readFile, realpath } from "node:fs/promises";
import { simpleGit } from "simple-git";
import type { BaselineIo } from "./baseline";

/** The real world: the `git` on the PATH, the disk and the network. */
export function nodeIo(): BaselineIo {
  return {
    git: (directory) => simpleGit(directory),
    readFile: (path) => readFile(path, "utf8"),
    realPath: (path) => realpath(path),
    fetch: (input, init) => fetch(input, init),
  };
}
