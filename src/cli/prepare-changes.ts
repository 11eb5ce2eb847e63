/** Fixes and publications, as they are prepared in a process with a bounded heap. Nothing is written. */
import { pathToFileURL } from "node:url";
import { readDocument, type BaselineIo, type Git } from "../published/index";
import {
  findWorkspaceConfig,
  fixDocument,
  preparePublication,
  type FixedDocument,
  type FixSelection,
  type Publication,
  type Refusal,
  type ReportEntry,
} from "../service/index";
import { keepShownLines } from "../formats/index";
import { prepareComparison, type CompareOptions } from "./compare-document";
import { readHead } from "./read-document";
import { readReferences } from "./references";
import { explainOutsideDocument, type Document } from "./select-documents";
import { createTextCache } from "./text-cache";

/** The report on the document as it is, and the fixed document if it was compared. */
export async function fixInMemory(
  document: Document,
  selection: FixSelection,
  options: CompareOptions,
): Promise<(ReportEntry & { readonly fixed?: FixedDocument }) | undefined> {
  const prepared = await prepareComparison(document, options);
  if (prepared === undefined) return undefined;
  if ("verdict" in prepared) return { report: prepared, texts: new Map() };
  const fixed = await fixDocument(options.checker, prepared, selection, options.signal);
  return { report: fixed.before, texts: new Map(), fixed };
}

/** The publication, or why it is not possible, with the lines that its report shows. */
export async function prepareToPublish(
  document: Document,
  { date }: { readonly date: string },
  { io, allowHost, texts, count, signal, fail }: CompareOptions,
): Promise<PreparedPublication> {
  const { file } = document;
  const outside = await explainOutsideDocument(io, document);
  if (outside !== undefined)
    return { report: undefined, texts: new Map(), publication: { kind: "refused", ...outside } };
  const text = await readHead(file, fail);
  texts.set(pathToFileURL(file).href, text);
  const counted = countReads(io, count);
  const governed = await findWorkspaceConfig(counted, file, async (other) => readDocument(counted, other));
  const { read, why: whyMissing, serve } = await readReferences(counted, file, governed, allowHost);
  const readFile = createTextCache(read, texts);
  const publication = await preparePublication(counted, { file, text, readFile, whyMissing, serve, date });
  // A limit that was exceeded looks like a file that cannot be read.
  signal?.throwIfAborted();
  const shown = publication.kind === "refused" ? publication.report : undefined;
  const lines = shown && keepShownLines(shown, (uri) => texts.get(uri));
  return { report: undefined, texts: lines ?? new Map(), publication };
}

interface PreparedPublication {
  readonly report: undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly publication: Publication | Refusal;
}

/** The same environment; everything that is read counts. */
function countReads(io: BaselineIo, count: CompareOptions["count"]): BaselineIo {
  return {
    ...io,
    async readFile(path) {
      const text = await io.readFile(path);
      count?.(text?.length ?? 0);
      return text;
    },
    git(directory): Git {
      const git = io.git(directory);
      return {
        ...git,
        async object(id) {
          const object = await git.object(id);
          count?.(object?.content.length ?? 0);
          return object;
        },
      };
    },
  };
}
