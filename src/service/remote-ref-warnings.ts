/** Warnings about parts of a document on servers, whose state at another time is unknown. */
import { isServerUri, type Published } from "../published/index";
import { resolveUri, type Place, type Problem, type SourceNode } from "../engine/index";
import type { Parsed } from "../source/index";
import type { CheckRequest } from "./types";

/**
 * A warning for each part of a version on a server, at the first reference to it, if the version itself is fixed or the
 * server cannot be reached.
 * @param files of one version, the document first
 * @param base the published version, if these are its files
 */
export function remoteReferenceWarnings(
  files: readonly Parsed[],
  base: Published | undefined,
  oldSince: CheckRequest["oldSince"],
): Problem[] {
  const parts = files.filter(({ document }) => isServerUri(document.uri));
  if (parts.length === 0) return [];
  const places = referencesToServers(files);
  return parts.flatMap(({ document: { uri } }) => {
    const place = places.get(uri);
    if (place === undefined) return [];
    const since = oldSince?.(uri);
    return [
      ...(base !== undefined && isImmutable(base) && !isServerUri(place.uri)
        ? [live(uri, base.label, place)]
        : []),
      ...(since === undefined ? [] : [old(uri, since, place)]),
    ];
  });
}

/**
 * True if the version does not change: ledgers store the parts from servers, and a version at a URL is as current as
 * its parts.
 */
function isImmutable({ source }: Published): boolean {
  return source === "file" || source.startsWith("git-");
}

function live(uri: string, label: string, place: Place): Problem {
  return {
    code: "live-reference",
    message: `\`${uri}\` is read in its current version. It may have been different when ${label} was published.`,
    advice: "Publish to the ledger, which stores referenced files, or add the file to the repository.",
    place,
  };
}

function old(uri: string, since: string, place: Place): Problem {
  return {
    code: "old-reference",
    message: `\`${uri}\` cannot be reached. The version fetched at ${since.slice(0, 16).replace("T", " ")} UTC was used.`,
    advice: "Check again when the server is reachable.",
    place,
  };
}

/** The first reference to each file on a server. */
function referencesToServers(files: readonly Parsed[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { document } of files) {
    const seen = new Set<SourceNode>();
    const rest: (readonly [node: SourceNode | undefined, pointer: string])[] = [[document.root, ""]];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [node, pointer] = next;
      if (node === undefined || node.kind === "scalar" || seen.has(node)) continue;
      seen.add(node);
      if (node.kind === "seq") {
        rest.push(...node.items.map((item, index) => [item, `${pointer}/${index}`] as const).reverse());
        continue;
      }
      for (const { key, value } of node.entries.toReversed()) {
        const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        rest.push([value, at]);
        if (key !== "$ref" || value.kind !== "scalar" || typeof value.value !== "string") continue;
        const uri = resolveUri(value.value, document.uri);
        if (isServerUri(uri) && uri !== document.uri && !found.has(uri))
          found.set(uri, { uri: document.uri, pointer: at, span: { start: value.start, end: value.end } });
      }
    }
  }
  return found;
}
