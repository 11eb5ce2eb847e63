/** Finds repairs, and verifies each with a full check before it is offered. */
import { fileIn, type Draft, type RepairKind } from "../../fixes/index";
import type { Edits, Repair, WholeRepair } from "../types";
import type { Bench, State } from "./what-if";
import { breaksIn, newAmong, Turns } from "./match-findings";
import { advanced, mended } from "./minimize";

/** Limit of checks in the search for repairs of one finding. */
const MOST_TRIALS = 24;

/** Limits of rounds, and of checks before the last round, when repairing all findings. */
const MOST_ROUNDS = 12;
const MOST_CHECKS = 100;

/**
 * The repairs of one finding: the first verified one of each kind. Prefers an attempt that restores the published state
 * without other changes.
 */
export async function repairsOf(bench: Bench, fingerprint: string): Promise<Repair[]> {
  const { start } = bench;
  const finding = start?.report.findings.find((one) => one.fingerprint === fingerprint);
  if (start === undefined || finding === undefined) return [];
  const found = new Map<RepairKind, { readonly repair: Repair; readonly isPure: boolean }>();
  let trials = 0;
  for (const { kind, title, draft } of bench.attempts(start, finding)) {
    const known = found.get(kind);
    if (known?.isPure === true || (known !== undefined && kind !== "restore")) continue;
    const tried = await bench.settle(draft);
    if (tried === undefined || ++trials > MOST_TRIALS) continue;
    const end = await mended(bench, start, await bench.check(tried), finding);
    if (end === undefined || !isEdited(end.draft)) continue;
    const isPure = newAmong(start.report.findings, end.report.findings).length === 0;
    if (known === undefined || isPure)
      found.set(kind, { repair: { kind, title, ...editsOf(start, end.draft) }, isPure });
  }
  return [...found.values()].map(({ repair }) => repair);
}

/** Repairs as many findings as can be repaired together. */
export async function repairOfAll(bench: Bench): Promise<WholeRepair | undefined> {
  const { start } = bench;
  if (start === undefined) return undefined;
  let checks = 0;
  const counting: Bench = {
    ...bench,
    check(draft) {
      checks++;
      return bench.check(draft);
    },
  };
  const turns = new Turns();
  let state = start;
  for (let round = 0; round < MOST_ROUNDS && checks < MOST_CHECKS; round++) {
    const next = await advanced(counting, state, breaksIn(state.report), turns);
    if (next === undefined) break;
    state = next;
  }
  const [before, left] = [breaksIn(start.report).length, breaksIn(state.report).length];
  return left < before ? { ...editsOf(start, state.draft), repaired: before - left, left } : undefined;
}

function isEdited({ splices, created }: Draft): boolean {
  return splices().length + created.length > 0;
}

function editsOf({ draft: before }: State, after: Draft): Edits {
  return {
    edits: after.splices().flatMap(({ uri, start, end, text }) => {
      const lines = fileIn(before, uri)?.lines;
      const range = lines && { start: lines.positionAt(start), end: lines.positionAt(end) };
      return range === undefined ? [] : [{ uri, range, text }];
    }),
    files: after.created.map(({ document: { uri }, text }) => ({ uri, text })),
  };
}
