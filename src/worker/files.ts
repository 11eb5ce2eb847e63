/** The other files of a document: what is open in the editor first, then what is on disk or served. */
import { referencesBelow } from "../baseline/index";
import type { BaselineIo, ReferenceBounds, References, Serve } from "../baseline/index";
import type { Documents } from "./documents";

export interface RecordingReader extends References {
  /** Every URI that was asked for, in order. */
  readonly asked: () => string[];
  /** Reads for a document from now on. */
  within(bounds: ReferenceBounds): void;
}

/** Makes a reader for one check. What servers serve is shared between the checks. */
export function createReaders(documents: Documents, io: BaselineIo, serve: Serve): () => RecordingReader {
  return () => {
    const asked = new Set<string>();
    let references = referencesBelow(io, { root: "", followLinks: true, reach: undefined }, serve);
    return {
      serve,
      read: async (uri) => {
        asked.add(uri);
        return documents.get(uri)?.text ?? (await references.read(uri));
      },
      why: (uri) => references.why(uri),
      asked: () => [...asked],
      within(bounds) {
        references = referencesBelow(io, bounds, serve);
      },
    };
  };
}
