import assert from "node:assert/strict";
import { createBackground } from "../../src/server/background";

describe("work in the background of the worker", () => {
  it("is one task at a time, also after a failure", async () => {
    const background = createBackground();
    const log: string[] = [];
    const task = (name: string) => async (): Promise<string> => {
      log.push(`${name} starts`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (name === "b") throw new Error(name);
      return name;
    };
    const [a, b, c] = await Promise.allSettled(
      ["a", "b", "c"].map(async (name) => background.run(task(name))),
    );
    assert.deepEqual([a?.status, b?.status, c?.status], ["fulfilled", "rejected", "fulfilled"]);
    assert.deepEqual(
      log,
      ["a", "b", "c"].flatMap((name) => [`${name} starts`, `${name} ends`]),
    );
  });

  it("is canceled, the running task and those that wait", async () => {
    const background = createBackground();
    let started = 0;
    const task = async (signal: AbortSignal): Promise<string> => {
      started++;
      background.stop();
      await Promise.resolve();
      signal.throwIfAborted();
      return "done";
    };
    assert.deepEqual(await Promise.all([background.run(task), background.run(task)]), [undefined, undefined]);
    assert.equal(started, 1);
    assert.equal(await background.run(async () => "later"), "later");
  });
});
