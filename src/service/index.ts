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
export { resolvePublished, type PublishedVersionsToCompare } from "../workspace/index";
export { readConfiguredDocuments, type ConfiguredDocuments } from "../workspace/index";
export { configName, findWorkspaceConfig, isExcluded, type WorkspaceConfig } from "../workspace/index";
export { preparePublication, type Publication, type PublishRequest, type Refusal } from "./prepare-publish";
export { exampleDocument, exampleDocuments, exampleProofs, findRule } from "./rule-examples";
export { layOutPublished, type LaidOutText, type LineMark } from "./published-layout";
export { doorOutcomes, type DoorOutcomes } from "./door-futures";
export { withDoors } from "./doors";
export { reportWithProofs } from "./proofs";
export type * from "./types";
