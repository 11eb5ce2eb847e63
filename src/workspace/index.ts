/** Workspace: which documents belong to which API, their configuration, approvals on disk, and snapshots to publish. */
export { readCatalog, type Catalog } from "./catalog";
export { findCodeOwners, findDefaultOwner } from "./code-owners";
export { readConfiguredDocuments, type ConfiguredDocuments } from "./configured-documents";
export { checkConfig, type ConfigProblems } from "./config-notes";
export { initialConfig, nameDocuments, type NamedDocument } from "./initial-config";
export { nameApi } from "./name-api";
export { findApis, type FoundApis } from "./find-apis";
export { readFiles, type DocumentFiles } from "./document-files";
export { createInlinePolicy } from "./inline-policy";
export {
  locatePublished,
  readVersions,
  resolvePublished,
  type LocatedVersions,
  type PublishedVersionsToCompare,
} from "./resolve-published";
export { takeSnapshot } from "./snapshot/snapshot";
export { configName, findWorkspaceConfig, isExcluded, type WorkspaceConfig } from "./workspace-config";
export { findAffectedDocuments, type AffectedDocuments } from "./affected/affected-documents";
export { createClosureSearch, type DocumentClosure } from "./affected/reference-closure";
export { itemsOfShard, parseShard, type Shard } from "./affected/shards";
