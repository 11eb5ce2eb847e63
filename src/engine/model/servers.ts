/** Server URLs of an API: `servers`, or `schemes`, `host` and `basePath` of Swagger 2.0. */
import type { At } from "../at";
import type { Building } from "./builder-context";

export interface Server {
  /** The URL that clients use, without a trailing slash; variables are replaced by their defaults. */
  readonly url: string;
  /** All URLs: one per value of a variable, with `{}` for variables that allow any string. */
  readonly urls: readonly string[];
  readonly at: At;
}

/** The servers of the document, a path item or an operation; empty if none are defined. */
export function buildServers({ dialect, root }: Building, at: At): Server[] {
  if (dialect === "2.0") return swaggerServers(root, at);
  return (at.get("servers")?.items() ?? []).flatMap((server) => {
    const url = server.get("url");
    if (url?.string() === undefined) return [];
    const written = url.string() ?? "";
    return [{ url: normal(withDefaults(written, server)), urls: expanded(written, server), at: url }];
  });
}

/** The location of the servers: `servers`, or in Swagger 2.0 the most specific keyword. */
export function serversAt({ dialect }: Building, at: At): At | undefined {
  return dialect === "2.0" ? (at.get("schemes") ?? at.get("host") ?? at.get("basePath")) : at.get("servers");
}

function withDefaults(url: string, server: At): string {
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    return server.get("variables")?.get(name)?.get("default")?.text() ?? whole;
  });
}

/** Maximum number of URLs per server. Variables beyond that are listed with their values. */
const most = 256;

/** OpenAPI 3.0.3 §4.7.6: `enum` lists the values of a variable; without it, they are unknown. */
function expanded(url: string, server: At): string[] {
  const names = new Set([...url.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ""));
  let urls = [url];
  for (const name of names) {
    const variable = server.get("variables")?.get(name);
    const listed = variable?.get("enum")?.items() ?? [];
    const values = [...listed, variable?.get("default")].flatMap((at) => at?.text() ?? []);
    const several = listed.length === 0 ? ["{}"] : [...new Set(values)].sort();
    const few = several.length * urls.length > most ? [`{${several.join("|")}}`] : several;
    urls = urls.flatMap((each) => few.map((value) => each.replaceAll(`{${name}}`, value)));
  }
  return [...new Set(urls.map(normal))];
}

/** Swagger 2.0 §4.3.1: every scheme combined with the host and the base path; an operation may override the schemes. */
function swaggerServers(root: At, at: At): Server[] {
  const host = root.get("host");
  const basePath = root.get("basePath");
  const schemes = at.get("schemes")?.items() ?? [];
  const name = host?.string();
  const isOwn = at.node !== root.node;
  if ((host ?? basePath) === undefined || (isOwn && (schemes.length === 0 || name === undefined))) return [];
  const path = basePath?.string() ?? "";
  const serverAt = (url: string, place: At): Server => ({ url: normal(url), urls: [normal(url)], at: place });
  if (name === undefined) return basePath === undefined ? [] : [serverAt(path, basePath)];
  if (schemes.length === 0) return [serverAt(`https://${name}${path}`, host ?? at)];
  return schemes.map((scheme) => serverAt(`${scheme.string() ?? "https"}://${name}${path}`, scheme));
}

/** Normalizes a URL: host in lower case, without default port, dot segments and trailing slash. */
function normal(url: string): string {
  const plain = url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, (origin) =>
    origin
      .toLowerCase()
      .replace(/^(https:.*):443$/, "$1")
      .replace(/^(http:.*):80$/, "$1"),
  );
  return withoutSlash(plain.replace(/^(\.\/)+/, ""));
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

/** The path part of a URL: `/v1` of `https://api.example.com/v1`. */
export function basePathOf(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*(.*)$/i.exec(url)?.[1] ?? url;
}

/** The part before the path. */
export function originOf(url: string): string {
  return url.slice(0, url.length - basePathOf(url).length);
}
