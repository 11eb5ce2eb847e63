/** Properties that are part of requests only, or of responses only: `readOnly` and `writeOnly` (OpenAPI 3.0.3 §4.7.24). */
import type { At } from "../../at";
import type { Side } from "../../change";
import { ignoresSiblings } from "../../model/dialect";
import type { Schema, SchemaStore } from "../../model/schema";
import type { SourceNode } from "../../span";
import { appliedBy, sureAt } from "./described-properties";

/** The properties that a schema, or one that applies to the same value in any case, excludes from a side. */
export function hiddenNames(store: SchemaStore, at: At, side: Side, seen = new Set<SourceNode>()): string[] {
  if (seen.has(at.node)) return [];
  seen.add(at.node);
  const mark = side === "request" ? "readOnly" : "writeOnly";
  const own = (at.get("properties")?.entries() ?? []).filter((each) => isMarked(store, each, mark));
  return [
    ...own.map((each) => each.key),
    ...sureAt(store, at).flatMap((each) => hiddenNames(store, each, side, seen)),
  ];
}

function isMarked(store: SchemaStore, at: At, mark: string, seen = new Set<SourceNode>()): boolean {
  if (seen.has(at.node)) return false;
  seen.add(at.node);
  const isIgnored = at.get("$ref") !== undefined && ignoresSiblings(store.dialect);
  const isOwn = at.get(mark)?.boolean() === true && !isIgnored;
  return isOwn || sureAt(store, at).some((each) => isMarked(store, each, mark, seen));
}

/** The names of the properties that a schema itself marks as one-sided, sorted. */
export function oneSided(store: SchemaStore, schema: Schema): string {
  return store.recall(schema.memo.oneSided, () => readOneSided(store, schema));
}

function readOneSided(store: SchemaStore, schema: Schema): string {
  const marked = appliedBy(store, schema).flatMap((at) =>
    (at.get("properties")?.entries() ?? []).filter(
      (each) => each.get("readOnly")?.boolean() === true || each.get("writeOnly")?.boolean() === true,
    ),
  );
  return [...new Set(marked.map(({ key }) => key))].sort().join();
}
