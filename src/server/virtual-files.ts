/** Files of virtual workspaces for the worker. The main thread reads them; they are read-only. */
import { createFailingGit, endSearch, decodeFile, type WritingIo } from "../published/index";
import type { FileLook, FromWorker, SeenFile } from "./protocol";
import { isVirtualPath, outerUri } from "./virtual-paths";

/** The file operations of the check. */
type FileOperations = Omit<
  WritingIo,
  "fetch" | "addresses" | "approves" | "patience" | "cache" | "self" | "isGone"
>;

export interface VirtualFiles {
  /** The same operations, extended to virtual files. */
  among(io: WritingIo): WritingIo;
  /** Called with each answer of the main thread. */
  answered(id: number, answer: SeenFile): void;
}

export function createVirtualFiles(post: (message: FromWorker) => void): VirtualFiles {
  const waiting = new Map<number, (answer: SeenFile) => void>();
  let lastId = 0;

  async function requestFile(
    path: string,
    content = false,
  ): Promise<Exclude<SeenFile, { readonly kind: "failed" }>> {
    const uri = outerUri(path);
    // The virtual root has no entries.
    if (!/^[\w-]+:\/\/[^/]+\/./.test(uri)) return { kind: "none" };
    const request: FileLook = { uri, content };
    const id = ++lastId;
    const answer = await new Promise<SeenFile>((resolve) => {
      waiting.set(id, resolve);
      post({ type: "look", id, request });
    });
    if (answer.kind === "failed") throw new Error(answer.message);
    return answer;
  }

  async function read(path: string): Promise<string | undefined> {
    const file = await requestFile(path, true);
    return file.kind === "file" && file.bytes ? decodeFile(Buffer.from(file.bytes), path) : undefined;
  }

  async function entries(path: string) {
    const folder = await requestFile(path);
    return folder.kind === "folder" ? folder.entries : undefined;
  }

  const virtual: FileOperations = {
    git: () => noGit,
    readFile: read,
    readStart: async (path, characters) => (await read(path))?.slice(0, characters),
    exists: async (path) => (await requestFile(path)).kind !== "none",
    realPath: async (path) => ((await requestFile(path)).kind === "none" ? undefined : path),
    readDirectory: async (path) => (await entries(path))?.map(({ name }) => name),
    entries,
    stamp: async (path) => {
      const file = await requestFile(path);
      return file.kind === "file" ? file.stamp : undefined;
    },
    makeDirectory: readOnly,
    writeFile: readOnly,
    syncDirectory: readOnly,
    move: readOnly,
    remove: readOnly,
  };

  return {
    among(io) {
      const of = (path: string): FileOperations => (isVirtualPath(path) ? virtual : io);
      return {
        ...io,
        git: (path) => of(path).git(path),
        readFile: async (path) => of(path).readFile(path),
        readStart: async (path, characters) => of(path).readStart(path, characters),
        exists: async (path) => of(path).exists(path),
        realPath: async (path) => of(path).realPath(path),
        readDirectory: async (path) => of(path).readDirectory(path),
        entries: async (path) => of(path).entries(path),
        stamp: async (path) => of(path).stamp(path),
        makeDirectory: async (path) => of(path).makeDirectory(path),
        writeFile: async (path, text) => of(path).writeFile(path, text),
        syncDirectory: async (path) => of(path).syncDirectory(path),
        move: async (from, to) => of(to).move(from, to),
        remove: async (path) => of(path).remove(path),
      };
    },
    answered(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}

async function readOnly(): Promise<never> {
  throw new Error("virtual folders are read-only");
}

const noGit = createFailingGit(() =>
  endSearch(
    "virtual",
    "This folder is virtual, so git cannot be used to find the published version.",
    "Configure a file in `contract-guard.yaml`, or open a clone of the repository.",
  ),
);
