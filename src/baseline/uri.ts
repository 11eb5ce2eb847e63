/** URIs of texts that come out of git. See `Published.uri`. */
import { publishedScheme } from "./baseline";

/**
 * The root of one version's files: `contract-published:/v1.4.0~1a2b3c4d5e6f/`. The commit makes it unique, the label is
 * for people; only characters that no URI library writes differently are kept of it.
 */
export function versionRoot(label: string, commit: string): string {
  const name = label.replace(/,.*$/, "").replace(/[^A-Za-z0-9._-]+/g, "-");
  return `${publishedScheme}:/${name}~${commit.slice(0, 12)}/`;
}

/** @param path from the repository's root, with forward slashes */
export function uriIn(root: string, path: string): string {
  return root + path.split("/").map(encoded).join("/");
}

/** The path from the repository's root, or undefined for a URI of anything else. */
export function pathIn(root: string, uri: string): string | undefined {
  if (!uri.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(uri.slice(root.length).replace(/[?#].*$/, ""));
  } catch {
    return undefined;
  }
}

/** As `encodeURIComponent`, and what VS Code's URIs encode beyond that. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
