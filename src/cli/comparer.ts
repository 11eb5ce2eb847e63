/** Comparison of documents one after the other, with shared caches. */
import { pathToFileURL } from "node:url";
import { memoizeIo } from "../published/index";
import { createChecker, type CachedReport } from "../service/index";
import type { Report } from "../policy/index";
import { keepShownLines } from "../formats/index";
import { withNetworkConsent } from "./network-consent";
import { compareDocument, type CompareOptions } from "./compare-document";
import { openCache, type CacheSettings } from "./cache";
import type { Document } from "./select-documents";

/** Options for all documents. Structured data, because it is sent to processes. */
export interface Comparing extends Pick<
  CompareOptions,
  "base" | "allowHost" | "mostProofs" | "fixes" | "doors"
> {
  /** The report shows lines of the documents, so their texts are kept. */
  readonly showsLines: boolean;
  /** Reports of earlier checks. */
  readonly reportCache?: CacheSettings | undefined;
}

export interface ComparedDocument {
  /** Undefined for a document that a pattern matched and the configuration excludes. */
  readonly report: Report | undefined;
  /** The source of the report, if there is a cache. */
  readonly source?: CachedReport["source"] | undefined;
  /** The lines that the report shows, by URI; see `keepShownLines`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Callbacks for progress and errors. */
export interface Listener {
  /** @param index of the document */
  readonly step: (index: number, words: string) => void;
  /** Reports a usage error and does not return. */
  readonly fail: (message: string) => never;
}

/** @param maxCharacters of everything that one comparison reads; if exceeded, it rejects with `TextLimitExceeded` */
export function createComparer(
  comparing: Comparing,
  fail: (message: string) => never,
  maxCharacters = Infinity,
): (document: Document, step: (words: string) => void) => Promise<ComparedDocument> {
  const shared = {
    ...comparing,
    io: memoizeIo(withNetworkConsent(comparing.base, comparing.allowHost, fail)),
    checker: createChecker(),
    cache: comparing.reportCache && openCache(comparing.reportCache),
  };
  return async (document, step) => {
    const exceeded = new AbortController();
    const texts = new BoundedTexts(maxCharacters, exceeded);
    let source: CachedReport["source"] | undefined;
    const onCached = (from: CachedReport["source"]): void => void (source = from);
    const { signal } = exceeded;
    const report = await compareDocument(document, { ...shared, texts, signal, step, fail, onCached });
    // A checker keeps the inputs of a report while the report is referenced; they are not needed here.
    shared.checker.forget(pathToFileURL(document.file).href);
    const shown = report !== undefined && comparing.showsLines;
    return {
      report: report && { ...report },
      source,
      texts: shown ? keepShownLines(report, (uri) => texts.get(uri)) : new Map(),
    };
  };
}

export class TextLimitExceeded extends Error {}

/** Contents of files by URI. Aborts if they are longer than the limit. */
class BoundedTexts extends Map<string, string> {
  #characters = 0;

  constructor(
    private readonly maxCharacters: number,
    private readonly exceeded: AbortController,
  ) {
    super();
  }

  override set(uri: string, text: string): this {
    this.#characters += text.length;
    if (this.#characters > this.maxCharacters) this.exceeded.abort(new TextLimitExceeded());
    this.exceeded.signal.throwIfAborted();
    return super.set(uri, text);
  }
}
