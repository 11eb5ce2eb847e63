/** URIs as a person at a terminal reads them. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedScheme } from "./types";
import { isBelow } from "./paths";

/**
 * Files relative to `directory` where they lie in it; published files as their repository names them. A line that began
 * with `::` would be a command to GitHub Actions.
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

/** The same with forward slashes on every system, as files that are passed on name them. */
export function slashedPathOf(directory: string): (uri: string) => string {
  const near = pathOf(directory);
  return sep === "\\" ? (uri) => near(uri).replaceAll("\\", "/") : near;
}
