/** Alternatives that only list values, seen as one list. */
import type { CountKeyword, Limit, SchemaStore, Shape } from "../model/schema";
import { NULL } from "../model/types";
import type { PairGraph } from "./pairs";
import { isSure } from "./schema-allows";
import { nameOf } from "./shape-names";

type Lists = readonly [base: Shape | undefined, head: Shape | undefined];

/**
 * The alternatives of both versions as one list each; undefined where they say more than which values there are.
 * Alternatives that list several values each are one list too, unless each is one of the other version, by its name or
 * its values: then they are alternatives.
 */
export function listsOf(
  { base: before, head: after }: PairGraph,
  mine: readonly Shape[],
  base: Shape,
  theirs: readonly Shape[],
  head: Shape,
): Lists {
  const areOne = ![mine, theirs].flat().some(({ values }) => values === undefined) && !areKept(mine, theirs);
  return [listOf(before, mine, base, areOne), listOf(after, theirs, head, areOne)];
}

function listOf(
  store: SchemaStore,
  shapes: readonly Shape[],
  whole: Shape,
  areOne: boolean,
): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || !shapes.every(({ values }) => values !== undefined)) return undefined;
  if (shapes.length === 1) return first;
  if (!areOne && !shapes.every(({ values }) => values?.size === 1)) return undefined;
  if (!shapes.every(({ schema }) => isSure(store, schema))) return undefined;
  const values = new Map(shapes.flatMap((shape) => [...(shape.values ?? [])]));
  // What stands twice matches two branches, which `oneOf` refuses; of several unions, other branches stand in between.
  if (whole.unions.length === 1 && whole.unions[0]?.kind === "oneOf")
    for (const value of twice(shapes)) values.delete(value);
  const valuesAt = whole.unions[0]?.at ?? first.valuesAt;
  // What else an alternative says has been minded: of its values those stand here that it takes.
  const unbound = {
    ...{ branch: undefined, minimum: undefined, maximum: undefined, multiples: [] },
    counts: new Map<CountKeyword, Limit>(),
  };
  const extensible = shapes.some((shape) => shape.extensible);
  return { ...first, ...unbound, schema: whole.schema, types: typesOf(shapes), values, valuesAt, extensible };
}

/** Whether each alternative of the version that has fewer is one of the other, and no value went from one to another. */
function areKept(mine: readonly Shape[], theirs: readonly Shape[]): boolean {
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  const pairs = fewer.map((one) => more.find((other) => isAlike(one, other)));
  if (more.length < 2 || pairs.includes(undefined)) return false;
  const holding = (shapes: readonly (Shape | undefined)[], value: string): Shape[] =>
    more.filter((_, at) => shapes[at]?.values?.has(value));
  const counterparts = more.map((other) => fewer[pairs.indexOf(other)]);
  return [...new Set(fewer.flatMap(({ values }) => [...(values?.keys() ?? [])]))].every((value) => {
    const [was, is] = [holding(counterparts, value), holding(more, value)];
    return was.every((one) => is.includes(one)) || is.every((one) => was.includes(one));
  });
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
