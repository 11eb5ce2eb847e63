/** `npm run fuzz [-- seconds [seed]]`: random texts checked until the time is over; the smallest that go wrong are shown. */
import fc from "fast-check";
import { faultOf } from "./judge";
import { faultOfReaders, written } from "./readers";
import { pairs } from "./texts";

const [seconds = 120, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const ends = Date.now() + seconds * 1000;

async function fuzz(): Promise<void> {
  const found = new Map<string, string>();
  let checked = 0;
  let texts = 0;
  for (let round = seed; Date.now() < ends; round++) {
    let least: string | undefined;
    const property = fc.asyncProperty(pairs, async (pair) => {
      const fault = await faultOf(pair);
      checked++;
      if (fault !== undefined)
        least = `${fault}\n  base ${JSON.stringify(pair[0])}\n  head ${JSON.stringify(pair[1])}`;
      return fault === undefined;
    });
    const { failed } = await fc.check(property, {
      seed: round,
      numRuns: 100,
      interruptAfterTimeLimit: ends - Date.now(),
    });
    if (failed && least !== undefined) {
      const [fault = ""] = least.split("\n");
      if (least.length < (found.get(fault)?.length ?? Infinity)) found.set(fault, `seed ${round}: ${least}`);
    }
    await fc.check(
      fc.asyncProperty(written, async (text) => {
        const fault = await faultOfReaders(text);
        texts++;
        if (fault !== undefined) found.set(fault, `seed ${round}: ${fault}\n  ${JSON.stringify(text)}`);
        return fault === undefined;
      }),
      { seed: round, numRuns: 100, interruptAfterTimeLimit: Math.max(1, ends - Date.now()) },
    );
    process.stderr.write(`\r${checked} pairs, ${found.size} faults `);
  }
  process.stderr.write("\n");
  console.log({ seed, seconds, pairs: checked, texts, faults: found.size });
  for (const each of found.values()) console.log(`\n${each}`);
  process.exitCode = found.size > 0 ? 1 : 0;
}

void fuzz();
