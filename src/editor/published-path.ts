/** The path under which an editor shows what a server has. Knows no VS Code. */

/** The host and the path of an http URL, decoded where that is possible; undefined for what is not a URL. */
export function pathOfServed(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  try {
    return `/${host}${decodeURI(pathname)}`;
  } catch {
    return `/${host}${pathname}`;
  }
}
