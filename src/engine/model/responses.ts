/** Responses and their headers (OpenAPI 3.0.3 §4.7.16-17, §4.7.21). */
import type { At } from "../at";
import type { Building } from "./building";
import { buildContent, swaggerContent, type MediaType } from "./bodies";
import type { Schema } from "./schema";

export interface Response {
  /** `200`, `2XX` (upper case) or `default`. */
  readonly status: string;
  readonly at: At;
  readonly content: readonly MediaType[];
  readonly contentAt: At | undefined;
  readonly headers: readonly Header[];
  readonly headersAt: At | undefined;
  readonly links: readonly At[];
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

export function buildResponses(building: Building, operation: At): Response[] {
  const entries = building.resolver.follow(operation.get("responses"))?.entries() ?? [];
  return entries.flatMap((entry) => {
    const at = entry.key.startsWith("x-") ? undefined : building.resolver.follow(entry);
    if (at === undefined) return [];
    return [
      {
        status: entry.key === "default" ? entry.key : entry.key.toUpperCase(),
        at: entry,
        content: contentOf(building, operation, at),
        contentAt: at.get("content") ?? at.get("schema"),
        headers: buildHeaders(building, at),
        headersAt: at.get("headers"),
        links: at.get("links")?.entries() ?? [],
      },
    ];
  });
}

function contentOf(building: Building, operation: At, at: At): MediaType[] {
  if (building.dialect !== "2.0") return buildContent(building, at);
  const schema = at.get("schema");
  if (schema === undefined) return [];
  const produces = operation.get("produces") ?? building.root.get("produces");
  return swaggerContent(produces, schema, building.schemas.of(schema));
}

function buildHeaders(building: Building, response: At): Header[] {
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
