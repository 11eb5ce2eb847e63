/**
 * Allows one writer at a time per API of a ledger. The lock is a folder that is moved into place, which only one
 * process can do.
 */
import { randomUUID } from "node:crypto";
import { join, relative } from "node:path";
import type { LedgerPlace, WritingIo } from "../types";
import { endSearch } from "../not-found";
import { isLinkedOutside } from "../paths";
import { apiFolder, lockName } from "./read";

/**
 * Locks that this thread holds or is acquiring, as `<process> <path>`. A lock of this process that is not in the set was
 * left by an earlier process with the same identifier.
 */
const heldLocks = new Set<string>();

/** Ends the search while another process holds the lock. A lock whose process has ended is replaced. */
export async function withLedgerLock<T>(
  io: WritingIo,
  place: LedgerPlace,
  act: () => Promise<T>,
): Promise<T> {
  await assertInsideLedger(io, place);
  const lock = join(apiFolder(place), lockName);
  const held = `${io.self} ${lock}`;
  if (heldLocks.has(held)) endBusy(lock, place.api);
  heldLocks.add(held);
  try {
    if (!(await placeLock(io, lock)) && !(await replaceLeftLock(io, lock))) endBusy(lock, place.api);
    try {
      return await act();
    } finally {
      await releaseLock(io, lock).catch(() => undefined);
    }
  } finally {
    heldLocks.delete(held);
  }
}

function endBusy(lock: string, api: string): never {
  endSearch(
    "ledger-busy",
    `Another process is writing versions of ${api} to the ledger.`,
    `Try again when it has finished. If it was interrupted, remove ${lock}.`,
  );
}

/** A repository may contain a symbolic link instead of the ledger: never write to its target. */
async function assertInsideLedger(io: WritingIo, { root, api }: LedgerPlace): Promise<void> {
  const folder = apiFolder({ root, api });
  if (await isLinkedOutside(io, root, folder))
    endSearch(
      "ledger-outside",
      `\`${relative(root, folder)}\` is a symbolic link out of its folder, so the ledger is not written.`,
      "Remove the link.",
    );
}

/** Moves a lock into place; false if there is one already. */
async function placeLock(io: WritingIo, lock: string, isSecond = false): Promise<boolean> {
  const draft = aside(lock);
  try {
    await io.makeDirectory(draft);
    await io.writeFile(join(draft, ownerName(io)), "");
    await io.move(draft, lock);
    return true;
  } catch (error) {
    await io.remove(draft);
    if ((await io.realPath(lock)) !== undefined) return false;
    // The process that holds the lock treats drafts as leftovers. The error codes for an existing folder differ between
    // systems: a lock that was released since, or another obstacle.
    if (isSecond) throw error;
    return placeLock(io, lock, true);
  }
}

/**
 * Takes over a lock whose process has ended, by renaming its only file. The name of the file is unique, so only one
 * process can take over the lock, and a newer lock is never taken.
 */
async function replaceLeftLock(io: WritingIo, lock: string): Promise<boolean> {
  const [file = "", ...others] = (await io.readDirectory(lock)) ?? [];
  const owner = file.slice(0, -uniqueSuffix().length);
  if (others.length > 0 || (owner !== io.self && !io.isGone(owner))) return false;
  const left = join(lock, file);
  try {
    await io.move(left, join(lock, ownerName(io)));
    return true;
  } catch (error) {
    if (await io.exists(left)) throw error;
    return false;
  }
}

/** The name of a lock's only file: the process that holds the lock, and a unique suffix. */
function ownerName(io: WritingIo): string {
  return `${io.self}${uniqueSuffix()}`;
}

function uniqueSuffix(): string {
  return `-${randomUUID()}`;
}

/** Releases the lock in one step: another process may take it as soon as it is moved. */
async function releaseLock(io: WritingIo, lock: string): Promise<void> {
  const gone = aside(lock);
  await io.move(lock, gone);
  await io.remove(gone);
}

function aside(lock: string): string {
  return `${lock}${uniqueSuffix()}`;
}
