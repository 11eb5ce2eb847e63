/** Comparisons in threads, each with a bounded heap. */
import { pathToFileURL } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { uncheckedReport } from "../service/index";
import { createComparer, type ComparedDocument, type Comparing, type Listener } from "./comparer";
import type { Document } from "./select-documents";

/** Megabytes for the heaps of all threads together, and the minimum for one thread. */
const MEGABYTES = 1_600;
const LEAST_MEGABYTES = 800;

/** Maximum number of reports that wait in memory for an earlier document. */
const MAX_AHEAD = 32;

interface Task {
  readonly index: number;
  readonly document: Document;
}

type FromThread = { readonly index: number } & (
  | { readonly type: "step"; readonly words: string }
  | { readonly type: "done"; readonly compared: ComparedDocument }
  | { readonly type: "usage"; readonly message: string }
);

export interface Threads {
  readonly count: number;
  /** The heap of each thread. */
  readonly megabytes?: number;
  /** The program that the threads run. */
  readonly script?: string;
}

/** Reports in the order of the documents. A document whose thread ran out of memory is not checked. */
export async function* compareInThreads(
  documents: readonly Document[],
  comparing: Comparing,
  { step, fail }: Listener,
  { count, megabytes = Math.max(LEAST_MEGABYTES, MEGABYTES / count), script = __filename }: Threads,
): AsyncGenerator<ComparedDocument> {
  const results = documents.map((): Later<ComparedDocument> | undefined => settledLater());
  const threads = new Set<Worker>();
  const idle: (() => void)[] = [];
  let [next, reported] = [0, 0];

  function start(): void {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const thread = new Worker(script, { workerData: comparing, resourceLimits });
    threads.add(thread);
    let current: Task | undefined;
    const startNext = (): void => {
      const document = documents[next];
      current = undefined;
      if (document !== undefined && next >= reported + MAX_AHEAD) {
        idle.push(startNext);
        return;
      }
      if (document !== undefined) current = { index: next++, document };
      thread.postMessage(current);
    };
    /** Settles the thread's document if the thread ends without a result. */
    const ended = (settle: (task: Task) => void): void => {
      if (!threads.delete(thread) || current === undefined) return;
      settle(current);
      if (next < documents.length) start();
    };
    thread.on("message", (message: FromThread) => {
      const result = results[message.index];
      if (message.type === "step") {
        step(message.index, message.words);
        return;
      }
      if (message.type === "done") result?.resolve(message.compared);
      else result?.reject(new Usage(message.message));
      startNext();
    });
    thread.on("error", (error: NodeJS.ErrnoException) =>
      ended(({ index, document }) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") results[index]?.resolve(outOfMemory(document));
        else results[index]?.reject(error);
      }),
    );
    thread.on("exit", (code) =>
      ended(({ index }) => results[index]?.reject(new Error(`Worker thread ended with exit code ${code}.`))),
    );
    startNext();
  }

  for (let index = 0; index < count; index++) start();
  try {
    for (const index of documents.keys()) {
      const compared = await results[index]?.promise;
      results[index] = undefined;
      reported = index + 1;
      for (const proceed of idle.splice(0)) proceed();
      if (compared !== undefined) yield compared;
    }
  } catch (error) {
    if (error instanceof Usage) fail(error.message);
    throw error;
  } finally {
    await Promise.all([...threads].map((thread) => thread.terminate()));
  }
}

function outOfMemory({ file }: Document): ComparedDocument {
  const head = { uri: pathToFileURL(file).href, label: "working tree", apiVersion: null };
  const report = uncheckedReport(null, head, {
    code: "out-of-memory",
    message: "The check ran out of memory.",
    advice: "Check this document alone, or split it into smaller files.",
  });
  return { report, texts: new Map() };
}

interface Later<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** A promise settled from outside. Its rejection counts as handled before it is awaited. */
function settledLater<Value>(): Later<Value> {
  let settle: Omit<Later<Value>, "promise">;
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  return {
    promise,
    resolve: (value) => settle.resolve(value),
    reject: (error) => settle.reject(error),
  };
}

class Usage extends Error {}

/** Entry point of a thread. */
export function serveComparisons(): void {
  const port = parentPort;
  if (port === null) throw new Error("serveComparisons must run in a worker thread.");
  const send = (message: FromThread): void => port.postMessage(message);
  const fail = (message: string): never => {
    throw new Usage(message);
  };
  let compare: ReturnType<typeof createComparer> | undefined;
  async function compareTask({ index, document }: Task): Promise<void> {
    try {
      compare ??= createComparer(workerData as Comparing, fail);
      const compared = await compare(document, (words) => send({ index, type: "step", words }));
      send({ index, type: "done", compared });
    } catch (error) {
      if (!(error instanceof Usage)) throw error;
      send({ index, type: "usage", message: error.message });
    }
  }
  port.on("message", (task: Task | undefined) => {
    if (task === undefined) port.close();
    else void compareTask(task);
  });
}
