/** A short fuzz (`npm run fuzz` is the long one): every check of random texts ends well, and says the same twice. */
import fc from "fast-check";
import assert from "node:assert/strict";
import { compare } from "../../src/check/api";
import { faultOf } from "./judge";
import { faultOfReaders, written } from "./readers";
import { pairs } from "./texts";

describe("random texts", function () {
  this.timeout(60_000);

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

let calls = 0;

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
    async (input) => ({ ...(await compare(input)), requiredBump: ++calls % 2 === 0 ? "major" : "minor" }),
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

describe("a checker with a fault", function () {
  this.timeout(60_000);
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
