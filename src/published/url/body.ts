/** Decompresses the body of a response. A truncated body is an error, never a shorter text. */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { endSearch } from "../not-found";
import { anotherVersion } from "./address";

const MAX_BYTES = 50 * 1024 * 1024;
/** Limit of content codings in one response. */
const MAX_CODINGS = 2;

const retry = "Try again later, or specify a file or a git ref.";

type Decompress = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

const gzip: Decompress = promisify(gunzip);
const brotli: Decompress = promisify(brotliDecompress);
const zlib: Decompress = promisify(inflate);
const raw: Decompress = promisify(inflateRaw);
/** RFC 9110, section 8.4.1.2: some servers send `deflate` without the zlib format around it. */
const deflate: Decompress = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? zlib(bytes, options) : raw(bytes, options);

const codings = new Map<string, Decompress>([
  ["gzip", gzip],
  ["x-gzip", gzip],
  ["deflate", deflate],
  ["br", brotli],
]);

/** A body, and whether its end is detectable: by a length, by chunks, or by the compression format. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly hasEnd: boolean;
}

/**
 * Reads a response of `requestUndecoded`. Ends the search if it is too large or cannot be decompressed completely; rejects
 * if the connection fails.
 * @param url as it is shown
 */
export async function readWholeBody(response: Response, url: string): Promise<Body> {
  const { headers } = response;
  const transfer = parseListHeader(headers.get("transfer-encoding"));
  if (transfer.some((coding) => coding !== "chunked")) unknownCoding(url, transfer);
  const applied = parseListHeader(headers.get("content-encoding")).filter((coding) => coding !== "identity");
  const decompress = applied.map((coding) => codings.get(coding) ?? unknownCoding(url, applied));
  if (decompress.length > MAX_CODINGS) unknownCoding(url, applied);
  let bytes = (await readTransferredBytes(response)) ?? reportTooLargeBody(url);
  for (const step of decompress.reverse())
    bytes = await step(bytes, { maxOutputLength: MAX_BYTES }).catch((error: unknown) =>
      isTooLarge(error) ? reportTooLargeBody(url) : reportDamagedBody(url, applied),
    );
  const hasEnd = decompress.length > 0 || transfer.length > 0 || headers.has("content-length");
  return { bytes, hasEnd };
}

function parseListHeader(header: string | null): readonly string[] {
  return (header ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
}

/** Undefined if there are more bytes than allowed. */
async function readTransferredBytes(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return new Uint8Array();
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

function reportTooLargeBody(url: string): never {
  const message = `The response of ${url} is larger than ${MAX_BYTES / 1024 / 1024} MB.`;
  return endSearch("url-too-large", message, anotherVersion);
}

function reportDamagedBody(url: string, applied: readonly string[]): never {
  const message = `The response of ${url} cannot be decompressed (${applied.join(", ")}): it is incomplete or damaged.`;
  return endSearch("url-incomplete", message, retry);
}

function unknownCoding(url: string, applied: readonly string[]): never {
  const message = `The response of ${url} has an unsupported content coding: ${applied.join(", ").slice(0, 60)}.`;
  return endSearch("url-coding", message, "Serve the document uncompressed, or specify a file or a git ref.");
}
