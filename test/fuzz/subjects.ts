/** The subjects of the fuzzer: random values, and the invariants of each of them. */
import { inspect } from "node:util";
import fc from "fast-check";
import { faultOfCall, processes } from "./cli-invariants";
import { calls } from "./cli-arguments";
import { damages, damaging } from "./damaged-published";
import { faultOfHeavy, heavies } from "./heavy";
import { faultOf } from "./invariants";
import { faultOfSlip, slips } from "./malformed";
import { faultOfReaders, written } from "./readers";
import { pairs } from "./random-texts";

export interface Subject {
  /**
   * Checks random values.
   * @param options of fast-check; `seed` determines the values
   * @param found is called with each fault and its value
   * @returns the number of values of each kind
   */
  readonly check: (
    options: { readonly seed: number; readonly numRuns?: number | undefined },
    found: (fault: string, shown: string) => void,
  ) => Promise<ReadonlyMap<string, number>>;
}

interface Values<Value> {
  readonly of: fc.Arbitrary<Value>;
  readonly numRuns: number;
  /** Describes a fault. Undefined if there is none. */
  readonly faultIn: (value: Value) => Promise<string | undefined>;
  readonly shown: (value: Value) => string;
  readonly kind: (value: Value) => string;
  /** True if each value starts a process: then a fault is not minimized. */
  readonly isExpensive?: boolean;
  readonly end?: () => void;
}

function subject<Value>(values: () => Values<Value>): Subject {
  return {
    async check({ seed, numRuns }, found) {
      const { of, faultIn, shown, kind, isExpensive = false, end, ...defaults } = values();
      const kinds = new Map<string, number>();
      const property = fc.asyncProperty(fc.noBias(of), async (value) => {
        kinds.set(kind(value), (kinds.get(kind(value)) ?? 0) + 1);
        const fault = await faultIn(value).catch((error: unknown) => `the fuzz throws: ${inspect(error)}`);
        if (fault !== undefined) found(fault, shown(value));
        return fault === undefined || isExpensive;
      });
      try {
        await fc.check(property, { seed, numRuns: numRuns ?? defaults.numRuns });
      } finally {
        end?.();
      }
      return kinds;
    },
  };
}

export const subjects: Readonly<Record<string, Subject>> = {
  documents: subject(() => ({
    of: pairs,
    numRuns: 100,
    faultIn: (pair) => faultOf(pair),
    shown: ([base, head]) => `  base ${JSON.stringify(base)}\n  head ${JSON.stringify(head)}`,
    kind: () => "random pair",
  })),
  malformed: subject(() => ({
    of: slips,
    numRuns: 100,
    faultIn: (slip) => faultOfSlip(slip),
    shown: ({ slipped: { base, head } }) =>
      `  base ${JSON.stringify(base.main)}\n  head ${JSON.stringify(head.main)}`,
    kind: ({ side, keyword }) => `${keyword} of ${side}`,
  })),
  heavy: subject(() => ({
    of: heavies,
    numRuns: 5,
    faultIn: faultOfHeavy,
    shown: ({ kind, format, shown }) => `  ${kind} as ${format}: ${shown}`,
    kind: ({ kind }) => kind,
    isExpensive: true,
  })),
  readers: subject(() => ({
    of: written,
    numRuns: 100,
    faultIn: faultOfReaders,
    shown: (text) => `  ${JSON.stringify(text)}`,
    kind: () => "configuration, approval and record",
  })),
  calls: subject(() => {
    const { make, end } = processes();
    return {
      of: calls,
      numRuns: 10,
      faultIn: (call) => faultOfCall(call, make),
      shown: ({ words, texts, beside }) => `  ${JSON.stringify({ words, texts, beside })}`,
      kind: ({ words: [command = "none"] }) => command,
      isExpensive: true,
      end,
    };
  }),
  damages: subject(() => {
    const { faultIn, end } = damaging();
    return {
      of: damages,
      numRuns: 30,
      faultIn,
      shown: (damage) => `  ${JSON.stringify(damage)}`,
      kind: ({ layout, injury }) => `${layout}: ${injury}`,
      isExpensive: true,
      end,
    };
  }),
};
