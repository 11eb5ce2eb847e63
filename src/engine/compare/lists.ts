/** Alternatives that only list values, seen as one list. */
import type { Shape } from "../model/schema";
import { NULL } from "../model/types";
import { twice } from "./schema-overlap";

/** Alternatives that only list values, as one list; several that list more than one value each are left apart. */
export function listOf(shapes: readonly Shape[], whole: Shape): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || !shapes.every((shape) => shape.values !== undefined)) return undefined;
  if (shapes.length === 1) return first;
  if (!shapes.every((shape) => shape.values?.size === 1)) return undefined;
  const values = new Map(shapes.flatMap((shape) => [...(shape.values ?? [])]));
  // What stands twice matches two branches, which `oneOf` refuses.
  if (whole.unions[0]?.kind === "oneOf") for (const value of twice(shapes)) values.delete(value);
  const types = typesOf(shapes);
  return { ...first, schema: whole.schema, types, values, valuesAt: whole.unions[0]?.at ?? first.valuesAt };
}

export function sharesTypes(base: Shape, head: Shape): boolean {
  return (base.types & head.types & ~NULL) !== 0;
}

export function typesOf(shapes: readonly Shape[]): number {
  return shapes.reduce((types, shape) => types | shape.types, 0);
}
