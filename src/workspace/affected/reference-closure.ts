/** The files that documents refer to, directly and through other files. */
import { readFile, realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import { findFileReferences, type FileReferences } from "./file-references";

export interface DocumentClosure {
  /** Absolute paths, with and without symbolic links resolved: a superset of the files that a check reads. */
  readonly files: readonly string[];
  /** Absolute paths of possible references without a file. */
  readonly missing: readonly string[];
  /** Sum of the sizes of the files in bytes. */
  readonly bytes: number;
  /** Why the document may refer to further files, as the end of a sentence; undefined if it does not. */
  readonly unclear: string | undefined;
}

interface ScannedFile extends FileReferences {
  /** The path with symbolic links resolved. */
  readonly real: string;
  readonly bytes: number;
}

/**
 * Each file is read once.
 * @param hosts hosts that references may be loaded from
 */
export function createClosureSearch(
  hosts: readonly string[],
): (document: string) => Promise<DocumentClosure> {
  const scanned = new Map<string, Promise<ScannedFile | undefined>>();

  function scan(path: string): Promise<ScannedFile | undefined> {
    const known = scanned.get(path) ?? scanFile(path, hosts);
    scanned.set(path, known);
    return known;
  }

  return async (document) => {
    const found = new Map<string, ScannedFile>();
    const seen = new Set([document]);
    // The set grows while it is iterated.
    for (const path of seen) {
      const file = await scan(path);
      if (file === undefined) continue;
      found.set(path, file);
      for (const other of file.files) seen.add(other);
    }
    const files = [...found.values()];
    return {
      files: [...new Set([...found.keys(), ...files.map(({ real }) => real)])],
      missing: [...seen].filter((path) => !found.has(path)),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      unclear: files.find(({ unclear }) => unclear !== undefined)?.unclear,
    };
  };
}

const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

/** Undefined if there is no file at the path. */
async function scanFile(path: string, hosts: readonly string[]): Promise<ScannedFile | undefined> {
  try {
    const [real, found] = await Promise.all([realpath(path), stat(path)]);
    if (!found.isFile()) return undefined;
    // With an encoding, `readFile` decodes piece by piece, which takes longer.
    const text = (await readFile(path)).toString();
    return { real, bytes: found.size, ...findFileReferences(text, path, hosts) };
  } catch (error) {
    if (error instanceof Error && "code" in error && NOTHING_THERE.has(String(error.code))) return undefined;
    return { real: path, bytes: 0, files: [], unclear: `\`${basename(path)}\` cannot be read` };
  }
}
