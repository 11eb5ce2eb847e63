/** What a message carries: media types, their schemas and headers (OpenAPI 3.0.3 §4.7.13-15, §4.7.21). */
import type { At } from "../at";
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
  readonly headers: readonly Header[];
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
        encodings: buildEncodings(building, at),
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

function buildEncodings(building: Building, mediaType: At): Map<string, Encoding> {
  const entries = mediaType.get("encoding")?.entries() ?? [];
  return new Map(
    entries.map((at) => [
      at.key,
      {
        at,
        contentTypes: at.get("contentType")?.text()?.split(",").map(mediaTypeKey),
        style: at.get("style")?.string(),
        explode: at.get("explode")?.boolean(),
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
  readonly required: boolean;
  /** Headers have one style, `simple`, which writes objects another way if exploded. */
  readonly explode: boolean;
  readonly requiredAt: At | undefined;
  readonly schema: Schema | undefined;
  readonly content: readonly MediaType[];
}

/** The headers of a response, or of a part of a form. */
export function buildHeaders(building: Building, response: At): Header[] {
  return (building.resolver.follow(response.get("headers"))?.entries() ?? []).flatMap((entry) => {
    const at = building.resolver.follow(entry);
    // OpenAPI 3.0.3 §4.7.17: the media type says what `Content-Type` is.
    if (at === undefined || entry.key.toLowerCase() === "content-type") return [];
    const required = at.get("required");
    const schema = building.dialect === "2.0" ? at : at.get("schema");
    return [
      {
        name: entry.key,
        key: entry.key.toLowerCase(),
        at: entry,
        required: required?.boolean() === true,
        requiredAt: required,
        explode: at.get("explode")?.boolean() === true,
        schema: schema && building.schemas.of(schema),
        content: building.dialect === "2.0" ? [] : buildContent(building, at),
      },
    ];
  });
}
