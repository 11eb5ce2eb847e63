/** Texts from servers, requested or cached. */
import type { Baseline, BaselineIo, CachedText, NotFound } from "../types";
import { sha256 } from "../ledger/record";
import { giveUp, orNotFound } from "../not-found";
import { checkedText } from "../checked-text";
import { shownUrl } from "./address";
import { passing } from "./http-failure";
import { fetchText } from "./fetch";

/** A text that a server serves. */
export interface ServedText extends CachedText {
  /** True if the server could not be reached and the text comes from the cache. */
  readonly isOld: boolean;
}

/** Requests a text, or returns why there is none. Never rejects. */
export type Serve = (url: string) => Promise<ServedText | NotFound>;

/**
 * A text over https (or http on this machine). A cached text is revalidated by its ETag, and used while the server
 * cannot be reached. Never rejects.
 */
export async function servedText(io: BaselineIo, url: string): Promise<ServedText | NotFound> {
  return orNotFound(async () => {
    const kept = await io.cache?.get(url);
    const answer = await orNotFound(() => fetchText(io, url, kept));
    if ("kind" in answer) {
      if (kept !== undefined && passing.has(answer.code)) return { ...kept, isOld: true };
      return giveUp(answer.code, answer.message, answer.advice);
    }
    checkedText(answer.text, `The response of ${shownUrl(url)}`);
    await io.cache?.put(answer);
    return { ...answer, isOld: false };
  });
}

/** True if the URI is the URL of a server. */
export function isServed(uri: string): boolean {
  return /^https?:/i.test(uri);
}

/**
 * A document on a server, with its other files on the same server. If the server cannot be reached, the label includes
 * the age of the text. Never rejects.
 */
export async function fromUrl(io: BaselineIo, url: string): Promise<Baseline> {
  const answer = await servedText(io, url);
  if ("kind" in answer) return answer;
  const { text, address, fetched, modified, isOld } = answer;
  const { origin } = new URL(address);
  const uri = address.replace(/[?#].*$/, "");
  const called = shownUrl(url);
  const known = new Map([[uri, Promise.resolve<ServedText | NotFound>(answer)]]);
  const other = (asked: string): Promise<ServedText | NotFound> | undefined => {
    if (!URL.canParse(asked) || new URL(asked).origin !== origin) return undefined;
    const found = known.get(asked) ?? servedText(io, asked);
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
