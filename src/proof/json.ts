/** JSON values of payloads. */
import type { SourceNode } from "../engine/index";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of a member, whose name may be any string, including `__proto__`. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** An object with these members, whatever their names. */
export function objectOf(entries: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(entries);
}

/** The value of a node. */
export function jsonOfNode(node: SourceNode): Json {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map(jsonOfNode);
    case "map":
      return objectOf(node.entries.map((entry) => [entry.key, jsonOfNode(entry.value)]));
  }
}

const sizes = new WeakMap<object, number>();

/**
 * The number of values inside a value, including itself. Every hundred characters of a string count as one more. The
 * result is cached, so the value must not change afterwards.
 */
export function jsonSize(value: Json): number {
  if (typeof value === "string") return 1 + Math.floor(value.length / 100);
  if (typeof value !== "object" || value === null) return 1;
  let size = sizes.get(value);
  if (size === undefined) {
    size = 1;
    for (const each of isList(value) ? value : Object.values(value)) size += jsonSize(each);
    sizes.set(value, size);
  }
  return size;
}

/** A canonical string: equal for equal values, regardless of member order. */
export function jsonKey(value: Json): string {
  if (isList(value)) return `[${value.map(jsonKey).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${jsonKey(value[name] ?? null)}`).join()}}`;
}
