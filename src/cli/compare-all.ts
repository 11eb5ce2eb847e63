/** Documents against their published versions: one after the other, or several at once where there is much to do. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { askedOnce } from "../baseline/index";
import { createChecker } from "../check/index";
import type { Report } from "../policy/index";
import { askingIo } from "./asking";
import { compareDocument, type CompareOptions } from "./compare";
import type { Document } from "./documents";

/** What holds for all documents. Structured data: threads are told it. */
export type Comparing = Pick<CompareOptions, "base" | "allowHost" | "isProven">;

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

/** Bytes of documents for which it pays to start another thread, and the most threads: each takes memory of its own. */
const BYTES_A_THREAD = 1_000_000;
const MOST_THREADS = 4;

/** In the order of the documents, each as soon as it and those before it are done. */
export async function* compareAll(
  documents: readonly Document[],
  comparing: Comparing,
  listener: Listener,
): AsyncGenerator<ComparedDocument> {
  const threads = threadsFor(documents);
  if (threads > 1) {
    yield* compareInThreads(documents, comparing, listener, threads);
    return;
  }
  const compare = comparerOf(comparing, listener.fail);
  for (const [index, document] of documents.entries())
    yield await compare(document, (words) => listener.step(index, words));
}

function comparerOf(
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
    return { report: report && { ...report }, texts };
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

interface Task {
  readonly index: number;
  readonly document: Document;
}

type FromThread = { readonly index: number } & (
  | { readonly type: "step"; readonly words: string }
  | { readonly type: "done"; readonly compared: ComparedDocument }
  /** The user is to be told of wrong usage. */
  | { readonly type: "usage"; readonly message: string }
);

async function* compareInThreads(
  documents: readonly Document[],
  comparing: Comparing,
  { step, fail }: Listener,
  count: number,
): AsyncGenerator<ComparedDocument> {
  const waiting = documents.map((document, index): Task => ({ index, document }));
  const results = documents.map(() => promised<FromThread>());
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(__filename, { workerData: comparing });
    let current: number | undefined;
    const next = (): void => {
      const task = waiting.shift();
      current = task?.index;
      thread.postMessage(task);
    };
    thread.on("message", (message: FromThread) => {
      if (message.type === "step") {
        step(message.index, message.words);
        return;
      }
      results[message.index]?.resolve(message);
      next();
    });
    thread.on("error", (error: Error) => results[current ?? 0]?.reject(error));
    next();
    return thread;
  });
  try {
    for (const { promise } of results) {
      const result = await promise;
      if (result.type === "usage") fail(result.message);
      if (result.type === "done") yield result.compared;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** A promise that somebody else settles; nobody needs to wait for it. */
function promised<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
} {
  let settle: { readonly resolve: (value: Value) => void; readonly reject: (error: Error) => void };
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  return {
    promise,
    resolve: (value) => settle.resolve(value),
    reject: (error) => settle.reject(error),
  };
}

class Usage extends Error {}

/** The other end: what a thread of this program does. */
export function serveComparisons(): void {
  const port = parentPort;
  if (port === null) throw new Error("This runs in a thread.");
  const tell = (message: FromThread): void => port.postMessage(message);
  const fail = (message: string): never => {
    throw new Usage(message);
  };
  let compare: ReturnType<typeof comparerOf> | undefined;
  async function answer({ index, document }: Task): Promise<void> {
    try {
      compare ??= comparerOf(workerData as Comparing, fail);
      const compared = await compare(document, (words) => tell({ index, type: "step", words }));
      tell({ index, type: "done", compared });
    } catch (error) {
      if (!(error instanceof Usage)) throw error;
      tell({ index, type: "usage", message: error.message });
    }
  }
  port.on("message", (task: Task | undefined) => {
    if (task === undefined) port.close();
    else void answer(task);
  });
}
