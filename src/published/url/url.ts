/** Texts from servers, requested or cached. */
import type { Baseline, BaselineIo, CachedText, NotFound } from "../types";
import { sha256 } from "../ledger/record";
import { endSearch, orNotFound } from "../not-found";
import { assertDocumentText } from "../checked-text";
import { redactUrl } from "./address";
import { temporaryFailures } from "./http-failure";
import { fetchText } from "./fetch";

/** A text that a server serves. */
export interface ServedText extends CachedText {
  /** True if the server could not be reached and the text comes from the cache. */
  readonly isOld: boolean;
}

/** Requests a text, or returns why there is none. Never rejects. */
export type RequestText = (url: string) => Promise<ServedText | NotFound>;

/**
 * A text over https (or http on this machine). A cached text is revalidated by its ETag, and used while the server
 * cannot be reached. Never rejects.
 */
export async function requestServedText(io: BaselineIo, url: string): Promise<ServedText | NotFound> {
  return orNotFound(async () => {
    const kept = await io.cache?.get(url);
    const answer = await orNotFound(() => fetchText(io, url, kept));
    if ("kind" in answer) {
      if (kept !== undefined && temporaryFailures.has(answer.code)) return { ...kept, isOld: true };
      return endSearch(answer.code, answer.message, answer.advice);
    }
    assertDocumentText(answer.text, `The response of ${redactUrl(url)}`);
    await io.cache?.put(answer);
    return { ...answer, isOld: false };
  });
}

/** True if the URI is the URL of a server. */
export function isServerUri(uri: string): boolean {
  return /^https?:/i.test(uri);
}

/**
 * A document on a server, with its other files on the same server. If the server cannot be reached, the label includes
 * the age of the text. Never rejects.
 */
export async function readFromUrl(io: BaselineIo, url: string): Promise<Baseline> {
  const answer = await requestServedText(io, url);
  if ("kind" in answer) return answer;
  const { text, address, fetched, modified, isOld } = answer;
  const { origin } = new URL(address);
  const uri = address.replace(/[?#].*$/, "");
  const called = redactUrl(url);
  const known = new Map([[uri, Promise.resolve<ServedText | NotFound>(answer)]]);
  const other = (asked: string): Promise<ServedText | NotFound> | undefined => {
    if (!URL.canParse(asked) || new URL(asked).origin !== origin) return undefined;
    const found = known.get(asked) ?? requestServedText(io, asked);
    known.set(asked, found);
    return found;
  };
  return {
    kind: "published",
    uri,
    text,
    label: isOld
      ? `${called}, cached at ${fetched.slice(0, 16).replace("T", " ")} UTC because the server cannot be reached`
      : called,
    source: "url",
    date: modified,
    // Without a cache, the text is current.
    ...(io.cache !== undefined && !isOld && { asOf: fetched }),
    hash: sha256(text),
    readFile: async (uri) => {
      const found = await other(uri);
      return found && "text" in found ? found.text : undefined;
    },
    why: async (uri) => {
      const found = await other(uri);
      return found && "kind" in found ? found : undefined;
    },
  };
}
