/** Prepares a publication: what would become permanent, and what prevents it. Writes no files. */
import {
  oldestFirst,
  readAtRef,
  sealRecord,
  type Baseline,
  type BaselineIo,
  type LedgerRecord,
  type Published,
} from "../published/index";
import { blockingDoors, isFolderName, findVersionMismatch } from "../policy/index";
import type { DoorFinding, Policy } from "../policy/index";
import { takeSnapshot } from "../workspace/index";
import { createChecker } from "./checker";
import { compareWithPrevious, type ComparedDocument } from "./compare-with-previous";
import { emptyVersion } from "./doors";
import { refusal, type Publication, type PublishRequest, type Refusal } from "./publication-types";

/** Never rejects. */
export async function preparePublication(
  io: BaselineIo,
  request: PublishRequest,
): Promise<Publication | Refusal> {
  const { file, text, readFile, date } = request;
  const checker = createChecker();
  const compared = await compareWithPrevious(io, request, checker);
  if (compared.kind === "refused") return compared;
  const { governed, policy, known, head, same, version, previous } = compared;
  const { ledger } = governed;
  const unfit = findMismatch(compared, date);
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
  const changes = previous ?? (await checker.check({ base: emptyVersion({ head }), head, readFile, policy }));
  const doors = await checker.doors(changes);
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
    approvals: (previous?.findings ?? []).flatMap(({ fingerprint, approval }) =>
      approval === null ? [] : [{ fingerprint, reason: approval.reason, owner: approval.owner }],
    ),
    retired: null,
  });
  return {
    kind: "ready",
    place: ledger,
    record,
    texts,
    follows: previous?.base?.label ?? null,
    known: known.map((one) => one.version),
    permanent: { isFirst: previous === undefined, doors: doors ?? [], added: changes.findings },
  };
}

/** Why `info.version` does not match the changes, with the version that does. */
export function findMismatch(
  { version, previous }: ComparedDocument,
  date: string,
): ReturnType<typeof findVersionMismatch> {
  return findVersionMismatch(previous?.base?.apiVersion ?? null, version, previous?.requiredBump ?? "none", {
    now: date,
  });
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
