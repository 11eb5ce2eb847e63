/** One version of an API, read by itself. */
import type { DocumentSet } from "../span";
import { createApiReader, type Api } from "./api";
import { createRevisions } from "./revisions";

/** The API that a document describes; undefined if it is no OpenAPI of a supported version. Remembers nothing. */
export function readApi(documents: DocumentSet): Api | undefined {
  return createApiReader(createRevisions()).read(documents);
}
