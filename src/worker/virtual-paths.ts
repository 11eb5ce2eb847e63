/**
 * Folders that lie on no disk, as those of a repository that is looked at on a server: the thread knows their files by
 * paths of its own, which lead nowhere else.
 */
import { resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scheme = "vscode-vfs://";

/** No folder of this name is looked for on a disk. */
const root = resolve(process.platform === "win32" ? "v:\\@virtual" : "/@virtual") + sep;
const rootUri = pathToFileURL(root).href;

/** Whether an editor's URI is one of a file in such a folder. */
export function isVirtualUri(uri: string): boolean {
  return uri.startsWith(scheme);
}

/** Whether a path of the thread is one of a file in such a folder. */
export function isVirtualPath(path: string): boolean {
  return path.startsWith(root);
}

/** As the thread says it; others stay as they are. */
export function innerUri(uri: string): string {
  return isVirtualUri(uri) ? rootUri + uri.slice(scheme.length) : uri;
}

/** The path by which the thread knows the file at an editor's URI, virtual or on disk. */
export function innerPath(uri: string): string {
  return fileURLToPath(innerUri(uri));
}

/** As the editor says it, wherever it stands in a text. */
export function outerText(text: string): string {
  return text.includes("@virtual") ? text.replaceAll(rootUri, scheme).replaceAll(root, scheme) : text;
}

/** The editor's URI of a file that the thread knows by this path. */
export function outerUri(path: string): string {
  return outerText(pathToFileURL(path).href);
}

/** A value in which each text is another; what is not changed stays the same. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapTexts<unknown>(each, change)]),
  );
}
