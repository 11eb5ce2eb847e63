/** A short fuzz (`npm run fuzz` is the long one): every check of random texts and every random call ends well. */
import fc from "fast-check";
import assert from "node:assert/strict";
import { compare } from "../../src/check/api";
import { faultOfCall, processes } from "./called";
import { calls, type Call } from "./calls";
import { faultOf } from "./judge";
import type { Measured } from "./processes";
import { faultOfReaders, written } from "./readers";
import { pairs } from "./texts";

describe("random texts", () => {
  it("are checked without fault, or not checked", async () => {
    const property = fc.asyncProperty(pairs, async (pair) => {
      assert.equal(await faultOf(pair), undefined);
    });
    await fc.assert(property, { seed: 8, numRuns: 200 });
  });

  it("are read as configuration, approval and record without fault", async () => {
    const property = fc.asyncProperty(written, async (text) => {
      assert.equal(await faultOfReaders(text), undefined);
    });
    await fc.assert(property, { seed: 8, numRuns: 300 });
  });
});

let turns = 0;

/** Checkers with a fault, and what must be said of them. */
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
    it(`that ${what} is found out by random texts`, async () => {
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

describe("random calls of the command line", () => {
  let program: ReturnType<typeof processes>;
  before(() => {
    program = processes();
  });
  after(() => program.end());

  it("end with a code that says what became of them, and a sentence", async () => {
    const property = fc.asyncProperty(calls, async (call) => {
      assert.equal(await faultOfCall(call, program.make), undefined);
    });
    await fc.assert(property, { seed: 8, numRuns: 40, endOnFailure: true });
  });
});

const fine: Measured = { code: 0, stdout: "", stderr: "", seconds: 0, megabytes: 0 };

/** Programs with a fault, and what must be said of them. */
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
    it(`that ${what} is found out by random calls`, async () => {
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
