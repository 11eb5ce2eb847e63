/** Comparison of several documents: one after the other, or in threads if there is much work. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { compareInThreads } from "./compare-threads";
import { createComparer, type ComparedDocument, type Comparing, type Listener } from "./comparer";
import type { Document } from "./select-documents";

/** Bytes of documents that justify a thread, and the maximum number of threads: each needs its own memory. */
const BYTES_A_THREAD = 1_000_000;
const MAX_THREADS = 4;

/** Reports in the order of the documents, each as soon as it and those before it are done. */
export async function* compareAll(
  documents: readonly Document[],
  comparing: Comparing,
  listener: Listener,
): AsyncGenerator<ComparedDocument> {
  const count = threadsFor(documents);
  // A single large document is compared in a thread too: a thread that runs out of memory can be reported.
  if (count > 0) {
    yield* compareInThreads(documents, comparing, listener, { count });
    return;
  }
  const compare = createComparer(comparing, listener.fail);
  for (const [index, document] of documents.entries())
    yield await compare(document, (words) => listener.step(index, words));
}

function threadsFor(documents: readonly Document[]): number {
  const bytes = documents.reduce((sum, { file }) => sum + fileSize(file), 0);
  const worth = Math.floor(bytes / BYTES_A_THREAD);
  return Math.min(documents.length, worth, availableParallelism(), MAX_THREADS);
}

/** File size; 0 if unknown: the reader of the file reports the error. */
function fileSize(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
