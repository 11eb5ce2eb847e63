/** Alternatives that only list values, seen as one list. */
import { matches } from "../../schema/index";
import type { CountKeyword, Limit, Shape } from "../model/schema";
import { ARRAY, NULL, OBJECT } from "../model/types";
import { nameOf } from "./shape-names";

type Lists = readonly [base: Shape | undefined, head: Shape | undefined];

/**
 * The alternatives of both versions as one list each; undefined where they say more than which values there are.
 * Alternatives that list several values each are one list too, unless each is one of the other version, by its name or
 * its values: then they are alternatives.
 */
export function listsOf(mine: readonly Shape[], base: Shape, theirs: readonly Shape[], head: Shape): Lists {
  const areLists = [mine, theirs].flat().every(({ values }) => values !== undefined);
  const areConstants = [mine, theirs].map((shapes) => shapes.every(({ values }) => values?.size === 1));
  const areApart = areLists && areConstants.includes(false) && areKept(mine, theirs);
  const [had, has] = areConstants.map((each) => (each || areLists) && !areApart);
  const listed = had ? listOf(mine, base) : onlyListOf(mine);
  const listing = has ? listOf(theirs, head) : onlyListOf(theirs);
  const areBoth = listed !== undefined && listing !== undefined;
  return areLists && !areBoth ? [onlyListOf(mine), onlyListOf(theirs)] : [listed, listing];
}

function onlyListOf(shapes: readonly Shape[]): Shape | undefined {
  const [only] = shapes;
  return shapes.length === 1 && only?.values !== undefined ? only : undefined;
}

/** Alternatives that list values as one list; undefined where it is not sure which of its values one takes. */
function listOf(shapes: readonly Shape[], whole: Shape): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first;
  if (!shapes.every(isSure)) return undefined;
  const values = new Map(shapes.flatMap((shape) => [...(shape.values ?? [])]));
  // What stands twice matches two branches, which `oneOf` refuses; of several unions, other branches stand in between.
  if (whole.unions.length === 1 && whole.unions[0]?.kind === "oneOf")
    for (const value of twice(shapes)) values.delete(value);
  const valuesAt = whole.unions[0]?.at ?? first.valuesAt;
  // What else an alternative says has been minded: of its values those stand here that it takes.
  const unbound = {
    ...{
      branch: undefined,
      minimum: undefined,
      maximum: undefined,
      multiples: [],
      patterns: [],
      formats: [],
    },
    ...{ counts: new Map<CountKeyword, Limit>(), contains: [], uniqueItems: undefined, flat: [] },
  };
  const extensible = shapes.some((shape) => shape.extensible);
  return { ...first, ...unbound, schema: whole.schema, types: typesOf(shapes), values, valuesAt, extensible };
}

/** What says nothing of values beside those that are listed. */
const plain = new Set([
  ...["type", "enum", "const", "nullable", "title", "description", "default", "example", "examples"],
  ...["deprecated", "readOnly", "writeOnly", "$comment", "externalDocs", "xml"],
]);

function isSure({ values, patterns, nots, conditionals, discriminators, flat }: Shape): boolean {
  if (nots.length + conditionals.length + discriminators.length > 0) return false;
  const isPlain = flat.every(({ at }) =>
    at.entries().every(({ key }) => plain.has(key) || key.startsWith("x-")),
  );
  return [...(values?.values() ?? [])].every(({ type, at }) => {
    const text = at.string();
    if (text !== undefined) return patterns.every((pattern) => matches(pattern.text, text) !== undefined);
    return (type & (ARRAY | OBJECT)) === 0 || isPlain;
  });
}

/** More alternatives that list values are not told apart. */
const mostTold = 100;

/** Whether each alternative of the version that has fewer is one of the other, and no value went from one to another. */
function areKept(mine: readonly Shape[], theirs: readonly Shape[]): boolean {
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (more.length < 2 || more.length > mostTold) return false;
  const pairs = fewer.map((one) => more.find((other) => isAlike(one, other)));
  if (pairs.includes(undefined)) return false;
  const counterparts = more.map((other) => fewer[pairs.indexOf(other)]);
  // What stands twice comes or goes with another alternative, where one of them changes.
  if (twice(fewer).length + twice(more).length > 0)
    return more.every((other, at) => hasSameValues(other, counterparts[at]));
  const holder = (shapes: readonly (Shape | undefined)[], value: string): number =>
    shapes.findIndex((shape) => shape?.values?.has(value));
  const isMoved = (value: string): boolean => {
    const [was, is] = [holder(counterparts, value), holder(more, value)];
    return was >= 0 && is >= 0 && was !== is;
  };
  return !fewer.some(({ values }) => [...(values?.keys() ?? [])].some(isMoved));
}

function hasSameValues({ values: one }: Shape, other: Shape | undefined): boolean {
  return (
    one?.size === other?.values?.size && [...(one?.keys() ?? [])].every((each) => other?.values?.has(each))
  );
}

/** Of one name, or of mostly the same values. */
function isAlike(one: Shape, other: Shape): boolean {
  if (nameOf(one) !== "" && nameOf(one) === nameOf(other)) return true;
  const all = new Set([one, other].flatMap(({ values }) => [...(values?.keys() ?? [])]));
  const shared = (one.values?.size ?? 0) + (other.values?.size ?? 0) - all.size;
  return shared * 2 > all.size;
}

export function sharesTypes(base: Shape, head: Shape): boolean {
  return (base.types & head.types & ~NULL) !== 0;
}

export function typesOf(shapes: readonly Shape[]): number {
  return shapes.reduce((types, shape) => types | shape.types, 0);
}

/** The values that alternatives of different branches list. */
export function twice(shapes: readonly Shape[]): string[] {
  const seen = new Map<string, Shape>();
  const again = new Set<string>();
  for (const shape of shapes) {
    for (const value of shape.values?.keys() ?? []) {
      const first = seen.get(value);
      if (first === undefined) seen.set(value, shape);
      else if (isApart(first, shape)) again.add(value);
    }
  }
  return [...again];
}

/** Whether two alternatives come from different branches of their union. */
export function isApart(one: Shape, other: Shape): boolean {
  return (one.branch ?? one.schema.home).node !== (other.branch ?? other.schema.home).node;
}
