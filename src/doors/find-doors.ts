/** Finds the doors of a document that the published version does not have. */
import {
  describeSubject,
  hashText,
  quote,
  subjectOf,
  type Api,
  type At,
  type Operation,
  type Place,
  type Side,
  type Traits,
} from "../engine/index";
import type { Door, ValueDoor } from "./door";
import { pairOperations, type PairedOperation } from "./operations";
import { doors } from "./registry";
import { walkValues, type MetValue } from "./walk";

/** An operation that has a door. */
export interface DoorOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly traits: Traits;
  readonly side: Side;
}

/** A door that the next publish closes. */
export interface FoundDoor {
  readonly door: string;
  readonly message: string;
  readonly at: Place;
  /** The other locations of the same decision. */
  readonly others: readonly Place[];
  /** The operations that have it, sorted by path. */
  readonly operations: readonly DoorOperation[];
  /** 16 hex digits. Independent of wording, moved lines and component names. */
  readonly fingerprint: string;
}

/** A location of a door. Sites of one decision are one door. */
interface Site {
  readonly door: Door;
  readonly at: At;
  /** Undefined: its location. */
  readonly decision: string | undefined;
  readonly isPublished: boolean;
  readonly where: string;
  /** Undefined: the operations are the subject. */
  readonly subject: string | undefined;
  readonly side: Side;
  readonly operations: () => readonly Operation[];
}

/**
 * The doors of head, one for each decision, in an unspecified but deterministic order. Throws only
 * `TooComplex`.
 * @param published the published versions, newest first; empty if nothing was published
 */
export function findDoors(published: readonly Api[], head: Api): readonly FoundDoor[] {
  const [newest, ...older] = published;
  const found = findNewDoors(newest, head);
  if (older.length === 0 || found.length === 0) return found;
  // A promise of an older version that clients still use is not new.
  const news = older.map((base) => new Set(findNewDoors(base, head).map(doorKey)));
  return found.filter((door) => news.every((each) => each.has(doorKey(door))));
}

function doorKey({ door, at }: FoundDoor): string {
  return `${door} ${at.uri} ${at.pointer}`;
}

function findNewDoors(base: Api | undefined, head: Api): readonly FoundDoor[] {
  const operations = pairOperations(base, head);
  const callers = new Map(operations.map(({ operation, caller }) => [operation, caller]));
  const values = walkValues(operations, head.schemas);
  const byDecision = new Map<string, Site[]>();
  for (const site of [...operationSites(operations, head), ...valueSites(values)]) {
    const { uri, pointer } = site.at.place();
    const key = `${site.door.name} ${site.decision ?? `${uri} ${pointer}`}`;
    byDecision.set(key, [...(byDecision.get(key) ?? []), site]);
  }
  return [...byDecision.values()]
    .filter((sites) => !sites.some(({ isPublished }) => isPublished))
    .flatMap((sites) => buildDoor(sites, callers) ?? []);
}

function* operationSites(operations: readonly PairedOperation[], head: Api): Iterable<Site> {
  for (const { operation, published, swapped, where } of operations) {
    // What a client answers is not the provider's design.
    if (swapped) continue;
    for (const door of doors) {
      const at = door.of === "operation" ? door.find(operation, head) : undefined;
      if (at === undefined || door.of !== "operation") continue;
      const isPublished = published !== undefined && door.find(published.operation, head) !== undefined;
      yield {
        door,
        at,
        decision: undefined,
        isPublished,
        where,
        subject: undefined,
        side: "response",
        operations: () => [operation],
      };
    }
  }
}

const valueDoors = doors.filter((door): door is ValueDoor => door.of === "value");

function* valueSites(values: readonly MetValue[]): Iterable<Site> {
  for (const value of values) {
    for (const door of valueDoors) {
      const at = door.side === value.side ? door.find(value) : undefined;
      if (at === undefined) continue;
      yield {
        door,
        at,
        decision: door.decision?.(value),
        isPublished: value.published.some((was) => door.find(was) !== undefined),
        where: value.where,
        subject: value.isBody ? undefined : describeSubject(subjectOf(value.at)),
        side: value.side,
        operations: () => operationsOf(value),
      };
    }
  }
}

/** The operations that reach a value. */
function operationsOf(value: MetValue): readonly Operation[] {
  const reached = new Set([value]);
  for (const each of reached) for (const outer of each.within) reached.add(outer);
  return [...new Set([...reached].flatMap(({ operations }) => [...operations]))];
}

function buildDoor(
  sites: readonly Site[],
  callers: ReadonlyMap<Operation, Operation>,
): FoundDoor | undefined {
  const [first] = sites.toSorted((one, other) => (one.where < other.where ? -1 : 1));
  if (first === undefined) return undefined;
  const { door, at, side } = first;
  const all = new Set(sites.flatMap((site) => site.operations()).map((each) => callers.get(each) ?? each));
  const operations = [...all]
    .map(({ method, path, operationId = null, traits }) => ({ method, path, operationId, traits, side }))
    .sort((one, other) => (operationName(one) < operationName(other) ? -1 : 1));
  const [example, ...more] = operations;
  if (example === undefined) return undefined;
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return {
    door: door.name,
    message: capitalized(
      door.message(first.subject ?? `${quote(`${example.method} ${example.path}`)}${others}`),
    ),
    at: placeOf(at),
    others: [...new Map(sites.map((site) => [site.at.pointer(), placeOf(site.at)])).values()].filter(
      ({ pointer }) => pointer !== at.pointer(),
    ),
    operations,
    fingerprint: hashText(`${door.name} ${first.where}`),
  };
}

function placeOf(at: At): Place {
  return at.scalar === undefined ? at.keyPlace() : at.place();
}

function operationName({ path, method }: DoorOperation): string {
  return `${path} ${method}`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
