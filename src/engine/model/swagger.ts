/** Converts parameters, forms and media types of Swagger 2.0 to OpenAPI 3. */
import type { At } from "../at";
import type { MapEntry } from "../span";
import { mediaTypeKey, type Encoding, type MediaType } from "./bodies";
import type { Building } from "./builder-context";
import { collectionStyle } from "./swagger-collections";
import type { Schema } from "./schema";
import { entryOf, mapNode, scalarNode, seqNode } from "./synthetic-nodes";

/** A parameter as written and its resolved definition; those of the operation precede those of the path. */
export function swaggerParameters(
  { resolver }: Building,
  items: readonly At[],
  operation: At,
): { readonly entry: At; readonly at: At }[] {
  return [operation, ...items].flatMap((holder) =>
    (resolver.follow(holder.get("parameters"))?.items() ?? []).flatMap((entry) => {
      const at = resolver.follow(entry);
      return at === undefined ? [] : [{ entry, at }];
    }),
  );
}

/** One schema for each of the media types in `consumes` or `produces`. */
export function swaggerContent(
  { schemas }: Building,
  types: At | undefined,
  at: At,
  schemaAt: At | undefined,
): MediaType[] {
  const schema = schemaAt && schemas.of(schemaAt);
  const items = types?.items() ?? [];
  if (items.length === 0) return [mediaTypeOf("application/json", at, schemaAt, schema)];
  return items.map((item) => mediaTypeOf(item.text() ?? "", item, schemaAt, schema));
}

export function mediaTypeOf(
  name: string,
  at: At,
  schemaAt: At | undefined,
  schema: Schema | undefined,
): MediaType {
  const none = { items: undefined, itemsAt: undefined, encodings: new Map<string, Encoding>() };
  return { name, key: mediaTypeKey(name), at, schema, schemaAt, ...none };
}

/** Swagger 2.0 §4.3.12 `collectionFormat` of arrays in a form; for separate parts, `multi` is the default. */
export function formEncodings(fields: readonly At[], isMultipart: boolean): Map<string, Encoding> {
  const lists = fields.filter((field) => field.get("type")?.string() === "array");
  return new Map(
    lists.flatMap((field) => {
      const { style, explode, styleAt } = collectionStyle(field, "query");
      if (isMultipart && explode) return [];
      const at = styleAt ?? field;
      const name = field.get("name")?.text() ?? "";
      const encoding = { at, contentTypes: undefined, style, explode, allowReserved: undefined, headers: [] };
      return [[name, encoding] as const];
    }),
  );
}

/**
 * The object schema of the fields of a form. The schema of each field is the parameter itself (its own `required` is a
 * boolean, which is not mistaken for a schema keyword). Like a body parameter, it has `in: body`.
 */
export function formSchema(first: At, fields: readonly At[]): At {
  const properties = fields.map((field): MapEntry => {
    const name = field.get("name");
    const node = name?.node ?? field.node;
    return { key: name?.text() ?? "", keyStart: node.start, keyEnd: node.end, value: field.node };
  });
  const names = fields.flatMap((field) => field.get("name") ?? []);
  const required = fields
    .filter((field) => field.get("required")?.boolean() === true)
    .flatMap((field) => field.get("name")?.node ?? []);
  const keywords = [
    entryOf("in", scalarNode(first.node, "body")),
    entryOf("type", scalarNode(first.node, "object")),
    entryOf("properties", mapNode(first.node, properties)),
    entryOf("required", seqNode(first.node, required)),
  ];
  const elsewhere = new Map([
    ...keywords.map(({ value }) => [value, first.pointer()] as const),
    ...[...fields, ...names].map((at) => [at.node, at.pointer()] as const),
  ]);
  return first.withNode(mapNode(first.node, keywords), elsewhere);
}
