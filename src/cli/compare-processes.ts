/**
 * Comparisons in child processes, each with a bounded heap. Not threads: V8 ends the whole process if an allocation in
 * the heap of a thread fails.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { uncheckedReport } from "../service/index";
import type { Unchecked } from "../policy/index";
import type { ComparedDocument, Comparing, Listener } from "./comparer";
import type { ProcessLimits } from "./process-limits";
import type { Document } from "./select-documents";
import { noMoreTasks, servingArgument, type FromProcess, type Task } from "./serve-comparisons";

/** Maximum number of reports that wait in memory for an earlier document. */
const MAX_AHEAD = 32;

/** Characters of standard error that are kept: the reason of an abort follows a trace of the garbage collector. */
const MAX_STDERR = 10_000;

/** Documents whose earlier reports are looked up at the same time. */
const RECALLED_AT_ONCE = 8;

export interface Processes extends ProcessLimits {
  /** The program that the processes run. */
  readonly script?: string;
  /** Finds the result of an earlier comparison; undefined if there is none. Never rejects. */
  readonly recall?: ((document: Document) => Promise<ComparedDocument | undefined>) | undefined;
}

/**
 * Results in the order of the documents. A document whose process ended or failed is not checked. Processes are started
 * when a document must be compared.
 */
export async function* compareInProcesses(
  documents: readonly Document[],
  comparing: Comparing,
  { step, fail }: Listener,
  { count, megabytes, script = __filename, recall }: Processes,
): AsyncGenerator<ComparedDocument> {
  // V8 enlarges the space for new objects in long runs. A process that only passes on reports does not need more.
  if (documents.length > MAX_AHEAD) setFlagsFromString("--semi-space-growth-factor=1");
  const results = documents.map((): Later<ComparedDocument> | undefined => settledLater());
  const running = new Set<ChildProcess>();
  const finished = new Set<ChildProcess>();
  /** Processes that wait for a document. */
  const idle = new Map<ChildProcess, () => void>();
  /** Documents that wait for a process. */
  const waiting: number[] = [];
  /** Lookups that wait for the report of an earlier document. */
  const paused: (() => void)[] = [];
  let [next, lookedUp, reported] = [0, 0, 0];
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;

  function start(): void {
    const child = startProcess(script, megabytes);
    running.add(child);
    let current: Task | undefined;
    let stderr = "";
    const startNext = (): void => {
      const index = waiting.shift();
      const document = index === undefined ? undefined : documents[index];
      current = undefined;
      if (index !== undefined && document !== undefined) current = { index, document, comparing };
      else if (lookedUp < documents.length) {
        idle.set(child, startNext);
        return;
      } else finished.add(child);
      // Sending fails only if the process has ended, which "close" reports.
      child.send(current ?? noMoreTasks, () => undefined);
    };
    /** Settles the document of a process that ended without a result, and replaces the process. */
    const settleCurrent = (settle: (task: Task) => void): void => {
      if (!running.delete(child) || finished.has(child)) return;
      idle.delete(child);
      if (current !== undefined) settle(current);
      if (waiting.length > 0) start();
    };
    child.stderr?.on("data", (text: Buffer) => (stderr = `${stderr}${text.toString()}`.slice(-MAX_STDERR)));
    child.on("message", (message: FromProcess) => {
      if (!running.has(child) || isOver()) return;
      const result = results[message.index];
      if (message.type === "step") {
        step(message.index, message.words);
        return;
      }
      if (message.type === "done") result?.resolve(message.compared);
      else if (message.type === "usage") result?.reject(new Usage(message.message));
      else if (current !== undefined) result?.resolve(failed(current.document, message.stack));
      startNext();
    });
    child.on("error", (error) => settleCurrent(({ index }) => results[index]?.reject(error)));
    child.on("close", (code, signal) =>
      settleCurrent(({ index, document }) => {
        // The operating system ends a process with SIGKILL if the machine runs out of memory.
        const isOutOfMemory = signal === "SIGKILL" || /out of memory/i.test(stderr);
        results[index]?.resolve(
          isOutOfMemory
            ? outOfMemory(document)
            : ended(document, signal ?? `exit code ${String(code)}`, stderr),
        );
      }),
    );
    startNext();
  }

  /** Looks up one document after the other, and queues those that must be compared. */
  async function lookUp(): Promise<void> {
    while (!isOver() && next < documents.length) {
      if (next >= reported + MAX_AHEAD) {
        await new Promise<void>((resolve) => paused.push(resolve));
        continue;
      }
      const index = next++;
      const document = documents[index];
      const known = document && (await recall?.(document));
      if (isOver()) return;
      // The first lookup opens the repository for all.
      if (++lookedUp === 1) for (let other = 1; other < RECALLED_AT_ONCE; other++) void lookUp();
      if (known !== undefined) results[index]?.resolve(known);
      else {
        waiting.push(index);
        if (idle.size === 0 && running.size < count) start();
      }
      // A process without a document ends if there are no more.
      const called = [...idle].slice(0, lookedUp === documents.length ? idle.size : waiting.length);
      for (const [child, proceed] of called) {
        idle.delete(child);
        proceed();
      }
    }
  }

  try {
    void lookUp();
    for (const index of documents.keys()) {
      const compared = await results[index]?.promise;
      results[index] = undefined;
      reported = index + 1;
      for (const proceed of paused.splice(0)) proceed();
      if (compared !== undefined) yield compared;
    }
  } catch (error) {
    if (error instanceof Usage) fail(error.message);
    throw error;
  } finally {
    over.abort();
    for (const proceed of paused.splice(0)) proceed();
    for (const child of running) if (!finished.has(child)) child.kill();
    await Promise.all([...running].map((child) => once(child, "close")));
  }
}

function startProcess(script: string, megabytes: number): ChildProcess {
  return fork(script, [servingArgument], {
    execArgv: [...process.execArgv, `--max-old-space-size=${Math.floor(megabytes)}`, "--expose-gc"],
    // Reports contain maps.
    serialization: "advanced",
    // The document can be `/dev/stdin`.
    stdio: ["inherit", "ignore", "pipe", "ipc"],
  });
}

function outOfMemory(document: Document): ComparedDocument {
  return notChecked(document, {
    code: "out-of-memory",
    message: "The check ran out of memory.",
    advice: "Split the document into smaller documents, or compare it with a smaller published version.",
  });
}

function ended(document: Document, how: string, stderr: string): ComparedDocument {
  process.stderr.write(stderr);
  return notChecked(document, {
    code: "process-ended",
    message: `The process of the check ended with ${how}.`,
    advice: "Run the check again. If it fails again, report the issue with the output on standard error.",
  });
}

function failed(document: Document, stack: string): ComparedDocument {
  process.stderr.write(`${stack}\n`);
  return notChecked(document, {
    code: "failed",
    message: "The check failed because of an internal error.",
    advice: "Report the issue with the output on standard error.",
  });
}

function notChecked({ file }: Document, why: Unchecked): ComparedDocument {
  const head = { uri: pathToFileURL(file).href, label: "working tree", apiVersion: null };
  return { report: uncheckedReport(null, head, why), texts: new Map() };
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
