/** The client of the worker: starts the thread on the first request and restarts it after a crash. */
import { Worker } from "node:worker_threads";
import type {
  Ask,
  Fetched,
  FetchRequest,
  FileLook,
  FromWorker,
  LogLevel,
  OpenDocument,
  Questions,
  SeenFile,
  TextEdit,
  ToWorker,
  Topic,
  WorkerStart,
} from "./protocol";
import { innerUri, isVirtualUri, outerText, mapTexts } from "./virtual-paths";

export interface WorkerClientOptions {
  /** Absolute path of dist/worker.js. */
  readonly script: string;
  /** The documents that the worker must have, with their current text. Called when it starts or has lost one. */
  readonly documents: () => Iterable<OpenDocument>;
  /** Sends an HTTP request without following redirects. Never rejects. Default: every request fails. */
  readonly fetch?: (request: FetchRequest) => Promise<Fetched>;
  /** Reads files of virtual workspaces. Never rejects. Default: there are none. */
  readonly look?: (request: FileLook) => Promise<SeenFile>;
  /** Absolute path of the folder of the cache for responses of servers. Default: they are not cached. */
  readonly cacheFolder?: string;
  /** True if programs may be started and servers contacted from the start. Default: true. */
  readonly trusted?: () => boolean;
  /** Heap limit of the thread in megabytes. */
  readonly megabytes?: number;
  readonly log: (level: LogLevel, message: string) => void;
}

export interface WorkerClient {
  /** Call it after `documents` includes the document. */
  open(document: OpenDocument): void;
  /** `size`: the length of the text after the edits, in UTF-16 units. */
  change(uri: string, version: number, edits: readonly TextEdit[], size: number): void;
  close(uri: string): void;
  /** The workspace has become trusted. */
  trust(): void;
  /**
   * Rejects with an Error if the request failed, or crashed the worker twice; with OutOfMemory if the worker ran out of
   * memory.
   */
  ask<T extends Topic>(topic: T, question: Questions[T]["question"]): Promise<Questions[T]["answer"]>;
  /** Ends the thread. Pending requests are answered with undefined. */
  dispose(): Promise<void>;
}

/** A request exceeded the memory limit of the thread. */
export class OutOfMemory extends Error {
  override readonly name = "OutOfMemory";
}

/**
 * The process is shared with other extensions and limited to 4,000 MB. Without a limit, V8 collects garbage too late.
 */
export const maxMegabytes = 2000;

interface Pending {
  readonly message: Ask;
  readonly resolve: (answer: Questions[Topic]["answer"]) => void;
  readonly reject: (error: Error) => void;
  crashes: number;
}

export function createWorkerClient({
  script,
  documents,
  log,
  fetch,
  look,
  cacheFolder,
  trusted = () => true,
  megabytes = maxMegabytes,
}: WorkerClientOptions): WorkerClient {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let disposed = false;
  let lastId = 0;
  /** True once a virtual file was opened. */
  let hasVirtual = false;

  /** Virtual files have another path in the thread. */
  function inward(uri: string): string {
    hasVirtual ||= isVirtualUri(uri);
    return innerUri(uri);
  }
  const outward = <T>(value: T): T => (hasVirtual ? mapTexts(value, outerText) : value);
  const openMessage = (document: OpenDocument): ToWorker => ({
    type: "open",
    ...document,
    uri: inward(document.uri),
  });

  /** The running thread. A new thread receives all documents first. */
  function runningWorker(): Worker {
    if (worker) return worker;
    const start: WorkerStart = { cacheFolder, trusted: trusted() };
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const started = new Worker(script, { name: "contract-guard", workerData: start, resourceLimits });
    worker = started;
    started.on("message", hear);
    started.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      handleCrash(started, message, code === "ERR_WORKER_OUT_OF_MEMORY" ? OutOfMemory : Error);
    });
    started.on("exit", (code) => handleCrash(started, `exit code ${code}`));
    for (const document of documents()) started.postMessage(openMessage(document));
    return started;
  }

  function postToWorker(message: ToWorker): void {
    if (!disposed) runningWorker().postMessage(message);
  }

  /** Sends a change of a document. A new thread receives all documents completely, including this one. */
  function sendUpdate(message: ToWorker): void {
    if (worker) postToWorker(message);
    else if (!disposed) runningWorker();
  }

  function hear(message: FromWorker): void {
    switch (message.type) {
      case "log":
        log(message.level, outward(message.message));
        break;
      case "resync":
        resync(message.uri);
        break;
      case "fetch":
        void (fetch ?? failingFetch)(message.request).then((answer) =>
          postToWorker({ type: "fetched", id: message.id, answer }),
        );
        break;
      case "look":
        void (look ?? nothingThere)(message.request).then((answer) =>
          postToWorker({ type: "seen", id: message.id, answer }),
        );
        break;
      case "answer":
        settle(message.id, ({ resolve }) => resolve(outward(message.answer)));
        break;
      case "failed":
        settle(message.id, ({ reject }) => reject(new Error(message.message)));
    }
  }

  function settle(id: number, how: (question: Pending) => void): void {
    const question = pending.get(id);
    pending.delete(id);
    if (question) how(question);
  }

  /** Sends the complete document, then repeats pending requests about it. */
  function resync(uri: string): void {
    const document = [...documents()].find((known) => inward(known.uri) === uri);
    if (document) postToWorker(openMessage(document));
    for (const { message, resolve } of [...pending.values()]) {
      if (message.topic !== "check" || message.question.uri !== uri) continue;
      if (document?.version === message.question.version) postToWorker(message);
      else settle(message.id, () => resolve(undefined));
    }
  }

  /**
   * Handles a crash: pending requests are repeated in a new thread. A request that was pending in two crashes fails.
   */
  function handleCrash(which: Worker, reason: string, Failure: new (message: string) => Error = Error): void {
    if (disposed || worker !== which) return;
    worker = undefined;
    log("warn", `The worker stopped (${reason}). Restarting it.`);
    for (const question of [...pending.values()]) {
      question.crashes++;
      if (question.crashes < 2) postToWorker(question.message);
      else settle(question.message.id, ({ reject }) => reject(new Failure(`The worker stopped: ${reason}.`)));
    }
  }

  return {
    open: (document) => sendUpdate(openMessage(document)),
    change: (uri, version, edits, size) =>
      sendUpdate({ type: "change", uri: inward(uri), version, edits, size }),
    close: (uri) => worker?.postMessage({ type: "close", uri: inward(uri) } satisfies ToWorker),
    trust: () => worker?.postMessage({ type: "trust" } satisfies ToWorker),
    ask: (topic, question) =>
      new Promise((resolve, reject) => {
        if (disposed) {
          resolve(undefined);
          return;
        }
        const message = { type: "ask", id: ++lastId, topic, question: mapTexts(question, inward) } as Ask;
        pending.set(message.id, { message, resolve, reject, crashes: 0 });
        postToWorker(message);
      }),
    async dispose() {
      disposed = true;
      for (const { message } of [...pending.values()])
        settle(message.id, ({ resolve }) => resolve(undefined));
      await worker?.terminate();
    },
  };
}

async function failingFetch(): Promise<Fetched> {
  return { name: "Error", code: "", message: "network access is not available" };
}

async function nothingThere(): Promise<SeenFile> {
  return { kind: "none" };
}
