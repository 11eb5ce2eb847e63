/** Runs checks of open texts, and background checks of closed documents. Newer requests cancel running checks. */
import { fileURLToPath } from "node:url";
import { readDocument } from "../published/index";
import type { BaselineIo } from "../published/index";
import type { Checker } from "../service/index";
import type { Report, Unchecked } from "../policy/index";
import type { Background } from "./background";
import type { RecordingReader } from "./files";
import type { Proofs } from "./proofs";
import type {
  CheckAnswer,
  CheckQuestion,
  ClosedCheckAnswer,
  ClosedCheckQuestion,
  LogLevel,
} from "./protocol";
import type { PublishedVersions } from "./published-versions";
import { toShownReport } from "./shown-report";
import type { RemoteFiles } from "./remote-files";

export interface Checks {
  /** Undefined if a newer edit or request superseded this one. */
  check(question: CheckQuestion, text: string): Promise<CheckAnswer | undefined>;
  /** Undefined if a check of an open document took precedence. */
  checkClosed(question: ClosedCheckQuestion): Promise<ClosedCheckAnswer | undefined>;
  /** Cancels a running check of an open document. */
  stop(uri: string): void;
}

export interface ChecksOptions {
  readonly io: BaselineIo;
  readonly checker: Checker;
  readonly proofs: Proofs;
  readonly published: PublishedVersions;
  readonly served: RemoteFiles;
  readonly background: Background;
  readonly createReader: () => RecordingReader;
  readonly isOpen: (uri: string) => boolean;
  readonly log: (level: LogLevel, message: string) => void;
}

type Made = { readonly report: Report; readonly files: readonly string[] };

export function createChecks(options: ChecksOptions): Checks {
  const { io, checker, proofs, published, served, createReader, background, isOpen, log } = options;
  const running = new Map<string, AbortController>();
  const stop = (uri: string) => running.get(uri)?.abort();

  /** Undefined if the signal aborted it. */
  async function run(question: CheckQuestion, text: string, signal: AbortSignal): Promise<Made | undefined> {
    try {
      const started = performance.now();
      if (question.fresh === true) served.refresh();
      const files = createReader();
      const found = await published.find(question, files.read);
      files.within(found);
      signal.throwIfAborted();
      const { read: readFile, why: whyMissing } = files;
      const { oldSince } = served;
      const head = { uri: question.uri, text };
      const report = await checker.check({ ...found, head, readFile, whyMissing, oldSince }, signal);
      signal.throwIfAborted();
      log("debug", `${question.uri}: ${report.verdict}, ${Math.round(performance.now() - started)} ms`);
      return { report, files: files.asked() };
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  return {
    stop,
    async check(question, text) {
      const { uri, version } = question;
      stop(uri);
      background.stop();
      const abort = new AbortController();
      running.set(uri, abort);
      try {
        const made = await run(question, text, abort.signal);
        if (made === undefined) return undefined;
        proofs.remember(uri, version, made.report);
        return { report: toShownReport(made.report), files: made.files };
      } finally {
        if (running.get(uri) === abort) running.delete(uri);
      }
    },
    checkClosed: async ({ budget = Infinity, ...question }) =>
      background.run(async (signal): Promise<ClosedCheckAnswer | undefined> => {
        const { uri } = question;
        const text = await readDocument(io, uri);
        if (text === undefined) {
          const isThere = await io.exists(fileURLToPath(uri)).catch(() => true);
          return isThere ? { kind: "unchecked", unchecked: unreadable } : { kind: "missing" };
        }
        if (text.length > budget) return { kind: "unchecked", unchecked: overBudget };
        const made = await run({ ...question, version: 0 }, text, signal);
        if (!isOpen(uri)) {
          published.forget(uri);
          checker.forget(uri);
        }
        if (made === undefined) return undefined;
        const verdict = { ...made.report, findings: [] };
        return { kind: "checked", verdict, size: text.length, files: made.files };
      }),
  };
}

const unreadable: Unchecked = {
  code: "unreadable",
  message: "The file cannot be read.",
  advice: "Make sure that it is a file and readable.",
};

const overBudget: Unchecked = {
  code: "budget",
  message: "The document is too large for the checks in the background.",
  advice: "Run Check All APIs, or open the document.",
};
