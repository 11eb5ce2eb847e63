/** Parameters: location and serialization (OpenAPI 3.0.3 §4.7.12). */
import type { At } from "../at";
import type { Building } from "./builder-context";
import { buildContent, type MediaType } from "./bodies";
import { collectionStyle, type CollectionStyle } from "./swagger-collections";
import { swaggerParameters } from "./swagger";
import type { Schema } from "./schema";

export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** Normalized location and name: header names are case-insensitive. */
  readonly key: string;
  /** As listed in the operation or path item; may be a `$ref`. */
  readonly at: At;
  /** The definition. */
  readonly definition: At;
  readonly required: boolean;
  readonly requiredAt: At | undefined;
  readonly schema: Schema | undefined;
  readonly content: readonly MediaType[];
  readonly style: string;
  readonly explode: boolean;
  readonly styleAt: At | undefined;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
}

/** Parameters of the path item apply to its operations unless overridden by the same name and location. */
export function buildParameters(building: Building, items: readonly At[], operation: At): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const { entry, at } of swaggerParameters(building, items, operation)) {
    const place = at.get("in")?.string() ?? "";
    const name = at.get("name")?.text();
    if (name === undefined || place === "" || place === "body" || place === "formData") continue;
    if (building.dialect !== "2.0" && isDescribedElsewhere({ in: place, name })) continue;
    const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
    if (!found.has(key)) found.set(key, buildParameter(building, entry, at, name, place, key));
  }
  return [...found.values()];
}

/**
 * OpenAPI 3.0.3 §4.7.12.1: these headers are ignored because they are defined elsewhere. Swagger 2.0 has no such rule.
 */
export function isDescribedElsewhere({ in: place, name }: Pick<Parameter, "in" | "name">): boolean {
  return place === "header" && /^(accept|content-type|authorization)$/i.test(name);
}

function buildParameter(
  building: Building,
  entry: At,
  at: At,
  name: string,
  place: string,
  key: string,
): Parameter {
  const required = at.get("required");
  const swagger = building.dialect === "2.0";
  const schema = swagger ? at : at.get("schema");
  return {
    name,
    in: place,
    key,
    at: entry,
    definition: at,
    // OpenAPI 3.0.3 §4.7.12.2.1: a path parameter is always required.
    required: place === "path" || required?.boolean() === true,
    requiredAt: required,
    schema: schema && building.schemas.of(schema),
    content: swagger ? [] : buildContent(building, at),
    ...(swagger ? collectionStyle(at, place) : writtenStyle(at, place)),
    allowReserved: allowsReserved(building, at, place),
    allowEmptyValue: place === "query" && at.get("allowEmptyValue")?.boolean() === true,
  };
}

/** Locations where escaping applies: in OpenAPI 3.0 and 3.1, only the query (OpenAPI 3.2 §4.12.2.2). */
function allowsReserved({ dialect }: Building, at: At, place: string): boolean {
  const isEscaped = place === "query" || (dialect === "3.2" && place !== "header");
  const isByStyle = at.get("content") === undefined && at.get("style")?.string() !== "cookie";
  return isEscaped && isByStyle && dialect !== "2.0" && at.get("allowReserved")?.boolean() === true;
}

function writtenStyle(at: At, place: string): CollectionStyle {
  const standard = place === "query" || place === "cookie" ? "form" : "simple";
  const style = at.get("style")?.string() ?? standard;
  // `deepObject` ignores `explode`.
  const isExploded = at.get("explode")?.boolean() ?? (style === "form" || style === "cookie");
  const explode = isExploded && style !== "deepObject";
  return { style, explode, styleAt: at.get("explode") ?? at.get("style") };
}
