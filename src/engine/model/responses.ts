/** Responses (OpenAPI 3.0.3 §4.7.16-17). */
import type { At } from "../at";
import type { Building } from "./building";
import { buildContent, buildHeaders, type Header, type MediaType } from "./bodies";
import { swaggerContent } from "./request-bodies";

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
