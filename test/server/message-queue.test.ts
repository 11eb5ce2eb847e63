import assert from "node:assert/strict";
import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { createInbox } from "../../src/server/message-queue";
import type { ToWorker } from "../../src/server/protocol";

describe("the worker's message queue", () => {
  it("passes received messages on during work, and processes them in order afterwards", async () => {
    const { port1: main, port2: worker } = new MessageChannel();
    const [seen, taken] = [[], []] as [string[], string[]];
    const uriOf = (message: ToWorker): string => ("uri" in message ? message.uri : "");
    const close = (uri: string): void => main.postMessage({ type: "close", uri } satisfies ToWorker);
    const inbox = createInbox(
      worker,
      (message) => taken.push(uriOf(message)),
      (message) => seen.push(uriOf(message)),
    );
    close("a");
    close("b");
    // Messages between threads arrive asynchronously; none is processed during this loop.
    while (seen.length < 2) inbox.look();
    assert.deepEqual([seen, taken], [["a", "b"], []]);
    close("c");
    await once(worker, "message");
    assert.deepEqual(taken, ["a", "b", "c"]);
    main.close();
  });
});
