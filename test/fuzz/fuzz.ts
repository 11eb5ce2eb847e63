/**
 * `npm run fuzz [-- SECONDS [SEED [SUBJECT]]]`: runs rounds of every subject until the time is over, each in a process
 * whose time and memory are measured. Prints the figures, and the smallest example of each kind of fault.
 */
import { resolve } from "node:path";
import { excess, highest } from "./limits";
import { run } from "./processes";
import type { Round } from "./round";
import { subjects } from "./subjects";

const [seconds = "120", seed = String(Date.now() % 1_000_000), only] = process.argv.slice(2);
const ends = Date.now() + Number(seconds) * 1000;
const patience = 3_600_000;

const kinds = new Map<string, Map<string, number>>();
const faults = new Map<string, string>();
let unmeasured = 0;

function note(name: string, round: number, fault: string, shown = ""): void {
  const [first = ""] = fault.split("\n");
  const key = `${name}: ${first.replaceAll(/\d+/g, "N")}`;
  const told = `${name}: ${fault}\n${shown}\n  npm run fuzz -- 0 ${round} ${name}`;
  if (!faults.has(key)) process.stderr.write(`\n${told}\n`);
  if (told.length < (faults.get(key)?.length ?? Infinity)) faults.set(key, told);
}

/** One round of a subject. The time limit applies to single checks, so a round has only a memory limit. */
async function play(name: string, round: number): Promise<void> {
  const outcome = await run(
    process.cwd(),
    resolve("out/test/fuzz/round.js"),
    [name, String(round)],
    patience,
  );
  if (outcome.code !== 0) {
    note(name, round, `the round ends with ${String(outcome.code)}`, outcome.stderr.slice(-2000));
    return;
  }
  const result = JSON.parse(outcome.stdout) as Round;
  if (outcome.megabytes === undefined) unmeasured++;
  const fault = excess({ seconds: 0, megabytes: outcome.megabytes });
  if (fault !== undefined) note(name, round, fault);
  excess(result.highest);
  for (const each of result.faults) note(name, round, each.fault, each.shown);
  const known = kinds.get(name) ?? new Map<string, number>();
  for (const [kind, count] of result.kinds) known.set(kind, (known.get(kind) ?? 0) + count);
  kinds.set(name, known);
}

async function fuzz(): Promise<void> {
  const names = Object.keys(subjects).filter((name) => only === undefined || name === only);
  let round = Number(seed);
  do {
    for (const name of names) await play(name, round);
    process.stderr.write(`\rround ${round}, ${faults.size} faults `);
    round++;
  } while (Date.now() < ends);
  process.stderr.write("\n");
  for (const [name, known] of kinds) {
    const total = [...known.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${name}: ${total}`);
    for (const [kind, count] of [...known].sort()) console.log(`  ${count} ${kind}`);
  }
  console.log({ seed, time: `${seconds} s`, highest, unmeasured, faults: faults.size });
  for (const each of faults.values()) console.log(`\n${each}`);
  process.exitCode = faults.size > 0 ? 1 : 0;
}

void fuzz();
