/**
 * Limits a run to a random share of the mutants: `SAMPLE=0.1 SEED=1 npm run mutate`. The same seed selects the same
 * mutants of the same source.
 */
import { createHash } from "node:crypto";

const [share, seed] = [Number(process.env.SAMPLE ?? 1), process.env.SEED ?? "1"];

/** True if the mutant with this id is part of the sample. */
export function isSampled(id) {
  const digest = createHash("sha256").update(`${seed} ${id}`).digest();
  return digest.readUInt32BE() / 2 ** 32 < share;
}

export const description =
  share < 1 ? `a sample of ${String(share * 100)} % with seed ${seed}` : "all mutants";
