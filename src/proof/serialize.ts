/** Serializes values for HTTP (OpenAPI 3.0.3 §4.7.12.2, Swagger 2.0 §4.3.12). */
import type { MediaType, Parameter, SchemaStore } from "../engine/index";
import { isList, isObject, type Json } from "./json";
import { serializeXml } from "./xml";

const separators: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
  tabDelimited: "%09",
};

/** A query parameter as `name=value` pairs, to be joined by `&`. */
export function serializeQuery(parameter: Parameter, value: Json): string[] {
  const name = encodeURIComponent(parameter.name);
  const encode = (each: Json): string =>
    parameter.allowReserved ? encodeURI(serializeScalar(each)) : encodeURIComponent(serializeScalar(each));
  const style = parameter.style.split(" ")[0] ?? "form";
  if (parameter.content.length > 0) return [`${name}=${encodeURIComponent(JSON.stringify(value))}`];
  if (isList(value)) {
    if (parameter.explode) return value.map((each) => `${name}=${encode(each)}`);
    return [`${name}=${value.map(encode).join(separators[style] ?? ",")}`];
  }
  if (isObject(value)) {
    const members = Object.entries(value);
    if (style === "deepObject")
      return members.map(([key, each]) => `${name}%5B${encodeURIComponent(key)}%5D=${encode(each)}`);
    if (parameter.explode) return members.map(([key, each]) => `${encodeURIComponent(key)}=${encode(each)}`);
    return [`${name}=${members.flatMap(([key, each]) => [encodeURIComponent(key), encode(each)]).join(",")}`];
  }
  return [`${name}=${encode(value)}`];
}

/** A path parameter as a part of the path. */
export function serializePathSegment(parameter: Parameter, value: Json): string {
  const text = simple(value, parameter.explode, encodeURIComponent);
  if (parameter.style === "label") return `.${text}`;
  return parameter.style === "matrix" ? `;${parameter.name}=${text}` : text;
}

/** The value of a header or a cookie. */
export function serializeHeader(explode: boolean, value: Json): string {
  return simple(value, explode, (text) => text);
}

function simple(value: Json, explode: boolean, encode: (text: string) => string): string {
  if (isList(value)) return value.map((each) => encode(serializeScalar(each))).join(",");
  if (!isObject(value)) return encode(serializeScalar(value));
  return Object.entries(value)
    .map(([key, each]) => `${encode(key)}${explode ? "=" : ","}${encode(serializeScalar(each))}`)
    .join(",");
}

function serializeScalar(value: Json): string {
  if (value === null) return "null";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The values of other types that are serialized like a scalar: `1` and `"1"`, `true` and `"true"`. */
export function serializedAlike(value: Json): Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value !== "string") return [];
  if (/^(true|false)$/.test(value)) return [value === "true"];
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? [Number(value)] : [];
}

const boundary = "example-boundary";

/** A body, and the content type with which it is sent. */
export function serializeBody(
  store: SchemaStore,
  mediaType: string,
  value: Json,
  described: MediaType | undefined,
): { type: string; text: string } {
  const [type = ""] = mediaType.toLowerCase().split(";");
  if (type === "application/x-www-form-urlencoded" && isObject(value))
    return { type: mediaType, text: formPairs(value, described).join("&") };
  if (type === "multipart/form-data" && isObject(value)) {
    const parts = Object.entries(value).map(
      ([name, each]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${serializeScalar(each)}\r\n`,
    );
    return {
      type: `multipart/form-data; boundary=${boundary}`,
      text: `${parts.join("")}--${boundary}--\r\n`,
    };
  }
  if (type.startsWith("text/") && typeof value === "string") return { type: mediaType, text: value };
  if (/[/+]xml$/.test(type)) return { type: mediaType, text: serializeXml(store, described?.schema, value) };
  const isConcrete = !type.includes("*");
  return { type: isConcrete ? mediaType : "application/json", text: JSON.stringify(value, null, 2) };
}

function formPairs(value: Readonly<Record<string, Json>>, described: MediaType | undefined): string[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const encoding = described?.encodings.get(name);
    if (encoding?.style === "deepObject") return deepPairs(encodeURIComponent(name), each);
    if (isList(each))
      return each.map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(serializeScalar(item))}`);
    return [`${encodeURIComponent(name)}=${encodeURIComponent(serializeScalar(each))}`];
  });
}

/** `card[number]=4242`, at any depth. */
function deepPairs(name: string, value: Json): string[] {
  if (isList(value)) return value.flatMap((each, index) => deepPairs(`${name}[${String(index)}]`, each));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, each]) =>
      deepPairs(`${name}[${encodeURIComponent(key)}]`, each),
    );
  return [`${name}=${encodeURIComponent(serializeScalar(value))}`];
}
