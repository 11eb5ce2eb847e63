/** URIs as they are shown in a terminal. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedScheme } from "./types";
import { isInFolder } from "./paths";

/**
 * Files in `directory` relative to it; published files with their path in the repository. A line must not begin with
 * `::`, which GitHub Actions executes as a command.
 */
export function displayPath(directory: string): (uri: string) => string {
  const near = relativeToDirectory(directory);
  return (uri) => near(uri).replace(/^(?=::)/, "./");
}

function relativeToDirectory(directory: string): (uri: string) => string {
  return (uri) => {
    if (uri.startsWith("file:")) {
      const path = fileURLToPath(uri);
      return isInFolder(directory, path) ? relative(directory, path) : path;
    }
    if (uri.startsWith(`${publishedScheme}:`))
      return decodeURIComponent(uri.replace(/^[^:]+:\/+[^/]+\//, ""));
    return uri;
  };
}

/** Same as `displayPath` with forward slashes on every system, for file formats. */
export function displayPathWithSlashes(directory: string): (uri: string) => string {
  const near = displayPath(directory);
  return sep === "\\" ? (uri) => near(uri).replaceAll("\\", "/") : near;
}
