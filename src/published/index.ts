/** Published: finds the published text. Every failure is a result with advice; no promise rejects. */
export { maxFileBytes, publishedScheme } from "./types";
export { memoizeIo, oncePerRun } from "./memoized-io";
export { NotReadable, readRegularFile } from "./disk";
export { nodeIo } from "./io";
export { readFromFile } from "./file-version";
export { locateBase, readAtRef, resolveBase } from "./named-version";
export { alreadyRead, readLocated } from "./located";
export { readDocument } from "./read-document";
export { findDefaultVersion, publishedVersionKey } from "./default-version";
export { isLinkedOutside } from "./paths";
export { displayPath, displayPathWithSlashes } from "./display-path";
export { listPastVersions, type PastVersion } from "./history";
export { listVersionChoices, type VersionChoice } from "./version-choices";
export {
  outsideAllowedFolders,
  isAllowedPath,
  escapingLink,
  escapingNamedFile,
  allowedFolders,
  findRepositoryRoot,
  restrictToFolder,
} from "./allowed-paths";
export { createReferenceReader, type ReferenceBounds, type References } from "./allowed-references";
export { findFilesBelow } from "./reverse-references/files-below";
export { createReferrerSearch } from "./reverse-references/referrers";
export { findMentionedFiles } from "./reverse-references/mentioned-files";
export { findChangedFiles, type ChangedFiles } from "./changed-files";
export { createFailingGit, restrictHosts, restrictUntrusted } from "./untrusted-io";
export { fileCache } from "./url/cache";
export { hostNotAllowed } from "./url/http-failure";
export { requestUndecoded } from "./url/request";
export { readFromUrl, isServerUri, requestServedText, type RequestText, type ServedText } from "./url/url";
export { gitUser } from "./git-user";
export { decodeUtf8, decodeFile } from "./utf8";
export {
  findLatestInLedger,
  listLedgerVersions,
  publishVersion,
  retireInLedger,
  listSupportedVersions,
} from "./ledger/ledger";
export { verifyLedger, type VerifiedVersion } from "./ledger/verify";
export { ledgerFolder, readApiNames, ledgerKey } from "./ledger/read";
export {
  retirementText,
  sealRecord,
  sha256,
  type LedgerRecord,
  type SnapshotFile,
  type UsedApproval,
} from "./ledger/record";
export { findLedgerPlace } from "./ledger/moved-documents";
export { oldestFirst, semanticVersion } from "./ledger/version-order";
export type * from "./types";
export { endSearch, orNotFound } from "./not-found";
