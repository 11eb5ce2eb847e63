/** The other files of a document: what is open in the editor first, then what is on disk or served. */
import { referencesBelow } from "../baseline/index";
import type { BaselineIo, References } from "../baseline/index";
import type { Documents } from "./documents";

/** How long what a server serves is not asked for again, in milliseconds. */
const SERVED_FOR = 5 * 60_000;

export interface RecordingReader extends References {
  /** Every URI that was asked for, in order. */
  readonly asked: () => string[];
  /** Reads for a document from now on: links that lead out of `root` are not followed unless told. */
  within(root: string, followLinks: boolean): void;
}

/** Makes a reader for one check. What servers serve is shared between the checks. */
export function createReaders(documents: Documents, io: BaselineIo): () => RecordingReader {
  const served = new Map<string, { readonly until: number; readonly text: Promise<string | undefined> }>();

  function remembered(uri: string, read: () => Promise<string | undefined>): Promise<string | undefined> {
    if (!/^https?:/i.test(uri)) return read();
    const before = served.get(uri);
    if (before !== undefined && Date.now() < before.until) return before.text;
    const text = read();
    served.set(uri, { until: Date.now() + SERVED_FOR, text });
    void text.then((found) => found === undefined && served.delete(uri));
    return text;
  }

  return () => {
    const asked = new Set<string>();
    let references = referencesBelow(io, "", true);
    return {
      read: async (uri) => {
        asked.add(uri);
        return documents.get(uri)?.text ?? (await remembered(uri, () => references.read(uri)));
      },
      why: (uri) => references.why(uri),
      asked: () => [...asked],
      within(root, followLinks) {
        references = referencesBelow(io, root, followLinks);
      },
    };
  };
}
