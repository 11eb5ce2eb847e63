/** Alternatives that only list values, seen as one list. */
import type { Shape } from "../model/schema";
import { NULL } from "../model/types";

/** Alternatives that only list values, as one list; several that list more than one value each are left apart. */
export function listOf(shapes: readonly Shape[], whole: Shape): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || !shapes.every((shape) => shape.values !== undefined)) return undefined;
  if (shapes.length === 1) return first;
  if (!shapes.every((shape) => shape.values?.size === 1)) return undefined;
  const values = new Map(shapes.flatMap((shape) => [...(shape.values ?? [])]));
  // What stands twice matches two branches, which `oneOf` refuses; of several unions, other branches stand in between.
  if (whole.unions.length === 1 && whole.unions[0]?.kind === "oneOf")
    for (const value of twice(shapes)) values.delete(value);
  const types = typesOf(shapes);
  return { ...first, schema: whole.schema, types, values, valuesAt: whole.unions[0]?.at ?? first.valuesAt };
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
