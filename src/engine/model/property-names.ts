/** `propertyNames` that lists the names there may be, or leaves none (JSON Schema 2020-12 §10.3.2.4). */
import type { At } from "../at";
import type { SchemaStore } from "./schema";
import { STRING } from "./types";

/** Keywords that say no more of a name than which ones there are. */
const listing = new Set(["enum", "const", "type", "$ref", "allOf", "title", "description", "$comment"]);

/** The names that a schema object lists: no others may be there. Undefined where they are told in another way. */
export function listedNames(store: SchemaStore, at: At): readonly At[] | undefined {
  const names = at.get("propertyNames");
  if (names === undefined) return undefined;
  const { types, values, flat } = store.shape(store.of(names));
  if ((types & STRING) === 0) return [];
  const isList = flat.every((part) => part.at.entries().every(({ key }) => listing.has(key)));
  if (values === undefined || !isList) return undefined;
  return [...values.values()].flatMap((value) => ((value.type & STRING) === 0 ? [] : [value.at]));
}
