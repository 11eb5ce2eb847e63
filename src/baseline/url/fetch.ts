/** One document over the network, within limits of time, size and redirects. */
import type { BaselineIo, CachedText } from "../baseline";
import { giveUp } from "../not-found";
import { anotherVersion, checkedAddress, refuseInward, shownUrl } from "./address";
import { decode } from "./decode";
import { refused, whileReachable } from "./failure";

const PATIENCE = 15_000;
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_REDIRECTS = 5;
/** RFC 9110: what was accepted, has no content, or is a part. Half of a document would be compared, and be wrong. */
const NOT_THE_WHOLE = new Set([202, 204, 205, 206]);

/**
 * Ends the search unless a text is answered; `address` is where redirects led.
 * @param kept what was answered before: it is asked for by its ETag
 */
export async function fetchText(
  io: BaselineIo,
  given: string,
  kept: CachedText | undefined,
): Promise<CachedText> {
  const signal = AbortSignal.timeout(io.patience ?? PATIENCE);
  let address = checkedAddress(given, undefined);
  const url = shownUrl(given);
  await refuseInward(io, address, undefined);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const known = kept?.address === address ? kept : undefined;
    const response = await whileReachable(url, () => request(io, address, known?.etag, signal));
    const location = response.headers.get("location");
    const fetched = new Date().toISOString();
    if (response.status === 304 && known !== undefined) return { ...known, fetched };
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await whileReachable(url, async () => response.body?.cancel());
      const next = checkedAddress(location, address);
      await refuseInward(io, next, address);
      address = next;
      continue;
    }
    if (!response.ok) refused(url, response.status);
    if (NOT_THE_WHOLE.has(response.status))
      giveUp(
        "url-failed",
        `${url} answers with less than the document (${response.status}).`,
        "Try again later, or name a file or a git ref.",
      );
    const type = response.headers.get("content-type");
    if (/^text\/html\b/i.test(type ?? "")) {
      giveUp(
        "url-web-page",
        `${url} answers with a web page, not with an OpenAPI document.`,
        "Give the address of the raw file.",
      );
    }
    const bytes = await whileReachable(url, () => bodyOf(response));
    if (bytes === undefined)
      giveUp(
        "url-too-large",
        `${url} answers with more than ${MOST_BYTES / 1024 / 1024} MB.`,
        anotherVersion,
      );
    const etag = response.headers.get("etag") ?? undefined;
    const modified = dateOf(response.headers.get("last-modified"));
    return { url: given, address, text: decode(bytes, type, url), fetched, modified, etag };
  }
  return giveUp("url-redirects", `${url} redirects more than ${MOST_REDIRECTS} times.`, anotherVersion);
}

function dateOf(header: string | null): string | undefined {
  const time = Date.parse(header ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function request(
  io: BaselineIo,
  address: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const accept = "application/yaml, application/json, text/*;q=0.9, */*;q=0.5";
  const headers = { accept, ...(etag !== undefined && { "if-none-match": etag }) };
  return (io.fetch ?? fetch)(address, { redirect: "manual", signal, headers });
}

/** Undefined where it is larger than may be. */
async function bodyOf(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return new Uint8Array();
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
