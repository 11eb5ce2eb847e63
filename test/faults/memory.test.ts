/** Documents that need more memory than a thread has: each is not checked, and the others are. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareInThreads } from "../../src/cli/compare-threads";
import { program } from "../cli/run";
import { temporaryFolder } from "../published/repository";

type Json = Readonly<Record<string, unknown>>;

function documentOf(count: number): string {
  const schema = (index: number): Json => ({
    type: "object",
    properties: { [`p${index}`]: { maxLength: index } },
  });
  const schemas = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`S${index}`, schema(index)]),
  );
  const info = { title: "t", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas } });
}

describe("a thread that runs out of memory", function () {
  this.timeout(60_000);

  it("leaves its document unchecked, and the next ones are checked in another thread", async () => {
    const folder = temporaryFolder();
    const base = join(folder, "base.json");
    writeFileSync(base, documentOf(1));
    const sizes = [1, 60_000, 1, 60_000, 1];
    const documents = sizes.map((count, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, documentOf(count));
      return { file, isNamed: true };
    });
    const comparing = { base, allowHost: [], mostProofs: 0, showsLines: false };
    const listener = { step: () => undefined, fail: (message: string) => assert.fail(message) };
    const found: string[] = [];
    for (const count of [1, 2])
      for await (const { report } of compareInThreads(documents, comparing, listener, {
        count,
        megabytes: 64,
        script: program,
      }))
        found.push(report?.unchecked?.code ?? report?.verdict ?? "");
    const each = ["compatible", "out-of-memory", "compatible", "out-of-memory", "compatible"];
    assert.deepEqual(found, [...each, ...each]);
  });
});
