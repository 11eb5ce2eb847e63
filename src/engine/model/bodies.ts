/** Content of messages: media types with their schemas and headers (OpenAPI 3.0.3 §4.7.13-15, §4.7.21). */
import type { At } from "../at";
import type { Building } from "./builder-context";
import { collectionStyle } from "./swagger-collections";
import type { Schema } from "./schema";

export interface MediaType {
  /** As written. */
  readonly name: string;
  /** Normalized: lower case, without parameters that are the default (`charset=utf-8`). */
  readonly key: string;
  readonly at: At;
  readonly schema: Schema | undefined;
  /** Location of the schema. */
  readonly schemaAt: At | undefined;
  /** The schema of each item of a sequence (OpenAPI 3.2 §4.14.1 `itemSchema`), such as a line of JSON Lines. */
  readonly items: Schema | undefined;
  readonly itemsAt: At | undefined;
  /** Encodings of the parts of a form, by property; parts without a name by position, `*` for all others. */
  readonly encodings: ReadonlyMap<string, Encoding>;
}

export interface Encoding {
  readonly at: At;
  readonly contentTypes: readonly string[] | undefined;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean | undefined;
  readonly headers: readonly Header[];
}

/** The media types of a `content` map. */
export function buildContent(building: Building, holder: At): MediaType[] {
  return (building.resolver.follow(holder.get("content"))?.entries() ?? []).flatMap((entry) => {
    const at = building.resolver.follow(entry);
    if (at === undefined) return [];
    const key = mediaTypeKey(entry.key);
    const itemsAt = at.get("itemSchema") ?? listedItems(building, key, at.get("schema"));
    const isWhole = itemsAt === undefined || itemsAt.token === "itemSchema";
    const schemaAt = isWhole ? at.get("schema") : undefined;
    return [
      {
        name: entry.key,
        key,
        at: entry,
        schema: schemaAt && building.schemas.of(schemaAt),
        schemaAt,
        items: itemsAt && building.schemas.of(itemsAt),
        itemsAt,
        encodings: buildEncodings(building, at),
      },
    ];
  });
}

/**
 * For a sequence, `schema` applies to the array of all items (OpenAPI 3.2 §4.14.1), so the items of a plain array
 * schema are equivalent to `itemSchema`.
 */
function listedItems({ resolver }: Building, key: string, schema: At | undefined): At | undefined {
  if (!/(jsonl|ndjson|json-seq|event-stream)$|^multipart\/mixed/.test(key)) return undefined;
  const list = resolver.follow(schema);
  if (list?.get("type")?.string() !== "array") return undefined;
  const definedEntries = list.entries().filter((at) => !sayingNothing.test(`${at.key}: ${at.text() ?? ""}`));
  return definedEntries.length === 2 ? list.get("items") : undefined;
}

/** Keywords that do not constrain arrays, and default values. */
const sayingNothing = /^((title|description|examples?|\$comment):|minItems: 0$|uniqueItems: false$)/;

/** RFC 9110 §8.3.1: type, subtype and parameter names are case-insensitive; UTF-8 is the default. */
export function mediaTypeKey(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim().toLowerCase());
  const telling = parameters.filter(
    (parameter) => parameter !== "" && !/^charset="?utf-?8"?$/.test(parameter),
  );
  return [type, ...telling.map((parameter) => parameter.replaceAll('"', "")).sort()].join(";");
}

function buildEncodings(building: Building, mediaType: At): Map<string, Encoding> {
  const entries = mediaType.get("encoding")?.entries() ?? [];
  const byPosition = mediaType.get("prefixEncoding")?.items() ?? [];
  const others = mediaType.get("itemEncoding");
  const all: readonly (readonly [string, At])[] = [
    ...entries.map((at) => [at.key, at] as const),
    ...byPosition.map((at, index) => [String(index), at] as const),
    ...(others === undefined ? [] : [["*", others] as const]),
  ];
  return new Map(
    all.map(([name, at]) => [
      name,
      {
        at,
        contentTypes: at.get("contentType")?.text()?.split(",").map(mediaTypeKey),
        style: at.get("style")?.string(),
        explode: at.get("explode")?.boolean(),
        allowReserved: at.get("allowReserved")?.boolean(),
        headers: buildHeaders(building, at),
      },
    ]),
  );
}

export interface Header {
  readonly name: string;
  /** Lower case: header names are case-insensitive (RFC 9110 §5.1). */
  readonly key: string;
  readonly at: At;
  /** The definition, if `at` is a reference. */
  readonly definition: At;
  readonly required: boolean;
  /** `simple`; in Swagger 2.0, arrays may have other styles. */
  readonly style: string;
  /** Changes the serialization of objects. */
  readonly explode: boolean;
  readonly requiredAt: At | undefined;
  readonly schema: Schema | undefined;
  readonly content: readonly MediaType[];
}

/** The headers of a response or of a part of a form. */
export function buildHeaders(building: Building, response: At): Header[] {
  return (building.resolver.follow(response.get("headers"))?.entries() ?? []).flatMap((entry) => {
    const at = building.resolver.follow(entry);
    // OpenAPI 3.0.3 §4.7.17: the media type defines `Content-Type`.
    if (at === undefined || entry.key.toLowerCase() === "content-type") return [];
    const required = at.get("required");
    const schema = building.dialect === "2.0" ? at : at.get("schema");
    return [
      {
        name: entry.key,
        key: entry.key.toLowerCase(),
        at: entry,
        definition: at,
        required: required?.boolean() === true,
        requiredAt: required,
        style: building.dialect === "2.0" ? collectionStyle(at, "header").style : "simple",
        explode: at.get("explode")?.boolean() === true,
        schema: schema && building.schemas.of(schema),
        content: building.dialect === "2.0" ? [] : buildContent(building, at),
      },
    ];
  });
}
