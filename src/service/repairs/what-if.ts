/** Checks modified versions of head to verify repairs. */
import type { Baseline } from "../../published/index";
import type { Change, SourceDocument } from "../../engine/index";
import { earliestSunset, type Finding, type Report } from "../../policy/index";
import {
  attempts,
  createHeadDraft,
  translateToDialect,
  type Attempt,
  type HeadDraft,
  type Edition,
} from "../../fixes/index";
import { parse as parseText, type Parsed } from "../../source/index";
import type { CheckRequest } from "../types";
import type { ComparisonRecord } from "../comparison-record";
import type { DocumentFiles } from "../../workspace/index";
import { emptyComparer, type DocumentMemory } from "../memory";

/** A report, and the comparisons that it results from. */
export interface Outcome {
  readonly report: Report;
  readonly all: readonly ComparisonRecord[];
}

/** Head at some stage of a repair. */
export interface State extends Outcome {
  readonly draft: HeadDraft;
}

/** The inputs of a report. */
export interface Start extends Outcome {
  readonly request: CheckRequest;
}

export interface WhatIf {
  /** Undefined if nothing was compared. */
  readonly start: State | undefined;
  /** Checks against all published versions of the report. */
  readonly check: (draft: HeadDraft) => Promise<State>;
  /** The draft that `make` returns; a file that it would create is read first, because it may exist. */
  readonly settle: (make: () => HeadDraft | undefined) => Promise<HeadDraft | undefined>;
  /** Possible repairs of a finding, the most likely first. */
  readonly attempts: (state: State, finding: Finding) => Attempt[];
}

/** @param check runs a check whose texts are parsed by `parse`; files of the report are not read again */
export function createWhatIf(
  { request, all, report }: Start,
  { parse }: DocumentMemory,
  check: (request: CheckRequest, memory: DocumentMemory) => Promise<Outcome>,
): WhatIf {
  /** Files in addition to those that head refers to. */
  const others = new Map<string, Parsed>();
  const withoutRereading = (base: Baseline): Baseline => {
    if (base.kind !== "published") return base;
    const compared = all.find(({ files }) => files.base.documents.entry.uri === base.uri);
    const files = compared && createEdition(compared.files.base);
    return { ...base, readFile: async (uri) => files?.get(uri)?.text ?? base.readFile(uri) };
  };
  // The cache of the unmodified head is kept.
  const comparer = comparers.get(report) ?? emptyComparer();
  comparers.set(report, comparer);
  const { head, readFile, policy } = request;
  const again = {
    ...request,
    base: withoutRereading(request.base),
    older: (request.older ?? []).map(withoutRereading),
  };
  const [newest] = all;
  const edition = newest && createEdition(newest.files.head);
  return {
    start: edition && {
      report,
      all,
      draft: createHeadDraft({ ...edition, get: (uri) => edition.get(uri) ?? others.get(uri) }),
    },
    async check(draft) {
      const outcome = await check(
        {
          ...again,
          head: { ...head, text: draft.entry.text },
          readFile: async (uri) => draft.get(uri)?.text ?? readFile?.(uri),
        },
        {
          // Parse in sections, so that only the parts that an attempt changed are compared again.
          parse,
          comparer,
        },
      );
      return { ...outcome, draft };
    },
    async settle(make) {
      for (;;) {
        const draft = make();
        let isNews = false;
        for (const { document } of draft?.created ?? []) {
          const text = await readFile?.(document.uri);
          if (text === undefined || others.has(document.uri)) continue;
          others.set(document.uri, parseText(document.uri, text));
          isNews = true;
        }
        if (!isNews) return draft;
      }
    },
    attempts(state, finding) {
      const compared = state.all.find((one) => findChange(one, finding) !== undefined);
      const change = compared && findChange(compared, finding);
      if (compared === undefined || change === undefined) return [];
      const base = copyEdition(compared.files.base, state.draft);
      const [met] = compared.comparison.occurrences(change, 1);
      const way = (met?.way ?? []).map(({ base: was, head: is, step }) => ({
        base: was.home.place(),
        head: is.home.place(),
        step,
        isGone: is.absent,
      }));
      return attempts({ change, way, base, head: state.draft }, earliestSunset(change, policy));
    },
  };
}

const comparers = new WeakMap<Report, DocumentMemory["comparer"]>();

function findChange({ comparison }: ComparisonRecord, { fingerprint }: Finding): Change | undefined {
  return comparison.changes.find((change) => change.fingerprint === fingerprint);
}

const translations = new WeakMap<DocumentFiles, Edition>();

/** A copy for each attempt, so that editions can be distinguished. */
function copyEdition(files: DocumentFiles, head: Edition): Edition {
  const before = translations.get(files);
  if (before !== undefined) return before;
  const edition = translateToDialect(head, createEdition(files));
  translations.set(files, edition);
  return edition;
}

const editions = new WeakMap<DocumentFiles, Edition>();

/** All offsets are relative to the start of a text, as in edits. */
function createEdition(files: DocumentFiles): Edition {
  const before = editions.get(files);
  if (before !== undefined) return before;
  const { documents, parsed } = files;
  const texts = new Map(parsed().map((file) => [file.document, file.text]));
  const whole = new Map<SourceDocument, Parsed>();
  const findParsedFile = (document: SourceDocument): Parsed | undefined => {
    const known = whole.get(document);
    const text = texts.get(document);
    if (known !== undefined || text === undefined) return known;
    const file = parseText(document.uri, text);
    whole.set(document, file);
    return file;
  };
  const entry = findParsedFile(documents.entry);
  if (entry === undefined) throw new Error("The document is not among its own files.");
  const edition: Edition = {
    entry,
    get(uri) {
      const document = documents.get(uri);
      return document && findParsedFile(document);
    },
  };
  editions.set(files, edition);
  return edition;
}
