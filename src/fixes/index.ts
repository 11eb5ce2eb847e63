/** Fixes: from a change and the texts of both versions to edits of head that undo the break. Pure; runs no checks. */
export { attempts, type Attempt, type RepairKind } from "./repairs";
export { draftOf, type Draft, type Splice } from "./draft-head";
export { inWordsOf } from "./dialect";
export { fileIn, type Edition } from "./edition";
export { appliedTogether } from "./fix/apply";
export { laidOutAs } from "./published-layout";
