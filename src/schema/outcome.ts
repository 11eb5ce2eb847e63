/** Results of the search for a value of a set. */
import type { Json } from "./json";

export type Outcome<Value = Json> =
  | { readonly kind: "empty" }
  | { readonly kind: "found"; readonly value: Value }
  | { readonly kind: "unknown"; readonly why: string };

export const empty = { kind: "empty" } as const;

export function found<Value>(value: Value): Outcome<Value> {
  return { kind: "found", value };
}

export function unknown(why: string): { readonly kind: "unknown"; readonly why: string } {
  return { kind: "unknown", why };
}

/** The first value found; empty if all are empty, otherwise unknown. */
export function firstFound<Each, Value>(
  elements: Iterable<Each>,
  attempt: (element: Each) => Outcome<Value>,
): Outcome<Value> {
  let open: Outcome<Value> = empty;
  for (const each of elements) {
    const outcome = attempt(each);
    if (outcome.kind === "found") return outcome;
    if (outcome.kind === "unknown") open = outcome;
  }
  return open;
}

const maxSize = 200_000;
const sizes = new WeakMap<object, number>();

/** An array or object that was found, unless it exceeds the size limit. */
export function foundComposite(value: Json): Outcome {
  return jsonSize(value) > maxSize ? unknown("A value would exceed the size limit.") : found(value);
}

function jsonSize(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  const known =
    sizes.get(value) ?? Object.values(value).reduce<number>((sum, each: Json) => sum + jsonSize(each), 1);
  sizes.set(value, known);
  return known;
}
