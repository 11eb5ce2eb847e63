/** Reads a single version of an API. */
import type { DocumentSet } from "../span";
import { createApiReader, type Api } from "./api";
import { createRevisions } from "./revisions";

/** The API of a document; undefined if it is not an OpenAPI document of a supported version. Caches nothing. */
export function readApi(documents: DocumentSet): Api | undefined {
  return createApiReader(createRevisions()).read(documents);
}
