/** The message loop of the thread: stores texts, answers requests and cancels those that newer edits supersede. */
import type { MessagePort } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import {
  createReferrerSearch,
  fileCache,
  nodeIo,
  listVersionChoices,
  restrictUntrusted,
} from "../published/index";
import type { VersionChoice } from "../published/index";
import {
  createChecker,
  doorOutcomes,
  exampleProofs,
  findWorkspaceConfig,
  isExcluded,
  layOutPublished,
  looksLikeOpenApi,
  reportWithProofs,
  findRule,
} from "../service/index";
import type { Report } from "../policy/index";
import { findDoor } from "../doors/index";
import { doorPage, onlyOperation, describeAffected, rulePage } from "../formats/index";
import { createApproving } from "./approvals";
import { createDocuments } from "./documents";
import { createProxiedFetch } from "./fetch";
import { createReaders } from "./files";
import { createInbox } from "./message-queue";
import type {
  Ask,
  CheckAnswer,
  CheckQuestion,
  CompatibleChange,
  FromWorker,
  LogLevel,
  ShownReport,
  ToWorker,
  WorkerStart,
} from "./protocol";
import { reportPage } from "./report-page";
import { createProofs } from "./proofs";
import { createPublishedVersions } from "./published-versions";
import { createPublishing } from "./publications";
import { createRepairs } from "./repairs";
import { createRemoteFiles } from "./remote-files";
import { createVirtualFiles } from "./virtual-files";

