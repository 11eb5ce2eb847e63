/** Schemas that accept everything, or nothing. */
import type { At } from "../at";

export function isFalse(at: At): boolean {
  return at.node.kind === "scalar" && at.node.value === false;
}

/** `true`, or a schema without constraints. */
export function allowsAll(at: At): boolean {
  if (at.node.kind === "scalar") return at.node.value === true;
  return at.node.kind === "map" && at.node.entries.every((entry) => harmless.has(entry.key));
}

/** Keywords that never reject a value: annotations, and keywords without effect on their own. */
const harmless = new Set([
  ...["title", "description", "summary", "example", "examples", "$comment", "externalDocs", "then", "else"],
  ...["minContains", "maxContains", "$defs", "definitions"],
]);

/** Keywords that only describe binary data (OpenAPI 3.1.1 §4.8.14.5). */
export function allowsAllBytes(at: At): boolean {
  if (at.node.kind !== "map") return allowsAll(at);
  return at.node.entries.every(({ key }) => key === "contentMediaType" || harmless.has(key));
}

/** `false`, or a schema that rejects every value. */
export function rejectsAll(at: At): boolean {
  const not = at.get("not");
  return isFalse(at) || (not !== undefined && allowsAll(not));
}
