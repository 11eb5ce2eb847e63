/** The keywords without which an object has no effect on what is compared, although its author meant it to have one. */
import type { MapNode, ScalarNode } from "../span";
import type { Dialect } from "./dialect";

/** Keywords of a schema that Swagger 2.0 has in parameters and headers, and later versions only in their `schema`. */
const ofSchemas = ["type", "format", "enum", "items", "properties", "allOf", "oneOf", "anyOf"];

const typed = "an object with its type in `schema`";
const untyped = new Set(["parameter", "header", "mediaType"]);

/** @returns what the object must be, if it is not; a scalar has no keywords */
export function missingKeywords(
  node: MapNode | ScalarNode,
  object: string,
  dialect: Dialect,
): string | undefined {
  const has = (key: string): boolean => node.kind === "map" && node.get(key) !== undefined;
  if (object === "parameter" && !(has("name") && has("in"))) return "an object with `name` and `in`";
  if (object === "server" && !has("url")) return "an object with `url`";
  if (object === "discriminator" && !has("propertyName")) return "an object with `propertyName`";
  if (dialect === "2.0" || !untyped.has(object)) return undefined;
  const isTyped = has("schema") || has("content") || has("itemSchema");
  return !isTyped && ofSchemas.some(has) ? typed : undefined;
}
