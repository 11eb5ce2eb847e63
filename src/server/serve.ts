/** The message loop of the thread: stores texts, answers requests and cancels those that newer edits supersede. */
import type { MessagePort } from "node:worker_threads";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createReferrerSearch, fileCache, nodeIo, restrictUntrusted } from "../published/index";
import {
  checkConfig,
  createChecker,
  findApis,
  isExcluded,
  layOutPublished,
  looksLikeOpenApi,
  reportWithProofs,
} from "../service/index";
import { explain } from "../agents/index";
import { createAgentTools } from "./agent-tools";
import { createApproving } from "./approvals";
import { createBackground } from "./background";
import { createChecks } from "./checks";
import { createDocuments } from "./documents";
import { createProxiedFetch } from "./fetch";
import { createReaders } from "./files";
import { createHistory } from "./history";
import { createInbox } from "./message-queue";
import type { Ask, FromWorker, LogLevel, Questions, Topic, ToWorker, WorkerStart } from "./protocol";
import { reportMarkdown } from "./report-markdown";
import { reportPage } from "./report-page";
import { createProofs } from "./proofs";
import { createPublishedVersions } from "./published-versions";
import { createPublishing } from "./publications";
import { createRepairs } from "./repairs";
import { createRemoteFiles } from "./remote-files";
import { compatibleIn } from "./shown-report";
import { createVirtualFiles } from "./virtual-files";

const repeated = Symbol("repeated");

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
  const callAgentTool = createAgentTools({
    ...{ io, documents, published, readerOfOne },
    oldSince: served.oldSince,
  });
  /** Documents whose complete text was requested. */
  const awaited = new Set<string>();

  const post = (message: FromWorker) => port.postMessage(message);
  const log = (level: LogLevel, message: string) => post({ type: "log", level, message });
  const isOpen = (uri: string) => documents.get(uri) !== undefined;
  const background = createBackground();
  const history = createHistory({ io, checker, background, serve: served.serve, createReader: readerOfOne });
  const checks = createChecks({
    io,
    checker,
    proofs,
    published,
    served,
    background,
    createReader: readerOfOne,
    isOpen,
    log,
  });
  const stop = (uri: string) => {
    checks.stop(uri);
    background.stop();
    repairs.stop(uri);
  };

  function resync(uri: string): void {
    if (awaited.has(uri)) return;
    awaited.add(uri);
    post({ type: "resync", uri });
  }

  const readPublished = async (uri: string) => (await published.read(uri)) ?? history.read(uri);

  /** The documents that the configuration does not exclude. */
  async function withoutExcluded(uris: readonly string[]): Promise<readonly string[]> {
    const isOut = await Promise.all(
      uris.map((uri) => isExcluded(io, fileURLToPath(uri), readerOfOne().read)),
    );
    return uris.filter((_, index) => isOut[index] === false);
  }

  /** `repeated` if the worker does not have the text; the request is repeated after the text. */
  async function answerRequest(ask: Ask): Promise<Questions[Topic]["answer"] | typeof repeated> {
    switch (ask.topic) {
      case "check": {
        const { uri, version } = ask.question;
        const document = documents.get(uri);
        if (!document || document.version < version) {
          resync(uri);
          return repeated;
        }
        if (document.version !== version) return undefined;
        stop(uri);
        return checks.check(ask.question, document.text);
      }
      case "config": {
        const { uri, text } = ask.question;
        if (!uri.startsWith("file:")) return undefined;
        return checkConfig(io, pathToFileURL(fileURLToPath(uri)).href, text, readerOfOne().read);
      }
      case "apis":
        return findApis(io, ask.question.folders, readerOfOne().read);
      case "checkClosed":
        return checks.checkClosed(ask.question);
      case "history":
        return history.list(ask.question);
      case "pastVerdict":
        return history.verdict(ask.question);
      case "pastVersion":
        return history.open(ask.question);
      case "since":
        return history.since(ask.question);
      case "laidOut":
        return layOutPublished(ask.question.published, ask.question.edited);
      case "readPublished":
        return readPublished(ask.question.uri);
      case "offered":
        return history.offered(ask.question);
      case "reaching": {
        const { uri, folders } = ask.question;
        const isFile = uri.startsWith("file:");
        const found = isFile ? await documentsReaching(fileURLToPath(uri), folders) : [];
        return withoutExcluded(found);
      }
      case "draftPublication": {
        const { uri, version } = ask.question;
        const document = documents.get(uri);
        const isCurrent = document?.version === version;
        return isCurrent ? await publishing.draft(uri, document.text, readerOfOne()) : undefined;
      }
      case "prepare": {
        const { uri, version, wish } = ask.question;
        const document = documents.get(uri);
        if (document?.version !== version) return undefined;
        return publishing.prepare({ uri, text: document.text, wish }, readerOfOne());
      }
      case "publish": {
        const { uri } = ask.question;
        return publishing.publish(uri, documents.get(uri)?.text, readerOfOne());
      }
      case "defaultOwner":
        return approving.user(ask.question.uri);
      case "approval": {
        const { uri, fingerprint } = ask.question;
        const findings = proofs.reportOf(ask.question)?.findings;
        const finding = findings?.find((one) => one.fingerprint === fingerprint);
        return approving.find(uri, finding, readerOfOne());
      }
      case "approve":
        return approving.approve(ask.question, proofs.reportOf(ask.question), readerOfOne());
      case "acceptDoor": {
        const report = proofs.reportOf(ask.question);
        return approving.accept(ask.question, report && (await checker.doors(report)), readerOfOne());
      }
      case "report": {
        const report = proofs.reportOf(ask.question);
        return report && (await reportWithProofs(checker, report));
      }
      case "page": {
        const report = proofs.reportOf(ask.question);
        const sources = { published: readPublished, edited: async (uri: string) => readerOfOne().read(uri) };
        return reportPage(ask.question, report, checker, sources);
      }
      case "markdown": {
        const report = proofs.reportOf(ask.question);
        return report && (await reportMarkdown(ask.question, report, checker));
      }
      case "proof":
        return proofs.find(ask.question);
      case "compatible": {
        const report = proofs.reportOf(ask.question);
        return report && compatibleIn(report);
      }
      case "marks": {
        const report = proofs.reportOf(ask.question);
        return report && checker.marks(report);
      }
      case "removed": {
        const report = proofs.reportOf(ask.question);
        return report && checker.removed(report);
      }
      case "doors": {
        const report = proofs.reportOf(ask.question);
        return report && (await checker.doors(report));
      }
      case "uses": {
        const { file, pointer, of, ...about } = ask.question;
        const report = proofs.reportOf(about);
        return report && checker.uses(report, file, pointer, of);
      }
      case "element": {
        const { file, position, ...about } = ask.question;
        const report = proofs.reportOf(about);
        return report && checker.elementAt(report, file, position);
      }
      case "repairs":
        return repairs.find(ask.question);
      case "repairAll":
        return repairs.all(ask.question);
      case "stopRepairs":
        repairs.stop(ask.question.uri, ask.question.of);
        return undefined;
      case "tool":
        return callAgentTool(ask.question);
      case "rulePage":
        return (await explain(ask.question.rule, { checker }))?.page;
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
          (answer) => {
            if (answer !== repeated) post({ type: "answer", id: message.id, answer });
          },
          (error: unknown) => {
            const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
            post({ type: "failed", id: message.id, message: text });
          },
        );
    }
  }
}
