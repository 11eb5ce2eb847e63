/** `contract-guard ledger`: lists, verifies and retires published versions. */
import { join, resolve } from "node:path";
import {
  readApiNames,
  listLedgerVersions,
  nodeIo,
  orNotFound,
  readDocument,
  retireInLedger,
  retirementText,
  verifyLedger,
  type NotFound,
} from "../published/index";
import { findWorkspaceConfig } from "../service/index";
import { exitCodes } from "./exit-codes";
import { printLine } from "./print";

const io = nodeIo();

/** Lists the versions of every API in the ledger of a folder, oldest first. */
export async function listVersions(folder = "."): Promise<void> {
  const root = await rootAround(folder);
  const apis = await orNotFound(() => readApiNames(io, root));
  if ("kind" in apis) {
    wrong(apis);
    return;
  }
  if (apis.length === 0) printEmptyLedger(root);
  for (const api of apis) {
    const records = await listLedgerVersions(io, { root, api });
    if ("kind" in records) {
      wrong(records);
      continue;
    }
    for (const record of records) {
      const { version, date, commit, sha256 } = record;
      const id = commit === null ? `SHA-256 ${sha256.slice(0, 12)}` : `commit ${commit.slice(0, 12)}`;
      const since = record.retired === null ? "" : `  ${retirementText(record)}`;
      printLine(`${api} ${version}  published ${date.slice(0, 10)}  ${id}${since}`);
    }
  }
}

/**
 * Compares every version with its hashes and with the commit that added it. The exit code is 1 if one was modified.
 */
export async function verifyVersions(folder = "."): Promise<void> {
  const root = await rootAround(folder);
  const verified = await orNotFound(() => verifyLedger(io, root));
  if ("kind" in verified) {
    wrong(verified);
    return;
  }
  if (verified.length === 0) printEmptyLedger(root);
  for (const { api, version, wrong: found, history } of verified) {
    if (found === undefined) printLine(`${api} ${version}  unchanged, ${history ?? ""}`);
    else wrong(found);
  }
  if (verified.some((one) => one.wrong !== undefined)) process.exitCode = exitCodes.breaking;
}

/** Retires a version of an API; `since` is a day (default: today). */
export async function retireVersion(api: string, version: string, since: string | undefined): Promise<void> {
  const place = { root: await rootAround("."), api };
  const answer = await retireInLedger(io, place, version, since ?? new Date().toISOString().slice(0, 10));
  if ("kind" in answer) wrong(answer, "not retired");
  else printLine(`${api} ${version}  retired ${answer.retired ?? ""}`);
}

async function rootAround(folder: string): Promise<string> {
  const { ledger } = await findWorkspaceConfig(io, join(resolve(folder), "openapi.yaml"), async (uri) =>
    readDocument(io, uri),
  );
  return ledger.root;
}

function printEmptyLedger(root: string): void {
  printLine(`No published version in ${root}. Publish one: contract-guard publish.`);
  process.exitCode = exitCodes.unchecked;
}

function wrong({ message, advice }: NotFound, what = "invalid"): void {
  printLine(`${what}: ${message} ${advice}`);
  process.exitCode = exitCodes.unchecked;
}
