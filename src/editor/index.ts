/** Editor: Contract Guard in VS Code. Registers its features; checks run in a worker thread. */
import { Uri, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import type { Report } from "../policy/index";
import { registerAgentTools } from "./agent-tools";
import { createChoices } from "./chosen-versions";
import { commandIds } from "./command-ids";
import { createConfigChecks } from "./config-problems";
import { registerConfigHelp } from "./config-help";
import { registerContextKeys } from "./context-keys";
import { registerDiagnostics } from "./diagnostics";
import { registerGitRefs } from "./git-refs";
import { createLaidOutFiles } from "./published-layout";
import { registerLedgerFiles } from "./ledger-files";
import { registerMcpServers } from "./mcp-servers";
import { createNetwork } from "./network";
import { registerFeaturesOnDemand } from "./lazy-features";
import { registerOutput } from "./output";
import { registerPublishedDocuments } from "./published-documents";
import { registerReferencedFiles } from "./referenced-files";
import { registerRulePages } from "./rule-pages";
import { createSession } from "./session";
import { registerSharedFiles } from "./shared-files";
import { registerStatus } from "./status";
import type { Status } from "./status-text";
import { registerTasks } from "./tasks";
import { createDocumentSync } from "./document-sync";
import { readVirtualFile } from "./virtual-files";
import { wholeReport } from "./whole-report";

/** API for other extensions and tests. */
export interface ContractGuardApi {
  /** Content of the status bar item; undefined if it is hidden. */
  readonly status: () => Status | undefined;
  /** Resolves when no check is running or scheduled. */
  readonly whenIdle: () => Promise<void>;
  /** Number of checks requested so far, including those superseded by an edit. */
  readonly checks: () => number;
  /**
   * The report on the current text of an open document, in the format of `check --format json`; undefined if the
   * document is not guarded.
   */
  readonly report: (uri: Uri) => Promise<Report | undefined>;
}

let stopWorker: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): ContractGuardApi {
  const output = registerOutput();
  const { log } = output;
  const network = createNetwork(context);
  const choices = createChoices(context.workspaceState);
  const texts = createDocumentSync({
    script: context.asAbsolutePath("dist/worker.js"),
    log: (level, message) => log[level](message),
    fetch: (request) => network.fetch(request),
    look: readVirtualFile,
    trusted: () => workspace.isTrusted,
    cacheFolder: Uri.joinPath(context.globalStorageUri, "served").fsPath,
  });
  stopWorker = () => texts.worker.dispose();
  const session = createSession(texts, choices, log);
  const configs = createConfigChecks(texts);
  const status = registerStatus(session, choices);
  const laidOut = createLaidOutFiles(session, texts.worker);
  context.subscriptions.push(
    output,
    session,
    status,
    laidOut,
    registerContextKeys(session, network),
    configs,
    registerDiagnostics(session, configs),
    registerPublishedDocuments(session, texts),
    registerRulePages(texts),
    registerGitRefs(session, session.onDidChange),
    registerReferencedFiles(session),
    registerLedgerFiles(session),
    registerSharedFiles(session, texts),
    registerTasks(),
    registerAgentTools(context, texts, choices),
    registerMcpServers(),
    registerConfigHelp(Uri.joinPath(context.extensionUri, "media", "config.schema.json")),
    registerFeaturesOnDemand(
      {
        ...{ session, texts, choices, network, laidOut, log },
        media: Uri.joinPath(context.extensionUri, "media"),
        memory: context.workspaceState,
        storage: context.globalStorageUri,
      },
      featureCommands(context),
      log,
    ),
  );
  return {
    status: () => status.current(),
    whenIdle: () => session.whenIdle(),
    checks: () => session.checks(),
    report: (uri) => wholeReport(session, texts, uri),
  };
}

/** The commands of the manifest, except the one that is registered at activation. */
function featureCommands({ extension }: ExtensionContext): string[] {
  const { contributes } = extension.packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  return contributes.commands.map(({ command }) => command).filter((name) => name !== commandIds.showOutput);
}

export async function deactivate(): Promise<void> {
  await stopWorker?.();
}
