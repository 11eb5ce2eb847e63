/** Service: the use cases. Compares documents with published versions; every front end calls it. */
export { createChecker } from "./checker";
export { looksLikeOpenApi } from "../source/index";
export { policyAt, uncheckedReport } from "../policy/index";
export {
  approvableFindings,
  prepareApproval,
  saveApproval,
  type ApprovalInput,
  type PreparedApproval,
} from "./approve";
export { prepareAcceptance, type PreparedAcceptance } from "./accept-door";
export {
  locatePublished,
  readVersions,
  resolvePublished,
  type PublishedVersionsToCompare,
} from "../workspace/index";
export { checkConfig, type ConfigProblems } from "../workspace/index";
export { findApis, type FoundApis } from "../workspace/index";
export { readConfiguredDocuments, type ConfiguredDocuments } from "../workspace/index";
export { compareVersions } from "./compare-versions";
export { readFleetFacts } from "./fleet/fleet-facts";
export { findDefaultOwner, readCatalog } from "../workspace/index";
export {
  createClosureSearch,
  findAffectedDocuments,
  itemsOfShard,
  parseShard,
  type AffectedDocuments,
  type DocumentClosure,
  type Shard,
} from "../workspace/index";
export { configName, findWorkspaceConfig, isExcluded, type WorkspaceConfig } from "../workspace/index";
export { preparePublication } from "./prepare-publish";
export {
  draftPublication,
  editsOfTexts,
  planPublication,
  type PlannedPublication,
  type PublicationDraft,
  type PublicationWish,
  type TextChange,
} from "./publication-plan";
export type { Publication, PublishRequest, Refusal } from "./publication-types";
export { exampleDocument, exampleDocuments, exampleProofs, findRule, ruleNames } from "./rule-examples";
export { publishedOperations, type PublishedOperation } from "./published-operations";
export { quoteVersion } from "./quote-version";
export { applyEdits, editsBetweenTexts, type RangeEdit } from "../fixes/index";
export { sha256 } from "../published/index";
export { readElementHistory, type DocumentVersion, type ElementHistory, type Since } from "./element-history";
export { layOutPublished, type LaidOutText, type LineMark } from "./published-layout";
export { doorsWithFixes, reportWithFixes } from "./repairs/report-fixes";
export {
  fixDocument,
  type FixedDocument,
  type FixedText,
  type FixSelection,
  type FixTarget,
} from "./fix-document";
export { writeFixedTexts, type NotWritten } from "./write-fixes";
export { findingsWithProofs, limitProofs, reportWithProofs } from "./proofs";
export { doorOutcomes, type DoorOutcomes } from "./door-futures";
export {
  createReportCache,
  type CachedReport,
  type CacheScope,
  type ReportCache,
  type ReportCacheOptions,
} from "./report-cache/report-cache";
export { readRequestFiles } from "./read-request-files";
export { trimStore } from "./report-cache/store";
export { toAbsoluteEntry, toRelativeEntry, type ReportEntry, type StoredEntry } from "./relative-uris";
export { withDoors } from "./doors";
export type * from "./types";
