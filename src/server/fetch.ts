/** `fetch` for the worker: the main thread sends the requests. */
import type { Fetched, FetchRequest, FromWorker } from "./protocol";

export interface ProxiedFetch {
  readonly fetch: typeof fetch;
  /** Called with each answer of the main thread. */
  answered(id: number, answer: Fetched): void;
}

/** Never follows redirects, regardless of the options. Rejects like `fetch`. */
export function createProxiedFetch(post: (message: FromWorker) => void): ProxiedFetch {
  const waiting = new Map<number, (answer: Fetched) => void>();
  let lastId = 0;
  return {
    async fetch(input, init) {
      const request: FetchRequest = {
        url: input instanceof Request ? input.url : String(input),
        headers: Object.fromEntries(new Headers(init?.headers)),
      };
      const id = ++lastId;
      const answer = await new Promise<Fetched>((resolve) => {
        waiting.set(id, resolve);
        post({ type: "fetch", id, request });
      });
      if ("status" in answer) return responseOf(answer);
      throw Object.assign(new Error(answer.message), { name: answer.name, code: answer.code });
    },
    answered(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}

/** Status codes of responses without a body. */
const EMPTY = new Set([101, 204, 205, 304]);

function responseOf({ status, headers, body }: Extract<Fetched, { readonly status: number }>): Response {
  return new Response(EMPTY.has(status) ? null : new Uint8Array(body), { status, headers });
}
