/** Virtual paths of documents from a server. Independent of VS Code. */

/** Host and path of an HTTP URL, decoded where possible; undefined if it is not a URL. */
export function publishedPath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  try {
    return `/${host}${decodeURI(pathname)}`;
  } catch {
    return `/${host}${pathname}`;
  }
}
