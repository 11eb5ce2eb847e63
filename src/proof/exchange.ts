/** HTTP messages of a proof: a request with all required parts, and the response if the proof is about it. */
import type { Api, At, MediaType, Operation, Parameter, Response } from "../engine/index";
import type { HttpRequest, HttpResponse } from "../policy/index";
import { jsonOfNode, type Json } from "./json";
import type { SchemaVersions, Sampler } from "./samples";
import { credentials } from "./credentials";
import { serializeBody, serializeHeader, serializePathSegment, serializeQuery } from "./serialize";

/** A body with its media type. */
export interface Body {
  readonly mediaType: string;
  readonly value: Json;
}

/** Differences of a request from the minimal valid request of the operation. */
export interface RequestChanges {
  /** Parameter values by key; undefined omits the parameter. */
  readonly parameters?: ReadonlyMap<string, Json | undefined>;
  /** Null sends no body. */
  readonly body?: Body | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces the server of the operation. */
  readonly server?: string;
}

/** An operation in one version, and its counterpart, whose requirements the request meets as far as possible. */
export interface DescribedOperation {
  readonly api: Api;
  readonly operation: Operation;
  readonly other: Operation | undefined;
  readonly sampler: Sampler;
}

export function buildRequest(described: DescribedOperation, departure: RequestChanges = {}): HttpRequest {
  const { api, operation } = described;
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  // The URL of a callback is provided by the client.
  let path = operation.path.includes("{$") ? "callback" : operation.path;
  const put = (parameter: Parameter, value: Json): void => {
    if (parameter.in === "path")
      path = path.replaceAll(`{${parameter.name}}`, serializePathSegment(parameter, value));
    else if (parameter.in === "query") query.push(...serializeQuery(parameter, value));
    else if (parameter.in === "header") headers[parameter.name] = serializeHeader(parameter.explode, value);
    else if (parameter.in === "cookie") cookies.push(`${parameter.name}=${serializeHeader(false, value)}`);
  };
  for (const parameter of operation.parameters) {
    const isGiven = departure.parameters?.has(parameter.key) === true;
    if (!isGiven && !parameter.required) continue;
    const value = isGiven ? departure.parameters.get(parameter.key) : parameterValue(described, parameter);
    if (value !== undefined) put(parameter, value);
  }
  for (const { place, name, value } of credentials(api, operation)) {
    if (place === "query") query.push(`${encodeURIComponent(name)}=${value}`);
    else if (place === "cookie") cookies.push(`${name}=${value}`);
    else headers[name] = value;
  }
  if (cookies.length > 0) headers.Cookie = cookies.join("; ");
  const body = departure.body === undefined ? requiredBody(described) : departure.body;
  const content = operation.body?.content.find(
    ({ name, key }) => name === body?.mediaType || key === body?.mediaType,
  );
  const written = body === null ? undefined : serializeBody(api.schemas, body.mediaType, body.value, content);
  if (written !== undefined) headers["Content-Type"] = written.type;
  const server = departure.server ?? serverUrl(api, operation);
  // Keep path variables without a declared parameter as they are.
  const filled = path.replace(/\{([^{}]*)\}/g, (_, name: string) => encodeURIComponent(`${name}_123`));
  return {
    method: operation.method,
    url: escapeRequestLine(`${server}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`),
    headers: { ...headers, ...departure.headers },
    body: written?.text ?? null,
  };
}

/** RFC 3986 §2.1: escapes characters that would end the request line. */
function escapeRequestLine(url: string): string {
  return url.replace(/[\p{Cc}\p{Z}\p{Bidi_Control}]/gu, encodeURIComponent);
}

function parameterValue({ sampler, other }: DescribedOperation, parameter: Parameter): Json {
  const counterpart = other?.parameters.find(({ key }) => key === parameter.key);
  const schema = parameter.schema ?? parameter.content[0]?.schema;
  if (schema === undefined) return "example";
  const both: SchemaVersions = {
    accepts: schema,
    refuses: counterpart?.schema ?? counterpart?.content[0]?.schema,
  };
  const hints = readExamples(parameter.definition);
  const [value] = sampler.samples(both, { name: parameter.name, hints, depth: 1 });
  return value ?? "example";
}

/** A body, if the operation requires one. */
function requiredBody({ operation, other, sampler }: DescribedOperation): Body | null {
  if (operation.body?.required !== true) return null;
  return sampleBody(sampler, operation.body.content, other?.body?.content ?? []);
}

/** A value for the most common of some media types, JSON first. */
export function sampleBody(
  sampler: Sampler,
  content: readonly MediaType[],
  others: readonly MediaType[],
): Body | null {
  const chosen = content.find(({ key }) => key.includes("json")) ?? content[0];
  if (chosen?.schema === undefined) return null;
  const refuses = others.find(({ key }) => key === chosen.key)?.schema;
  const hints = readExamples(chosen.at);
  const [value] = sampler.samples({ accepts: chosen.schema, refuses }, { name: "", hints, depth: 0 });
  return value === undefined ? null : { mediaType: chosen.name, value };
}

/** A response with these contents, or the minimal valid response. */
export function buildResponse(
  sampler: Sampler,
  response: Response,
  body: Body | null | undefined,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const own = body === undefined ? sampleBody(sampler, response.content, []) : body;
  const described = response.content.find(
    ({ name, key }) => name === own?.mediaType || key === own?.mediaType,
  );
  const written =
    own === null ? undefined : serializeBody(sampler.versions.accepts, own.mediaType, own.value, described);
  const required = response.headers.filter((header) => header.required && header.schema !== undefined);
  const sampled = required.flatMap((header) => {
    const [value] =
      header.schema === undefined
        ? []
        : sampler.samples(
            { accepts: header.schema, refuses: undefined },
            { name: header.name, hints: [], depth: 1 },
          );
    return value === undefined ? [] : [[header.name, serializeHeader(header.explode, value)]];
  });
  return {
    status: exampleStatus(response.status),
    headers: {
      ...(written === undefined ? {} : { "Content-Type": written.type }),
      ...(Object.fromEntries(sampled) as Record<string, string>),
      ...headers,
    },
    body: written?.text ?? null,
  };
}

/** `4XX` as 400; `default`, which usually describes errors, as 500. */
function exampleStatus(status: string): number {
  if (status === "default") return 500;
  return Number(status.replace(/X/g, "0")) || 200;
}

/** The values of `example` or `examples`. */
export function readExamples(at: At): Json[] {
  const named = at.get("examples")?.entries() ?? [];
  const all = [at.get("example"), ...named.map((each) => each.get("value"))];
  return all.flatMap((each) => (each === undefined ? [] : [jsonOfNode(each.node)]));
}

/** The URL of the server; a placeholder if the document has none. */
function serverUrl(api: Api, { servers, path }: Operation): string {
  if (!path.startsWith("/")) return `https://client.example.com/${path.includes("{$") ? "" : "webhooks/"}`;
  const url = servers[0]?.url ?? api.servers[0]?.url ?? "";
  if (/^https?:\/\//.test(url)) return url.replace(/\{([^{}]*)\}/g, "$1");
  return `https://api.example.com${url.startsWith("//") ? "" : url}`;
}
