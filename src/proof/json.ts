/** JSON values, as payloads are made of them. */
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

/** The value of a name that may be any text, `__proto__` too. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The object with these members, whatever their names. */
export function objectOf(entries: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(entries);
}

/** The value that a part of a document writes. */
export function valueOf(node: SourceNode): Json {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map(valueOf);
    case "map":
      return objectOf(node.entries.map((entry) => [entry.key, valueOf(entry.value)]));
  }
}

/** Equal for equal values, whatever the order of their names. */
export function keyOf(value: Json): string {
  return JSON.stringify(value, (_, each: Json) =>
    isObject(each) ? objectOf(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
