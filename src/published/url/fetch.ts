/** Fetches one document, within limits of time, size and redirects. */
import type { BaselineIo, CachedText } from "../types";
import { endSearch } from "../not-found";
import { anotherVersion, assertAllowedUrl, assertPublicHost, redactUrl } from "./address";
import { readWholeBody } from "./body";
import { decodeBody } from "./decode-body";
import { reportErrorStatus, explainRequestFailure } from "./http-failure";
import { requestUndecoded, type ConnectInit } from "./request";

const PATIENCE = 15_000;
const MAX_REDIRECTS = 5;
/** RFC 9110: accepted, no content, or partial content. An incomplete document must not be compared. */
const INCOMPLETE_STATUSES = new Set([202, 204, 205, 206]);

/**
 * Ends the search if the response has no text. The `address` of the result is the URL after redirects.
 * @param kept the cached response, revalidated by its ETag
 */
export async function fetchText(
  io: BaselineIo,
  given: string,
  kept: CachedText | undefined,
): Promise<CachedText> {
  const signal = AbortSignal.timeout(io.patience ?? PATIENCE);
  let address = assertAllowedUrl(given, undefined);
  const url = redactUrl(given);
  let checked = await assertPublicHost(io, address, undefined);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const known = kept?.address === address ? kept : undefined;
    const response = await explainRequestFailure(url, () =>
      request(io, address, checked, known?.etag, signal),
    );
    try {
      const location = response.headers.get("location");
      const fetched = new Date().toISOString();
      if (response.status === 304 && known !== undefined) return { ...known, fetched };
      if (response.status >= 300 && response.status < 400 && location !== null) {
        const next = assertAllowedUrl(location, address);
        checked = await assertPublicHost(io, next, address);
        address = next;
        continue;
      }
      const text = await readResponseText(response, url);
      const etag = response.headers.get("etag") ?? undefined;
      const modified = dateOf(response.headers.get("last-modified"));
      return { url: given, address, text, fetched, modified, etag };
    } finally {
      // An unread body keeps its connection, and with it the process, alive.
      if (!response.bodyUsed) await response.body?.cancel().catch(() => undefined);
    }
  }
  return endSearch("url-redirects", `${url} redirects more than ${MAX_REDIRECTS} times.`, anotherVersion);
}

/**
 * The text of a response with the complete document; ends the search at any other response. @param url as it is shown
 */
async function readResponseText(response: Response, url: string): Promise<string> {
  if (!response.ok) reportErrorStatus(url, response.status);
  if (INCOMPLETE_STATUSES.has(response.status))
    endSearch(
      "url-failed",
      `${url} responded with an incomplete document (status ${response.status}).`,
      "Try again later, or specify a file or a git ref.",
    );
  const type = response.headers.get("content-type");
  if (/^text\/html\b/i.test(type ?? ""))
    endSearch(
      "url-web-page",
      `${url} is a web page, not an OpenAPI document.`,
      "Use the URL of the raw file.",
    );
  const { bytes, hasEnd } = await explainRequestFailure(url, () => readWholeBody(response, url));
  const text = decodeBody(bytes, type, url);
  if (!hasEnd && mayBeTruncated(text))
    endSearch(
      "url-incomplete",
      `The response of ${url} has no Content-Length and does not end with a line break, so it may be incomplete.`,
      "Serve the document with a Content-Length, or specify a file or a git ref.",
    );
  return text;
}

/** A YAML text that is truncated within a line still parses; a truncated JSON text does not. */
function mayBeTruncated(text: string): boolean {
  return !/[\n\r]\s*$/.test(text) && !/^\s*\{/.test(text);
}

function dateOf(header: string | null): string | undefined {
  const time = Date.parse(header ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function request(
  io: BaselineIo,
  address: string,
  addresses: readonly string[] | undefined,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const accept = "application/yaml, application/json, text/*;q=0.9, */*;q=0.5";
  const headers = { accept, ...(etag !== undefined && { "if-none-match": etag }) };
  const init: ConnectInit = { redirect: "manual", signal, headers, addresses };
  return (io.fetch ?? requestUndecoded)(address, init);
}
