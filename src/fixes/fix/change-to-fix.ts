/** The input of a fix. */
import type { At, Change, ChangeKind, Place } from "../../engine/index";
import { nodeAtPlace, nodeAtTokens, tokensTo, type Edition } from "../edition";
import type { Operation } from "../operation";

/** Locations of corresponding schemas; `isGone` if head has no such schema. */
export interface Counterparts {
  readonly base: Pick<Place, "uri" | "pointer">;
  readonly head: Pick<Place, "uri" | "pointer">;
  /** The keys on the path from the previous schema, as far as they are keys. */
  readonly step: string;
  readonly isGone: boolean;
}

/** A change with base and the current head. */
export interface ChangeToFix {
  readonly change: Change;
  /** From the schema of the whole value to the schema that differs; empty if there is none. */
  readonly way: readonly Counterparts[];
  readonly base: Edition;
  readonly head: Edition;
}

export function isOfKind<K extends ChangeKind>(change: Change, kind: K): change is Change<K> {
  return change.kind === kind;
}

/** Candidates; an undefined one is not possible. */
export type Candidates = (Operation[] | undefined)[];

/** The node at the same pointer in the corresponding file of the other version. */
export function correspondingNode(at: At, from: Edition, to: Edition): At | undefined {
  const { uri } = at.document;
  const folder = folderOf(from);
  const isEntry = uri === from.entry.document.uri;
  const relative = uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
  const file = isEntry ? to.entry : relative === undefined ? undefined : to.get(folderOf(to) + relative);
  return file && nodeAtTokens(file, tokensTo(at));
}

function folderOf({ entry }: Edition): string {
  return entry.document.uri.replace(/[^/]*$/, "");
}

/** The location of a change in head; for a renamed element, the mapping or list that contains the new one. */
export function changedNode({ change, head }: Pick<ChangeToFix, "change" | "head">): At | undefined {
  const at = nodeAtPlace(head, change.head);
  if (at === undefined) return undefined;
  if (
    isOfKind(change, "path-removed") ||
    isOfKind(change, "union-branch-removed") ||
    isOfKind(change, "discriminator-value-removed")
  )
    return change.facts.successor === undefined ? at : at.parent;
  if (isOfKind(change, "property-removed"))
    return change.facts.renamedTo === at.token && at.parent?.token === "properties" ? at.parent : at;
  if (!isOfKind(change, "parameter-removed") || change.facts.renamedTo === null) return at;
  const list = at.parent?.parent;
  return list?.token === "parameters" && list.node.kind === "seq" ? list : at;
}
