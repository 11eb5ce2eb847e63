/** Prepares a publication: what would become permanent, and what prevents it. Writes no files. */
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import {
  readAtRef,
  listLedgerVersions,
  oldestFirst,
  sealRecord,
  type Baseline,
  type BaselineIo,
  type LedgerPlace,
  type LedgerRecord,
  type Published,
  type RequestText,
} from "../published/index";
import { blockingDoors, isFolderName, findVersionMismatch } from "../policy/index";
import type { DoorFinding, Finding, Policy, Report } from "../policy/index";
import { resolvePublished, type PublishedVersionsToCompare } from "../workspace/index";
import type { CheckRequest } from "./types";
import { createChecker } from "./checker";
import { emptyVersion, noPublishedVersion } from "./doors";
import { findWorkspaceConfig, type WorkspaceConfig } from "../workspace/index";
import { takeSnapshot } from "../workspace/index";

/** The input of `publishVersion`, which is called after the user has confirmed. */
export interface Publication {
  readonly kind: "ready";
  readonly place: LedgerPlace;
  readonly record: LedgerRecord;
  readonly texts: ReadonlyMap<string, string>;
  /** The previous version, or null if there is none. */
  readonly follows: string | null;
  /** The versions in the ledger when the publication was prepared. */
  readonly known: readonly string[];
  /** What clients may depend on after the publication. */
  readonly permanent: {
    /** Nothing was published before. */
    readonly isFirst: boolean;
    readonly doors: readonly DoorFinding[];
    /** The changes to the previous version. */
    readonly added: readonly Finding[];
  };
}

/** Why the document cannot be published: one sentence, and advice. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** The report with the breaking changes, if they are the reason. */
  readonly report?: Report;
  /** The doors that prevent publication, if they are the reason. */
  readonly doors?: readonly DoorFinding[];
}

export interface PublishRequest {
  /** Absolute path of the document, and the text to publish. */
  readonly file: string;
  readonly text: string;
  /** Other files by URI. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Why a file is not read, if that is known. */
  readonly whyMissing?: CheckRequest["whyMissing"];
  /** Requests parts of the previous version from servers; if undefined, no server is contacted. */
  readonly serve?: RequestText;
  /** The current time, ISO 8601 in UTC. */
  readonly date: string;
}

