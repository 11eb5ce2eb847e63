/** What a message carries: media types and their schemas (OpenAPI 3.0.3 §4.7.13-15). */
import type { At } from "../at";
import type { MapEntry, MapNode, SeqNode, SourceNode } from "../span";
import type { Building } from "./building";
import type { Schema } from "./schema";

export interface MediaType {
  /** As written. */
  readonly name: string;
  /** In one form: lower case, without the parameters that say nothing (`charset=utf-8`). */
  readonly key: string;
  readonly at: At;
  readonly schema: Schema | undefined;
  /** How each part of a form is encoded, by property. */
  readonly encodings: ReadonlyMap<string, Encoding>;
}

export interface Encoding {
  readonly at: At;
  readonly contentTypes: readonly string[] | undefined;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
}

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

/** The media types of a `content` map. */
export function buildContent(building: Building, holder: At): MediaType[] {
  return (building.resolver.follow(holder.get("content"))?.entries() ?? []).flatMap((entry) => {
    const at = building.resolver.follow(entry);
    if (at === undefined) return [];
    // OpenAPI 3.2 §4.8.14: a sequence is described by the schema of its items.
    const schema = at.get("schema") ?? at.get("itemSchema");
    return [
      {
        name: entry.key,
        key: mediaTypeKey(entry.key),
        at: entry,
        schema: schema && building.schemas.of(schema),
        encodings: buildEncodings(at),
      },
    ];
  });
}

/** RFC 9110 §8.3.1: type, subtype and parameter names are case-insensitive; UTF-8 is what is meant anyway. */
export function mediaTypeKey(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim().toLowerCase());
  const telling = parameters.filter(
    (parameter) => parameter !== "" && !/^charset="?utf-?8"?$/.test(parameter),
  );
  return [type, ...telling.map((parameter) => parameter.replaceAll('"', "")).sort()].join(";");
}

function buildEncodings(mediaType: At): Map<string, Encoding> {
  const entries = mediaType.get("encoding")?.entries() ?? [];
  return new Map(
    entries.map((at) => [
      at.key,
      {
        at,
        contentTypes: at.get("contentType")?.text()?.split(",").map(mediaTypeKey),
        style: at.get("style")?.string(),
        explode: at.get("explode")?.boolean(),
      },
    ]),
  );
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
  const { start, end } = first.node;
  const list: SeqNode = { kind: "seq", start, end, items: required };
  return first.as(
    mapNode(start, end, [
      entryOf("type", { kind: "scalar", value: "object", start, end }),
      entryOf("properties", mapNode(start, end, properties)),
      entryOf("required", list),
    ]),
  );
}

function entryOf(key: string, value: SourceNode): MapEntry {
  return { key, keyStart: value.start, keyEnd: value.start, value };
}

function mapNode(start: number, end: number, entries: readonly MapEntry[]): MapNode {
  return { kind: "map", start, end, entries, get: (key) => entries.find((entry) => entry.key === key) };
}
