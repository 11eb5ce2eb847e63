/** Questions about single schemas. */
import { createComparer, type Answer, type SchemaOptions, type Validity } from "./comparer";
import type { Json } from "./json";

/** True if `outer` accepts every value that `inner` accepts. Never throws. */
export function includes(outer: Json, inner: Json, options: SchemaOptions = {}): Answer {
  const comparer = createComparer();
  return comparer.includes(
    comparer.read(outer, options).schemaAt("#"),
    comparer.read(inner, options).schemaAt("#"),
  );
}

/** True if a schema accepts a value. Never throws. */
export function validate(schema: Json, value: Json, options: SchemaOptions = {}): Validity {
  return createComparer().read(schema, options).schemaAt("#").validate(value);
}

export type Sample =
  | { readonly answer: "found"; readonly value: Json }
  | { readonly answer: "empty" }
  | { readonly answer: "unknown"; readonly why: string };

/** A value that a schema accepts, or that there is none. Never throws. */
export function sample(schema: Json, options: SchemaOptions = {}): Sample {
  const answer = includes(false, schema, options);
  if (answer.answer === "yes") return { answer: "empty" };
  return answer.answer === "no" ? { answer: "found", value: answer.witness } : answer;
}
