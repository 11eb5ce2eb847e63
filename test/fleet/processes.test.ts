import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareInProcesses } from "../../src/cli/compare-processes";
import type { ComparedDocument } from "../../src/cli/comparer";
import { processLimits } from "../../src/cli/process-limits";
import { describeRate } from "../../src/cli/progress";
import { repository, runProcess } from "../cli/run";
import { api, severalApis, write } from "./apis";

const megabyte = 1_000_000;
const many = (count: number, size = megabyte): number[] => Array.from({ length: count }, () => size);

describe("processLimits", () => {
  const cases = {
    "starts no process for small documents": [many(5, 1000), { jobs: 4 }, { count: 0 }],
    "starts one process per megabyte": [many(3), { jobs: 9, memory: 9000 }, { count: 3, megabytes: 3000 }],
    "starts at most the given number of processes": [
      many(9),
      { jobs: 2, memory: 900 },
      { count: 2, megabytes: 450 },
    ],
    "starts fewer processes if the memory does not suffice": [
      many(9),
      { jobs: 8, memory: 500 },
      { count: 2, megabytes: 250 },
    ],
    "limits the memory of small documents too": [
      many(5, 1000),
      { memory: 300 },
      { count: 1, megabytes: 300 },
    ],
    "uses the whole memory for one large document": [
      [99 * megabyte],
      { memory: 3000 },
      { count: 1, megabytes: 3000 },
    ],
    "starts at most one process per document": [
      [99 * megabyte],
      { jobs: 8, memory: 8000 },
      { count: 1, megabytes: 8000 },
    ],
  } as const;
  for (const [title, [sizes, options, expected]] of Object.entries(cases))
    it(title, () => {
      const limits = processLimits(sizes, options);
      assert.deepEqual({ ...limits, ...expected }, limits);
    });

  it("limits the memory of each process by default", () => {
    const { megabytes } = processLimits([99 * megabyte], {});
    assert.ok(megabytes <= 1600);
  });
});

describe("describeRate", () => {
  const cases: readonly (readonly [done: number, total: number, milliseconds: number, expected: string])[] = [
    [2, 2000, 5000, ""],
    [10, 2000, 1000, ""],
    [10, 40, 5000, " (2.0 per second, 15 s left)"],
    [100, 2000, 5000, " (20 per second, 2 min left)"],
    [7, 2000, 60_000, " (0.1 per second, 285 min left)"],
    [2000, 2000, 60_000, " (33 per second, 0 s left)"],
  ];
  for (const [done, total, milliseconds, expected] of cases)
    it(`is ${JSON.stringify(expected)} after ${String(done)} of ${String(total)}`, () =>
      assert.equal(describeRate(done, total, milliseconds), expected));
});

/** Reports a usage error in `carts`. A second process, which compares `orders`, then sends a result and ends. */
const endsAfterUsageError = (folder: string): string => `
const { existsSync } = require("node:fs");
process.on("message", ({ index, document }) => {
  const isFirst = document.file.includes("carts");
  const timer = setInterval(() => {
    if (!isFirst && !existsSync(${JSON.stringify(join(folder, "reported"))})) return;
    clearInterval(timer);
    process.send({ index, type: "usage", message: "wrong" }, () => isFirst || process.exit());
  }, 5);
});
`;

/** Ends at the document `orders`, and fails at `payments`. */
const unreliable = `
process.on("message", (task) => {
  if (task === "end") process.exit();
  const { index, document } = task;
  if (document.file.includes("orders")) process.kill(process.pid, "SIGTERM");
  else if (document.file.includes("payments")) process.send({ index, type: "failed", stack: "Error: broken" });
  else process.send({ index, type: "done", compared: { report: undefined, texts: new Map() } });
});
`;

describe("processes that compare", () => {
  const folder = repository(severalApis);

  for (const count of [1, 2])
    it(`leave only their document unchecked if they end or fail (${String(count)} processes)`, async () => {
      const script = join(folder(), "unreliable.js");
      writeFileSync(script, unreliable);
      const files = ["carts", "orders", "payments", "users"].map((name) => ({
        file: `/${name}`,
        isNamed: true,
      }));
      const comparing = { base: undefined, allowHost: [], mostProofs: 0, showsLines: false };
      const listener = { step: () => undefined, fail: (message: string) => assert.fail(message) };
      const found: unknown[] = [];
      const limits = { count, megabytes: 100, script };
      for await (const { report } of compareInProcesses(files, comparing, listener, limits))
        found.push(report?.unchecked?.code);
      assert.deepEqual(found, [undefined, "process-ended", "failed", undefined]);
    });

  it("report a usage error although another process ends with a result", async () => {
    const script = join(folder(), "usage.js");
    writeFileSync(script, endsAfterUsageError(folder()));
    const files = ["carts", "orders"].map((name) => ({ file: `/${name}`, isNamed: true }));
    const comparing = { base: undefined, allowHost: [], mostProofs: 0, showsLines: false };
    const fail = (message: string): never => {
      writeFileSync(join(folder(), "reported"), "");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      throw new Error(`reported: ${message}`);
    };
    const limits = { count: 2, megabytes: 100, script };
    const compared = compareInProcesses(files, comparing, { step: () => undefined, fail }, limits);
    await assert.rejects(compared.next(), { message: "reported: wrong" });
  });

  const recallCases = {
    "are not started if every report is known": { known: ["carts", "ids", "users"], started: 0 },
    "are started for the other documents": { known: ["carts", "users"], started: 1 },
    "are started for all documents": { known: [], started: 2 },
  } as const;
  for (const [title, { known, started }] of Object.entries(recallCases))
    it(`${title}, in the order of the documents`, async () => {
      const script = join(folder(), "counted.js");
      const log = join(folder(), "started");
      writeFileSync(log, "");
      writeFileSync(script, `require("node:fs").appendFileSync(${JSON.stringify(log)}, "x");${unreliable}`);
      const files = ["carts", "ids", "users"].map((name) => ({ file: `/${name}`, isNamed: true }));
      const comparing = { base: undefined, allowHost: [], mostProofs: 0, showsLines: false };
      const listener = { step: () => undefined, fail: (message: string) => assert.fail(message) };
      const recall = async ({ file }: { readonly file: string }): Promise<ComparedDocument | undefined> =>
        known.some((name) => file.endsWith(name))
          ? { report: undefined, source: "cache", texts: new Map([[file, ""]]) }
          : undefined;
      const found: unknown[] = [];
      const limits = { count: 2, megabytes: 100, script, recall };
      for await (const { source, texts } of compareInProcesses(files, comparing, listener, limits))
        found.push(source === "cache" ? [...texts.keys()][0] : "compared");
      assert.deepEqual(
        found,
        files.map(({ file }) => (known.some((name) => file.endsWith(name)) ? file : "compared")),
      );
      assert.equal(readFileSync(log, "utf8").length, started);
    });

  it("have the memory of --memory, and the other documents are compared", () => {
    const items = Array.from({ length: 1_500_000 }, (_, index) => index);
    write(folder(), "apis/large/openapi.yaml", api("large", JSON.stringify({ enum: items })));
    const args = ["apis/{large,orders}/openapi.yaml", "--base", "apis/users/openapi.yaml", "--memory", "70"];
    const { code, stdout } = runProcess(folder(), ["check", ...args, "--jobs", "1"]);
    assert.match(stdout, /\nnot checked {2}apis.large.openapi\.yaml +The check ran out of memory\.\n/);
    assert.match(stdout, /\n2 documents: 1 breaking, 1 not checked\n$/);
    assert.equal(code, 1);
  });
});
