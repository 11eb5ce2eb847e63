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
  type Settings,
} from "./config/config";
export type { ExtendedSource } from "./config/extends";
export {
  effectiveConfig,
  type ConfigSource,
  type EffectiveConfig,
  type EffectiveValue,
} from "./config/effective";
export { findLoosened, type LoosenedSetting } from "./config/locked";
export { codeOwnersOf } from "./code-owners";
export { summarizeApi, type CatalogEntry, type FleetFacts } from "./fleet/fleet-api";
export type * from "./fleet/fleet";
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
