/** What a publication makes permanent, in groups for confirmation by the user. */
import type { DoorFinding, Finding } from "../policy/index";
import { acceptanceText, operationTitle } from "./doors";

/** What clients may depend on after a publication. */
export interface Permanent {
  /** Nothing was published before. */
  readonly isFirst: boolean;
  readonly doors: readonly DoorFinding[];
  /** The changes to the previous version. */
  readonly added: readonly Finding[];
}

export interface PermanentGroup {
  /** The operations, or for a first publication the kind of door. */
  readonly title: string;
  /** Sentences, doors first. */
  readonly lines: readonly string[];
}

/** Doors listed of each kind for a first publication. */
const mostOfKind = 3;

/** By operation, those with doors first. For a first publication, doors by kind and the number of operations. */
export function permanentGroups({ isFirst, doors, added }: Permanent): readonly PermanentGroup[] {
  const groups = new Map<string, string[]>();
  const add = (title: string, line: string): void => {
    const lines = groups.get(title) ?? [];
    if (!lines.includes(line)) lines.push(line);
    groups.set(title, lines);
  };
  for (const door of doors) add(isFirst ? door.title : operationTitle(door), lineOf(door));
  const byKind = [...groups].map(([title, lines]) => ({ title, lines }));
  if (isFirst) return [...byKind.map(shortened), ...operationCount(added)];
  for (const finding of added) add(operationTitle(finding), finding.message);
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function lineOf({ message, accepted }: DoorFinding): string {
  return accepted === null ? message : `${message} ${acceptanceText(accepted)}`;
}

function shortened({ title, lines }: PermanentGroup): PermanentGroup {
  const more = lines.length - mostOfKind;
  return {
    title: `${title} (${lines.length})`,
    lines: more > 0 ? [...lines.slice(0, mostOfKind), `and ${more} more`] : lines,
  };
}

function operationCount(added: readonly Finding[]): readonly PermanentGroup[] {
  const names = new Set(
    added.flatMap(({ operations }) => operations.map(({ method, path }) => `${method} ${path}`)),
  );
  const count = names.size === 1 ? "1 operation" : `${names.size} operations`;
  return names.size === 0
    ? []
    : [{ title: `${count}, with their parameters, requests and responses`, lines: [] }];
}
