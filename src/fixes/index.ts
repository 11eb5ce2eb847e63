/** Fixes: computes edits of head that undo a breaking change, from the change and the texts of both versions. Pure; runs no checks. */
export { attempts, type Attempt, type RepairKind } from "./repairs";
export { draftOf, type Draft, type Splice } from "./draft-head";
export { inWordsOf } from "./dialect";
export { fileIn, type Edition } from "./edition";
export { appliedTogether } from "./fix/apply";
export { laidOutAs } from "./published-layout";
