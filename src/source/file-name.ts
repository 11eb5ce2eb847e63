/** The last part of a URI, as a person calls the file. */
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
