/** Documents against their published versions: one after the other, or several at once where there is much to do. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { compareInThreads } from "./compare-threads";
import { comparerOf, type ComparedDocument, type Comparing, type Listener } from "./comparer";
import type { Document } from "./documents";

/** Bytes of documents for which it pays to start a thread, and the most threads: each takes memory of its own. */
const BYTES_A_THREAD = 1_000_000;
const MOST_THREADS = 4;

/** In the order of the documents, each as soon as it and those before it are done. */
export async function* compareAll(
  documents: readonly Document[],
  comparing: Comparing,
  listener: Listener,
): AsyncGenerator<ComparedDocument> {
  const threads = threadsFor(documents);
  // What is large is compared in a thread also if it is alone: a thread that runs out of memory can be reported.
  if (threads > 0) {
    yield* compareInThreads(documents, comparing, listener, threads);
    return;
  }
  const compare = comparerOf(comparing, listener.fail);
  for (const [index, document] of documents.entries())
    yield await compare(document, (words) => listener.step(index, words));
}

function threadsFor(documents: readonly Document[]): number {
  const bytes = documents.reduce((sum, { file }) => sum + sizeOf(file), 0);
  const worth = Math.floor(bytes / BYTES_A_THREAD);
  return Math.min(documents.length, worth, availableParallelism(), MOST_THREADS);
}

/** What is not there, or cannot be asked, is told by whoever reads it. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
