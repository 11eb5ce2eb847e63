/** URIs as they are shown in a terminal. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedScheme } from "./types";
import { isBelow } from "./paths";

/**
 * Files in `directory` relative to it; published files with their path in the repository. A line must not begin with
 * `::`, which GitHub Actions executes as a command.
 */
export function pathOf(directory: string): (uri: string) => string {
  const near = nearOf(directory);
  return (uri) => near(uri).replace(/^(?=::)/, "./");
}

function nearOf(directory: string): (uri: string) => string {
  return (uri) => {
    if (uri.startsWith("file:")) {
      const path = fileURLToPath(uri);
      return isBelow(directory, path) ? relative(directory, path) : path;
    }
    if (uri.startsWith(`${publishedScheme}:`))
      return decodeURIComponent(uri.replace(/^[^:]+:\/+[^/]+\//, ""));
    return uri;
  };
}

/** Same as `pathOf` with forward slashes on every system, for file formats. */
export function slashedPathOf(directory: string): (uri: string) => string {
  const near = pathOf(directory);
  return sep === "\\" ? (uri) => near(uri).replaceAll("\\", "/") : near;
}
