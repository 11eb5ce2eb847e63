/** Finds fixes for doors, and verifies each with a full check before it is offered. */
import { compareDocuments } from "../../engine/index";
import { doorAttempts } from "../../fixes/index";
import type { DoorFinding } from "../../policy/index";
import { includesPattern } from "../../proof/index";
import type { Repair } from "../types";
import { addedFindings } from "./match-findings";
import { editsBetween } from "./repairs";
import type { State, WhatIf } from "./what-if";

/** The doors of a state; undefined if they are unknown. */
export type DoorsOf = (state: State) => readonly DoorFinding[] | undefined;

/** The fixes that close a door, open no other one, and add no finding. */
export async function findDoorRepairs(
  bench: WhatIf,
  fingerprint: string,
  doorsOf: DoorsOf,
): Promise<readonly Repair[]> {
  const { start } = bench;
  const before = start && doorsOf(start);
  const door = before?.find((one) => one.fingerprint === fingerprint);
  if (start === undefined || before === undefined || door === undefined) return [];
  const known = new Set(before.map(doorKey));
  known.delete(doorKey(door));
  const found: Repair[] = [];
  for (const { title, draft } of doorAttempts(door, start.draft)) {
    const tried = await bench.settle(draft);
    if (tried === undefined) continue;
    const end = await bench.check(tried);
    const isClosed = doorsOf(end)?.every((one) => known.has(doorKey(one))) === true;
    const isClear = addedFindings(start.report.findings, end.report.findings).length === 0;
    if (isClosed && isClear && end.report.unchecked === null && !changesRequests(start, end))
      found.push({ kind: "door", title, ...editsBetween(start, end.draft) });
  }
  return found;
}

function doorKey({ door, fingerprint }: DoorFinding): string {
  return `${door} ${fingerprint}`;
}

/** True if a fix changes what clients send, apart from new optional parameters. */
function changesRequests(start: State, end: State): boolean {
  const [was, is] = [start, end].map(({ all: [newest] }) => newest?.files.head.documents);
  if (was === undefined || is === undefined) return true;
  const { changes } = compareDocuments(was, is, { includesPattern });
  return changes.some(
    ({ kind, uses }) => kind !== "parameter-added" && uses.some(({ side }) => side === "request"),
  );
}
