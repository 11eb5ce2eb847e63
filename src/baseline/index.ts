/** Baseline: where the published text comes from. Every failure is an answer with advice; nothing rejects. */
export { mostBytes, publishedScheme } from "./baseline";
export { askedOnce } from "./asked-once";
export { NotReadable, readRegularFile } from "./disk";
export { nodeIo } from "./io";
export { atRef, fromFile, resolveBase } from "./named";
export { readDocument } from "./read-document";
export { findPublished, publishedKey } from "./published";
export { isLedOut } from "./paths";
export { pathOf, slashedPathOf } from "./path-of";
export { offeredVersions, type Offered } from "./offered";
export { beyondReach, isInReach, linkedOut, namedLinkedOut, reachOf, readingBelow } from "./reach";
export { referencesBelow, type ReferenceBounds, type References } from "./references";
export { createReferrers } from "./referrers";
export { gitThat, restrictedUnless } from "./restricted";
export { fileCache } from "./url/cache";
export { hostNotAllowed } from "./url/failure";
export { requestWhole } from "./url/request";
export { fromUrl, isServed, servedText, type Serve, type ServedText } from "./url/url";
export { gitUser } from "./user";
export { utf8Of, utf8Text } from "./utf8";
export { latestInLedger, listLedger, publishVersion, retire, supportedInLedger } from "./ledger/ledger";
export { verifyLedger, type Verified } from "./ledger/verify";
export { apisIn, ledgerKey } from "./ledger/read";
export {
  retirement,
  sealed,
  sha256,
  type LedgerRecord,
  type SnapshotFile,
  type UsedApproval,
} from "./ledger/record";
export { placeOf } from "./ledger/moved";
export { oldestFirst, semanticVersion } from "./ledger/order";
export type * from "./baseline";
export { giveUp, orNotFound } from "./not-found";
