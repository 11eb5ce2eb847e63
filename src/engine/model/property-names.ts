/** `propertyNames` that enumerates the allowed names, or allows none (JSON Schema 2020-12 §10.3.2.4). */
import type { At } from "../at";
import type { SchemaStore } from "./schema";
import { STRING } from "./types";

/** Keywords that only enumerate names. */
const listing = new Set(["enum", "const", "type", "$ref", "allOf", "title", "description", "$comment"]);

/** The allowed names of a schema object; undefined if they are not enumerated. */
export function listedNames(store: SchemaStore, at: At): readonly At[] | undefined {
  const names = at.get("propertyNames");
  if (names === undefined) return undefined;
  const { types, values, flat } = store.shape(store.of(names));
  if ((types & STRING) === 0) return [];
  const isList = flat.every((part) => part.at.entries().every(({ key }) => listing.has(key)));
  if (values === undefined || !isList) return undefined;
  return [...values.values()].flatMap((value) => ((value.type & STRING) === 0 ? [] : [value.at]));
}
