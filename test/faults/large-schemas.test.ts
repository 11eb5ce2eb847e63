/** Schemas with thousands of values or patterns: each comparison ends, and reports every change. */
import assert from "node:assert/strict";
import { told } from "../engine/compared";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

function documentOf(schema: Json): string {
  const content = { "application/json": { schema } };
  const paths = { "/a": { post: { requestBody: { content }, responses: {} } } };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths });
}

const COUNT = 3000;
const list = <T>(of: (index: number) => T): readonly T[] =>
  Array.from({ length: COUNT }, (_, index) => of(index));

const rows: readonly {
  readonly title: string;
  readonly before: Json;
  readonly after: Json;
  /** Number of changes by kind and compatibility. */
  readonly changes: Readonly<Record<string, number>>;
}[] = [
  {
    title: "an enum with only new values",
    before: { enum: list((index) => `v${index}`) },
    after: { enum: list((index) => `v${index + COUNT}`) },
    changes: { "enum-value-removed breaking": COUNT, "enum-value-added compatible": COUNT },
  },
  {
    title: "only new patterns",
    before: { type: "string", allOf: list((index) => ({ pattern: `^a.{${index}}b` })) },
    after: { type: "string", allOf: list((index) => ({ pattern: `^a.{${index}}c` })) },
    changes: { "pattern-changed dangerous": 1 },
  },
  {
    title: "patterns in another order",
    before: { type: "string", allOf: list((index) => ({ pattern: `^a.{${index}}b` })) },
    after: { type: "string", allOf: list((index) => ({ pattern: `^a.{${COUNT - 1 - index}}b` })) },
    changes: {},
  },
];

describe("schemas with thousands of keywords or values", () => {
  for (const { title, before, after, changes } of rows)
    it(title, () => {
      const counts: Record<string, number> = {};
      for (const { kind, compatibility } of told(documentOf(before), documentOf(after)))
        counts[`${kind} ${compatibility}`] = (counts[`${kind} ${compatibility}`] ?? 0) + 1;
      assert.deepEqual(counts, changes);
    });
});
