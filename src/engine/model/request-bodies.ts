/** Request bodies: as OpenAPI 3 writes them, and the body and form parameters of Swagger 2.0. */
import type { At } from "../at";
import type { MapEntry } from "../span";
import { buildContent, mediaTypeKey, type MediaType } from "./bodies";
import type { Building } from "./building";
import type { Schema } from "./schema";
import { entryOf, mapNode, scalarNode, seqNode } from "./written";

export interface RequestBody {
  readonly at: At;
  readonly required: boolean;
  readonly requiredAt: At | undefined;
  readonly content: readonly MediaType[];
  readonly contentAt: At | undefined;
}

export function buildRequestBody(
  building: Building,
  items: readonly At[],
  operation: At,
): RequestBody | undefined {
  if (building.dialect === "2.0") return swaggerBody(building, items, operation);
  const entry = operation.get("requestBody");
  const at = building.resolver.follow(entry);
  if (entry === undefined || at === undefined) return undefined;
  const required = at.get("required");
  return {
    at: entry,
    required: required?.boolean() === true,
    requiredAt: required,
    content: buildContent(building, at),
    contentAt: at.get("content"),
  };
}

/** Swagger 2.0 §4.3.12: a body is a parameter, and so is each field of a form. */
function swaggerBody(building: Building, items: readonly At[], operation: At): RequestBody | undefined {
  const parameters = swaggerParameters(building, items, operation);
  const body = parameters.find(({ at }) => at.get("in")?.string() === "body");
  const consumes = operation.get("consumes") ?? building.root.get("consumes");
  if (body !== undefined) {
    const schema = body.at.get("schema");
    const required = body.at.get("required");
    return {
      at: body.entry,
      required: required?.boolean() === true,
      requiredAt: required,
      content: swaggerContent(consumes, body.entry, schema && building.schemas.of(schema)),
      contentAt: body.entry,
    };
  }
  const fields = parameters.filter(({ at }) => at.get("in")?.string() === "formData").map(({ at }) => at);
  const [first] = fields;
  if (first === undefined) return undefined;
  const required = fields.some((at) => at.get("required")?.boolean() === true);
  const form = consumes?.items().filter((item) => /form/i.test(item.text() ?? "")) ?? [];
  const hasFile = fields.some((at) => at.get("type")?.string() === "file");
  const standard = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const names = form.length > 0 ? form.map((item) => item.text() ?? standard) : [standard];
  const schema = building.schemas.of(formSchema(first, fields));
  const content = names.map((name) => mediaTypeOf(name, first, schema));
  return { at: first, required, requiredAt: undefined, content, contentAt: first };
}

/** A parameter as written and as its reference resolves; those of the operation before those of the path. */
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

export function swaggerContent(types: At | undefined, at: At, schema: Schema | undefined): MediaType[] {
  const items = types?.items() ?? [];
  if (items.length === 0) return [mediaTypeOf("application/json", at, schema)];
  return items.map((item) => mediaTypeOf(item.text() ?? "", item, schema));
}

function mediaTypeOf(name: string, at: At, schema: Schema | undefined): MediaType {
  return { name, key: mediaTypeKey(name), at, schema, encodings: new Map() };
}

/**
 * The object that the fields of a form make, each field's schema being the parameter itself (its own `required`
 * is a boolean, which no schema keyword is mistaken for).
 */
function formSchema(first: At, fields: readonly At[]): At {
  const properties = fields.map((field): MapEntry => {
    const name = field.get("name");
    const node = name?.node ?? field.node;
    return { key: name?.text() ?? "", keyStart: node.start, keyEnd: node.end, value: field.node };
  });
  const required = fields
    .filter((field) => field.get("required")?.boolean() === true)
    .flatMap((field) => field.get("name")?.node ?? []);
  return first.as(
    mapNode(first.node, [
      entryOf("type", scalarNode(first.node, "object")),
      entryOf("properties", mapNode(first.node, properties)),
      entryOf("required", seqNode(first.node, required)),
    ]),
  );
}
