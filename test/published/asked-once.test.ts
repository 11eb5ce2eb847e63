/** A run of a command asks git as seldom as possible. */
import assert from "node:assert/strict";
import { memoizeIo, nodeIo, type BaselineIo } from "../../src/published/index";
import { GitFailure, silent } from "../../src/published/git/process";

const id = "1".repeat(40);

/** Git that fails, and counts how often it is asked in each folder. */
function failing(failure: Error): { readonly io: BaselineIo; readonly asked: Record<string, number> } {
  const asked: Record<string, number> = {};
  const fail = (folder: string): Promise<never> => {
    asked[folder] = (asked[folder] ?? 0) + 1;
    return Promise.reject(failure);
  };
  const git: BaselineIo["git"] = (folder) => ({ raw: () => fail(folder), object: () => fail(folder) });
  return { io: memoizeIo({ ...nodeIo(), git }), asked };
}

async function ask(io: BaselineIo): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (const folder of ["/a", "/a", "/a", "/b"])
    for (const question of [() => io.git(folder).object(id), () => io.git(folder).raw(["log"])])
      failures.push(await question().catch((error: unknown) => error));
  return failures;
}

describe("git in one run of a command", () => {
  it("is not asked again in a folder where it did not answer in time", async () => {
    const failure = silent();
    const { io, asked } = failing(failure);
    assert.deepEqual(await ask(io), Array(8).fill(failure));
    assert.deepEqual(asked, { "/a": 1, "/b": 1 });
  });

  it("is asked again about an object after another failure", async () => {
    const failure = new GitFailure("it ended with code 128");
    const { io, asked } = failing(failure);
    assert.deepEqual(await ask(io), Array(8).fill(failure));
    assert.deepEqual(asked, { "/a": 4, "/b": 2 });
  });
});
