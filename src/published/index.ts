/** Published: finds the published text. Every failure is a result with advice; no promise rejects. */
export { mostBytes, publishedScheme } from "./types";
export { askedOnce } from "./memoized-io";
export { NotReadable, readRegularFile } from "./disk";
export { nodeIo } from "./io";
export { atRef, fromFile, resolveBase } from "./named-version";
export { readDocument } from "./read-document";
export { findPublished, publishedKey } from "./default-version";
export { isLedOut } from "./paths";
export { pathOf, slashedPathOf } from "./display-path";
export { offeredVersions, type Offered } from "./version-choices";
export { beyondReach, isInReach, linkedOut, namedLinkedOut, reachOf, readingBelow } from "./allowed-paths";
export { referencesBelow, type ReferenceBounds, type References } from "./allowed-references";
export { createReferrers } from "./reverse-references/referrers";
export { gitThat, restrictedUnless } from "./untrusted-io";
export { fileCache } from "./url/cache";
export { hostNotAllowed } from "./url/http-failure";
export { requestWhole } from "./url/request";
export { fromUrl, isServed, servedText, type Serve, type ServedText } from "./url/url";
export { gitUser } from "./git-user";
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
export { placeOf } from "./ledger/moved-documents";
export { oldestFirst, semanticVersion } from "./ledger/version-order";
export type * from "./types";
export { giveUp, orNotFound } from "./not-found";
