/** Finds repairs, and verifies each with a full check before it is offered. */
import { findFile, type HeadDraft, type RepairKind } from "../../fixes/index";
import type { Finding } from "../../policy/index";
import type { Edits, Repair, WholeRepair } from "../types";
import type { WhatIf, State } from "./what-if";
import { openBreaks, addedFindings, AttemptCounter } from "./match-findings";
import { repairSome, repairWithoutNew } from "./minimize";

/** Limit of checks in the search for repairs of one finding. */
const MAX_TRIALS = 24;

/** Limits of rounds, and of checks before the last round, when repairing all findings. */
const MAX_ROUNDS = 12;
const MAX_CHECKS = 100;

/** A fix of a finding. */
interface FindingRepair extends Repair {
  readonly kind: RepairKind;
}

/**
 * The repairs of one finding: the first verified one of each kind. Prefers an attempt that restores the published state
 * without other changes.
 */
export async function findRepairs(bench: WhatIf, fingerprint: string): Promise<FindingRepair[]> {
  const { start } = bench;
  const finding = start?.report.findings.find((one) => one.fingerprint === fingerprint);
  if (start === undefined || finding === undefined) return [];
  const found = new Map<RepairKind, { readonly repair: FindingRepair; readonly isPure: boolean }>();
  let trials = 0;
  for (const { kind, title, draft } of bench.attempts(start, finding)) {
    const known = found.get(kind);
    if (known?.isPure === true || (known !== undefined && kind !== "restore")) continue;
    const tried = await bench.settle(draft);
    if (tried === undefined || ++trials > MAX_TRIALS) continue;
    const end = await repairWithoutNew(bench, start, await bench.check(tried), finding);
    if (end === undefined || !isEdited(end.draft)) continue;
    const isPure = addedFindings(start.report.findings, end.report.findings).length === 0;
    if (known === undefined || isPure)
      found.set(kind, { repair: { kind, title, ...editsBetween(start, end.draft) }, isPure });
  }
  return [...found.values()].map(({ repair }) => repair);
}

/** Repairs as many of the selected findings as can be repaired together. */
export async function findRepairOfAll(
  bench: WhatIf,
  selects: (finding: Finding) => boolean = () => true,
): Promise<WholeRepair | undefined> {
  const { start } = bench;
  if (start === undefined) return undefined;
  let checks = 0;
  const counting: WhatIf = {
    ...bench,
    check(draft) {
      checks++;
      return bench.check(draft);
    },
  };
  const turns = new AttemptCounter();
  let state = start;
  for (let round = 0; round < MAX_ROUNDS && checks < MAX_CHECKS; round++) {
    const next = await repairSome(counting, state, openBreaks(state.report).filter(selects), turns);
    if (next === undefined) break;
    state = next;
  }
  const [before, left] = [openBreaks(start.report).length, openBreaks(state.report).length];
  return left < before ? { ...editsBetween(start, state.draft), repaired: before - left, left } : undefined;
}

function isEdited({ splices, created }: HeadDraft): boolean {
  return splices().length + created.length > 0;
}

export function editsBetween({ draft: before }: State, after: HeadDraft): Edits {
  return {
    edits: after.splices().flatMap(({ uri, start, end, text }) => {
      const lines = findFile(before, uri)?.lines;
      const range = lines && { start: lines.positionAt(start), end: lines.positionAt(end) };
      return range === undefined ? [] : [{ uri, range, text }];
    }),
    files: after.created.map(({ document: { uri }, text }) => ({ uri, text })),
  };
}
