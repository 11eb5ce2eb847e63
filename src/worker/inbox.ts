/** What the main thread says, in the order it says it, even while the worker is in the midst of something. */
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { ToWorker } from "./protocol";

/** Milliseconds between two looks; a newer edit should not wait for 20. */
const BETWEEN = 4;

export interface Inbox {
  /** To be called often during long work: shows what has come to `seen` at once, and has it taken when that is done. */
  readonly look: () => void;
}

export function createInbox(
  port: MessagePort,
  take: (message: ToWorker) => void,
  seen: (message: ToWorker) => void,
): Inbox {
  const waiting: ToWorker[] = [];
  let last = 0;

  function takeAll(): void {
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) take(message);
  }

  port.on("message", (message: ToWorker) => {
    waiting.push(message);
    takeAll();
  });

  return {
    look() {
      const now = performance.now();
      if (now - last < BETWEEN) return;
      last = now;
      for (let next = received(port); next !== undefined; next = received(port)) {
        if (waiting.push(next) === 1) setImmediate(takeAll);
        seen(next);
      }
    },
  };
}

function received(port: MessagePort): ToWorker | undefined {
  return (receiveMessageOnPort(port) as { readonly message: ToWorker } | undefined)?.message;
}
