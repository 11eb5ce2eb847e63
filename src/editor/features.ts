/**
 * Features that work on guarded documents. They form a bundle of their own that is loaded with the first such document.
 * Modules with state are passed in as `Core`, because each bundle has its own copy of a module.
 */
import { Disposable } from "vscode";
import type { LogOutputChannel, Memento, Uri } from "vscode";
import { registerAcceptDoor } from "./accept-door";
import { registerApprovals } from "./approvals";
import { registerApproveBreak } from "./approve-break";
import { registerCheckCompatibility } from "./check-compatibility";
import type { Choices } from "./chosen-versions";
import { registerCompareWith } from "./compare-with";
import { registerCodeLens } from "./code-lens";
import { registerContractHover } from "./contract-hover";
import { registerCopyMarkdown } from "./copy-markdown";
import { registerCopyRequest } from "./copy-request";
import { registerDoorHints } from "./door-hints";
import { createDoors } from "./doors";
import { registerExplain } from "./explain";
import { registerExplainFinding } from "./finding-commands";
import { registerGutter } from "./gutter";
import { registerHosts } from "./allowed-hosts";
import { registerHover } from "./hover";
import { registerInlayHints } from "./inlay-hints";
import type { LaidOutFiles } from "./published-layout";
import type { Network } from "./network";
import { registerNextSteps } from "./next-steps";
import { registerPublishVersion } from "./publish-version";
import { registerRemovedHints } from "./removed-hints";
import { registerRepairs } from "./repair";
import { registerRestoreAll } from "./restore-all";
import { registerReport } from "./report";
import { registerSample } from "./sample";
import type { Session } from "./session";
import { registerSetVersion } from "./set-version";
import { registerSetUp } from "./set-up";
import { registerShowChanges } from "./show-changes";
import type { DocumentSync } from "./document-sync";
import type { Targets } from "./target-document";
import { registerView } from "./view";
import { registerHistory } from "./history";
import { closedApis, createWorkspaceApis } from "./workspace-apis";
import { registerCheckAllApis } from "./check-all-apis";

/** State that exists from activation on. */
export interface Core {
  readonly session: Session;
  readonly texts: DocumentSync;
  readonly choices: Choices;
  readonly network: Network;
  readonly laidOut: LaidOutFiles;
  readonly log: LogOutputChannel;
  /** Folder of the icons. */
  readonly media: Uri;
  /** Folder that the extension may write to. */
  readonly storage: Uri;
  /** Storage of the workspace. */
  readonly memory: Memento;
}

export function registerFeatures(core: Core): Disposable {
  const { session, texts, choices, network, laidOut, media, memory, storage } = core;
  const apis = createWorkspaceApis(session, texts, core.log);
  const doors = createDoors(session, texts);
  const targets: Targets = { ...session, closedApis: () => closedApis(session, apis) };
  const view = registerView(session, apis, texts, memory, doors);
  return Disposable.from(
    apis,
    view,
    registerCheckAllApis(apis),
    registerCheckCompatibility(targets),
    registerHover(session, texts),
    registerContractHover(session, texts),
    registerCodeLens(session, texts),
    registerInlayHints(session),
    registerRemovedHints(session, texts),
    registerGutter(session, laidOut, media),
    // VS Code lists the provider that was registered last first.
    registerExplain(session),
    registerExplainFinding(session),
    registerCopyRequest(session, texts),
    registerCopyMarkdown(targets, texts, view.findingsIn),
    registerApproveBreak(session, texts, view.findingsIn),
    registerApprovals(session, texts, view.findingsIn),
    registerSetVersion(session),
    registerRestoreAll(targets, texts),
    registerRepairs(session, texts),
    registerCompareWith(targets, texts, choices, network),
    registerPublishVersion(targets, texts),
    registerHosts(network, session),
    registerShowChanges(targets, laidOut),
    registerReport(targets, texts),
    registerSample(media, storage),
    registerSetUp(media),
    registerNextSteps(targets, choices),
    registerHistory(session, apis, texts),
    doors,
    registerDoorHints(session, texts, doors),
    registerAcceptDoor(session, texts, doors),
  );
}
