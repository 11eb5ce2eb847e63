/** Messages from the main thread, processed in order, even while the worker is busy. */
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { ToWorker } from "./protocol";

/** Milliseconds between two polls. A newer edit should not wait for 20 ms. */
const POLL_MILLISECONDS = 4;

export interface Inbox {
  /**
   * Called often during long work: passes received messages to `seen` immediately and processes them when the work is
   * done.
   */
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
      if (now - last < POLL_MILLISECONDS) return;
      last = now;
      for (let next = receiveMessage(port); next !== undefined; next = receiveMessage(port)) {
        if (waiting.push(next) === 1) setImmediate(takeAll);
        seen(next);
      }
    },
  };
}

function receiveMessage(port: MessagePort): ToWorker | undefined {
  return (receiveMessageOnPort(port) as { readonly message: ToWorker } | undefined)?.message;
}
