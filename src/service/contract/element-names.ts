/** Distinguishes keys that are names chosen by the author from keywords of the specification. */
import type { At } from "../../engine/index";

const holders = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "paths",
  "webhooks",
  "responses",
  "callbacks",
  "content",
  "headers",
  "encoding",
  "examples",
  "mapping",
]);

/** The kinds of components, each of which contains names. */
const kinds = new Set([
  "schemas",
  "parameters",
  "responses",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "examples",
]);

/**
 * True if the keys directly below a location are names.
 * @param isNamed true if the location is named itself, because the keys next to it are names
 */
export function holdsNames(at: At, isNamed = isNameKey(at)): boolean {
  return at.parent !== undefined && !isNamed && (holders.has(at.token ?? "") || holdsComponents(at));
}

function isNameKey({ parent }: At): boolean {
  return parent !== undefined && holdsNames(parent);
}

/** True if the entries directly below a location are components of one kind. */
export function holdsComponents({ parent, token = "", node }: At): boolean {
  if (parent === undefined || node.kind !== "map") return false;
  if (parent.parent === undefined) return ["definitions", "parameters", "responses"].includes(token);
  return parent.token === "components" && parent.parent.parent === undefined && kinds.has(token);
}

const dataKeywords = new Set(["example", "examples", "default", "enum", "const"]);

/** True if a location contains data, which has no keywords. See `holdsNames`. */
export function holdsData(at: At, isNamed = isNameKey(at)): boolean {
  const { parent, token = "" } = at;
  return parent !== undefined && !isNamed && (dataKeywords.has(token) || token.startsWith("x-"));
}
