/** Policy: turns changes into a report. Pure; does not modify changes. */
export { buildReport, uncheckedReport, unpublishedReport, withoutProof, type Compared } from "./build-report";
export { needsOtherApis, finalizeReport, operationsOf } from "./finalize-report";
export { mergeReports } from "./merge-reports";
export { findVersionMismatch } from "./version/version-check";
export { versionsInUrls } from "./version/versions-in-urls";
export {
  matchesGlob,
  fixedPrefix,
  readConfig,
  settingsOf,
  type Config,
  type DocumentSettings,
} from "./config/config";
export { isFolderName } from "./config/folder-name";
export {
  approvalFolder,
  approvalPath,
  readApproval,
  reasonNames,
  reasons,
  writeApproval,
  type ApprovalFile,
  type Decision,
  type Reason,
} from "./approvals/approval";
export {
  acceptanceFolder,
  acceptancePath,
  readAcceptance,
  writeAcceptance,
  type Acceptance,
  type AcceptanceFile,
} from "./doors/acceptance";
export { acceptanceNotes, blockingDoors, doorLevels, judgeDoors } from "./doors/judge-doors";
export { earliestSunset } from "./lifecycle/earliest";
export { dayAfter, hasPassed } from "./lifecycle/dates";
export { ownRules, findOwnRule, type OwnRule } from "./own-rules";
export { policyAt } from "./policy";
export type * from "./policy";
export { fixKinds } from "./report";
export type * from "./report";
export type { SelectedOperation } from "./selection";
export type { LocatedString } from "./settings";
