/** What is to be repaired. */
import type { At, Change, ChangeKind, Place } from "../../engine/index";
import { atTokens, tokensTo, type Edition } from "../edition";
import type { Operation } from "../operation";

/** Schemas that are counterparts, by their places; `isGone` where nothing is written in head. */
export interface Counterparts {
  readonly base: Pick<Place, "uri" | "pointer">;
  readonly head: Pick<Place, "uri" | "pointer">;
  /** The keys that lead to it from the one before, as far as they are keys. */
  readonly step: string;
  readonly isGone: boolean;
}

/** A change between base and head as it is now, and both. */
export interface Defect {
  readonly change: Change;
  /** From the schema of the whole value to the one that differs; empty where none does. */
  readonly way: readonly Counterparts[];
  readonly base: Edition;
  readonly head: Edition;
}

export function isOf<K extends ChangeKind>(change: Change, kind: K): change is Change<K> {
  return change.kind === kind;
}

/** Each is worth a try; an undefined one cannot be gone. */
export type Ways = (Operation[] | undefined)[];

/** What stands in the other version under the same pointer, in the file that is where this one is. */
export function counterpart(at: At, from: Edition, to: Edition): At | undefined {
  const { uri } = at.document;
  const folder = folderOf(from);
  const isEntry = uri === from.entry.document.uri;
  const relative = uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
  const file = isEntry ? to.entry : relative === undefined ? undefined : to.get(folderOf(to) + relative);
  return file && atTokens(file, tokensTo(at));
}

function folderOf({ entry }: Edition): string {
  return entry.document.uri.replace(/[^/]*$/, "");
}
