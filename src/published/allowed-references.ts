/** The other files of a document being edited: which of them may be read, and why one is not. */
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
  /** The text behind an absolute URI, or undefined. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Why `read` gave undefined, where there is more to say than that there is no such file. Never rejects. */
  readonly why: (uri: string) => Promise<NotRead | undefined>;
  /** Answers for those of the files that servers have; for those of a published version too. */
  readonly serve: Serve;
}

export interface ReferenceBounds {
  /** Absolute path of a folder. A symbolic link below it that leads out of it is not followed unless `followLinks`. */
  readonly root: string;
  readonly followLinks: boolean;
  /** The folders, absolute, that everything read lies in; undefined: anywhere. */
  readonly reach: readonly string[] | undefined;
}

/**
 * Reads YAML and JSON files on disk under the names that they have there, and what servers serve.
 * @param serve asks servers; that `io.fetch` lets be asked unless told
 */
export function referencesBelow(
  io: BaselineIo,
  { root, followLinks, reach }: ReferenceBounds,
  serve: Serve = (url) => servedText(io, url),
): References {
  let realRoot: Promise<string> | undefined;
  const host = root === "" ? undefined : pathToFileURL(root).host;
  /** Windows would ask the machine that a reference names, and sign in there as the user. */
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
    // A disk that does not tell large letters from small ones gives the file under any; others do not.
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

/** What cannot be looked at is not read. */
const unclear: NotRead = { message: "", advice: "" };

function onAnotherMachine(uri: string): NotRead {
  return {
    message: `\`${basename(uri)}\` is on another machine, ${new URL(uri).host}, which is not asked.`,
    advice: "Put a copy of the file beside the document.",
  };
}

function leadsOut(path: string, root: string): NotRead {
  return {
    message: `\`${basename(path)}\` is a symbolic link that leads out of \`${basename(root)}\`.`,
    advice:
      "Put the file there itself, or, if it stays in the repository, write `followLinks: true` into contract-guard.yaml.",
  };
}

function otherKind(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is not read: only .yaml, .yml and .json files are.`,
    advice: "Correct the reference.",
  };
}

function keptElsewhere(path: string): NotRead {
  return {
    message: `\`${basename(path)}\` is kept in Git LFS, and here is only a pointer to it.`,
    advice: "Run `git lfs pull`.",
  };
}
