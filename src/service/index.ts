/** Check: the one use case. Documents and a published version in, a report out; every shell calls it. */
export { createChecker } from "./checker";
export { looksLikeOpenApi } from "../source/index";
export { policyAt, uncheckedReport } from "../policy/index";
export { approvable, prepareApproval, saveApproval, type Decided, type PreparedApproval } from "./approve";
export { findBases, type Bases } from "../workspace/resolve-published";
export { documentsNamedIn, type NamedDocuments } from "../workspace/configured-documents";
export { configName, governedBy, isLeftOut, type Governed } from "../workspace/workspace-config";
export { preparePublication, type Publication, type PublishRequest, type Refusal } from "./prepare-publish";
export { documentsOf, exampleProofs, ruleNamed } from "./rule-examples";
export { laidOut, type LaidOut, type LineMark } from "./published-layout";
export { reportWithProofs } from "./proofs";
export type * from "./types";
