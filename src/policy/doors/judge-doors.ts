/** Levels of doors: their default, unless the policy overrides it. */
import { findDoor, type Door, type DoorOperation, type FoundDoor } from "../../doors/index";
import type { Place } from "../../engine/index";
import type { PolicyNow } from "../policy";
import type { DoorFinding, DoorLevel, Location, Note } from "../report";
import { createSelection } from "../selection";
import { createJudge } from "../severity";

/** The levels from the lowest to the highest. */
export const doorLevels: readonly DoorLevel[] = ["off", "hint", "warn", "block"];

/** The doors that the policy reports, in document order, with their levels and acceptances. */
export function judgeDoors(
  found: readonly FoundDoor[],
  policy: PolicyNow | undefined,
  locate: (place: Place) => Location,
  fileOrder: (uri: string) => number,
): readonly DoorFinding[] {
  const layersFor = createSelection(policy?.layers ?? []);
  const judge = createJudge(policy);
  const accepted = acceptedDoors(policy);

  function levelFor(door: Door, operation: DoorOperation): DoorLevel {
    if (judge.isOutOfContract(operation) || judge.isAllowed(door.futures.design.reports.rule, operation))
      return "off";
    const told = layersFor(operation).map(({ settings }) => settings.doors?.get(door.name));
    return told.find((level) => level !== undefined) ?? (door.isOn ? "hint" : "off");
  }

  return found
    .toSorted(
      (one, other) =>
        fileOrder(one.at.uri) - fileOrder(other.at.uri) || one.at.span.start - other.at.span.start,
    )
    .flatMap(({ door: name, message, at, others, operations, fingerprint }) => {
      const door = findDoor(name);
      if (door === undefined) return [];
      const levels = operations.map((operation) => levelFor(door, operation));
      const level = doorLevels.findLast((each) => levels.includes(each)) ?? "off";
      if (level === "off") return [];
      const shown = operations.filter((_, index) => levels[index] !== "off");
      return {
        door: name,
        title: door.title,
        level,
        message,
        why: door.why,
        advice: door.advice,
        at: locate(at),
        others: others.map(locate),
        operations: shown.map(({ method, path, operationId, side }) => ({ method, path, operationId, side })),
        fingerprint,
        accepted: accepted.get(`${name} ${fingerprint}`) ?? null,
      };
    });
}

function acceptedDoors(policy: PolicyNow | undefined): ReadonlyMap<string, DoorFinding["accepted"]> {
  return new Map(
    (policy?.acceptances ?? []).flatMap(({ decision }) => {
      if ("wrong" in decision || (policy?.api !== undefined && decision.api !== policy.api)) return [];
      const { door, fingerprint, reason, owner } = decision;
      return [[`${door} ${fingerprint}`, { reason, owner }] as const];
    }),
  );
}

/** Warnings about acceptance files without effect. */
export function acceptanceNotes(policy: PolicyNow | undefined): readonly Note[] {
  return (policy?.acceptances ?? []).flatMap(({ decision, at }) =>
    "wrong" in decision
      ? [
          {
            code: "acceptance-unreadable",
            message: `Cannot read this acceptance: ${decision.wrong}`,
            advice: "Correct the file, or create it again with `contract-guard approve`.",
            at,
          },
        ]
      : [],
  );
}

/** The doors that prevent publication. */
export function blockingDoors(doors: readonly DoorFinding[]): readonly DoorFinding[] {
  return doors.filter(({ level, accepted }) => level === "block" && accepted === null);
}
