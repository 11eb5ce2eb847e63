/** Editor: Contract Guard inside VS Code. This is its table of contents; the work is done in a worker thread. */
import type { ExtensionContext } from "vscode";
import { registerCheckCompatibility } from "./check-compatibility";
import { registerDiagnostics } from "./diagnostics";
import { registerGitRefs } from "./git-refs";
import { registerOutput } from "./output";
import { registerPublishedDocuments } from "./published";
import { registerReferencedFiles } from "./referenced-files";
import { registerRulePages } from "./rule-pages";
import { createSession } from "./session";
import { registerStatus } from "./status";
import type { Status } from "./status-words";
import { createTexts } from "./texts";

/** What other extensions, and the tests, may ask. */
export interface ContractGuardApi {
  /** What the status bar item shows; undefined while it is hidden. */
  readonly status: () => Status | undefined;
  /** Resolves when nothing is being checked, nor about to be. */
  readonly whenIdle: () => Promise<void>;
}

let stopWorker: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): ContractGuardApi {
  const output = registerOutput();
  const { log } = output;
  const texts = createTexts(context.asAbsolutePath("dist/worker.js"), (level, message) =>
    log[level](message),
  );
  stopWorker = () => texts.worker.dispose();
  const session = createSession(texts, log);
  const status = registerStatus(session);
  context.subscriptions.push(
    output,
    session,
    status,
    registerDiagnostics(session),
    registerCheckCompatibility(session),
    registerPublishedDocuments(session, texts),
    registerRulePages(texts),
    registerGitRefs(session),
    registerReferencedFiles(session),
  );
  return { status: () => status.current(), whenIdle: () => session.whenIdle() };
}

export async function deactivate(): Promise<void> {
  await stopWorker?.();
}
