/** `contract-guard approve`: records an accepted break or door with reason and owner. */
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { nodeIo, displayPath, readDocument, type LedgerPlace } from "../published/index";
import {
  approvableFindings,
  findDefaultOwner,
  findWorkspaceConfig,
  prepareAcceptance,
  prepareApproval,
  saveApproval,
  type Refusal,
} from "../service/index";
import { dayAfter, reasonNames, type DoorFinding, type Reason, type Report } from "../policy/index";
import { formatLocation, visible } from "../formats/index";
import { compareAll } from "./compare-documents";
import { findDocuments } from "./select-documents";
import { exitCodes } from "./exit-codes";
import type { ProcessOptions } from "./process-limits";

export interface ApproveOptions extends Pick<ProcessOptions, "memory"> {
  readonly base?: string;
  readonly reason?: Reason;
  readonly because?: string;
  readonly owner?: string;
  readonly expires?: string;
  readonly ticket?: string;
  /** Lists the doors that can be accepted. */
  readonly doors?: true;
  /** Hosts that `$ref`s of the documents may be loaded from. */
  readonly allowHost?: readonly string[];
}

/** Default validity of an approval in days. */
const USUAL_DAYS = 90;

interface ListedFinding {
  /** Absolute path of the document. */
  readonly file: string;
  readonly report: Report;
  readonly doors: readonly DoorFinding[];
  readonly hash: string | undefined;
  readonly ledger: LedgerPlace;
}

const styles = { breaking: "red", dangerous: "yellow", compatible: "green" } as const;

const io = nodeIo();
const path = (uri: string): string => displayPath(process.cwd())(uri);

/**
 * Approves the finding with this fingerprint; without one, lists the findings that can be approved. Sets the exit code.
 * @param fail reports a usage error and does not return
 */
export async function approve(
  fingerprint: string | undefined,
  document: string | undefined,
  options: ApproveOptions,
  fail: (message: string) => never,
): Promise<void> {
  const judged = await judgeDocuments(document, options, fail);
  if (fingerprint === undefined) {
    if (options.doors === true) listDoors(judged);
    else listFindings(judged);
    return;
  }
  const withDoor = judged.find(({ doors }) => doors.some((door) => door.fingerprint.startsWith(fingerprint)));
  const isFinding = judged.some(({ report }) =>
    report.findings.some((finding) => finding.fingerprint.startsWith(fingerprint)),
  );
  if (withDoor !== undefined && !isFinding) {
    await acceptDoor(fingerprint, withDoor, options, fail);
    return;
  }
  const { reason, because, ticket = null } = options;
  if (reason === undefined) return fail(`missing --reason. Choose one of ${reasonNames.join(", ")}.`);
  if (because === undefined) return fail("missing --because. Explain the reason in a sentence.");
  const now = new Date().toISOString();
  const isIts = ({ report }: ListedFinding): boolean =>
    report.findings.some((finding) => finding.fingerprint.startsWith(fingerprint));
  const its = judged.find(isIts) ?? judged[0];
  if (its === undefined)
    return fail("no document was compared. Check `include` and `exclude` in contract-guard.yaml.");
  const { report, hash, ledger } = its;
  const owner = options.owner ?? (await findDefaultOwner(io, its.file));
  if (owner === undefined)
    return fail("missing --owner. Name the person responsible, or set git's user.email.");
  const expires = options.expires ?? dayAfter(now, USUAL_DAYS);
  const decided = { fingerprint, reason, words: because, owner, expires, ticket };
  const prepared = prepareApproval(report, hash, ledger, decided, now);
  if (prepared.kind === "refused") {
    printRefusal(prepared);
    return;
  }
  const refusal = await saveApproval(io, prepared);
  if (refusal !== undefined) {
    printRefusal(refusal);
    return;
  }
  print(visible(`Approved by ${owner} until ${expires}: ${prepared.finding.message}`));
  print(visible(`Commit ${path(pathToFileURL(prepared.path).href)}.`));
}

/** Accepts a door: a decision without expiry, because the design becomes permanent. */
async function acceptDoor(
  fingerprint: string,
  { file, doors, ledger }: ListedFinding,
  options: ApproveOptions,
  fail: (message: string) => never,
): Promise<void> {
  const { because } = options;
  if (because === undefined) return fail("missing --because. Explain the reason in a sentence.");
  const owner = options.owner ?? (await findDefaultOwner(io, file));
  if (owner === undefined)
    return fail("missing --owner. Name the person responsible, or set git's user.email.");
  const decided = { fingerprint, reason: because, owner };
  const prepared = prepareAcceptance(doors, ledger, decided);
  const refusal = prepared.kind === "refused" ? prepared : await saveApproval(io, prepared);
  if (refusal !== undefined) {
    printRefusal(refusal);
    return;
  }
  if (prepared.kind === "refused") return;
  print(visible(`Accepted by ${owner}: ${prepared.door.message}`));
  print(visible(`Commit ${path(pathToFileURL(prepared.path).href)}.`));
}

async function judgeDocuments(
  document: string | undefined,
  { base, allowHost = [], ...options }: ApproveOptions,
  fail: (message: string) => never,
): Promise<readonly ListedFinding[]> {
  const documents = await findDocuments(document === undefined ? [] : [document], fail);
  const comparing = { base, allowHost, mostProofs: 0, doors: true, publishedHash: true } as const;
  const listener = { step: () => undefined, fail };
  const judged: ListedFinding[] = [];
  let index = 0;
  for await (const compared of compareAll(documents, comparing, listener, options)) {
    const { report, publishedHash: hash } = compared;
    const { file = "" } = documents[index++] ?? {};
    if (report === undefined) continue;
    const { ledger } = await findWorkspaceConfig(io, file, async (uri) => readDocument(io, uri));
    judged.push({ file, report, doors: report.doors ?? [], hash, ledger });
  }
  return judged;
}

function listFindings(judged: readonly ListedFinding[]): void {
  let count = 0;
  for (const { report } of judged) {
    if (report.unchecked) {
      const { message, advice } = report.unchecked;
      printRefusal({ kind: "refused", code: "unchecked", message, advice });
    }
    for (const finding of approvableFindings(report)) {
      count++;
      const place = formatLocation(finding.head, path);
      const severity = styleText(styles[finding.severity], finding.severity.padEnd(9), {
        stream: process.stdout,
      });
      print(`${finding.fingerprint}  ${severity}  ${visible(place)}  ${visible(finding.message)}`);
    }
  }
  if (count === 0 && process.exitCode === undefined) print("There is nothing to approve.");
}

function listDoors(judged: readonly ListedFinding[]): void {
  const open = judged.flatMap(({ doors }) => doors).filter(({ accepted }) => accepted === null);
  for (const { fingerprint, level, at, message } of open)
    print(`${fingerprint}  ${level.padEnd(5)}  ${visible(formatLocation(at, path))}  ${visible(message)}`);
  if (open.length === 0) print("There is no door to accept.");
}

function printRefusal({ code, message, advice }: Refusal): void {
  const red = styleText("red", "not approved", { stream: process.stdout });
  print(`${red}: ${visible(message)} ${visible(advice)}`);
  const isUnchecked = ["unchecked", "nothing-compared", "not-written"].includes(code);
  process.exitCode = isUnchecked ? exitCodes.unchecked : exitCodes.usage;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
