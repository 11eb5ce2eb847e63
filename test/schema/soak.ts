/** `npm run soak:schema [pairs] [seed]`: random pairs of schemas, checked with other validators. */
import { judgePair } from "./soak-pairs";

const [pairs = 10_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const counts = { yes: 0, no: 0, unknown: 0, faults: 0 };
const reasons = new Map<string, number>();

for (let index = 0; index < pairs; index++) {
  const { answer, faults } = judgePair(seed + index);
  counts[answer.answer]++;
  counts.faults += faults.length;
  for (const fault of faults) console.log(`seed ${seed + index}: ${JSON.stringify(fault)}`);
  if (answer.answer === "unknown") {
    const why = answer.why.replace(/".*"/, "…");
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
}
console.log(JSON.stringify({ pairs, seed, ...counts, reasons: Object.fromEntries(reasons) }, undefined, 2));
process.exitCode = counts.faults === 0 ? 0 : 1;
