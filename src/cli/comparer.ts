/** Comparison of documents one after the other, with shared caches. */
import { pathToFileURL } from "node:url";
import { memoizeIo, readDocument } from "../published/index";
import { createChecker, findWorkspaceConfig, readFleetFacts, type CachedReport } from "../service/index";
import type { FleetFacts, Report } from "../policy/index";
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
  /** Adds what the overview of many APIs shows: so many published versions, each compared with the one before. */
  readonly fleet?: { readonly versions: number };
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
  /** For the overview of many APIs. */
  readonly facts?: FleetFacts;
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
  const factsOf = async (file: string, text: string | undefined): Promise<FleetFacts | undefined> => {
    if (comparing.fleet === undefined || text === undefined) return undefined;
    const { io, checker } = shared;
    const config = await findWorkspaceConfig(io, file, async (uri) => readDocument(io, uri));
    const head = { uri: pathToFileURL(file).href, text };
    return readFleetFacts(io, checker, head, config, comparing.fleet.versions);
  };
  return async (document, step) => {
    const exceeded = new AbortController();
    const texts = new BoundedTexts(maxCharacters, exceeded);
    let source: CachedReport["source"] | undefined;
    const onCached = (from: CachedReport["source"]): void => void (source = from);
    const { signal } = exceeded;
    const report = await compareDocument(document, { ...shared, texts, signal, step, fail, onCached });
    // A checker keeps the inputs of a report while the report is referenced; they are not needed here.
    const uri = pathToFileURL(document.file).href;
    shared.checker.forget(uri);
    const facts = report && (await factsOf(document.file, texts.get(uri)));
    const shown = report !== undefined && comparing.showsLines;
    return {
      report: report && { ...report },
      source,
      texts: shown ? keepShownLines(report, (each) => texts.get(each)) : new Map(),
      ...(facts && { facts }),
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
