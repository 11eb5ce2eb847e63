/** URIs of texts from git. See `Published.uri`. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedScheme } from "./types";
import { isInFolder } from "./paths";

/**
 * The root of the files of one version: `contract-published:/v1.4.0~1a2b3c4d5e6f/`. The commit makes it unique, the
 * label is for readers; the label is reduced to characters that no URI library escapes.
 */
export function versionRoot(label: string, commit: string): string {
  const name = label.replace(/,.*$/, "").replace(/[^A-Za-z0-9._-]+/g, "-");
  return `${publishedScheme}:/${name}~${commit.slice(0, 12)}/`;
}

/** @param path from the repository's root, with forward slashes */
export function versionFileUri(root: string, path: string): string {
  return root + path.split("/").map(encodeSegment).join("/");
}

/**
 * The path of a file of the version from the root; undefined for any other URI.
 * @param folder absolute path of the folder on disk that the root represents: a reference may name a file by its path
 * there
 */
export function versionFilePath(root: string, uri: string, folder: string): string | undefined {
  const bare = uri.replace(/[?#].*$/, "");
  try {
    if (bare.startsWith(root)) return decodeURIComponent(bare.slice(root.length));
    if (!bare.startsWith("file:") && !bare.startsWith(`${publishedScheme}:`)) return undefined;
    const path = fileURLToPath(bare.replace(`${publishedScheme}:`, "file://"));
    return isInFolder(folder, path) ? relative(folder, path).replaceAll("\\", "/") : undefined;
  } catch {
    return undefined;
  }
}

/** Same as `encodeURIComponent`, and the characters that VS Code escapes in URIs as well. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
