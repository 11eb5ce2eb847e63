/** Where an API is served: `servers`, or `schemes`, `host` and `basePath` of Swagger 2.0. */
import type { At } from "../at";
import type { Building } from "./building";

export interface Server {
  /** As clients call it, without a trailing slash; variables replaced by their defaults. */
  readonly url: string;
  readonly at: At;
}

/** The servers of the document, a path item or an operation; none where nothing is said. */
export function buildServers({ dialect }: Building, at: At): Server[] {
  if (dialect === "2.0") return swaggerServers(at);
  return (at.get("servers")?.items() ?? []).flatMap((server) => {
    const url = server.get("url");
    if (url?.string() === undefined) return [];
    return [{ url: normal(withDefaults(url.string() ?? "", server)), at: url }];
  });
}

function withDefaults(url: string, server: At): string {
  return url.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    return server.get("variables")?.get(name)?.get("default")?.text() ?? whole;
  });
}

/** Swagger 2.0 §4.3.1: every scheme with the host and the base path. */
function swaggerServers(root: At): Server[] {
  const host = root.get("host");
  const basePath = root.get("basePath");
  const place = host ?? basePath;
  if (place === undefined) return [];
  const path = basePath?.string() ?? "";
  const name = host?.string();
  if (name === undefined) return [{ url: withoutSlash(path), at: place }];
  const schemes = root.get("schemes")?.items() ?? [];
  if (schemes.length === 0) return [{ url: withoutSlash(`https://${name}${path}`), at: place }];
  return schemes.map((scheme) => ({
    url: withoutSlash(`${scheme.string() ?? "https"}://${name}${path}`),
    at: scheme,
  }));
}

/** One form for what is called the same: host in lower case, no standard port, no slash at the end. */
function normal(url: string): string {
  const plain = url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, (origin) =>
    origin
      .toLowerCase()
      .replace(/^(https:.*):443$/, "$1")
      .replace(/^(http:.*):80$/, "$1"),
  );
  return withoutSlash(plain);
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

/** The path part of a server's URL: `/v1` of `https://api.example.com/v1`. */
export function basePathOf(server: Server): string {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*(.*)$/i.exec(server.url)?.[1] ?? server.url;
}

/** What comes before the path part. */
export function originOf(server: Server): string {
  return server.url.slice(0, server.url.length - basePathOf(server).length);
}
