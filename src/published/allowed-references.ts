/** The other files of the document being edited: which of them may be read, and why a file is not read. */
import { basename, dirname, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BaselineIo, NotRead } from "./types";
import { readDocument } from "./read-document";
import { caseMismatchError, differsOnlyInCase, findCaseMismatch } from "./case-mismatch";
import { isInFolder } from "./paths";
import { outsideAllowedFolders, isAllowedPath } from "./allowed-paths";
import { isLfsPointer } from "./checked-text";
import { isServerUri, requestServedText, type RequestText } from "./url/url";
import { NotUtf8, invalidUtf8Error } from "./utf8";

export interface References {
  /** The text at an absolute URI, or undefined. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The reason why `read` returned undefined, if it is not just a missing file. Never rejects. */
  readonly why: (uri: string) => Promise<NotRead | undefined>;
  /** Texts of files on servers, also for a published version. */
  readonly serve: RequestText;
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
export function createReferenceReader(
  io: BaselineIo,
  { root, followLinks, reach }: ReferenceBounds,
  serve: RequestText = (url) => requestServedText(io, url),
): References {
  let realRoot: Promise<string> | undefined;
  const host = root === "" ? undefined : pathToFileURL(root).host;
  /** Windows would connect to the machine that a reference names, with the credentials of the user. */
  const isOnOtherMachine = (uri: string): boolean =>
    host !== undefined && URL.canParse(uri) && new URL(uri).host !== host;

  async function obstacle(uri: string): Promise<NotRead | undefined> {
    const path = fileURLToPath(uri);
    if (reach !== undefined && !(await isAllowedPath(io, reach, path)))
      return outsideAllowedFolders(path, reach);
    const real = await io.realPath(path);
    const isInside = isInFolder(root, path);
    const from = isInside ? root : dirname(path);
    const way = relative(from, path).split(sep);
    if (real === undefined) return findCaseMismatch(from, way, (folder) => io.readDirectory(folder));
    // A case-insensitive disk finds the file in any case; other disks do not.
    for (const [index, name] of real.split(sep).slice(-way.length).entries())
      if (differsOnlyInCase(way[index] ?? "", name)) return caseMismatchError(way[index] ?? "", name);
    realRoot ??= io.realPath(root).then((found) => found ?? root);
    const isLink = isInside && !isInFolder(await realRoot, real);
    return isLink && !followLinks ? escapingLinkError(path, root) : undefined;
  }

  return {
    serve,
    async read(uri) {
      if (isServerUri(uri)) {
        const answer = await serve(uri);
        return "text" in answer ? answer.text : undefined;
      }
      if (isOnOtherMachine(uri)) return undefined;
      if (!uri.startsWith("file:") || (await obstacle(uri).catch(() => unknownLocationError)) !== undefined)
        return undefined;
      return readDocument(io, uri);
    },
    async why(uri) {
      try {
        if (isServerUri(uri)) {
          const answer = await serve(uri);
          return "kind" in answer ? answer : undefined;
        }
        if (!uri.startsWith("file:")) return undefined;
        if (isOnOtherMachine(uri)) return otherMachineError(uri);
        const path = fileURLToPath(uri);
        const found = await obstacle(uri);
        if (found !== undefined) return found;
        if (!/\.(?:ya?ml|json)$/i.test(path)) return unsupportedExtensionError(path);
        const text = await io.readFile(path);
        return text !== undefined && isLfsPointer(text) ? lfsPointerError(path) : undefined;
      } catch (error) {
        return error instanceof NotUtf8 ? invalidUtf8Error(fileURLToPath(uri)) : undefined;
      }
    },
  };
}

/** Files whose location cannot be checked are not read. */
const unknownLocationError: NotRead = { message: "", advice: "" };

function otherMachineError(uri: string): NotRead {
  return {
    message: `\`${basename(uri)}\` is located on another machine, ${new URL(uri).host}, from which files are not read.`,
    advice: "Copy the file next to the document.",
  };
}

function escapingLinkError(path: string, root: string): NotRead {
  return {
    message: `\`${basename(path)}\` is a symbolic link that leads out of \`${basename(root)}\`.`,
    advice:
      "Replace the link with the file. If the file is in the same repository, you can set `followLinks: true` in contract-guard.yaml instead.",
  };
}

function unsupportedExtensionError(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is not read: references may only lead to .yaml, .yml and .json files.`,
    advice: "Correct the reference.",
  };
}

function lfsPointerError(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is stored in Git LFS, and this working tree contains only a pointer to it.`,
    advice: "Run `git lfs pull`.",
  };
}
