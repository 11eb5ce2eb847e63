/** The referenced files of a document: from the editor if open, otherwise from disk or a server. */
import { createReferenceReader } from "../published/index";
import type { BaselineIo, ReferenceBounds, References, RequestText } from "../published/index";
import type { Documents } from "./documents";

export interface RecordingReader extends References {
  /** Every requested URI, in order. */
  readonly asked: () => string[];
  /** Sets the document whose references are read from now on. */
  within(bounds: ReferenceBounds): void;
}

/** Creates a reader for one check. Responses of servers are shared between checks. */
export function createReaders(
  documents: Documents,
  io: BaselineIo,
  serve: RequestText,
): () => RecordingReader {
  return () => {
    const asked = new Set<string>();
    let references = createReferenceReader(io, { root: "", followLinks: true, reach: undefined }, serve);
    return {
      serve,
      read: async (uri) => {
        asked.add(uri);
        return documents.get(uri)?.text ?? (await references.read(uri));
      },
      why: (uri) => references.why(uri),
      asked: () => [...asked],
      within(bounds) {
        references = createReferenceReader(io, bounds, serve);
      },
    };
  };
}
