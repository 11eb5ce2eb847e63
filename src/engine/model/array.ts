/** Arrays: the schema of each item, including `allOf` and unevaluated items. */
import type { At } from "../at";
import { ARRAY, NULL } from "./types";
import type { Part, Schema, SchemaStore, Shape } from "./schema";

export interface ArrayView {
  /** The items with individual schemas (`prefixItems`). */
  readonly prefix: readonly Schema[];
  /** The schema of the items after them. */
  readonly rest: Schema;
  readonly restAt: At | undefined;
}

export function arrayView(store: SchemaStore, shape: Shape): ArrayView {
  const tuples = shape.flat.map((part) => tupleOf(part.at, part.sees));
  const length = Math.max(0, ...tuples.map((tuple) => tuple.start));
  const { home } = shape.schema;
  const at = (index: number): Part[] =>
    tuples
      .flatMap((tuple) => tuple.prefix[index] ?? (index >= tuple.start ? (tuple.rest ?? []) : []))
      .map((place) => ({ at: place, omit: 0 }));
  const rests = tuples.flatMap((tuple) => tuple.rest ?? []);
  return {
    prefix: Array.from({ length }, (_, index) => store.all(at(index), home)),
    rest: store.all(
      rests.map((place) => ({ at: place, omit: 0 })),
      home.missing("items"),
    ),
    restAt: rests[0],
  };
}

/** True if every value that is allowed as an item is, alone, an allowed array. */
export function allowsSingleItem({ types, unions, counts, flat }: Shape): boolean {
  return (
    (types & ~NULL) === ARRAY &&
    unions.length === 0 &&
    Number(counts.get("minItems")?.text ?? 0) < 2 &&
    flat.every((part) => part.at.get("prefixItems") === undefined)
  );
}

/** The number of items that an array of this shape has at most. */
export function maximumItems({ counts, unions }: Shape): number {
  const most = Number(counts.get("maxItems")?.text ?? Infinity);
  return unions.length === 0 ? most : Infinity;
}

interface Tuple {
  readonly prefix: readonly At[];
  /** The schema of the items from `start` on. */
  readonly rest: At | undefined;
  readonly start: number;
}

function tupleOf(at: At, inside: readonly At[]): Tuple {
  const items = at.get("items");
  // Before 2020-12, an array in `items` defined the tuple and `additionalItems` the other items.
  if (items?.node.kind === "seq") {
    return { prefix: items.items(), rest: at.get("additionalItems"), start: items.items().length };
  }
  const prefix = at.get("prefixItems")?.items() ?? [];
  const unevaluated = items === undefined ? at.get("unevaluatedItems") : undefined;
  if (unevaluated === undefined) return { prefix, rest: items, start: prefix.length };
  // JSON Schema 2020-12 §11.2: items that a nested schema applies to are evaluated.
  const others = inside.filter((each) => each !== at);
  const allSeen = others.some((each) => (each.get("items") ?? each.get("unevaluatedItems")) !== undefined);
  const start = Math.max(0, ...inside.map((each) => each.get("prefixItems")?.items().length ?? 0));
  return { prefix, rest: allSeen ? undefined : unevaluated, start };
}
