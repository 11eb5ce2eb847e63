/** Check: the one use case. Documents and a published version in, a report out; every shell calls it. */
export { createChecker } from "./checker";
export { looksLikeOpenApi } from "../source/index";
export { policyAt, uncheckedReport } from "../policy/index";
export { approvable, prepareApproval, saveApproval, type Decided, type PreparedApproval } from "./approve";
export { findBases, type Bases } from "./bases";
export { documentsNamedIn, type NamedDocuments } from "./documents";
export { configName, governedBy, isLeftOut, type Governed } from "./governed";
export { preparePublication, type Publication, type PublishRequest, type Refusal } from "./publish/prepare";
export { documentsOf, exampleProofs, ruleNamed } from "./examples";
export { laidOut, type LaidOut, type LineMark } from "./laid-out";
export { reportWithProofs } from "./proofs";
export type * from "./check";
