/** The other files of a document: what is open in the editor first, then what is on disk. */
import { readDocument } from "../baseline/index";
import type { BaselineIo } from "../baseline/index";
import type { Documents } from "./documents";

export interface RecordingReader {
  /** The text behind a URI, or undefined where there is none that can be read. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Every URI that was asked for, in order. */
  readonly asked: () => string[];
}

export function recordingReader(documents: Documents, io: BaselineIo): RecordingReader {
  const asked = new Set<string>();
  return {
    read: async (uri) => {
      asked.add(uri);
      return documents.get(uri)?.text ?? (await readDocument(io, uri));
    },
    asked: () => [...asked],
  };
}
