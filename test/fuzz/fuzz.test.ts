/** A short run of each subject (`npm run fuzz` runs longer), and planted faults that must be found. */
import fc from "fast-check";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "../../src/service/library";
import { faultOfCall } from "./cli-invariants";
import { calls, type Call } from "./cli-arguments";
import { damages, damaging } from "./damaged-published";
import { faultOf } from "./invariants";
import { excess } from "./limits";
import { faultOfSlip, slips } from "./malformed";
import { run, type Measured } from "./processes";
import { subjects } from "./subjects";
import { pairs } from "./random-texts";

/** Number of values to check for each subject. */
const short: Readonly<Record<string, number>> = {
  documents: 200,
  malformed: 100,
  heavy: 1,
  readers: 300,
  calls: 40,
  damages: 12,
};

describe("a short fuzz", () => {
  for (const [name, { check }] of Object.entries(subjects))
    it(`finds no fault in ${name}`, async () => {
      const faults: string[] = [];
      const numRuns = short[name];
      const kinds = await check({ seed: 8, numRuns }, (fault, shown) => faults.push(`${fault}\n${shown}`));
      assert.deepEqual(faults, []);
      assert.equal(
        [...kinds.values()].reduce((sum, count) => sum + count, 0),
        numRuns,
      );
    });
});

describe("the limits of a check", () => {
  const rows: readonly (readonly [
    seconds: number,
    megabytes: number | undefined,
    fault: RegExp | undefined,
  ])[] = [
    [20, 2048, undefined],
    [1, undefined, undefined],
    [20.1, 100, /more than 20 s/],
    [1, 2049, /more than 2048 MB/],
  ];
  for (const [seconds, megabytes, fault] of rows)
    it(`are ${fault ? "exceeded" : "kept"} by ${seconds} s and ${String(megabytes)} MB`, () => {
      assert.match(excess({ seconds, megabytes }) ?? "", fault ?? /^$/);
    });

  it("apply to the processor time and memory of the process itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "contract-guard-fuzz-"));
    const script = join(folder, "busy.cjs");
    writeFileSync(
      script,
      "const all = Buffer.alloc(300e6, 1); while (process.cpuUsage().user < 5e5); process.exitCode = all[9];",
    );
    const { code, seconds, megabytes = 0 } = await run(folder, script, []);
    rmSync(folder, { recursive: true });
    assert.equal(code, 1);
    assert.ok(seconds >= 0.5 && megabytes > 286 && megabytes < 1000, `${seconds} s, ${megabytes} MB`);
  });
});

describe("a check that ignores damage", () => {
  const passes: Measured = { code: 0, stdout: "", stderr: "", seconds: 0, megabytes: 0 };
  for (const [what, outcome, expected] of [
    ["passes", passes, /: it passes:/],
    ["hangs", { ...passes, code: null }, /: it does not end$/],
    ["crashes", { ...passes, code: 134 }, /: it ends with 134:/],
    ["runs out of time", { ...passes, code: 1, seconds: 21 }, /: a check takes more than 20 s$/],
  ] as const)
    it(`is found by damages: ${what}`, async () => {
      const { faultIn, end } = damaging(async () => outcome);
      const faults: string[] = [];
      const property = fc.asyncProperty(fc.noBias(damages), async (damage) => {
        faults.push((await faultIn(damage)) ?? "");
      });
      await fc.assert(property, { seed: 8, numRuns: 6 });
      end();
      assert.ok(
        faults.some((fault) => expected.test(fault)),
        faults.join("\n"),
      );
    });

  it("is found by malformed keywords", async () => {
    const [slip] = fc.sample(slips, { seed: 8, numRuns: 1 });
    assert.ok(slip);
    assert.match((await faultOfSlip(slip, async () => "compatible")) ?? "", /^it is compatible with a malf/);
  });
});

let turns = 0;

/** Checkers with a fault, and the expected message. */
const faulty: Readonly<Record<string, readonly [judged: typeof compare, said: RegExp]>> = {
  throws: [async () => Promise.reject(new Error("planted")), /^it throws: Error: planted/],
  "gives up inside": [
    async (input) => ({
      ...(await compare(input)),
      verdict: "unchecked",
      unchecked: { code: "internal-error", message: "planted", advice: "" },
    }),
    /^planted$/,
  ],
  "says something else each time": [
    async (input) => ({ ...(await compare(input)), requiredBump: ++turns % 2 === 0 ? "major" : "minor" }),
    /^a second check says otherwise$/,
  ],
  "passes what it cannot read": [
    async (input) => ({ ...(await compare(input)), verdict: "compatible", unchecked: null }),
    /^it is compatible although a text cannot be read$/,
  ],
  "finds what is not there": [
    async (input) => {
      const other = { ...input, base: { ...input.base, text: input.base.text.replace("200", "299") } };
      return compare(other);
    },
    /^against itself: /,
  ],
};

describe("a checker with a fault", () => {
  for (const [what, [judged, said]] of Object.entries(faulty))
    it(`is found by random texts: ${what}`, async () => {
      let told: string | undefined;
      const property = fc.asyncProperty(pairs, async (pair) => {
        told ??= await faultOf(pair, judged);
        return told === undefined;
      });
      const { failed } = await fc.check(property, { seed: 8, numRuns: 300, endOnFailure: true });
      assert.ok(failed);
      assert.match(told ?? "", said);
    });
});

const fine: Measured = { code: 0, stdout: "", stderr: "", seconds: 0, megabytes: 0 };

/** Programs with a fault, and the expected message. */
const programs: Readonly<Record<string, readonly [made: (call: Call) => Measured, said: RegExp]>> = {
  "passes everything": [() => fine, /^it ends with 0 instead of /],
  "passes nothing": [() => ({ ...fine, code: 3, stdout: "not checked: x" }), /^it ends with 3 instead of /],
  hangs: [() => ({ ...fine, code: null }), /^it does not end$/],
  crashes: [() => ({ ...fine, code: 134 }), /^it ends with 134$/],
  "shows where it failed": [
    () => ({ ...fine, code: 3, stderr: "error: Error: x\n    at f (/a/cli.js:1:20)\n" }),
    /^it shows where it failed:/,
  ],
  "says nothing": [({ plan }) => ({ ...fine, code: plan ? 2 : 0 }), /^it ends with 2 and does not say why:/],
  "says what it was given": [
    ({ words }) => ({ ...fine, code: 2, stderr: `error: ${words.join(" ")}.\n` }),
    /^a terminal or a log would obey what it says:/,
  ],
  "prints what it was given": [
    ({ words }) => ({ ...fine, code: 2, stdout: `not checked: ${words.join(" ")}.\n` }),
    /^a terminal would obey what it prints:/,
  ],
};

describe("a command line with a fault", () => {
  for (const [what, [made, said]] of Object.entries(programs))
    it(`is found by random calls: ${what}`, async () => {
      const told = new Set<string>();
      const property = fc.asyncProperty(calls, async (call) => {
        const fault = await faultOfCall(call, async () => made(call));
        if (fault !== undefined) told.add(fault);
      });
      await fc.assert(property, { seed: 8, numRuns: 60 });
      assert.ok(
        [...told].some((fault) => said.test(fault)),
        [...told].join("\n"),
      );
    });
});
