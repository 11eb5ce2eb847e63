/** Cache of documents that servers provide. Requests for the same URL are shared. */
import { requestServedText } from "../published/index";
import type { BaselineIo, NotFound, RequestText, ServedText } from "../published/index";

/** Milliseconds for which a response, or a failure, is reused without another request. */
export const cacheMilliseconds = 5 * 60_000;
export const failureMilliseconds = 30_000;

export interface RemoteFiles {
  readonly serve: RequestText;
  /** When the cached text was received, ISO 8601, if its server can no longer be reached. */
  readonly oldSince: (uri: string) => string | undefined;
  /** Discards all cached responses. */
  refresh(): void;
}

export function createRemoteFiles(io: BaselineIo): RemoteFiles {
  const asked = new Map<string, { until: number; readonly answer: Promise<ServedText | NotFound> }>();
  const old = new Map<string, string>();
  return {
    serve(uri) {
      const before = asked.get(uri);
      if (before !== undefined && Date.now() < before.until) return before.answer;
      const answer = requestServedText(io, uri);
      const one = { until: Infinity, answer };
      asked.set(uri, one);
      void answer.then((found) => {
        one.until = Date.now() + keptFor(found);
        if ("text" in found && found.isOld) old.set(uri, found.fetched);
        else old.delete(uri);
      });
      return answer;
    },
    oldSince: (uri) => old.get(uri),
    refresh: () => asked.clear(),
  };
}

/** Not cached: a host may be allowed, and a workspace trusted, at any time. */
function keptFor(answer: ServedText | NotFound): number {
  if ("text" in answer) return answer.isOld ? failureMilliseconds : cacheMilliseconds;
  return ["url-not-allowed", "restricted"].includes(answer.code) ? 0 : failureMilliseconds;
}
