/**
 * HTTP requests of the worker, sent from the extension host because VS Code's proxy and certificates apply here. Only
 * hosts that the user allowed are contacted.
 */
import type { Memento, SecretStorage } from "vscode";
import { requestUndecoded } from "../published/index";
import type { Fetched, FetchRequest } from "../server/index";

export interface Network {
  /** Sends one request without following redirects. Never rejects. */
  fetch(request: FetchRequest): Promise<Fetched>;
  allowed(): readonly string[];
  allow(host: string, isAllowed: boolean): Promise<void>;
  /** Hosts that were requested but are not allowed, most recent first. */
  refused(): readonly string[];
  /** Stores the token of a host; undefined deletes it. */
  setToken(host: string, token: string | undefined): Promise<void>;
}

const fifteenSeconds = 15_000;
/** Protects the memory. Readers of the response apply stricter limits. */
const maxBytes = 50 * 1024 * 1024 + 1;
const key = "allowedHosts";
/** Same value as `hostNotAllowed` in `baseline`, which is not part of this bundle. */
const notAllowed = "HOST_NOT_ALLOWED";

/** Storage for allowed hosts and tokens. */
export interface NetworkContext {
  readonly globalState: Pick<Memento, "get" | "update">;
  readonly secrets: Pick<SecretStorage, "get" | "store" | "delete">;
}

/** @param patience timeout for the complete response, in milliseconds */
export function createNetwork({ globalState, secrets }: NetworkContext, patience = fifteenSeconds): Network {
  const refused = new Set<string>();
  const allowed = () => globalState.get<readonly string[]>(key, []);

  async function sendRequest({ url, headers }: FetchRequest): Promise<Fetched> {
    const { host, origin } = new URL(url);
    if (!allowed().includes(host)) {
      refused.delete(host);
      refused.add(host);
      return { name: "Error", code: notAllowed, message: host };
    }
    const token = await secrets.get(secretOf(host));
    const authorization =
      token === undefined || !mayCarryToken(origin) ? {} : { authorization: `Bearer ${token}` };
    // The error for an invalid header would contain the token.
    if (token !== undefined && !/^[\x20-\x7e]+$/.test(token))
      return { name: "Error", code: "", message: `the access token for ${host} contains invalid characters` };
    const response = await requestUndecoded(url, {
      signal: AbortSignal.timeout(patience),
      headers: { ...headers, ...authorization },
    });
    const body = await readBody(response);
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  }

  return {
    fetch: async (request) => {
      try {
        return await sendRequest(request);
      } catch (error) {
        return failureOf(error);
      }
    },
    allowed,
    async allow(host, isAllowed) {
      const others = allowed().filter((one) => one !== host);
      await globalState.update(key, isAllowed ? [...others, host].sort() : others);
      refused.delete(host);
    },
    refused: () => [...refused].reverse(),
    setToken: async (host, token) => {
      if (token === undefined) await secrets.delete(secretOf(host));
      else await secrets.store(secretOf(host), token);
    },
  };
}

function secretOf(host: string): string {
  return `token:${host}`;
}

/** Tokens are sent unencrypted only to this machine. */
function mayCarryToken(origin: string): boolean {
  return /^https:|^http:\/\/(?:localhost|127\.[0-9.]+|\[::1\])(?::|$)/.test(origin);
}

async function readBody({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const all: AsyncIterable<Uint8Array> | null = body;
  for await (const chunk of all ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks);
}

function failureOf(error: unknown): Fetched {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const name = error instanceof Error ? error.name : "Error";
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { name, code, message: cause instanceof Error ? cause.message : String(cause) };
}
