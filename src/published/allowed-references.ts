/** The other files of the document being edited: which of them may be read, and why a file is not read. */
import { basename, dirname, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BaselineIo, NotRead } from "./types";
import { readDocument } from "./read-document";
import { calledOtherwise, isSameButForCase, misnamed } from "./case-mismatch";
import { isBelow } from "./paths";
import { beyondReach, isInReach } from "./allowed-paths";
import { isLfsPointer } from "./checked-text";
import { isServed, servedText, type Serve } from "./url/url";
import { NotUtf8, notUtf8 } from "./utf8";

export interface References {
  /** The text at an absolute URI, or undefined. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The reason why `read` returned undefined, if it is not just a missing file. Never rejects. */
  readonly why: (uri: string) => Promise<NotRead | undefined>;
  /** Texts of files on servers, also for a published version. */
  readonly serve: Serve;
}

export interface ReferenceBounds {
  /** Absolute path of a folder. A symbolic link below it that leads out of it is followed only with `followLinks`. */
  readonly root: string;
  readonly followLinks: boolean;
  /** Absolute paths of the folders that all files must be located in; undefined: anywhere. */
  readonly reach: readonly string[] | undefined;
}

/**
 * Reads YAML and JSON files on disk with their exact names, and texts from servers.
 * @param serve requests texts from servers; default: all servers that `io.fetch` allows
 */
export function referencesBelow(
  io: BaselineIo,
  { root, followLinks, reach }: ReferenceBounds,
  serve: Serve = (url) => servedText(io, url),
): References {
  let realRoot: Promise<string> | undefined;
  const host = root === "" ? undefined : pathToFileURL(root).host;
  /** Windows would connect to the machine that a reference names, with the credentials of the user. */
  const isElsewhere = (uri: string): boolean =>
    host !== undefined && URL.canParse(uri) && new URL(uri).host !== host;

  async function obstacle(uri: string): Promise<NotRead | undefined> {
    const path = fileURLToPath(uri);
    if (reach !== undefined && !(await isInReach(io, reach, path))) return beyondReach(path, reach);
    const real = await io.realPath(path);
    const isInside = isBelow(root, path);
    const from = isInside ? root : dirname(path);
    const way = relative(from, path).split(sep);
    if (real === undefined) return misnamed(from, way, (folder) => io.readDirectory(folder));
    // A case-insensitive disk finds the file in any case; other disks do not.
    for (const [index, name] of real.split(sep).slice(-way.length).entries())
      if (isSameButForCase(way[index] ?? "", name)) return calledOtherwise(way[index] ?? "", name);
    realRoot ??= io.realPath(root).then((found) => found ?? root);
    const isLink = isInside && !isBelow(await realRoot, real);
    return isLink && !followLinks ? leadsOut(path, root) : undefined;
  }

  return {
    serve,
    async read(uri) {
      if (isServed(uri)) {
        const answer = await serve(uri);
        return "text" in answer ? answer.text : undefined;
      }
      if (isElsewhere(uri)) return undefined;
      if (!uri.startsWith("file:") || (await obstacle(uri).catch(() => unclear)) !== undefined)
        return undefined;
      return readDocument(io, uri);
    },
    async why(uri) {
      try {
        if (isServed(uri)) {
          const answer = await serve(uri);
          return "kind" in answer ? answer : undefined;
        }
        if (!uri.startsWith("file:")) return undefined;
        if (isElsewhere(uri)) return onAnotherMachine(uri);
        const path = fileURLToPath(uri);
        const found = await obstacle(uri);
        if (found !== undefined) return found;
        if (!/\.(?:ya?ml|json)$/i.test(path)) return otherKind(path);
        const text = await io.readFile(path);
        return text !== undefined && isLfsPointer(text) ? keptElsewhere(path) : undefined;
      } catch (error) {
        return error instanceof NotUtf8 ? notUtf8(fileURLToPath(uri)) : undefined;
      }
    },
  };
}

/** Files whose location cannot be checked are not read. */
const unclear: NotRead = { message: "", advice: "" };

function onAnotherMachine(uri: string): NotRead {
  return {
    message: `\`${basename(uri)}\` is located on another machine, ${new URL(uri).host}, from which files are not read.`,
    advice: "Copy the file next to the document.",
  };
}

function leadsOut(path: string, root: string): NotRead {
  return {
    message: `\`${basename(path)}\` is a symbolic link that leads out of \`${basename(root)}\`.`,
    advice:
      "Replace the link with the file. If the file is in the same repository, you can set `followLinks: true` in contract-guard.yaml instead.",
  };
}

function otherKind(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is not read: references may only lead to .yaml, .yml and .json files.`,
    advice: "Correct the reference.",
  };
}

function keptElsewhere(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is stored in Git LFS, and this working tree contains only a pointer to it.`,
    advice: "Run `git lfs pull`.",
  };
}
