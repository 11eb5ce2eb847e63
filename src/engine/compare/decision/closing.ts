/** Schemas of objects that have only described properties, as clients and servers use them by convention. */
import type { Json } from "../../../schema/index";
import type { At } from "../../at";
import type { SchemaStore } from "../../model/schema";
import { describedAt } from "./described-properties";

/**
 * The properties that objects have: any; those that their schema describes for the side; or, in a union, those that
 * the matching alternatives describe.
 */
export type Closing = "open" | "described" | "matching";

/** A schema without the properties that neither it nor one that applies to the same value describes. */
export function closed(schema: Json, closing: Closing, store: SchemaStore, ats: readonly At[]): Json {
  const described = closing === "open" ? undefined : describedAt(store, ats);
  if (described === undefined) return schema;
  if (closing === "matching") return { allOf: [schema], unevaluatedProperties: false };
  const all = (names: ReadonlySet<string>): Json =>
    Object.fromEntries([...names].map((name) => [name, true]));
  const { names, patterns } = described;
  return {
    allOf: [schema],
    properties: all(names),
    patternProperties: all(patterns),
    additionalProperties: false,
  };
}
