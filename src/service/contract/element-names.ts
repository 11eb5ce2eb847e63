/** Which keys of a document are names that its author chose, and which are words of the specification. */
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

/** Of components: what kinds there are, each with names below it. */
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

/** Whether the keys right below a place are names. */
export function holdsNames(at: At): boolean {
  const { parent, token = "" } = at;
  if (parent === undefined || holdsNames(parent)) return false;
  return holders.has(token) || holdsComponents(at);
}

/** Whether what stands right below a place are the components of a kind. */
export function holdsComponents({ parent, token = "", node }: At): boolean {
  if (parent === undefined || node.kind !== "map") return false;
  if (parent.parent === undefined) return ["definitions", "parameters", "responses"].includes(token);
  return parent.token === "components" && parent.parent.parent === undefined && kinds.has(token);
}

/** Whether a place holds data, in which nothing is a word of the specification. */
export function holdsData(at: At): boolean {
  const { parent, token = "" } = at;
  if (parent === undefined || holdsNames(parent)) return false;
  return ["example", "examples", "default", "enum", "const"].includes(token) || token.startsWith("x-");
}
