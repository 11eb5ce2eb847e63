/** Reduces a pair that shows a fault: removes parts of both versions, or of one, while the fault remains. */
import type { Json } from "./rewrites";
import type { Pair } from "./soak-edits";

type Step = string | number;

export function smallest(pair: Pair, isFaulty: (pair: Pair) => boolean): Pair {
  let current = pair;
  for (let smaller: Pair | undefined = pair; smaller !== undefined;) {
    current = smaller;
    smaller = firstOf(candidates(current), isFaulty);
  }
  return current;
}

function firstOf<T>(from: Iterable<T>, isWanted: (each: T) => boolean): T | undefined {
  for (const each of from) if (isWanted(each)) return each;
  return undefined;
}

/** Pairs with one part removed, the largest parts first. */
function* candidates(pair: Pair): Generator<Pair> {
  const documents = pair as unknown as { base: Json; head: Json };
  const paths = [
    ...new Map(
      [...pathsOf(documents.base), ...pathsOf(documents.head)].map((p) => [p.join("/"), p]),
    ).values(),
  ];
  const before = JSON.stringify(documents).length;
  for (const path of paths) {
    for (const cut of [without, hoisted]) {
      const base = cut(documents.base, path);
      const head = cut(documents.head, path);
      for (const next of [
        { base, head },
        { base, head: documents.head },
        { base: documents.base, head },
      ]) {
        if (isWhole(next.base) && isWhole(next.head) && JSON.stringify(next).length < before)
          yield next as unknown as Pair;
      }
    }
  }
}

function isWhole(document: Json): boolean {
  return typeof document === "object" && document !== null && "root" in document && "components" in document;
}

function pathsOf(value: Json, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps: [Step, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...steps.flatMap(([step, each]) => pathsOf(each, [...path, step]))];
}

/** The document without the value at the path. */
function without(document: Json, path: readonly Step[]): Json {
  return changedAt(document, path, () => undefined);
}

/** The document with the value at the path instead of the schema that contains it. */
function hoisted(document: Json, path: readonly Step[]): Json {
  const inner = path.reduce<Json | undefined>((value, step) => childOf(value, step), document);
  if (typeof inner !== "object" && typeof inner !== "boolean") return document;
  if (inner === null || Array.isArray(inner) || path.length < 3) return document;
  for (const up of [2, 1]) {
    const outer = path.slice(0, path.length - up);
    if (outer.length > 0) return changedAt(document, outer, () => inner);
  }
  return document;
}

function childOf(value: Json | undefined, step: Step): Json | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return Array.isArray(value) ? value[Number(step)] : value[step];
}

function changedAt(value: Json, [step, ...rest]: readonly Step[], change: () => Json | undefined): Json {
  if (step === undefined) return change() ?? value;
  const child = childOf(value, step);
  if (child === undefined || typeof value !== "object" || value === null) return value;
  const replaced = rest.length === 0 ? change() : changedAt(child, rest, change);
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      index !== step ? [each] : replaced === undefined ? [] : [replaced],
    );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      key !== step ? [[key, each]] : replaced === undefined ? [] : [[key, replaced]],
    ),
  );
}
