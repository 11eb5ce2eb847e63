/** Workspace: which documents belong to which API, their configuration, approvals on disk, and snapshots to publish. */
export { documentsNamedIn, type NamedDocuments } from "./configured-documents";
export { readFiles, type Files } from "./document-files";
export { givenPolicy } from "./inline-policy";
export { findBases, type Bases } from "./resolve-published";
export { takeSnapshot } from "./snapshot/snapshot";
export { configName, governedBy, isLeftOut, type Governed } from "./workspace-config";
