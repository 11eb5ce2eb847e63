/** The files a check reads, kept so that the report can show their lines. */

type ReadFile = (uri: string) => Promise<string | undefined>;

/** The same reader; what it reads first under each URI is put into `texts`. */
export function rememberTexts(read: ReadFile, texts: Map<string, string>): ReadFile {
  return async (uri) => {
    const text = await read(uri);
    if (text !== undefined && !texts.has(uri)) texts.set(uri, text);
    return text;
  };
}
