/** Applies repair attempts to a state of head until it has fewer breaking changes. */
import type { Finding } from "../../policy/index";
import { applyTogether, type HeadDraft } from "../../fixes/index";
import type { WhatIf, State } from "./what-if";
import { openBreaks, countOf, addedFindings, findSame, AttemptCounter } from "./match-findings";

/** Limit of rounds that also repair breaking changes which an attempt revealed. */
const MAX_ROUNDS = 4;

/** Limit of breaking changes that an attempt may reveal; with more, the attempt failed. */
const MAX_NEW = 25;

/** The state without the finding and without any breaking change that was not there before. */
export async function repairWithoutNew(
  bench: WhatIf,
  start: State,
  tried: State,
  finding: Finding,
): Promise<State | undefined> {
  const isRepaired = ({ report }: State): boolean =>
    countOf(report, finding) < countOf(start.report, finding);
  const end = isRepaired(tried) ? await repairRevealed(bench, start, tried) : undefined;
  return end && isRepaired(end) ? end : undefined;
}

/**
 * The state after the next attempt for each of some findings, as far as the attempts break nothing else. The same state
 * if no attempt succeeded; undefined if none is left.
 */
export async function repairSome(
  bench: WhatIf,
  state: State,
  findings: readonly Finding[],
  turns: AttemptCounter,
): Promise<State | undefined> {
  const after = await attemptTogether(bench, state, findings, turns);
  if (after === undefined || after === state) return after;
  const end = await repairRevealed(bench, state, after);
  // A revealed finding may have been repaired by undoing the attempt.
  if (end !== undefined && openBreaks(end.report).length < openBreaks(state.report).length) return end;
  const [only, another] = findings;
  if (another === undefined) {
    if (only !== undefined) turns.inVain(only);
    return state;
  }
  const half = Math.ceil(findings.length / 2);
  const first = (await repairSome(bench, state, findings.slice(0, half), turns)) ?? state;
  const rest = findings.slice(half).flatMap((finding) => findSame(first.report, finding) ?? []);
  return (await repairSome(bench, first, rest, turns)) ?? first;
}

/** Repairs the breaking changes that an attempt revealed. */
async function repairRevealed(bench: WhatIf, start: State, tried: State): Promise<State | undefined> {
  const turns = new AttemptCounter();
  let state = tried;
  for (let idle = 0, round = 0; idle < 2 && round < MAX_ROUNDS; round++) {
    if (state.report.base === null) return undefined;
    const more = addedFindings(openBreaks(start.report), openBreaks(state.report));
    if (more.length === 0) return state;
    if (more.length > MAX_NEW) return undefined;
    const next = await attemptTogether(bench, state, more, turns);
    if (next === undefined) return undefined;
    idle = next === state ? idle + 1 : 0;
    state = next;
  }
  return undefined;
}

/**
 * The state after the next attempt for each of some findings, without attempts that do not help; undefined if none is
 * left.
 */
async function attemptTogether(
  bench: WhatIf,
  state: State,
  findings: readonly Finding[],
  turns: AttemptCounter,
): Promise<State | undefined> {
  const all = findings.flatMap((finding) => {
    const some = bench.attempts(state, finding).filter(({ kind }) => kind !== "deprecate");
    const attempt = some[turns.of(finding)];
    return attempt === undefined ? [] : [{ finding, ...attempt }];
  });
  const base = all[0]?.base;
  // Restore what was removed from one version first, and from another version in the next round.
  const next = all.filter((attempt) => attempt.base === base);
  if (base === undefined) return undefined;
  const apply = (some: typeof next) =>
    applyTogether(
      state.draft,
      base,
      some.map(({ operations }) => operations),
    );
  const first = apply(next);
  for (const index of first.impossible) if (next[index]) turns.inVain(next[index].finding);
  const done = first.done.flatMap((index) => next[index] ?? []);
  let applied: HeadDraft | undefined = first.draft;
  const tried =
    done.length === 0
      ? undefined
      : await bench.settle(() => {
          // Only a file that was read in the meantime makes a difference.
          const draft = applied ?? apply(done).draft;
          applied = undefined;
          return draft;
        });
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
