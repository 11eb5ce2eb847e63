/** Compares a document that is to be published with the previous version. Its version number is not checked. */
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import {
  listLedgerVersions,
  type BaselineIo,
  type LedgerRecord,
  type Published,
  type RequestText,
} from "../published/index";
import type { PolicyNow, Report } from "../policy/index";
import {
  findWorkspaceConfig,
  resolvePublished,
  type PublishedVersionsToCompare,
  type WorkspaceConfig,
} from "../workspace/index";
import { noPublishedVersion } from "./doors";
import { refusal, type PublishRequest, type Refusal } from "./publication-types";
import type { Checker } from "./types";

export interface ComparedDocument {
  readonly kind: "compared";
  readonly governed: WorkspaceConfig;
  readonly policy: PolicyNow | undefined;
  /** The versions in the ledger. */
  readonly known: readonly LedgerRecord[];
  readonly head: { readonly uri: string; readonly text: string; readonly label: string };
  /** The document as a published version. */
  readonly same: Published;
  /** `info.version`. */
  readonly version: string | null;
  /** The report against the previous version; undefined if nothing was published before. */
  readonly previous: Report | undefined;
}

/** Compares the document, or returns why it cannot be published. Never rejects. */
export async function compareWithPrevious(
  io: BaselineIo,
  request: PublishRequest,
  checker: Checker,
): Promise<ComparedDocument | Refusal> {
  const { file, text, readFile, whyMissing, serve, date } = request;
  const governed = await findWorkspaceConfig(io, file, readFile);
  const { ledger, notes } = governed;
  const policy = governed.policy && { ...governed.policy, now: date };
  const known = await listLedgerVersions(io, ledger);
  if ("kind" in known) return refusal(known);
  const bases = await findPreviousVersion(io, file, governed, serve, known.length === 0);

  const head = { uri: pathToFileURL(file).href, text, label: basename(file) };
  const same: Published = {
    kind: "published",
    uri: head.uri,
    text,
    label: head.label,
    source: "text",
    readFile,
  };
  // Comparing the document with itself reports its unreadable parts.
  const sound = await checker.check({ base: same, head, readFile, notes, ...(whyMissing && { whyMissing }) });
  if (sound.unchecked) return refusal(sound.unchecked);
  const report = bases && (await checker.check({ ...bases, head, readFile, notes, policy }));
  if (report?.unchecked) return { ...refusal(report.unchecked), report };
  const breaks =
    report?.findings.filter(({ severity, approval }) => severity === "breaking" && approval === null) ?? [];
  if (report && breaks.length > 0)
    return {
      kind: "refused",
      code: "unapproved-breaks",
      message: `It breaks clients of ${report.base?.label ?? "the published version"}: ${breaks.length} breaking ${breaks.length === 1 ? "change is" : "changes are"} not approved.`,
      advice: "Revert or approve them.",
      report,
    };
  const version = sound.head.apiVersion;
  const previous = report?.verdict === "unpublished" ? undefined : report;
  return { kind: "compared", governed, policy, known, head, same, version, previous };
}

/** The previous version; undefined if there is none. */
async function findPreviousVersion(
  io: BaselineIo,
  file: string,
  governed: WorkspaceConfig,
  serve: RequestText | undefined,
  isLedgerEmpty: boolean,
): Promise<PublishedVersionsToCompare | undefined> {
  const bases = await resolvePublished(io, file, governed, { serve });
  return bases.base.kind === "unchecked" && isLedgerEmpty && noPublishedVersion.has(bases.base.code)
    ? undefined
    : bases;
}
