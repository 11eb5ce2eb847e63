/** What servers serve, asked for or kept from before. */
import type { Baseline, BaselineIo, CachedText, NotFound } from "../types";
import { sha256 } from "../ledger/record";
import { giveUp, orNotFound } from "../not-found";
import { checkedText } from "../checked-text";
import { shownUrl } from "./address";
import { passing } from "./http-failure";
import { fetchText } from "./fetch";

/** A text that a server serves. */
export interface ServedText extends CachedText {
  /** The server could not be reached: this is what it served before. */
  readonly isOld: boolean;
}

/** Asks a server, or says why there is no text. Never rejects. */
export type Serve = (url: string) => Promise<ServedText | NotFound>;

/**
 * A text served over https (or http on this machine). What was kept of it is asked about by its ETag, and taken while
 * the server cannot be reached. Never rejects.
 */
export async function servedText(io: BaselineIo, url: string): Promise<ServedText | NotFound> {
  return orNotFound(async () => {
    const kept = await io.cache?.get(url);
    const answer = await orNotFound(() => fetchText(io, url, kept));
    if ("kind" in answer) {
      if (kept !== undefined && passing.has(answer.code)) return { ...kept, isOld: true };
      return giveUp(answer.code, answer.message, answer.advice);
    }
    checkedText(answer.text, `What ${shownUrl(url)} answers`);
    await io.cache?.put(answer);
    return { ...answer, isOld: false };
  });
}

/** Whether a server has it. */
export function isServed(uri: string): boolean {
  return /^https?:/i.test(uri);
}

/**
 * A document that a server serves, with its other files there; its label says how old it is where the server cannot be
 * reached. Never rejects.
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
      ? `${called}, which cannot be reached: as of ${fetched.slice(0, 16).replace("T", " ")} UTC`
      : called,
    source: "url",
    date: modified,
    // Without a cache it was asked just now.
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
