/** `round.js SUBJECT SEED`: one round of a subject in a process of its own. Prints a {@link Round} as JSON. */
import { highest } from "./limits";
import { subjects } from "./subjects";

export interface Round {
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly highest: typeof highest;
  readonly faults: readonly { readonly fault: string; readonly shown: string }[];
}

async function round([name = "", seed]: readonly string[]): Promise<Round> {
  const subject = subjects[name];
  if (subject === undefined) throw new Error(`Unknown subject ${name}.`);
  const faults: { fault: string; shown: string }[] = [];
  const kinds = await subject.check({ seed: Number(seed) }, (fault, shown) => faults.push({ fault, shown }));
  return { kinds: [...kinds], highest, faults };
}

void round(process.argv.slice(2)).then((result) => process.stdout.write(JSON.stringify(result)));
