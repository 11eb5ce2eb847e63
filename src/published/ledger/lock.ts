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

const ownerName = "by";

/**
 * Locks that this thread holds. A lock with the name of this process that is not in the set was left by an earlier
 * process.
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
  await acquireLock(io, lock, place.api);
  heldLocks.add(lock);
  try {
    return await act();
  } finally {
    heldLocks.delete(lock);
    await releaseLock(io, lock).catch(() => undefined);
  }
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

async function acquireLock(io: WritingIo, lock: string, api: string): Promise<void> {
  if (await tryPlaceLock(io, lock)) return;
  const owner = await io.readFile(join(lock, ownerName));
  const isLeft = owner === io.self ? !heldLocks.has(lock) : owner !== undefined && io.isGone(owner);
  if (isLeft) await releaseLock(io, lock);
  if (!isLeft || !(await tryPlaceLock(io, lock)))
    endSearch(
      "ledger-busy",
      `Another process is writing versions of ${api} to the ledger.`,
      `Try again when it has finished. If it was interrupted, remove ${lock}.`,
    );
}

/** Moves a lock into place; false if there is one already. */
async function tryPlaceLock(io: WritingIo, lock: string, isSecond = false): Promise<boolean> {
  const draft = aside(lock);
  try {
    await io.makeDirectory(draft);
    await io.writeFile(join(draft, ownerName), io.self);
    await io.move(draft, lock);
    return true;
  } catch (error) {
    await io.remove(draft);
    if ((await io.realPath(lock)) !== undefined) return false;
    // The process that holds the lock treats drafts as leftovers. The error codes for an existing folder differ between
    // systems: a lock that was released since, or another obstacle.
    if (isSecond) throw error;
    return tryPlaceLock(io, lock, true);
  }
}

/** Releases the lock in one step: another process may take it as soon as it is moved. */
async function releaseLock(io: WritingIo, lock: string): Promise<void> {
  const gone = aside(lock);
  await io.move(lock, gone);
  await io.remove(gone);
}

function aside(lock: string): string {
  return `${lock}-${randomUUID()}`;
}
