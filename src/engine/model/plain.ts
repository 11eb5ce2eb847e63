/** Schemas that take everything, or nothing. */
import type { At } from "../at";

export function isFalse(at: At): boolean {
  return at.node.kind === "scalar" && at.node.value === false;
}

/** `true`, or a schema without a keyword that could refuse anything. */
export function allowsAll(at: At): boolean {
  if (at.node.kind === "scalar") return at.node.value === true;
  return at.node.kind === "map" && at.node.entries.every((entry) => harmless.has(entry.key));
}

/** Keywords that never refuse a value: annotations, and what means nothing alone. */
const harmless = new Set([
  ...["title", "description", "summary", "example", "examples", "$comment", "externalDocs", "then", "else"],
  ...["minContains", "maxContains", "$defs", "definitions"],
]);

/** `false`, or what excludes everything. */
export function takesNothing(at: At): boolean {
  const not = at.get("not");
  return isFalse(at) || (not !== undefined && allowsAll(not));
}
