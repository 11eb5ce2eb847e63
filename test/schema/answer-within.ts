/** Answers that may only take some steps. */
import assert from "node:assert/strict";
import { createComparer, type SchemaOptions } from "../../src/schema/comparer";
import type { Answer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";

/** @param most number of steps; default: that of a comparison of documents */
export function answerWithin(
  outer: Json,
  inner: Json,
  options?: SchemaOptions,
  most?: number,
): { readonly answer: Answer["answer"]; readonly steps: number } {
  const comparer = createComparer(most);
  const [wide, narrow] = [outer, inner].map((schema) => comparer.read(schema, options).schemaAt("#"));
  assert.ok(wide && narrow);
  return { answer: comparer.includes(wide, narrow).answer, steps: comparer.spent() };
}
