/** Responses (OpenAPI 3.0.3 §4.7.16-17). */
import type { At } from "../at";
import type { Building } from "./builder-context";
import { buildContent, buildHeaders, type Header, type MediaType } from "./bodies";
import { swaggerContent } from "./swagger";

export interface Response {
  /** `200`, `2XX` (upper case) or `default`. */
  readonly status: string;
  readonly at: At;
  /** The definition, if `at` is a reference. */
  readonly definition: At;
  readonly content: readonly MediaType[];
  readonly contentAt: At | undefined;
  readonly headers: readonly Header[];
  readonly headersAt: At | undefined;
  readonly links: readonly Link[];
}

export interface Link {
  readonly name: string;
  readonly at: At;
  /** The definition, if `at` is a reference. */
  readonly definition: At;
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
        definition: at,
        content: contentOf(building, operation, at),
        contentAt:
          at.get("content") ?? (at.get("schema") && (producesOf(building, operation) ?? at.get("schema"))),
        headers: buildHeaders(building, at),
        headersAt: at.get("headers"),
        links: (at.get("links")?.entries() ?? []).flatMap((link) => {
          const definition = building.resolver.follow(link);
          return definition === undefined ? [] : [{ name: link.key, at: link, definition }];
        }),
      },
    ];
  });
}

function contentOf(building: Building, operation: At, at: At): MediaType[] {
  if (building.dialect !== "2.0") return buildContent(building, at);
  const schema = at.get("schema");
  if (schema === undefined) return [];
  return swaggerContent(building, producesOf(building, operation), schema, schema);
}

function producesOf({ dialect, root }: Building, operation: At): At | undefined {
  return dialect === "2.0" ? (operation.get("produces") ?? root.get("produces")) : undefined;
}
