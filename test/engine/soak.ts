/** `npm run soak [pairs] [seed]`: compares the engine with a validator on random pairs of schemas. */
import { existsSync } from "node:fs";
import fc from "fast-check";
import { judge, type Effort, type SideJudged } from "./soak-judge";
import { pairOf, type Pair } from "./soak-edits";
import { soakDocuments } from "./soak-documents";
import { smallest } from "./soak-shrink";
import { written } from "./soak-schemas";

interface Group {
  count: number;
  pair: Pair;
  judged: SideJudged;
}

const [pairs = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const effort: Effort = { tries: 150, longTries: 1500, seed };
const groups = new Map<string, Group>();
const counts = { judged: 0, refused: 0, miss: 0, suspect: 0, breaking: 0, said: 0, changes: 0, proven: 0 };
const started = Date.now();
const shrunkFor = new Map<string, number>();

for (let batch = 0; batch * 500 < pairs; batch++) {
  for (const pair of fc.sample(pairOf(written), {
    seed: seed + batch,
    numRuns: Math.min(500, pairs - batch * 500),
  })) {
    const sides = judge(pair, effort);
    if (sides === undefined) {
      counts.refused++;
      continue;
    }
    counts.judged++;
    for (const judged of sides) {
      if (judged.said !== "compatible") counts.said++;
      if (judged.said === "breaking") counts.breaking++;
      counts.changes += judged.proven.length;
      counts.proven += judged.proven.filter(Boolean).length;
      if (judged.fault === undefined) continue;
      counts[judged.fault]++;
      remember(pair, judged);
    }
  }
  process.stderr.write(`\r${batch * 500 + 500} pairs, ${counts.miss} misses, ${counts.suspect} suspects `);
}
process.stderr.write("\n");

function remember(pair: Pair, { side, fault, kinds }: SideJudged): void {
  const rough = `${fault} ${side} ${[...new Set(kinds)].join()}`;
  const known = shrunkFor.get(rough) ?? 0;
  if (known >= (fault === "miss" ? 40 : 2)) return;
  shrunkFor.set(rough, known + 1);
  const again = (candidate: Pair): SideJudged | undefined =>
    judge(candidate, { ...effort, longTries: 600 })?.find(
      (each) => each.side === side && each.fault === fault,
    );
  const least = smallest(pair, (candidate) => again(candidate) !== undefined);
  const judged =
    again(least) ?? judge(pair, effort)?.find((each) => each.side === side && each.fault === fault);
  if (judged === undefined) return;
  const words = [...new Set(JSON.stringify(least).match(/"[a-zA-Z$]+":/g) ?? [])]
    .filter((w) => w.length > 4)
    .sort()
    .join("");
  const key = `${fault} ${side} ${[...new Set(judged.kinds)].sort().join()} ${words}`;
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { count: 1, pair: least, judged });
  else {
    group.count++;
    if (JSON.stringify(least).length < JSON.stringify(group.pair).length)
      Object.assign(group, { pair: least, judged });
  }
}

const seconds = (Date.now() - started) / 1000;
console.log({ seed, seconds, ...counts });
for (const { name, bodies, values, misses } of existsSync("../shared/specs") ? soakDocuments() : []) {
  console.log(`${name}: ${bodies} bodies, ${values} values, ${misses.length} misses`);
  for (const miss of misses.slice(0, 5)) console.log(`  ${miss}`);
}
const size = (group: Group): number => JSON.stringify(group.pair).length;
for (const [, group] of [...groups].sort(
  ([, a], [, b]) => (a.judged.fault ?? "").localeCompare(b.judged.fault ?? "") || size(a) - size(b),
)) {
  const { judged, pair, count } = group;
  console.log(
    `\n${judged.fault} on the ${judged.side} side, seen ${count} times; said ${judged.said}: ${judged.kinds.join(", ") || "nothing"}`,
  );
  console.log(`  base ${JSON.stringify(pair.base)}\n  head ${JSON.stringify(pair.head)}`);
  if (judged.witness !== undefined) console.log(`  value ${JSON.stringify(judged.witness)}`);
}
