/** One writer at a time in an API's part of a ledger: a folder that only one process can put into its place. */
import { randomUUID } from "node:crypto";
import { join, relative } from "node:path";
import type { LedgerPlace, WritingIo } from "../types";
import { giveUp } from "../not-found";
import { isLedOut } from "../paths";
import { apiFolder, lockName } from "./read";

const ownerName = "by";

/** Locks that this thread holds: one that only seems to be ours was left behind. */
const held = new Set<string>();

/** Ends the search while another process writes there; the lock of one that has ended is no obstacle. */
export async function whileLocked<T>(io: WritingIo, place: LedgerPlace, act: () => Promise<T>): Promise<T> {
  await refuseOutside(io, place);
  const lock = join(apiFolder(place), lockName);
  await take(io, lock, place.api);
  held.add(lock);
  try {
    return await act();
  } finally {
    held.delete(lock);
    await release(io, lock).catch(() => undefined);
  }
}

/** A repository may hold a symbolic link in the ledger's place: nothing is written where that leads to. */
async function refuseOutside(io: WritingIo, { root, api }: LedgerPlace): Promise<void> {
  const folder = apiFolder({ root, api });
  if (await isLedOut(io, root, folder))
    giveUp(
      "ledger-outside",
      `\`${relative(root, folder)}\` leads out of its folder by a symbolic link, so nothing is written there.`,
      "Take the link out of the way.",
    );
}

async function take(io: WritingIo, lock: string, api: string): Promise<void> {
  if (await isPut(io, lock)) return;
  const owner = await io.readFile(join(lock, ownerName));
  const isLeft = owner === io.self ? !held.has(lock) : owner !== undefined && io.isGone(owner);
  if (isLeft) await release(io, lock);
  if (!isLeft || !(await isPut(io, lock)))
    giveUp(
      "ledger-busy",
      `Another process is writing to the versions of ${api} in the ledger.`,
      `Try again when it has ended. If it was cut short, remove ${lock}.`,
    );
}

/** Puts a lock into its place; false where there is one. */
async function isPut(io: WritingIo, lock: string, isSecond = false): Promise<boolean> {
  const draft = aside(lock);
  try {
    await io.makeDirectory(draft);
    await io.writeFile(join(draft, ownerName), io.self);
    await io.move(draft, lock);
    return true;
  } catch (error) {
    await io.remove(draft);
    if ((await io.realPath(lock)) !== undefined) return false;
    // Whoever holds the lock takes drafts for left over. What keeps a folder from its place differs between systems:
    // one that has gone since, or something else.
    if (isSecond) throw error;
    return isPut(io, lock, true);
  }
}

/** In one step: another one may take the lock as soon as it is not in its place. */
async function release(io: WritingIo, lock: string): Promise<void> {
  const gone = aside(lock);
  await io.move(lock, gone);
  await io.remove(gone);
}

function aside(lock: string): string {
  return `${lock}-${randomUUID()}`;
}
