/**
 * One HTTP request whose response is either whole or an error. `fetch` accepts a compressed body that ends early, so
 * nothing is decompressed here: `wholeBody` does it strictly.
 */
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIPv6, type LookupFunction } from "node:net";
import { lookup } from "node:dns";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

/** Statuses whose responses have no body (Fetch standard). */
const NULL_BODY = new Set([204, 205, 304]);

/** Some servers reject requests without one. */
const USER_AGENT = "contract-guard";

/** Options of a request. */
export interface ConnectInit extends RequestInit {
  /**
   * IP addresses to connect to, which were checked. The name is not looked up again: its addresses may have changed
   * since. Undefined: any address of the name. Has no effect on connections to a proxy.
   */
  readonly addresses?: readonly string[] | undefined;
}

/**
 * A `fetch` that does not follow redirects, requests the identity coding and returns the body as transferred. The body
 * fails if it is shorter or longer than its framing (RFC 9112, section 6.3). Callers that do not read it must cancel
 * it.
 */
export const requestUndecoded = async (
  input: Parameters<typeof fetch>[0],
  init: ConnectInit = {},
): Promise<Response> => {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = {
    "user-agent": USER_AGENT,
    "accept-encoding": "identity",
    ...Object.fromEntries(new Headers(init.headers)),
    connection: "close",
  };
  init.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const ask = url.protocol === "https:" ? httpsRequest : httpRequest;
    const options = {
      headers,
      ...(init.addresses !== undefined && { lookup: only(url.hostname, init.addresses) }),
    };
    const request = ask(url, options, (response) => {
      // Bytes after the announced length are an error of the request, not of its response.
      request.on("error", (error) => response.destroy(error));
      try {
        resolve(responseOf(response));
      } catch (error) {
        request.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    request.on("error", reject);
    const { signal } = init;
    const stop = (): void =>
      void request.destroy(signal?.reason instanceof Error ? signal.reason : undefined);
    signal?.addEventListener("abort", stop);
    request.on("close", () => signal?.removeEventListener("abort", stop));
    request.end();
  });
};

/** Looks up other names, such as that of a proxy, as usual. */
function only(hostname: string, addresses: readonly string[]): LookupFunction {
  return (name, options, callback) => {
    if (name !== hostname) {
      lookup(name, options, callback);
      return;
    }
    const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const [first] = all;
    if (first === undefined)
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND" }), "", 0);
    else if (options.all === true) callback(null, all);
    else callback(null, first.address, first.family);
  };
}

function responseOf(message: IncomingMessage): Response {
  const { rawHeaders, statusCode = 0 } = message;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  const isEmpty = NULL_BODY.has(statusCode);
  if (isEmpty) message.resume();
  return new Response(isEmpty ? null : readableBody(message), { status: statusCode, headers });
}

/** Node.js and the DOM declare the same streams separately. */
function readableBody(message: IncomingMessage): ReadableStream<Uint8Array> {
  return Readable.toWeb(message) as ReadableStream<Uint8Array>;
}
