/** `npm run fuzz [-- seconds [seed]]`: random texts and calls until the time is over; the smallest that go wrong are shown. */
import fc from "fast-check";
import { faultOfCall, processes } from "./called";
import { calls } from "./calls";
import { faultOf } from "./judge";
import { faultOfReaders, written } from "./readers";
import { pairs } from "./texts";

const [seconds = 120, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const ends = Date.now() + seconds * 1000;

interface Subject {
  /** How many there have been. */
  count: number;
  /** Some more of them. @param note is told each fault, and what it was found with */
  readonly check: (round: number, note: (fault: string, shown: string) => void) => Promise<void>;
}

/** @param faultIn what is wrong with a value; undefined where nothing is */
function subject<Value>(
  values: fc.Arbitrary<Value>,
  numRuns: number,
  faultIn: (value: Value) => Promise<string | undefined>,
  shown: (value: Value) => string,
): Subject {
  const self: Subject = {
    count: 0,
    async check(round, note) {
      const property = fc.asyncProperty(values, async (value) => {
        const fault = await faultIn(value);
        self.count++;
        if (fault !== undefined) note(fault, shown(value));
        return fault === undefined;
      });
      const interruptAfterTimeLimit = Math.max(1, ends - Date.now());
      await fc.check(property, { seed: round, numRuns, interruptAfterTimeLimit });
    },
  };
  return self;
}

async function fuzz(): Promise<void> {
  const { make, end } = processes();
  const subjects = {
    pairs: subject(
      pairs,
      100,
      (pair) => faultOf(pair),
      ([base, head]) => `  base ${JSON.stringify(base)}\n  head ${JSON.stringify(head)}`,
    ),
    texts: subject(written, 100, faultOfReaders, (text) => `  ${JSON.stringify(text)}`),
    calls: subject(
      calls,
      20,
      (call) => faultOfCall(call, make),
      ({ words, texts, beside }) => `  ${JSON.stringify({ words, texts, beside })}`,
    ),
  };
  const found = new Map<string, string>();
  for (let round = seed; Date.now() < ends; round++) {
    for (const { check } of Object.values(subjects))
      await check(round, (fault, shown) => {
        const [first = ""] = fault.split("\n");
        const told = `seed ${round}: ${fault}\n${shown}`;
        if (told.length < (found.get(first)?.length ?? Infinity)) found.set(first, told);
      });
    process.stderr.write(
      `\r${subjects.pairs.count} pairs, ${subjects.calls.count} calls, ${found.size} faults `,
    );
  }
  end();
  process.stderr.write("\n");
  const counts = Object.entries(subjects).map(([name, { count }]) => [name, count] as const);
  console.log({ seed, seconds, ...Object.fromEntries(counts), faults: found.size });
  for (const each of found.values()) console.log(`\n${each}`);
  process.exitCode = found.size > 0 ? 1 : 0;
}

void fuzz();
