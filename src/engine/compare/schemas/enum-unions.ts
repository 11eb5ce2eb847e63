/** Treats alternatives that only enumerate values as one enum. */
import { matches } from "../../../schema/index";
import type { CountKeyword, Limit, Shape } from "../../model/schema";
import { ARRAY, NULL, OBJECT } from "../../model/types";
import { alternativeName } from "./alternative-names";

type Lists = readonly [base: Shape | undefined, head: Shape | undefined];

/**
 * The alternatives of both versions as one enum each; undefined if they have other constraints. Alternatives with
 * several values are combined too, unless each corresponds to one of the other version by name or values.
 */
export function unionsAsEnums(
  mine: readonly Shape[],
  base: Shape,
  theirs: readonly Shape[],
  head: Shape,
): Lists {
  const areLists = [mine, theirs].flat().every(({ values }) => values !== undefined);
  const areConstants = [mine, theirs].map((shapes) => shapes.every(({ values }) => values?.size === 1));
  const areApart = areLists && areConstants.includes(false) && areKept(mine, theirs);
  const [had, has] = areConstants.map((each) => (each || areLists) && !areApart);
  const listed = had ? unionAsEnum(mine, base) : onlyListOf(mine);
  const listing = has ? unionAsEnum(theirs, head) : onlyListOf(theirs);
  const areBoth = listed !== undefined && listing !== undefined;
  return areLists && !areBoth ? [onlyListOf(mine), onlyListOf(theirs)] : [listed, listing];
}

function onlyListOf(shapes: readonly Shape[]): Shape | undefined {
  const [only] = shapes;
  return shapes.length === 1 && only?.values !== undefined ? only : undefined;
}

/** Alternatives that enumerate values as one enum; undefined if it is uncertain which of the values are accepted. */
function unionAsEnum(shapes: readonly Shape[], whole: Shape): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first;
  if (!shapes.every(isSure)) return undefined;
  const values = new Map(shapes.flatMap((shape) => [...(shape.values ?? [])]));
  // A value listed twice matches two branches, which `oneOf` rejects. With several unions, other branches may
  // intervene.
  if (whole.unions.length === 1 && whole.unions[0]?.kind === "oneOf")
    for (const value of twice(shapes)) values.delete(value);
  const valuesAt = whole.unions[0]?.at ?? first.valuesAt;
  // The other constraints of an alternative have been applied: only its accepted values are listed here.
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

/** Keywords that do not further constrain enumerated values. */
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

/** Maximum number of alternatives with enumerated values. */
const maxReported = 100;

/**
 * True if each alternative of the version with fewer corresponds to one of the other, and no value moved between
 * alternatives.
 */
function areKept(mine: readonly Shape[], theirs: readonly Shape[]): boolean {
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (more.length < 2 || more.length > maxReported) return false;
  const pairs = fewer.map((one) => more.find((other) => isAlike(one, other)));
  if (pairs.includes(undefined)) return false;
  const counterparts = more.map((other) => fewer[pairs.indexOf(other)]);
  // A value listed twice is added or removed with another alternative if one of them changes.
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

/** True if they have the same name or mostly the same values. */
function isAlike(one: Shape, other: Shape): boolean {
  if (alternativeName(one) !== "" && alternativeName(one) === alternativeName(other)) return true;
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

/** The values that alternatives of different branches enumerate. */
export function twice(shapes: readonly Shape[]): string[] {
  const seen = new Map<string, Shape>();
  const again = new Set<string>();
  for (const shape of shapes) {
    for (const value of shape.values?.keys() ?? []) {
      const first = seen.get(value);
      if (first === undefined) seen.set(value, shape);
      else if (areDifferentBranches(first, shape)) again.add(value);
    }
  }
  return [...again];
}

/** True if two alternatives come from different branches of their union. */
export function areDifferentBranches(one: Shape, other: Shape): boolean {
  return (one.branch ?? one.schema.home).node !== (other.branch ?? other.schema.home).node;
}
