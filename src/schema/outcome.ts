/** Answers to the question whether a set has a value. */
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
