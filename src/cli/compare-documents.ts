/** Comparison of several documents: one after the other, or in processes if there is much work. */
import { statSync, type Stats } from "node:fs";
import { compareInProcesses } from "./compare-processes";
import {
  createComparer,
  createRecall,
  TextLimitExceeded,
  type ComparedDocument,
  type Comparing,
  type Listener,
} from "./comparer";
import { processLimits, type ProcessOptions } from "./process-limits";
import type { Document } from "./select-documents";

/** Maximum number of characters of a comparison in this process. */
const MAX_CHARACTERS_HERE = 8_000_000;

/** Reports in the order of the documents, each as soon as it and those before it are done. */
export async function* compareAll(
  documents: readonly Document[],
  comparing: Comparing,
  listener: Listener,
  options: ProcessOptions = {},
): AsyncGenerator<ComparedDocument> {
  const found = documents.map(({ file }) => fileStatus(file));
  // Only this process can read a pipe, and only once.
  const hasPipe = [...found, fileStatus(comparing.base ?? "")].some((each) => each?.isFIFO() === true);
  const limits = processLimits(
    found.map((each) => each?.size ?? 0),
    options,
  );
  // A single large document is compared in a process too: a process that runs out of memory can be reported.
  if (limits.count > 0 && !hasPipe) {
    yield* compareInProcesses(documents, comparing, listener, { ...limits, recall: createRecall(comparing) });
    return;
  }
  const compare = createComparer(comparing, listener.fail, hasPipe ? Infinity : MAX_CHARACTERS_HERE);
  for (const [index, document] of documents.entries()) {
    const step = (words: string): void => listener.step(index, words);
    try {
      yield await compare(document, step);
    } catch (error) {
      if (!(error instanceof TextLimitExceeded)) throw error;
      const forThis = { ...listener, step: (_: number, words: string) => step(words) };
      yield* compareInProcesses([document], comparing, forThis, { ...limits, count: 1 });
    }
  }
}

/** The result for one document. */
export async function compareOne(
  document: Document,
  comparing: Comparing,
  { step, fail }: { readonly step?: (words: string) => void; readonly fail: Listener["fail"] },
  options: ProcessOptions = {},
): Promise<ComparedDocument | undefined> {
  const listener = { step: (_: number, words: string) => step?.(words), fail };
  for await (const compared of compareAll([document], comparing, listener, options)) return compared;
  return undefined;
}

/** Undefined if unknown: the reader of the file reports the error. */
function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