/** Never rejects. */
export async function preparePublication(
  io: BaselineIo,
  request: PublishRequest,
): Promise<Publication | Refusal> {
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
  const checker = createChecker();
  // Comparing the document with itself reports its unreadable parts.
  const sound = await checker.check({ base: same, head, readFile, notes, ...(whyMissing && { whyMissing }) });
  if (sound.unchecked) return refusal(sound.unchecked);
  const report = bases && (await checker.check({ ...bases, head, readFile, notes, policy }));
  if (report?.unchecked) return { ...refusal(report.unchecked), report };
  const breaks =
    report?.findings.filter(({ severity, approval }) => severity === "breaking" && approval === null) ?? [];
  const isFirst = report === undefined || report.verdict === "unpublished";
  if (report && breaks.length > 0)
    return {
      kind: "refused",
      code: "unapproved-breaks",
      message: `It breaks clients of ${report.base?.label ?? "the published version"}: ${breaks.length} breaking ${breaks.length === 1 ? "change is" : "changes are"} not approved.`,
      advice: "Revert or approve them.",
      report,
    };
  const version = sound.head.apiVersion;
  const unfit = findVersionMismatch(
    isFirst ? null : (report.base?.apiVersion ?? null),
    version,
    report?.requiredBump ?? "none",
    { now: date },
  );
  if (version === null || unfit !== undefined)
    return {
      kind: "refused",
      code: "version-misfit",
      message: unfit?.message ?? "",
      advice:
        unfit?.wanted === undefined
          ? "Set `info.version` to the new version."
          : `Set \`info.version\` to ${unfit.wanted}.`,
    };
  if (!isFolderName(version))
    return {
      kind: "refused",
      code: "version-name",
      message: `\`info.version\` is ${JSON.stringify(version)}, which is not a valid folder name.`,
      advice: "Use letters, digits, `.`, `_`, `-` and `+`.",
    };
  const taken = known.find((one) => one.version.toLowerCase() === version.toLowerCase());
  if (taken !== undefined)
    return {
      kind: "refused",
      code: "already-published",
      message: `Version ${taken.version} of ${ledger.api} is already published and cannot be changed.`,
      advice: "Set `info.version` to a new version.",
    };

  const late = findClockProblem(known, version, date);
  if (late !== undefined) return late;

  const says = async (bundled: string): Promise<boolean> => {
    const other: Published = {
      ...same,
      uri: `${head.uri}.bundle.json`,
      text: bundled,
      readFile: async () => undefined,
    };
    const { verdict, findings, notes: doubts } = await checker.check({ base: other, head, readFile });
    return (
      verdict === "compatible" && findings.length === 0 && doubts.every(({ at }) => at.uri !== other.uri)
    );
  };
  const compared = isFirst
    ? await checker.check({ base: emptyVersion({ head }), head, readFile, policy })
    : report;
  const doors = await checker.doors(compared);
  const blocked = explainBlockingDoors(doors, policy);
  if (blocked !== undefined) return blocked;

  const snapshot = await takeSnapshot(head, ledger.root, readFile, says);
  if ("kind" in snapshot) return refusal(snapshot);
  const { texts, ...files } = snapshot;
  const record = sealRecord({
    recordVersion: 1,
    api: ledger.api,
    version,
    date,
    ...files,
    commit: await findCommitOfText(io, file, text),
    approvals: (report?.findings ?? []).flatMap(({ fingerprint, approval }) =>
      approval === null ? [] : [{ fingerprint, reason: approval.reason, owner: approval.owner }],
    ),
    retired: null,
  });
  return {
    kind: "ready",
    place: ledger,
    record,
    texts,
    follows: isFirst ? null : (report.base?.label ?? null),
    known: known.map((one) => one.version),
    permanent: { isFirst, doors: doors ?? [], added: compared.findings },
  };
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

/** The commit whose document has exactly this text. */
async function findCommitOfText(io: BaselineIo, file: string, text: string): Promise<string | null> {
  const committed: Baseline = await readAtRef(io, file, "HEAD");
  const normalizeLineEnds = (words: string): string => words.replace(/\r\n?/g, "\n");
  return committed.kind === "published" && normalizeLineEnds(committed.text) === normalizeLineEnds(text)
    ? (committed.commit ?? null)
    : null;
}

/**
 * Versions without an order are ordered by publication date: with a wrong system clock, this one would be older than
 * the last one.
 */
function findClockProblem(
  known: readonly LedgerRecord[],
  version: string,
  date: string,
): Refusal | undefined {
  const newest = oldestFirst([...known, { version, date }]).at(-1);
  if (newest === undefined || newest.version === version || newest.date < date) return undefined;
  return {
    kind: "refused",
    code: "clock-behind",
    message: `The clock of this machine shows ${date.slice(0, 10)}, but ${newest.version} was published on ${newest.date.slice(0, 10)}.`,
    advice: "Correct the system clock.",
  };
}

/** @param doors undefined if they are unknown */
function explainBlockingDoors(
  doors: readonly DoorFinding[] | undefined,
  policy: Policy | undefined,
): Refusal | undefined {
  if (doors === undefined)
    return mayBlock(policy)
      ? refusal({
          code: "doors-unknown",
          message: "The document is too complex to determine whether a door blocks publication.",
          advice: "Simplify its schemas, or set no door to `block` in `contract-guard.yaml`.",
        })
      : undefined;
  const blocking = blockingDoors(doors);
  const [first] = blocking;
  if (first === undefined) return undefined;
  const refused = refusal({
    code: "blocking-doors",
    message:
      blocking.length === 1
        ? `A door blocks publication: ${first.message}`
        : `${blocking.length} doors block publication. The first one: ${first.message}`,
    advice: `${first.advice} Or accept it with \`contract-guard approve ${first.fingerprint.slice(0, 8)}\`.`,
  });
  return { ...refused, doors: blocking };
}

function mayBlock(policy: Policy | undefined): boolean {
  return (policy?.layers ?? []).some(({ settings }) =>
    [...(settings.doors?.values() ?? [])].includes("block"),
  );
}

function refusal({
  code,
  message,
  advice,
}: {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}): Refusal {
  return { kind: "refused", code, message, advice };
}
