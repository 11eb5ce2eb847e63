/** Documents against their published versions: one after the other, or several at once where there is much to do. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { askedOnce } from "../baseline/index";
import { createChecker } from "../check/index";
import type { Report } from "../policy/index";
import { askingIo } from "./asking";
import { compareDocument, type CompareOptions } from "./compare";
import { compareInThreads } from "./compare-threads";
import type { Document } from "./documents";

/** What holds for all documents. Structured data: threads are told it. */
export interface Comparing extends Pick<CompareOptions, "base" | "allowHost" | "mostProofs"> {
  /** Whether lines of the documents are shown, so that their texts are needed. */
  readonly showsLines: boolean;
}

export interface ComparedDocument {
  /** Undefined for a document that a pattern found and the configuration leaves out. */
  readonly report: Report | undefined;
  /** Every text that was read, by its URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Whom to tell of the way there. */
export interface Listener {
  /** @param index of the document */
  readonly step: (index: number, words: string) => void;
  /** Tells the user of wrong usage and does not return. */
  readonly fail: (message: string) => never;
}

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

export function comparerOf(
  comparing: Comparing,
  fail: (message: string) => never,
): (document: Document, step: (words: string) => void) => Promise<ComparedDocument> {
  const shared = {
    ...comparing,
    io: askedOnce(askingIo(comparing.base, comparing.allowHost, fail)),
    checker: createChecker(),
  };
  return async (document, step) => {
    const texts = new Map<string, string>();
    const report = await compareDocument(document, { ...shared, texts, step, fail });
    // A checker keeps what a report was made from while somebody has it; here nobody asks about it again.
    shared.checker.forget(pathToFileURL(document.file).href);
    return { report: report && { ...report }, texts: comparing.showsLines ? texts : new Map() };
  };
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
