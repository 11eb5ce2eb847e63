/** JSON values: types, canonical keys and size limits. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const jsonTypes = ["null", "boolean", "number", "string", "array", "object"] as const;
export type JsonType = (typeof jsonTypes)[number];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** An own member of an object, also for names such as `__proto__`. */
export function memberOf(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (isList(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/** Equal for equal JSON values (JSON Schema 2020-12 core §4.2.2): `1` and `1.0`, members in any order. */
export function canonicalKey(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalKey).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalKey(value[name] ?? null)}`).join()}}`;
}

/** The length of a string in Unicode code points (JSON Schema 2020-12 validation §6.3.1). */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}

/** Input beyond these limits is not analyzed. */
const maxDepth = 250;
const maxValues = 1_000_000;

/** Why a value is not analyzed; undefined if it is plain JSON within the limits. */
export function findInputProblem(root: unknown): string | undefined {
  let values = 0;
  const open: [value: unknown, depth: number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (++values > maxValues) return "The schema is too large.";
    if (depth > maxDepth) return "The schema is nested too deeply.";
    if (typeof value === "number" && !Number.isFinite(value)) return "A number is out of range.";
    if (typeof value === "object" && value !== null)
      for (const each of Object.values(value)) open.push([each, depth + 1]);
    else if (!["string", "number", "boolean", "object"].includes(typeof value))
      return "The schema is not a JSON value.";
  }
  return undefined;
}
