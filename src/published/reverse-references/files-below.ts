/** Breadth-first search for YAML and JSON files. */
import { join, sep } from "node:path";
import type { BaselineIo } from "../types";
import { chunks } from "./chunks";

/** Folders without documents of the project. Folders whose names begin with a dot are skipped too. */
const SKIPPED_FOLDERS = new Set(["node_modules", "vendor", "dist"]);

export interface FilesBelow {
  /** Absolute paths, nearest first. */
  readonly files: readonly string[];
  /** False if a limit ended the search. */
  readonly isComplete: boolean;
}

export interface SearchLimits {
  readonly files: number;
  /** Default: no limit. */
  readonly folders?: number;
}

/**
 * Symbolic links are not followed. Never rejects.
 * @param except absolute paths of folders to skip, each ending with a separator
 */
export async function findFilesBelow(
  io: BaselineIo,
  root: string,
  except: readonly string[],
  limits: SearchLimits,
): Promise<FilesBelow> {
  const maxFolders = limits.folders ?? Infinity;
  const files: string[] = [];
  let level = [root];
  let searched = 0;
  while (level.length > 0 && files.length <= limits.files && searched < maxFolders) {
    const next: string[] = [];
    const inLimit = level.slice(0, maxFolders - searched);
    searched += inLimit.length;
    next.push(...level.slice(inLimit.length));
    for (const some of chunks(inLimit)) {
      const lists = await Promise.all(some.map((folder) => io.entries(folder).catch(() => undefined)));
      lists.forEach((list, index) => {
        for (const { name, kind } of list ?? []) {
          const path = join(some[index] ?? root, name);
          const isPassedOver =
            name.startsWith(".") || SKIPPED_FOLDERS.has(name) || except.includes(`${path}${sep}`);
          if (kind === "folder" && !isPassedOver) next.push(path);
          if (kind === "file" && /\.(?:ya?ml|json)$/i.test(name)) files.push(path);
        }
      });
    }
    level = next;
  }
  return {
    files: files.slice(0, limits.files),
    isComplete: level.length === 0 && files.length <= limits.files,
  };
}
