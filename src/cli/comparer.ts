/** The comparison of one document after another, with what they share. */
import { pathToFileURL } from "node:url";
import { askedOnce } from "../baseline/index";
import { createChecker } from "../check/index";
import type { Report } from "../policy/index";
import { askingIo } from "./asking";
import { compareDocument, type CompareOptions } from "./compare";
import type { Document } from "./documents";

/** What holds for all documents. Structured data: threads are told it. */
export interface Comparing extends Pick<CompareOptions, "base" | "allowHost" | "mostProofs"> {
  /** Whether lines of the documents are shown, so that their texts are needed. */
  readonly showsLines: boolean;
}

export interface ComparedDocument {
  /** Undefined for a document that a pattern found and the configuration leaves out. */
  readonly report: Report | undefined;
  /** Every text that was read, by its URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Whom to tell of the way there. */
export interface Listener {
  /** @param index of the document */
  readonly step: (index: number, words: string) => void;
  /** Tells the user of wrong usage and does not return. */
  readonly fail: (message: string) => never;
}

export function comparerOf(
  comparing: Comparing,
  fail: (message: string) => never,
): (document: Document, step: (words: string) => void) => Promise<ComparedDocument> {
  const shared = {
    ...comparing,
    io: askedOnce(askingIo(comparing.base, comparing.allowHost, fail)),
    checker: createChecker(),
  };
  return async (document, step) => {
    const texts = new Map<string, string>();
    const report = await compareDocument(document, { ...shared, texts, step, fail });
    // A checker keeps what a report was made from while somebody has it; here nobody asks about it again.
    shared.checker.forget(pathToFileURL(document.file).href);
    return { report: report && { ...report }, texts: comparing.showsLines ? texts : new Map() };
  };
}
