/** Service: the use cases. Compares documents with published versions; every front end calls it. */
export { createChecker } from "./checker";
export { looksLikeOpenApi } from "../source/index";
export { policyAt, uncheckedReport } from "../policy/index";
export { approvable, prepareApproval, saveApproval, type Decided, type PreparedApproval } from "./approve";
export { findBases, type Bases } from "../workspace/index";
export { documentsNamedIn, type NamedDocuments } from "../workspace/index";
export { configName, governedBy, isLeftOut, type Governed } from "../workspace/index";
export { preparePublication, type Publication, type PublishRequest, type Refusal } from "./prepare-publish";
export { documentsOf, exampleProofs, ruleNamed } from "./rule-examples";
export { laidOut, type LaidOut, type LineMark } from "./published-layout";
export { reportWithProofs } from "./proofs";
export type * from "./types";
