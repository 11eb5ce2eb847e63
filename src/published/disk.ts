/** Reads untrusted files from disk: only regular files, and only up to a size limit. */
import { constants, type Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { maxFileBytes } from "./types";

/** A pipe that a shell passes for `|` and `<(…)`. */
const PASSED_PIPE = /^\/dev\/stdin$|^\/(?:dev|proc\/self)\/fd\/\d+$/;

/** Bytes per read beyond the reported size, which is not a limit: files of `/proc` report 0. */
const CHUNK = 1 << 16;

/** A file that exists and is not read. The message is the end of a sentence about the file. */
export class NotReadable extends Error {}

/**
 * The bytes of a regular file, or of a pipe that a shell passes. Rejects with `NotReadable` for any other kind of file,
 * and for a file with more bytes than `most`.
 */
export async function readRegularFile(path: string, most = maxFileBytes): Promise<Buffer> {
  return withFile(path, async (file, { size }) => {
    if (size > most) throw tooManyBytes(most);
    const bytes = await readBytes(file, most + 1, size);
    if (bytes.length > most) throw tooManyBytes(most);
    return bytes;
  });
}

/** The first bytes of a regular file, at most `most`. */
export async function readFileStart(path: string, most: number): Promise<Buffer> {
  return withFile(path, async (file, { size }) => readBytes(file, most, size));
}

async function withFile<T>(path: string, use: (file: FileHandle, found: Stats) => Promise<T>): Promise<T> {
  // Opening a device can have side effects.
  const found = await stat(path);
  const isPassed = PASSED_PIPE.test(path) && found.isFIFO();
  if (!found.isFile() && !found.isDirectory() && !isPassed)
    throw new NotReadable("is not a file, but a device or a pipe");
  // Without O_NONBLOCK, opening a pipe waits for a writer, and reading some regular files of /proc waits for events.
  const file = await open(path, constants.O_RDONLY | (isPassed ? 0 : constants.O_NONBLOCK));
  try {
    return await use(file, found);
  } finally {
    await file.close();
  }
}

/** @param expected the size that the file system reports */
async function readBytes(file: FileHandle, most: number, expected: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < most;) {
    const wanted = Math.min(most - size, size < expected ? expected - size : CHUNK);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
  return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
}

function tooManyBytes(most: number): NotReadable {
  return new NotReadable(`is larger than ${most / 1_000_000} MB`);
}
