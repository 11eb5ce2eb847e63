/**
 * Folders of virtual workspaces, such as a remote repository. The thread represents their files by paths under a
 * reserved root.
 */
import { resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scheme = "vscode-vfs://";

/** The reserved root is never read from disk. */
const root = resolve(process.platform === "win32" ? "v:\\@virtual" : "/@virtual") + sep;
const rootUri = pathToFileURL(root).href;

/** True if an editor's URI belongs to a virtual workspace. */
export function isVirtualUri(uri: string): boolean {
  return uri.startsWith(scheme);
}

/** True if a path of the thread belongs to a virtual workspace. */
export function isVirtualPath(path: string): boolean {
  return path.startsWith(root);
}

/** Converts an editor's URI to a URI of the thread; other URIs are returned unchanged. */
export function innerUri(uri: string): string {
  return isVirtualUri(uri) ? rootUri + uri.slice(scheme.length) : uri;
}

/** Path of the thread for an editor's URI, virtual or on disk. */
export function innerPath(uri: string): string {
  return fileURLToPath(innerUri(uri));
}

/** Converts all URIs of the thread in a text to URIs of the editor. */
export function outerText(text: string): string {
  return text.includes("@virtual") ? text.replaceAll(rootUri, scheme).replaceAll(root, scheme) : text;
}

/** The editor's URI for a path of the thread. */
export function outerUri(path: string): string {
  return outerText(pathToFileURL(path).href);
}

/** Replaces the strings in a value; unchanged parts are returned as they are. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapTexts<unknown>(each, change)]),
  );
}
