/** The section _Becomes permanent_ of a report: the doors of the document, grouped for readers. */
import type { DoorFinding, Report } from "../policy/index";

export interface DoorGroup {
  /** The operation, or the kind of door. */
  readonly title: string;
  /** Advice for all of the group; null if each door has its own. */
  readonly advice: string | null;
  readonly doors: readonly DoorFinding[];
}

/** Doors shown of each kind if the whole document is new. */
const mostOfKind = 3;

type Doors = Pick<Report, "verdict" | "base" | "doors">;

/** True if nothing was published yet, so that every door of the document is listed. */
function isFirst({ verdict, base }: Doors): boolean {
  return verdict === "unpublished" || base === null;
}

/** `Becomes permanent with the next publish (3)`; undefined if there are no doors, or if they were not requested. */
export function doorsTitle(report: Doors): string | undefined {
  const { doors = [] } = report;
  if (doors.length === 0) return undefined;
  return `Becomes permanent with the ${isFirst(report) ? "first" : "next"} publish (${doors.length})`;
}

/**
 * By operation, in document order of their first door. If nothing was published yet, by kind, those with the most doors
 * first.
 */
export function groupDoors(report: Doors): readonly DoorGroup[] {
  const { doors = [] } = report;
  if (!isFirst(report))
    return [...grouped(doors, operationTitle)].map(([title, own]) => ({
      title,
      advice: null,
      doors: own,
    }));
  const kinds = [...grouped(doors, ({ door }) => door)];
  return kinds
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([kind, own]) => ({
      title: `${own[0]?.title ?? kind} (${own.length})`,
      advice: own[0]?.advice ?? null,
      doors: own,
    }));
}

/** The doors of a group that are listed, and the number of the others. */
export function shownDoors({ doors, advice }: DoorGroup): {
  readonly shown: readonly DoorFinding[];
  readonly more: number;
} {
  const shown = advice === null ? doors : doors.slice(0, mostOfKind);
  return { shown, more: doors.length - shown.length };
}

/** `GET /orders and 2 more operations` */
export function operationTitle({ operations }: Pick<DoorFinding, "operations">): string {
  const [first, ...more] = new Map(operations.map((each) => [`${each.method} ${each.path}`, each])).values();
  const others =
    more.length === 0 ? "" : ` and ${more.length} more ${more.length === 1 ? "operation" : "operations"}`;
  return first === undefined ? "The document" : `${first.method} ${first.path}${others}`;
}

/** `Accepted by ops@example.com: reason` */
export function acceptanceText({ owner, reason }: NonNullable<DoorFinding["accepted"]>): string {
  return `Accepted by ${owner}: ${reason}`;
}

function grouped(
  doors: readonly DoorFinding[],
  groupKey: (door: DoorFinding) => string,
): ReadonlyMap<string, readonly DoorFinding[]> {
  const groups = new Map<string, DoorFinding[]>();
  for (const door of doors) groups.set(groupKey(door), [...(groups.get(groupKey(door)) ?? []), door]);
  return groups;
}