/** Serves requests on `port` until it closes. */
export function serve(port: MessagePort, { cacheFolder, ...start }: WorkerStart): void {
  let { trusted } = start;
  const proxied = createProxiedFetch((message) => post(message));
  const virtual = createVirtualFiles((message) => post(message));
  const disk = virtual.among(nodeIo());
  const cache = cacheFolder === undefined ? {} : { cache: fileCache(disk, cacheFolder) };
  // The main thread contacts only hosts that the user allowed.
  const open = { ...disk, fetch: proxied.fetch, approves: () => true, ...cache };
  const io = restrictUntrusted(() => trusted, open);
  const publishing = createPublishing(io);
  const documents = createDocuments();
  const served = createRemoteFiles(io);
  const readerOfOne = createReaders(documents, io, served.serve);
  const published = createPublishedVersions(io, served.serve);
  const documentsReaching = createReferrerSearch(io, (uri) => readerOfOne().read(uri), looksLikeOpenApi);
  const inbox = createInbox(port, handleMessage, (message) => {
    if (message.type === "open" || message.type === "change" || message.type === "close") stop(message.uri);
    else if (message.type === "ask" && message.topic === "check") stop(message.question.uri);
  });
  const checker = createChecker(inbox.look);
  const proofs = createProofs(checker);
  const repairs = createRepairs(checker, (about) => proofs.reportOf(about));
  const approving = createApproving(io, checker);
  const running = new Map<string, AbortController>();
  /** Documents whose complete text was requested. */
  const awaited = new Set<string>();

  const post = (message: FromWorker) => port.postMessage(message);
  const log = (level: LogLevel, message: string) => post({ type: "log", level, message });
  const stop = (uri: string) => {
    running.get(uri)?.abort();
    repairs.stop(uri);
  };

  function resync(uri: string): void {
    if (awaited.has(uri)) return;
    awaited.add(uri);
    post({ type: "resync", uri });
  }

  /** Undefined if a newer edit or request superseded this one. */
  async function check(question: CheckQuestion, text: string): Promise<CheckAnswer | undefined> {
    const { uri, version } = question;
    stop(uri);
    const abort = new AbortController();
    const { signal } = abort;
    running.set(uri, abort);
    try {
      const started = performance.now();
      if (question.fresh === true) served.refresh();
      const files = readerOfOne();
      const found = await published.find(question, files.read);
      files.within(found);
      signal.throwIfAborted();
      const report = await checker.check(
        {
          ...found,
          head: { uri, text },
          readFile: files.read,
          whyMissing: files.why,
          oldSince: served.oldSince,
        },
        signal,
      );
      signal.throwIfAborted();
      proofs.remember(uri, version, report);
      const took = Math.round(performance.now() - started);
      log("debug", `${uri}, version ${version}: ${report.verdict}, ${took} ms`);
      return { report: toShownReport(report), files: files.asked() };
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      if (running.get(uri) === abort) running.delete(uri);
    }
  }

  /** The documents that the configuration does not exclude. */
  async function withoutExcluded(uris: readonly string[]): Promise<readonly string[]> {
    const isOut = await Promise.all(
      uris.map((uri) => isExcluded(io, fileURLToPath(uri), readerOfOne().read)),
    );
    return uris.filter((_, index) => isOut[index] === false);
  }

  async function offeredVersionsFor(uri: string): Promise<readonly VersionChoice[]> {
    if (!uri.startsWith("file:")) return [];
    const file = fileURLToPath(uri);
    const { ledger } = await findWorkspaceConfig(io, file, readerOfOne().read);
    return listVersionChoices(io, file, ledger);
  }

  /** Undefined if the worker does not have the text; the request is repeated after the text. */
  async function answerRequest(ask: Ask): Promise<FromWorker | undefined> {
    const { id } = ask;
    switch (ask.topic) {
      case "check": {
        const { uri, version } = ask.question;
        const document = documents.get(uri);
        if (!document || document.version < version) {
          resync(uri);
          return undefined;
        }
        const current = document.version === version;
        return { type: "answer", id, answer: current ? await check(ask.question, document.text) : undefined };
      }
      case "laidOut":
        return { type: "answer", id, answer: layOutPublished(ask.question.published, ask.question.edited) };
      case "readPublished":
        return { type: "answer", id, answer: await published.read(ask.question.uri) };
      case "offered":
        return { type: "answer", id, answer: await offeredVersionsFor(ask.question.uri) };
      case "reaching": {
        const { uri, folders } = ask.question;
        const isFile = uri.startsWith("file:");
        const found = isFile ? await documentsReaching(fileURLToPath(uri), folders) : [];
        return { type: "answer", id, answer: await withoutExcluded(found) };
      }
      case "prepare": {
        const { uri, version } = ask.question;
        const document = documents.get(uri);
        const isCurrent = document?.version === version;
        return {
          type: "answer",
          id,
          answer: isCurrent ? await publishing.prepare(uri, document.text, readerOfOne()) : undefined,
        };
      }
      case "publish":
        return { type: "answer", id, answer: await publishing.publish(ask.question.uri) };
      case "gitUser":
        return { type: "answer", id, answer: await approving.user(ask.question.uri) };
      case "approve": {
        const answer = await approving.approve(ask.question, proofs.reportOf(ask.question), readerOfOne());
        return { type: "answer", id, answer };
      }
      case "report": {
        const report = proofs.reportOf(ask.question);
        return { type: "answer", id, answer: report && (await reportWithProofs(checker, report)) };
      }
      case "page": {
        const report = proofs.reportOf(ask.question);
        const sources = {
          published: async (uri: string) => published.read(uri),
          edited: async (uri: string) => readerOfOne().read(uri),
        };
        return { type: "answer", id, answer: await reportPage(ask.question, report, checker, sources) };
      }
      case "proof":
        return { type: "answer", id, answer: await proofs.find(ask.question) };
      case "compatible": {
        const report = proofs.reportOf(ask.question);
        return { type: "answer", id, answer: report && compatibleIn(report) };
      }
      case "marks": {
        const report = proofs.reportOf(ask.question);
        return { type: "answer", id, answer: report && checker.marks(report) };
      }
      case "doors": {
        const report = proofs.reportOf(ask.question);
        return { type: "answer", id, answer: report && (await checker.doors(report)) };
      }
      case "uses": {
        const { file, pointer, of, ...about } = ask.question;
        const report = proofs.reportOf(about);
        return { type: "answer", id, answer: report && checker.uses(report, file, pointer, of) };
      }
      case "element": {
        const { file, position, ...about } = ask.question;
        const report = proofs.reportOf(about);
        return { type: "answer", id, answer: report && checker.elementAt(report, file, position) };
      }
      case "repairs":
        return { type: "answer", id, answer: await repairs.find(ask.question) };
      case "repairAll":
        return { type: "answer", id, answer: await repairs.all(ask.question) };
      case "stopRepairs":
        repairs.stop(ask.question.uri, ask.question.of);
        return { type: "answer", id, answer: undefined };
      case "rulePage": {
        const door = findDoor(ask.question.rule);
        if (door !== undefined)
          return { type: "answer", id, answer: doorPage(door, await doorOutcomes(checker, door)) };
        const rule = findRule(ask.question.rule);
        return { type: "answer", id, answer: rule && rulePage(rule, await exampleProofs(checker, rule)) };
      }
    }
  }

  function handleMessage(message: ToWorker): void {
    switch (message.type) {
      case "trust":
        trusted = true;
        break;
      case "open":
        stop(message.uri);
        awaited.delete(message.uri);
        documents.open(message);
        break;
      case "change": {
        stop(message.uri);
        proofs.forget(message.uri);
        const { uri, version, edits, size } = message;
        if (!documents.change(uri, version, edits, size)) resync(uri);
        break;
      }
      case "close":
        stop(message.uri);
        documents.close(message.uri);
        published.forget(message.uri);
        proofs.forget(message.uri);
        checker.forget(message.uri);
        break;
      case "fetched":
        proxied.answered(message.id, message.answer);
        break;
      case "seen":
        virtual.answered(message.id, message.answer);
        break;
      case "ask":
        answerRequest(message).then(
          (answered) => answered && post(answered),
          (error: unknown) => {
            const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
            post({ type: "failed", id: message.id, message: text });
          },
        );
    }
  }
}

/** Maximum number of compatible changes in an answer. */
const mostCompatible = 500;

function compatibleIn({ findings }: Report): CompatibleChange[] {
  return findings
    .filter(({ severity, approval }) => severity === "compatible" && approval === null)
    .slice(0, mostCompatible)
    .map(({ message, head, fingerprint }) => ({ message, head, fingerprint }));
}

/**
 * Only what the editor shows: receiving complete reports of large documents would take the main thread longer than
 * showing them.
 */
function toShownReport(report: Report): ShownReport {
  const findings = report.findings
    .filter(({ severity }) => severity !== "compatible")
    .map(({ operations, ...rest }) => ({
      ...rest,
      reaches: describeAffected({ operations, ...rest }),
      operation: onlyOperation({ operations, ...rest }),
    }));
  return { ...report, findings };
}
