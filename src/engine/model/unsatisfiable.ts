/** Schemas that no finite value satisfies, as far as required properties, items and alternatives determine that. */
import { matches } from "../../schema/index";
import { arrayView } from "./array";
import { objectView } from "./object";
import type { Schema, SchemaStore, Shape } from "./schema";
import { ARRAY, NUMBER, OBJECT, STRING } from "./types";
import { compareDecimals } from "./values";

/** Number of schemas that one question visits; a schema with more of them counts as satisfiable. */
const MAX_VISITED = 500;

/** True for a schema that certainly has no value. Cached. */
export function isUnsatisfiable(store: SchemaStore, schema: Schema): boolean {
  let left = MAX_VISITED;
  const open = new Set<Schema>();
  let isPending = false;

  function isEmpty(each: Schema): boolean {
    // A value that must contain itself is infinite.
    if (open.has(each)) return (isPending = true);
    if (left-- <= 0) return false;
    const slot = each.memo.unsatisfiable;
    const result = store.recall(slot, () => {
      open.add(each);
      return isEmptyShape(store.shape(each));
    });
    open.delete(each);
    // An empty result may only hold for the schemas around it.
    if (result && isPending && open.size > 0) slot.kept = undefined;
    return result;
  }

  function isEmptyShape(shape: Shape): boolean {
    const { types, unions } = shape;
    if (types === 0) return true;
    const isEmptyUnion = unions.some(
      ({ branches }) => branches.length > 0 && branches.every(({ at }) => isEmpty(store.of(at))),
    );
    if (isEmptyUnion) return true;
    if (shape.values !== undefined) return areExcluded(shape);
    if (types === OBJECT) return isEmptyObject(shape);
    if (types === ARRAY) return isEmptyArray(shape);
    return isEmptyRange(shape);
  }

  function isEmptyObject(shape: Shape): boolean {
    const { properties, required } = objectView(store, shape);
    for (const name of required.keys()) {
      const property = properties.get(name);
      if (property !== undefined && (property.forbidden || isEmpty(property.schema))) return true;
    }
    return false;
  }

  function isEmptyArray(shape: Shape): boolean {
    if (Number(shape.counts.get("minItems")?.text ?? 0) < 1) return isEmptyRange(shape);
    const { prefix, rest } = arrayView(store, shape);
    return isEmpty(prefix[0] ?? rest);
  }

  return isEmpty(schema);
}

/** True if the patterns of a shape exclude all its values. */
function areExcluded({ values, patterns }: Shape): boolean {
  return [...(values?.values() ?? [])].every(({ at }) => {
    const text = at.string();
    return text !== undefined && patterns.some((pattern) => matches(pattern.text, text) === false);
  });
}

/** True if the limits of a shape that allows values of one type exclude each other. */
function isEmptyRange({ types, counts, minimum, maximum }: Shape): boolean {
  const isReversed = (least: "minItems" | "minLength", most: "maxItems" | "maxLength"): boolean =>
    Number(counts.get(least)?.text ?? 0) > Number(counts.get(most)?.text ?? Infinity);
  if (types === ARRAY) return isReversed("minItems", "maxItems");
  if (types === STRING) return isReversed("minLength", "maxLength");
  const areNumbers = (types & ~NUMBER) === 0 && minimum !== undefined && maximum !== undefined;
  return areNumbers && compareDecimals(minimum.value, maximum.value) > 0;
}
