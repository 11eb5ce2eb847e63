/** Files on disk, read without trust in what lies there: only regular files, and never more than is allowed. */
import { constants, type Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { mostBytes } from "./types";

/** A pipe that a shell passes for `|` and `<(…)`. */
const PASSED_PIPE = /^\/dev\/stdin$|^\/(?:dev|proc\/self)\/fd\/\d+$/;

/** Bytes that are asked for at once. The size of a file is no limit: those of `/proc` report 0. */
const CHUNK = 1 << 20;

/** A file that is there and is not read; the message is the end of a sentence about it. */
export class NotReadable extends Error {}

/**
 * The bytes of a regular file, or of a pipe that a shell passes. Rejects with `NotReadable` at any other kind of file
 * and at one with more bytes than `most`.
 */
export async function readRegularFile(path: string, most = mostBytes): Promise<Buffer> {
  return withFile(path, async (file, { size }) => {
    if (size > most) throw tooManyBytes(most);
    const bytes = await bytesOf(file, most + 1, size);
    if (bytes.length > most) throw tooManyBytes(most);
    return bytes;
  });
}

/** The first bytes of a regular file, at most so many. */
export async function readFileStart(path: string, most: number): Promise<Buffer> {
  return withFile(path, async (file, { size }) => bytesOf(file, most, size));
}

async function withFile<T>(path: string, use: (file: FileHandle, found: Stats) => Promise<T>): Promise<T> {
  // Opening a device can have effects of its own.
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

/** @param expected the size that the file reports */
async function bytesOf(file: FileHandle, most: number, expected: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < most;) {
    // One byte more than expected finds the end without another chunk.
    const wanted = Math.min(most - size, Math.max(CHUNK, expected - size + 1));
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
