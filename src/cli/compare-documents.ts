/** Comparison of several documents: one after the other, or in processes if there is much work. */
import { statSync, type Stats } from "node:fs";
import { availableParallelism } from "node:os";
import { compareInProcesses } from "./compare-processes";
import {
  createComparer,
  TextLimitExceeded,
  type ComparedDocument,
  type Comparing,
  type Listener,
} from "./comparer";
import type { Document } from "./select-documents";

/** Bytes of documents that justify a process, and the maximum number of processes: each needs its own memory. */
const BYTES_A_PROCESS = 1_000_000;
const MAX_PROCESSES = 4;

/** Maximum number of characters of a comparison in this process. */
const MAX_CHARACTERS_HERE = 8_000_000;

/** Reports in the order of the documents, each as soon as it and those before it are done. */
export async function* compareAll(
  documents: readonly Document[],
  comparing: Comparing,
  listener: Listener,
): AsyncGenerator<ComparedDocument> {
  const files = documents.map(({ file }) => file);
  // Only this process can read a pipe, and only once.
  const hasPipe = [...files, comparing.base ?? ""].some((path) => fileStatus(path)?.isFIFO() === true);
  const count = hasPipe ? 0 : processesFor(files);
  // A single large document is compared in a process too: a process that runs out of memory can be reported.
  if (count > 0) {
    yield* compareInProcesses(documents, comparing, listener, { count });
    return;
  }
  const compare = createComparer(comparing, listener.fail, hasPipe ? Infinity : MAX_CHARACTERS_HERE);
  for (const [index, document] of documents.entries()) {
    const step = (words: string): void => listener.step(index, words);
    try {
      yield await compare(document, step);
    } catch (error) {
      if (!(error instanceof TextLimitExceeded)) throw error;
      const forThis = { ...listener, step: (_: number, words: string) => step(words) };
      yield* compareInProcesses([document], comparing, forThis, { count: 1 });
    }
  }
}

function processesFor(files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + (fileStatus(file)?.size ?? 0), 0);
  const worth = Math.floor(bytes / BYTES_A_PROCESS);
  return Math.min(files.length, worth, availableParallelism(), MAX_PROCESSES);
}

/** Undefined if unknown: the reader of the file reports the error. */
function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
