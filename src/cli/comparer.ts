/** Comparison of documents one after the other, with shared caches. */
import { pathToFileURL } from "node:url";
import { memoizeIo, readDocument } from "../published/index";
import {
  createChecker,
  findWorkspaceConfig,
  readFleetFacts,
  type FixedDocument,
  type FixSelection,
  type Publication,
  type Refusal,
} from "../service/index";
import type { FleetFacts, Report } from "../policy/index";
import { withNetworkConsent } from "./network-consent";
import {
  compareDocument,
  recallDocument,
  type Compared,
  type CompareOptions,
  type LocateOptions,
  type ReportOptions,
} from "./compare-document";
import { openCache, type CacheSettings } from "./cache";
import { fixInMemory, prepareToPublish } from "./prepare-changes";
import type { Document } from "./select-documents";

/** Options for all documents. Structured data, because it is sent to processes. */
export interface Comparing extends ReportOptions, Pick<LocateOptions, "base" | "allowHost"> {
  /** Adds what the overview of many APIs shows: so many published versions, each compared with the one before. */
  readonly fleet?: { readonly versions: number };
  /** Reports of earlier checks. */
  readonly reportCache?: CacheSettings | undefined;
  /** Adds the hash of the published version, to which approvals refer. */
  readonly publishedHash?: true;
  /** Fixes the selected findings of the document. Nothing is written. */
  readonly fix?: FixSelection;
  /** Prepares the publication of the document instead of the report. Nothing is written. */
  readonly publish?: { readonly date: string };
}

export interface ComparedDocument {
  /** Undefined for a document that a pattern matched and the configuration excludes. */
  readonly report: Report | undefined;
  /** The source of the report, if there is a cache. */
  readonly source?: Compared["source"] | undefined;
  /** The lines that the report shows, by URI; see `keepShownLines`. */
  readonly texts: ReadonlyMap<string, string>;
  /** For the overview of many APIs. */
  readonly facts?: FleetFacts;
  readonly publishedHash?: string | undefined;
  readonly fixed?: FixedDocument;
  readonly publication?: Publication | Refusal;
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
  /** The last document, if it was compared with the same text as the next one may be. */
  let last: string | undefined;
  return async (document, step) => {
    const exceeded = new AbortController();
    const texts = new BoundedTexts(maxCharacters, exceeded);
    const { signal } = exceeded;
    const count = (characters: number): void => texts.count(characters);
    const options = { ...shared, texts, count, signal, step, fail };
    const compared = await handleDocument(document, comparing, options);
    const uri = pathToFileURL(document.file).href;
    const { source } = compared?.report?.base ?? {};
    if (last !== undefined && last !== uri) shared.checker.forget(last);
    last = source === "file" || source === "url" ? uri : undefined;
    // The next documents need the memory, and each version in git or in a ledger has a text of its own.
    if (last === undefined) shared.checker.forget(uri);
    const facts = compared && (await factsOf(document.file, texts.get(uri)));
    return { report: undefined, texts: new Map(), ...compared, ...(facts && { facts }) };
  };
}

async function handleDocument(
  document: Document,
  { fix, publish, publishedHash }: Comparing,
  options: CompareOptions,
): Promise<ComparedDocument | undefined> {
  if (publish !== undefined) return prepareToPublish(document, publish, options);
  if (fix !== undefined) return fixInMemory(document, fix, options);
  return compareDocument(document, { ...options, publishedHash: publishedHash === true });
}

/** Finds the report of an earlier comparison of a document; undefined if it must be compared. Never rejects. */
export function createRecall(
  comparing: Comparing,
): ((document: Document) => Promise<ComparedDocument | undefined>) | undefined {
  const { base, allowHost, reportCache } = comparing;
  if (reportCache === undefined) return undefined;
  // The comparison reports the same problem.
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const io = memoizeIo(withNetworkConsent(base, allowHost, fail));
  const cache = openCache(reportCache);
  return async (document) => {
    const options = { ...comparing, io, texts: new Map(), step: () => undefined, fail };
    const found = await recallDocument(document, cache, options).catch(() => undefined);
    return found && { ...found, source: "cache" };
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

  count(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.maxCharacters) this.exceeded.abort(new TextLimitExceeded());
    this.exceeded.signal.throwIfAborted();
  }

  override set(uri: string, text: string): this {
    this.count(text.length);
    return super.set(uri, text);
  }
}
