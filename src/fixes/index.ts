/** Fixes: computes edits of head that undo a breaking change, from the change and the texts of both versions. Pure; runs no checks. */
export { attempts, type Attempt, type RepairKind } from "./repairs";
export { doorAttempts, type DoorAttempt } from "./doors/door-fixes";
export { createHeadDraft, type HeadDraft, type Splice } from "./draft-head";
export { translateToDialect } from "./dialect";
export { findFile, type Edition } from "./edition";
export { applyTogether } from "./fix/apply";
export { layOutLike } from "./published-layout";
export { applyEdits, editsBetweenTexts, type RangeEdit } from "./text-edits";
