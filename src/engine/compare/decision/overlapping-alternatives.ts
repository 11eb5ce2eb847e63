/** Values that `oneOf` rejects because they match more than one alternative (JSON Schema 2020-12 §10.2.1.3). */
import type { At } from "../../at";
import type { Schema, SchemaStore } from "../../model/schema";
import { everyAt } from "./described-properties";

/**
 * The first of several alternatives of the same `oneOf` that match a value.
 * @param matches returns true for a schema that accepts the value
 */
export function overlapping(
  store: SchemaStore,
  { parts }: Schema,
  matches: (alternative: Schema) => boolean,
): At | undefined {
  for (const at of everyAt(
    store,
    parts.map((part) => part.at),
  )) {
    const [first, ...more] = (at.get("oneOf")?.items() ?? []).filter((each) => matches(store.of(each)));
    if (more.length > 0) return first;
  }
  return undefined;
}
