/** The last segment of a URI. */
export function fileName(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, "")
      .split("/")
      .pop() ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
