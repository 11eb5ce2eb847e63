/** Alternatives of a union together with the discriminator values that select them (OpenAPI 3.1 §4.8.25). */
import type { Json } from "../../../schema/index";
import type { At } from "../../at";
import { objectView } from "../../model/object";
import type { SchemaStore } from "../../model/schema";
import { tagsByBranch } from "../schemas/discriminators";

export interface Tagged {
  readonly property: string;
  readonly values: readonly string[];
}

export const untagged = (): undefined => undefined;

/** The discriminator values of each alternative of a union. */
export function tagsOfUnion(union: At, store: SchemaStore): (alternative: At) => Tagged | undefined {
  const property = union.parent?.get("discriminator")?.get("propertyName")?.string();
  if (property === undefined || union.parent === undefined) return untagged;
  const tags = tagsByBranch(store, store.shape(store.of(union.parent)));
  return (alternative) => {
    const values = tags.get(store.of(alternative));
    return values === undefined ? undefined : { property, values: [...values] };
  };
}

/** The values that some alternatives list for a property, without some tags. */
export function otherTags(store: SchemaStore, alternatives: readonly At[], of: readonly Tagged[]): string[] {
  const [property] = of.map((each) => each.property);
  const listed = alternatives.flatMap((each) => {
    const own = objectView(store, store.shape(store.of(each))).properties.get(property ?? "");
    return own === undefined ? [] : [...(store.shape(own.schema).values?.values() ?? [])];
  });
  const mapped = new Set(of.flatMap(({ values }) => values));
  return [...new Set(listed.flatMap(({ at }) => at.string() ?? []))].filter((tag) => !mapped.has(tag));
}

/** A schema that also requires one of the tags. */
export function tagged(schema: Json, tags: Tagged | undefined): Json {
  if (tags === undefined) return schema;
  const { property, values } = tags;
  return { allOf: [schema, { properties: { [property]: { enum: values } }, required: [property] }] };
}
