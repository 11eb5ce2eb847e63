/** Candidates for restoring the published content, smallest first. A check decides which of them are correct. */
import type { At } from "../../engine/index";
import { nodeAtPlace, type Edition } from "../edition";
import { changedNode, correspondingNode, type ChangeToFix, type Candidates } from "./change-to-fix";
import type { Operation } from "../operation";
import type { Content } from "../text/content";
import { restorePublished, graftContent, removed, replaceContent } from "./restore-subtree";
import { keywordsOf } from "./keywords";
import { candidatesByRule } from "./by-rule";

const noRestorations = { same: [], others: [] };

/** Maximum number of levels between the location of a change and its counterpart. */
const farthest = 4;

/** Candidates for one change. */
export function restoreCandidates(defect: ChangeToFix): Operation[][] {
  const { change, base, head } = defect;
  const was = change.base === null ? undefined : nodeAtPlace(base, change.base);
  const is = changedNode(defect);
  if (is === undefined) return [];
  const isAddition = /-(?:added|closed|tightened|became-required|became-read-only)$/.test(change.kind);
  const { same, others } = was === undefined ? noRestorations : grafts(base, was, is);
  const keywords = was === undefined ? [] : restoreKeywords(defect, was, is);
  const words = keywordsOf(change.kind, findKeyword(defect)).flat();
  const isHolder = was !== undefined && was.token !== is.token && !words.includes(was.token ?? "");
  const isNew = was === undefined || (isHolder && was.get(is.token ?? "") === undefined);
  const taken = isNew
    ? removed(is, (holder) => correspondingNode(holder, head, base) !== undefined)
    : undefined;
  const inPlace = restoreInPlace(defect, is);
  const inBase = was === undefined ? undefined : restoreAtPublishedLocation(defect, holderOf(was, words));
  const isReference = is.token === "$ref" || is.get("$ref") !== undefined;
  const pointed = isReference ? [inPlace] : [];
  const own = [restoreParent(defect), ...(was === undefined ? [] : candidatesByRule(defect, was, is))];
  const changed = was !== undefined && was.token === is.token ? replaceContent(base, was, is) : undefined;
  const all = isAddition
    ? [...own, ...pointed, changed, taken, ...keywords, inPlace, ...same]
    : [...own, ...pointed, changed, ...same, ...keywords, inPlace, inBase, ...others, taken];
  return uniqueOperations(all);
}

/**
 * Candidates that insert the element of base below the location in head, by the number of levels to an ancestor with
 * the same name.
 */
function grafts(base: Edition, was: At, is: At): { readonly same: Candidates; readonly others: Candidates } {
  const same: Candidates = [];
  const others: Candidates = [];
  let above = was.parent;
  for (let levels = 1; levels <= farthest && above !== undefined; levels++, above = above.parent)
    (above.token === is.token ? same : others).push(graftContent(base, was, is, levels));
  return { same, others };
}

function findKeyword({ change: { facts } }: ChangeToFix): string | undefined {
  return "keyword" in facts ? facts.keyword : undefined;
}

function restoreKeywords(defect: ChangeToFix, was: At, is: At): Operation[][] {
  const { change, base } = defect;
  return keywordsOf(change.kind, findKeyword(defect)).map((keywords) =>
    restorePublished(base, holderOf(was, keywords), holderOf(is, keywords), keywords),
  );
}

/** The nearest ancestor with one of these keywords, else the node itself. */
function holderOf(at: At, keywords: readonly string[]): At {
  let here = at;
  for (let level = 0; level < farthest && here.parent !== undefined; level++, here = here.parent)
    if (keywords.includes(here.token ?? "") && here.parent.node.kind === "map") return here.parent;
  return at.node.kind === "scalar" && at.parent !== undefined ? at.parent : at;
}

/** Restores the element that base has at the same pointer; a reference is replaced by a reference. */
function restoreInPlace(defect: ChangeToFix, is: At): Operation[] | undefined {
  const at = is.token === "$ref" && is.parent !== undefined ? is.parent : is;
  const was = correspondingNode(at, defect.head, defect.base);
  return was === undefined ? undefined : replaceContent(defect.base, was, at);
}

/** Restores the schema on the path to the location that does not exist in head. */
function restoreParent({ way, base, head }: ChangeToFix): Operation[] | undefined {
  const first = way.findIndex(({ isGone }) => isGone);
  const [holder, gone] = [way[first - 1], way[first]];
  const [was, is] = [holder && nodeAtPlace(base, holder.base), holder && nodeAtPlace(head, holder.head)];
  const keys = gone?.step.split("/") ?? [];
  let thing = was;
  for (const key of keys) thing = thing?.get(key);
  return thing && is && graftContent(base, thing, is, keys.length);
}

/** Replaces a node of head by the node that base has at the same pointer. */
function restoreAtPublishedLocation({ base, head }: ChangeToFix, was: At): Operation[] | undefined {
  const at = correspondingNode(was, base, head);
  return at === undefined ? undefined : replaceContent(base, was, at);
}

/** Removes duplicates and empty candidates. */
function uniqueOperations(all: readonly (Operation[] | undefined)[]): Operation[][] {
  const found = new Map<string, Operation[]>();
  for (const operations of all) {
    if (operations === undefined || operations.length === 0) continue;
    const name = JSON.stringify(operations.map(operationKey));
    if (!found.has(name)) found.set(name, operations);
  }
  return [...found.values()];
}

function operationKey(operation: Operation): unknown {
  switch (operation.do) {
    case "insert":
      return [operation.into.pointer(), operation.key, spelledContent(operation.content)];
    case "replace":
      return [operation.at.pointer(), spelledContent(operation.content)];
    case "remove":
      return [operation.at.pointer()];
    case "wrap":
      return [operation.at.pointer(), ...operation.keys];
    case "rename":
      return [operation.at.pointer(), operation.key];
  }
}

function spelledContent(content: Content): unknown {
  if (content.of === "holder") return [content.key, spelledContent(content.content)];
  return content.of === "published" ? content.at.pointer() : "";
}
