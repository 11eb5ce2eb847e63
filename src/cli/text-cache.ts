/** Texts read by a check, kept so that the report can show their lines. */

type ReadFile = (uri: string) => Promise<string | undefined>;

/** Wraps a reader so that the first text read under each URI is stored in `texts`. */
export function createTextCache(read: ReadFile, texts: Map<string, string>): ReadFile {
  return async (uri) => {
    const text = await read(uri);
    if (text !== undefined && !texts.has(uri)) texts.set(uri, text);
    return text;
  };
}
