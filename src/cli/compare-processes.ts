/**
 * Comparisons in child processes, each with a bounded heap. Not threads: V8 ends the whole process if an allocation in
 * the heap of a thread fails.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { uncheckedReport } from "../service/index";
import type { ComparedDocument, Comparing, Listener } from "./comparer";
import type { Document } from "./select-documents";
import { noMoreTasks, servingArgument, type FromProcess, type Task } from "./serve-comparisons";

/** Megabytes for the heaps of all processes together, and the minimum for one process. */
const MEGABYTES = 1_600;
const LEAST_MEGABYTES = 800;

/** Maximum number of reports that wait in memory for an earlier document. */
const MAX_AHEAD = 32;

/** Characters of standard error that are kept: the reason of an abort follows a trace of the garbage collector. */
const MAX_STDERR = 10_000;

export interface Processes {
  readonly count: number;
  /** The heap of each process. */
  readonly megabytes?: number;
  /** The program that the processes run. */
  readonly script?: string;
}

/** Reports in the order of the documents. A document whose process ran out of memory is not checked. */
export async function* compareInProcesses(
  documents: readonly Document[],
  comparing: Comparing,
  { step, fail }: Listener,
  { count, megabytes = Math.max(LEAST_MEGABYTES, MEGABYTES / count), script = __filename }: Processes,
): AsyncGenerator<ComparedDocument> {
  const results = documents.map((): Later<ComparedDocument> | undefined => settledLater());
  const running = new Set<ChildProcess>();
  const finished = new Set<ChildProcess>();
  const idle: (() => void)[] = [];
  let [next, reported] = [0, 0];

  function start(): void {
    const child = startProcess(script, megabytes);
    running.add(child);
    let current: Task | undefined;
    let stderr = "";
    const startNext = (): void => {
      const document = documents[next];
      current = undefined;
      if (document !== undefined && next >= reported + MAX_AHEAD) {
        idle.push(startNext);
        return;
      }
      if (document !== undefined) current = { index: next++, document, comparing };
      else finished.add(child);
      child.send(current ?? noMoreTasks);
    };
    /** Settles the document of a process that ended without a result. */
    const ended = (settle: (task: Task) => void): void => {
      if (!running.delete(child) || current === undefined) return;
      settle(current);
      if (next < documents.length) start();
    };
    child.stderr?.on("data", (text: Buffer) => (stderr = `${stderr}${text.toString()}`.slice(-MAX_STDERR)));
    child.on("message", (message: FromProcess) => {
      if (!running.has(child)) return;
      const result = results[message.index];
      if (message.type === "step") {
        step(message.index, message.words);
        return;
      }
      if (message.type === "done") result?.resolve(message.compared);
      else if (message.type === "usage") result?.reject(new Usage(message.message));
      else result?.reject(Object.assign(new Error(), { stack: message.stack }));
      startNext();
    });
    child.on("error", (error) => ended(({ index }) => results[index]?.reject(error)));
    child.on("close", (code, signal) =>
      ended(({ index, document }) => {
        // The operating system ends a process with SIGKILL if the machine runs out of memory.
        if (signal === "SIGKILL" || /out of memory/i.test(stderr))
          results[index]?.resolve(outOfMemory(document));
        else
          results[index]?.reject(
            new Error(`The process of a comparison ended with ${String(signal ?? code)}.\n${stderr}`),
          );
      }),
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
    for (const child of running) if (!finished.has(child)) child.kill();
    await Promise.all([...running].map((child) => once(child, "close")));
  }
}

function startProcess(script: string, megabytes: number): ChildProcess {
  return fork(script, [servingArgument], {
    execArgv: [...process.execArgv, `--max-old-space-size=${Math.floor(megabytes)}`],
    // Reports contain maps.
    serialization: "advanced",
    // The document can be `/dev/stdin`.
    stdio: ["inherit", "ignore", "pipe", "ipc"],
  });
}

function outOfMemory({ file }: Document): ComparedDocument {
  const head = { uri: pathToFileURL(file).href, label: "working tree", apiVersion: null };
  const report = uncheckedReport(null, head, {
    code: "out-of-memory",
    message: "The check ran out of memory.",
    advice: "Split the document into smaller documents, or compare it with a smaller published version.",
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
