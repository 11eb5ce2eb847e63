/** Policy: turns changes into a report. Pure; does not modify changes. */
export { buildReport, uncheckedReport, unpublishedReport, type Compared } from "./build";
export { asksOthers, concludeReport, operationsOf } from "./conclude";
export { mergeReports } from "./versions";
export { misfit } from "./version/misfit";
export { versionsInAddresses } from "./version/addresses";
export {
  fitsGlob,
  fixedPart,
  isFolderName,
  readConfig,
  settingsOf,
  type Config,
  type DocumentSettings,
} from "./config/config";
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
export { earliestSunset } from "./lifecycle/earliest";
export { dayAfter, hasPassed } from "./lifecycle/dates";
export { ownRules, ownRuleOf, type OwnRule } from "./own-rules";
export { policyAt } from "./policy";
export type * from "./policy";
export type * from "./report";
export type { Selected } from "./selection";
export type { Written } from "./settings";
