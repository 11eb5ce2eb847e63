import type { Baseline, BaselineIo, CachedText } from "./baseline";
import { sha256 } from "./ledger/record";
import { giveUp, orNotFound } from "./not-found";
import { checkedText } from "./text";

const PATIENCE = 15_000;
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const ANOTHER = "Check the address, or name another published version: a file, a URL or a git ref.";

/** Failures that say nothing about the document, so that what the server answered before still counts. */
const PASSING = new Set(["url-unreachable", "url-timeout", "url-failed"]);

/**
 * A document served over https (or http on this machine). What was kept of it is asked about by its ETag, and taken
 * while the server cannot be reached; the label then says how old it is. Never rejects.
 */
export async function fromUrl(io: BaselineIo, url: string): Promise<Baseline> {
  return orNotFound(async () => {
    const { text, address, fetched, isOld } = await currentText(io, url);
    const { origin } = new URL(address);
    return {
      kind: "published",
      uri: address,
      text: checkedText(text, `What ${url} answers`),
      label: isOld
        ? `${url}, which cannot be reached: as of ${fetched.slice(0, 16).replace("T", " ")} UTC`
        : url,
      source: "url",
      date: fetched,
      hash: sha256(text),
      readFile: async (uri) => {
        if (!URL.canParse(uri) || new URL(uri).origin !== origin) return undefined;
        const answer = await orNotFound(() => currentText(io, uri));
        return "text" in answer ? answer.text : undefined;
      },
    };
  });
}

/** The text as the server has it, or as it had it when it was last reached. Ends the search where there is neither. */
async function currentText(io: BaselineIo, url: string): Promise<CachedText & { readonly isOld: boolean }> {
  const kept = await io.cache?.get(url);
  const answer = await orNotFound(() => fetchText(io, url, kept));
  if ("kind" in answer) {
    if (kept !== undefined && PASSING.has(answer.code)) return { ...kept, isOld: true };
    return giveUp(answer.code, answer.message, answer.advice);
  }
  await io.cache?.put(answer);
  return { ...answer, isOld: false };
}

/** Ends the search unless a text is answered; `address` is where redirects led. */
async function fetchText(io: BaselineIo, url: string, kept: CachedText | undefined): Promise<CachedText> {
  const signal = AbortSignal.timeout(io.patience ?? PATIENCE);
  let address = checkedAddress(url, undefined);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const known = kept?.address === address ? kept : undefined;
    const response = await whileReachable(url, () => request(io, address, known?.etag, signal));
    const location = response.headers.get("location");
    const fetched = new Date().toISOString();
    if (response.status === 304 && known !== undefined) return { ...known, fetched };
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await whileReachable(url, async () => response.body?.cancel());
      address = checkedAddress(location, address);
      continue;
    }
    if (!response.ok) refused(url, response.status);
    if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      giveUp(
        "url-web-page",
        `${url} answers with a web page, not with an OpenAPI document.`,
        "Give the address of the raw file.",
      );
    }
    const bytes = await whileReachable(url, () => bodyOf(response));
    if (bytes === undefined)
      giveUp("url-too-large", `${url} answers with more than ${MOST_BYTES / 1024 / 1024} MB.`, ANOTHER);
    const etag = response.headers.get("etag") ?? undefined;
    return { url, address, text: new TextDecoder().decode(bytes), fetched, etag };
  }
  return giveUp("url-redirects", `${url} redirects more than ${MOST_REDIRECTS} times.`, ANOTHER);
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

/** Only https may be asked, and http on this machine: a verdict must not hang on what anyone on the way can change. */
function checkedAddress(url: string, from: string | undefined): string {
  const called = from === undefined ? url : `${from} redirects to ${url}, which`;
  if (!URL.canParse(url, from)) return giveUp("url-invalid", `${called} is not a valid URL.`, ANOTHER);
  const { protocol, hostname, username, password, href } = new URL(url, from);
  const isLocal = /^(?:localhost|127\.[0-9.]+|\[::1\])$/.test(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLocal))
    giveUp(
      "url-insecure",
      `${called} is not an https address.`,
      "Use https; http is taken only from this machine.",
    );
  if (username !== "" || password !== "")
    giveUp(
      "url-credentials",
      `${new URL(href).host} is given with a user name or password in its URL.`,
      "Fetch the document yourself and name the file.",
    );
  return href;
}

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

/** The `code` of the error with which a `fetch` refuses a host that the user has not allowed; its message is the host. */
export const hostNotAllowed = "HOST_NOT_ALLOWED";

function hostOf(error: unknown): string | undefined {
  return error instanceof Error && error.message !== "" ? error.message : undefined;
}

async function whileReachable<T>(url: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (error instanceof Error && error.name === "TimeoutError")
      giveUp(
        "url-timeout",
        `${url} did not answer in time.`,
        "Try again later, or name a file or a git ref.",
      );
    if (code === hostNotAllowed)
      giveUp(
        "url-not-allowed",
        `${hostOf(error) ?? new URL(url).host} has not been allowed to be asked.`,
        "Allow it once: run `Contract Guard: Allow Host…`, or say `--allow-host` in the terminal.",
      );
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
      giveUp("url-unreachable", `The host of ${url} was not found.`, ANOTHER);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
      giveUp("url-certificate", `The certificate of ${url} is not trusted (${code}).`, ANOTHER);
    const reason = code === "" ? (cause instanceof Error ? cause.message : String(cause)) : code;
    return giveUp("url-unreachable", `${url} could not be reached (${reason}).`, ANOTHER);
  }
}

function refused(url: string, status: number): never {
  if (status === 404 || status === 410)
    giveUp("url-not-found", `There is nothing at ${url} (${status}).`, ANOTHER);
  if (status === 401 || status === 403)
    giveUp(
      "url-refused",
      `${url} asks for a sign-in (${status}).`,
      "Give a token: `Contract Guard: Set Access Token…` in the editor, `CONTRACT_GUARD_HEADERS` in the terminal. Or name a file.",
    );
  giveUp(
    "url-failed",
    `${url} answers with an error (${status}).`,
    "Try again later, or name a file or a git ref.",
  );
}
