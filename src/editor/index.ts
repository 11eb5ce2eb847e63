/** Editor: Contract Guard inside VS Code. This is its table of contents; the work is done in a worker thread. */
import { Uri } from "vscode";
import type { ExtensionContext } from "vscode";
import type { Report } from "../policy/index";
import { registerApproveBreak } from "./approve-break";
import { createChoices } from "./choices";
import { registerCheckCompatibility } from "./check-compatibility";
import { registerCompareWith } from "./compare-with";
import { registerCopyRequest } from "./copy-request";
import { registerDiagnostics } from "./diagnostics";
import { registerGitRefs } from "./git-refs";
import { registerExplain } from "./explain";
import { registerHosts } from "./hosts";
import { registerLedgerFiles } from "./ledger-files";
import { registerHover } from "./hover";
import { createNetwork } from "./network";
import { registerOutput } from "./output";
import { registerPublishVersion } from "./publish-version";
import { registerPublishedDocuments } from "./published";
import { registerReferencedFiles } from "./referenced-files";
import { registerRepairs } from "./repair";
import { registerRulePages } from "./rule-pages";
import { createSession } from "./session";
import { registerSetVersion } from "./set-version";
import { registerSharedFiles } from "./shared-files";
import { registerStatus } from "./status";
import type { Status } from "./status-words";
import { createTexts } from "./texts";
import { wholeReport } from "./whole-report";

/** What other extensions, and the tests, may ask. */
export interface ContractGuardApi {
  /** What the status bar item shows; undefined while it is hidden. */
  readonly status: () => Status | undefined;
  /** Resolves when nothing is being checked, nor about to be. */
  readonly whenIdle: () => Promise<void>;
  /** The report on the present text of an open document, as `check --format json` prints it; undefined if not ours. */
  readonly report: (uri: Uri) => Promise<Report | undefined>;
}

let stopWorker: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): ContractGuardApi {
  const output = registerOutput();
  const { log } = output;
  const network = createNetwork(context);
  const choices = createChoices(context.workspaceState);
  const texts = createTexts({
    script: context.asAbsolutePath("dist/worker.js"),
    log: (level, message) => log[level](message),
    fetch: (request) => network.fetch(request),
    cacheFolder: Uri.joinPath(context.globalStorageUri, "served").fsPath,
  });
  stopWorker = () => texts.worker.dispose();
  const session = createSession(texts, choices, log);
  const status = registerStatus(session, choices);
  context.subscriptions.push(
    output,
    session,
    status,
    registerDiagnostics(session),
    registerCheckCompatibility(session),
    registerHover(session, texts),
    // In a menu, what is registered last comes first.
    registerExplain(session),
    registerCopyRequest(session, texts),
    registerApproveBreak(session, texts),
    registerSetVersion(session),
    registerRepairs(session, texts),
    registerCompareWith(session, texts, choices, network),
    registerPublishVersion(session, texts),
    registerHosts(network, session),
    registerPublishedDocuments(session, texts),
    registerRulePages(texts),
    registerGitRefs(session),
    registerReferencedFiles(session),
    registerLedgerFiles(session),
    registerSharedFiles(session, texts),
  );
  return {
    status: () => status.current(),
    whenIdle: () => session.whenIdle(),
    report: (uri) => wholeReport(session, texts, uri),
  };
}

export async function deactivate(): Promise<void> {
  await stopWorker?.();
}
