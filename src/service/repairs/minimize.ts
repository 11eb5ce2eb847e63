/** From a state of head to one with fewer breaks, or undefined. */
import type { Finding } from "../../policy/index";
import { appliedTogether } from "../../fixes/index";
import type { Bench, State } from "./what-if";
import { breaksIn, countOf, newAmong, sameIn, Turns } from "./match-findings";

/** Rounds in which what came to light with an attempt is repaired too. */
const MOST_ROUNDS = 4;

/** Breaks that may come to light with an attempt: with more it was none. */
const MOST_NEW = 25;

/** The tried state without the finding and without a break that was not there at the start. */
export async function mended(
  bench: Bench,
  start: State,
  tried: State,
  finding: Finding,
): Promise<State | undefined> {
  const isGone = ({ report }: State): boolean => countOf(report, finding) < countOf(start.report, finding);
  const end = isGone(tried) ? await withoutNew(bench, start, tried) : undefined;
  return end && isGone(end) ? end : undefined;
}

/**
 * With the next attempt at each of some findings, as far as they break nothing that was whole; the very state where none
 * helped, undefined where there is none left.
 */
export async function advanced(
  bench: Bench,
  state: State,
  findings: readonly Finding[],
  turns: Turns,
): Promise<State | undefined> {
  const after = await repairedTogether(bench, state, findings, turns);
  if (after === undefined || after === state) return after;
  const end = await withoutNew(bench, state, after);
  // What came to light may have been repaired by undoing the attempt.
  if (end !== undefined && breaksIn(end.report).length < breaksIn(state.report).length) return end;
  const [only, another] = findings;
  if (another === undefined) {
    if (only !== undefined) turns.inVain(only);
    return state;
  }
  const half = Math.ceil(findings.length / 2);
  const first = (await advanced(bench, state, findings.slice(0, half), turns)) ?? state;
  const rest = findings.slice(half).flatMap((finding) => sameIn(first.report, finding) ?? []);
  return (await advanced(bench, first, rest, turns)) ?? first;
}

/** What came to light is repaired too. */
async function withoutNew(bench: Bench, start: State, tried: State): Promise<State | undefined> {
  const turns = new Turns();
  let state = tried;
  for (let idle = 0, round = 0; idle < 2 && round < MOST_ROUNDS; round++) {
    if (state.report.base === null) return undefined;
    const more = newAmong(breaksIn(start.report), breaksIn(state.report));
    if (more.length === 0) return state;
    if (more.length > MOST_NEW) return undefined;
    const next = await repairedTogether(bench, state, more, turns);
    if (next === undefined) return undefined;
    idle = next === state ? idle + 1 : 0;
    state = next;
  }
  return undefined;
}

/** With the next attempt at each of some findings, those that do not help left out; undefined where there is none left. */
async function repairedTogether(
  bench: Bench,
  state: State,
  findings: readonly Finding[],
  turns: Turns,
): Promise<State | undefined> {
  const all = findings.flatMap((finding) => {
    const some = bench.attempts(state, finding).filter(({ kind }) => kind !== "deprecate");
    const attempt = some[turns.of(finding)];
    return attempt === undefined ? [] : [{ finding, ...attempt }];
  });
  const base = all[0]?.base;
  // What is gone from one version comes back first, what is gone from another in the next round.
  const next = all.filter((attempt) => attempt.base === base);
  if (base === undefined) return undefined;
  const apply = (some: typeof next) =>
    appliedTogether(
      state.draft,
      base,
      some.map(({ operations }) => operations),
    );
  const first = apply(next);
  for (const index of first.impossible) if (next[index]) turns.inVain(next[index].finding);
  const done = first.done.flatMap((index) => next[index] ?? []);
  const tried = done.length === 0 ? undefined : await bench.settle(() => apply(done).draft);
  if (tried === undefined) return state;
  const after = await bench.check(tried);
  const helps = ({ finding }: (typeof next)[number]): boolean =>
    countOf(after.report, finding) < countOf(state.report, finding);
  for (const each of done) if (!helps(each)) turns.inVain(each.finding);
  const helped = done.filter(helps);
  if (helped.length === done.length) return after;
  const kept = helped.length === 0 ? undefined : await bench.settle(() => apply(helped).draft);
  return kept === undefined ? state : bench.check(kept);
}
