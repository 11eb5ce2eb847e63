/** A directory of texts by key. Each is verified when it is read; a damaged one counts as missing. */
import { createHmac, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface StoreOptions {
  /** Absolute path. */
  readonly folder: string;
  /** Entries are read and never written. */
  readonly isReadOnly: boolean;
  /** Entries that were written with another secret count as damaged. Default: only damage by accident is detected. */
  readonly secret: string | undefined;
}

export interface Store {
  /** `damaged`: there is an entry, and it is not what was written. Never rejects. */
  get(key: string): Promise<{ readonly text: string } | "missing" | "damaged">;
  /** Replaces the entry in one step. A failure of the disk leaves the entry as it was. Never rejects. */
  put(key: string, text: string): Promise<void>;
}

/** Milliseconds after which the time of last use is updated. */
const USE_INTERVAL = 3_600_000;
/** Milliseconds after which the file of an interrupted write is removed. */
const UNFINISHED_AFTER = 3_600_000;
/** The part of the size limit that remains in use after entries were removed. */
const TRIMMED = 0.9;

export function createStore({ folder, isReadOnly, secret = "" }: StoreOptions): Store {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key);
  const sign = (key: string, text: string): string =>
    createHmac("sha256", secret).update(`${key}\n${text}`).digest("hex");
  return {
    async get(key) {
      const path = pathOf(key);
      const content = await readUsed(path, isReadOnly).catch(() => undefined);
      if (content === undefined) return "missing";
      const end = content.indexOf("\n");
      const text = content.slice(end + 1);
      if (end < 0 || content.slice(0, end) !== sign(key, text)) return "damaged";
      return { text };
    },
    async put(key, text) {
      if (isReadOnly) return;
      const path = pathOf(key);
      const unfinished = `${path}.${randomUUID()}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, `${sign(key, text)}\n${text}`, { flag: "wx" });
        await rename(unfinished, path);
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** The content of a file, whose time of last use is updated. */
async function readUsed(path: string, isReadOnly: boolean): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size, mtimeMs } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(size), 0, size, 0);
    const now = new Date();
    if (!isReadOnly && now.getTime() - mtimeMs > USE_INTERVAL)
      await utimes(path, now, now).catch(() => undefined);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Removes the entries that were not used for the longest time, if all together exceed the limit. Never rejects. */
export async function trimStore(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const files: { path: string; size: number; used: number }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) continue;
    if (name.endsWith(".tmp") && Date.now() - found.mtimeMs > UNFINISHED_AFTER)
      await rm(path, { force: true });
    else files.push({ path, size: found.size, used: found.mtimeMs });
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= maxBytes) return;
  for (const { path, size } of files.sort((one, other) => one.used - other.used)) {
    if (total <= maxBytes * TRIMMED) break;
    await rm(path, { force: true }).catch(() => undefined);
    total -= size;
  }
}
