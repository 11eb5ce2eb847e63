/** Runs commands of the program in a thread of this process. */
import { once } from "node:events";
import { resolve } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import { waitLimit } from "../timeouts";
import type { Channel, Command, Outcome } from "./thread";

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly results: Int32Array;
}

/** The test files of a process share it. */
let thread: Thread | undefined;

function startThread(): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const results = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Channel = { port: port2, results };
  const worker = new Worker(resolve("out", "test", "cli", "thread.js"), {
    workerData,
    transferList: [port2],
  });
  worker.unref();
  port.unref();
  return { worker, port, results };
}

/** Blocks until the command has ended. Throws if it does not end. */
export function runInThread(cwd: string, command: Command): Outcome {
  const { port, results } = (thread ??= startThread());
  const before = process.cwd();
  const count = Atomics.load(results, 0);
  process.chdir(cwd);
  try {
    port.postMessage(command);
    if (Atomics.wait(results, 0, count, waitLimit) === "timed-out")
      throw new Error(`The command ${command.args.join(" ")} did not end.`);
    return receiveMessageOnPort(port)?.message as Outcome;
  } finally {
    process.chdir(before);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Runs the command while this thread does other work, such as serving its requests. One command at a time. */
export function runInBackground(cwd: string, command: Command): Promise<Outcome> {
  const outcome = last.then(() => runNext(cwd, command));
  last = outcome.catch(() => undefined);
  return outcome;
}

async function runNext(cwd: string, command: Command): Promise<Outcome> {
  const { port } = (thread ??= startThread());
  const before = process.cwd();
  process.chdir(cwd);
  port.ref();
  try {
    const message = once(port, "message");
    port.postMessage(command);
    const [outcome] = (await message) as [Outcome];
    return outcome;
  } finally {
    port.unref();
    process.chdir(before);
  }
}
