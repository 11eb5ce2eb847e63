/** What servers serve of the documents: asked once in a while, and together by all that refer to it. */
import { servedText } from "../baseline/index";
import type { BaselineIo, NotFound, Serve, ServedText } from "../baseline/index";

/** How long an answer of a server counts without asking it again, in milliseconds; and one that it did not give. */
export const servedFor = 5 * 60_000;
export const failedFor = 30_000;

export interface Served {
  readonly serve: Serve;
  /** When a text was served, ISO 8601, if its server cannot be reached any more. */
  readonly oldSince: (uri: string) => string | undefined;
  /** Has every server asked anew. */
  refresh(): void;
}

export function createServed(io: BaselineIo): Served {
  const asked = new Map<string, { until: number; readonly answer: Promise<ServedText | NotFound> }>();
  const old = new Map<string, string>();
  return {
    serve(uri) {
      const before = asked.get(uri);
      if (before !== undefined && Date.now() < before.until) return before.answer;
      const answer = servedText(io, uri);
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

/** A host may be allowed at any time, and a workspace trusted. */
function keptFor(answer: ServedText | NotFound): number {
  if ("text" in answer) return answer.isOld ? failedFor : servedFor;
  return ["url-not-allowed", "restricted"].includes(answer.code) ? 0 : failedFor;
}
