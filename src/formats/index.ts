/** Formats: reports and rule pages as text. Pure: returns strings, prints nothing. */
export { toText, toBriefText } from "./text";
export type { TextOptions } from "./text";
export { visible } from "./excerpt";
export { formatLocation } from "./location";
export { approvalSentence, approvalText, isVersionAdvice, standing } from "./finding-status";
export type { Standing } from "./finding-status";
export { groupFindings, pluralOf } from "./finding-groups";
export { toPlainText } from "./inline-code";
export type { FindingGroup, PluralSubject } from "./finding-groups";
export { toConfigJson, toConfigText } from "./effective-config";
export { keepShownLines } from "./shown-lines";
export { toSummary } from "./summary";
export { toChangelog, toChangelogMarkdown } from "./changelog";
export { jsonParts, toJson } from "./json";
export { findingsMarkdown, toMarkdown, toMarkdownText } from "./markdown";
export { toHtml, toStaleHtml } from "./html";
export type { HtmlPanel } from "./html";
export { toFleetHtml, toFleetJson } from "./fleet-html";
export { toSarif } from "./sarif";
export { toUnifiedDiff, type ChangedText } from "./unified-diff";
export { toJunit } from "./junit";
export { toGithub } from "./github";
export { toGitlab } from "./gitlab";
export { curl } from "./http";
export { proofMarkdown } from "./proof";
export { code, prose } from "./markdown-text";
export { rulePage, ruleList } from "./rule-page";
export type { RuleWords } from "./rule-page";
export { acceptanceText, doorsTitle, groupDoors, operationTitle, shownDoors } from "./doors";
export type { DoorGroup } from "./doors";
export { doorList, doorPage, doorSections } from "./door-page";
export { permanentGroups } from "./permanent";
export { insertReleaseNotes, releaseSections } from "./release-notes";
export type { ReleaseNotes } from "./release-notes";
export type { Permanent, PermanentGroup } from "./permanent";
export { paintMarkdown } from "./terminal-markdown";
export type { Paint } from "./source-frame";
export {
  headline,
  onlyOperation,
  describePublished,
  describeAffected,
  verdictText,
} from "./shared-sentences";
export type { Verdict } from "./shared-sentences";
