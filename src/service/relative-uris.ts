/** Reports that do not depend on the folder of the working tree. Pure. */
import type { Report } from "../policy/index";

const SCHEME = "relative:";

/** A report and the lines that it shows, by URI. */
export interface ReportEntry {
  readonly report: Report;
  readonly texts: ReadonlyMap<string, string>;
}

/** The same as data for JSON. */
export interface StoredEntry {
  readonly report: Report;
  readonly texts: Readonly<Record<string, string>>;
}

/** An entry with `file:` URIs relative to a folder. @param folder `file:` URI of the folder, ending with a slash */
export function toRelativeEntry({ report, texts }: ReportEntry, folder: string): StoredEntry {
  return {
    report: mapUris(report, (uri) => toRelativeUri(uri, folder)),
    texts: Object.fromEntries([...texts].map(([uri, text]) => [toRelativeUri(uri, folder), text])),
  };
}

/** The inverse of `toRelativeEntry`, possibly for another folder. */
export function toAbsoluteEntry({ report, texts }: StoredEntry, folder: string): ReportEntry {
  return {
    report: mapUris(report, (uri) => toAbsoluteUri(uri, folder)),
    texts: new Map(Object.entries(texts).map(([uri, text]) => [toAbsoluteUri(uri, folder), text])),
  };
}

/** URIs that are not `file:` URIs stay the same. */
export function toRelativeUri(uri: string, folder: string): string {
  if (!uri.startsWith("file:///")) return uri;
  const [from, to] = [folder.split("/").slice(3, -1), uri.split("/").slice(3)];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return `${SCHEME}${[...from.slice(common).map(() => ".."), ...to.slice(common)].join("/")}`;
}

export function toAbsoluteUri(uri: string, folder: string): string {
  if (!uri.startsWith(SCHEME)) return uri;
  const segments = folder.split("/").slice(3, -1);
  for (const segment of uri.slice(SCHEME.length).split("/")) {
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  return `file:///${segments.join("/")}`;
}

/** Proofs contain payloads, which have no locations. */
function mapUris<Value>(value: Value, map: (uri: string) => string): Value {
  const visit = (node: unknown, key: string): unknown => {
    if (typeof node === "string") return key === "uri" ? map(node) : node;
    if (typeof node !== "object" || node === null || key === "proof") return node;
    if (Array.isArray(node)) return node.map((item) => visit(item, ""));
    return Object.fromEntries(Object.entries(node).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value, "") as Value;
}
