/** Candidates for kinds of changes that need edits at other locations. */
import type { At } from "../../engine/index";
import { nodeAtPlace, type Edition } from "../edition";
import type { Operation } from "../operation";
import { changedNode, correspondingNode, isOfKind, type ChangeToFix, type Candidates } from "./change-to-fix";
import { graftContent, itemOf, publishedContent, removed, replaceContent } from "./restore-subtree";
import { referenceTarget } from "./references";

export function candidatesByRule(defect: ChangeToFix, was: At, is: At): Candidates {
  const { change, base, head } = defect;
  if (isOfKind(change, "path-trailing-slash-changed") || isOfKind(change, "callback-address-changed"))
    return was.token === undefined ? [] : [[{ do: "rename", at: is, key: was.token }]];
  if (isOfKind(change, "path-shadows-template")) return [removed(is, (holder) => holder.token === "paths")];
  if (isOfKind(change, "path-removed")) return [restoreServers(base, was, is), renamePath(defect)];
  if (isOfKind(change, "property-removed")) return [renameProperty(defect), restoreProperty(defect)];
  if (isOfKind(change, "parameter-removed")) return [renameParameter(defect), restoreParameter(defect)];
  if (isOfKind(change, "property-became-optional")) {
    const [wasIn, isIn] = [was.parent?.parent, owningSchema(is)];
    return wasIn && isIn ? [requiredAgain(base, wasIn, isIn, change.facts.property)] : [];
  }
  if (isOfKind(change, "required-property-added")) {
    const { property } = change.facts;
    const word = itemOf(owningSchema(is)?.get("required"), property);
    if (is.token !== property || word === undefined || was.token === property) return [];
    return [[...removed(is, (holder) => holder.token === "properties"), ...removed(word, () => false)]];
  }
  if (isOfKind(change, "required-parameter-added"))
    return [removed(is.parent ?? is, (holder) => correspondingNode(holder, head, base) !== undefined)];
  return [];
}

/** Restores the servers of a path if the path itself is unchanged. */
function restoreServers(base: Edition, was: At, is: At): Operation[] | undefined {
  const servers = was.get("servers") ?? was.parent?.parent?.get("servers");
  const content = servers && publishedContent(base, servers);
  if (content === undefined || was.token !== is.token) return undefined;
  const at = is.get("servers");
  if (at !== undefined) return [{ do: "replace", at, content }];
  return [{ do: "insert", into: is, key: "servers", content, place: { after: ["summary", "description"] } }];
}

/** The schema that contains a property. */
export function owningSchema(property: At): At | undefined {
  return property.parent?.token === "properties" ? property.parent.parent : property.parent;
}

/** Restores the published property, required as published. */
export function restoreProperty(defect: ChangeToFix): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOfKind(change, "property-removed")) return undefined;
  const { was, is, wasIn, isIn } = places;
  const back = graftContent(base, was, is, is.token === "properties" ? 1 : 2);
  return back && [...back, ...(requiredAgain(base, wasIn, isIn, change.facts.property) ?? [])];
}

/**
 * Restores the published property. The property that it was renamed to is no longer required if it became required
 * instead.
 */
export function keepBothProperties(defect: ChangeToFix): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOfKind(change, "property-removed")) return undefined;
  const { was, is, wasIn, isIn } = places;
  const { property, renamedTo } = change.facts;
  const [wordWas, word] = [
    itemOf(wasIn.get("required"), property),
    itemOf(isIn.get("required"), renamedTo ?? ""),
  ];
  if (wordWas === undefined || word === undefined) return restoreProperty(defect);
  const back = graftContent(base, was, is, is.token === "properties" ? 1 : 2);
  return back && [...back, ...(replaceContent(base, wordWas, word) ?? [])];
}

/** Replaces the new name by the published name. */
function renameProperty(defect: ChangeToFix): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOfKind(change, "property-removed")) return undefined;
  const { property, renamedTo } = change.facts;
  if (renamedTo === null) return undefined;
  const { wasIn, isIn } = places;
  const now = isIn.get("properties")?.get(renamedTo);
  const [wordWas, word] = [itemOf(wasIn.get("required"), property), itemOf(isIn.get("required"), renamedTo)];
  return (
    now && [
      { do: "rename", at: now, key: property },
      ...((word && wordWas && replaceContent(base, wordWas, word)) ?? []),
    ]
  );
}

/** The property in base, its former location in head, and the schemas that contain them. */
function placesOf(defect: ChangeToFix) {
  const { change, base } = defect;
  const was = change.base && nodeAtPlace(base, change.base);
  const is = changedNode(defect);
  if (!was || is === undefined) return undefined;
  const [wasIn, isIn] = [owningSchema(was), is.token === "properties" ? is.parent : is];
  return wasIn && isIn && { was, is, wasIn, isIn };
}

function requiredAgain(base: Edition, was: At, is: At, property: string): Operation[] | undefined {
  const word = itemOf(was.get("required"), property);
  return word && graftContent(base, word, is, 2);
}

/** Inserts the published parameter into the list from which it was removed. */
export function restoreParameter(defect: ChangeToFix): Operation[] | undefined {
  const { change, base, head } = defect;
  const was = change.base && nodeAtPlace(base, change.base)?.parent;
  const is = changedNode(defect);
  if (!was || is === undefined || is.node.kind === "scalar") return undefined;
  const isList = is.token === "parameters";
  const list =
    was.parent?.token === "parameters" && was.parent.node.kind === "seq"
      ? undefined
      : correspondingNode(is, head, base);
  const listed = (isList ? list : list?.get("parameters"))?.items();
  const item = listed?.find((each) => referenceTarget(base, each.get("$ref"))?.node === was.node);
  return graftContent(base, item ?? was, is, isList ? 1 : 2);
}

/** Restores the published path. */
export function restorePath(defect: ChangeToFix): Operation[] | undefined {
  const { change, base } = defect;
  const was = change.base && nodeAtPlace(base, change.base);
  const is = changedNode(defect);
  return was && is ? graftContent(base, was, is, 1) : undefined;
}

/** Renames the new path to the published path. */
function renamePath(defect: ChangeToFix): Operation[] | undefined {
  const { change } = defect;
  if (!isOfKind(change, "path-removed")) return undefined;
  const now = changedNode(defect)?.get(change.facts.successor ?? "");
  return now && [{ do: "rename", at: now, key: change.facts.path }];
}

/** Replaces the new name by the published name. */
function renameParameter(defect: ChangeToFix): Operation[] | undefined {
  const { change, base, head } = defect;
  if (!isOfKind(change, "parameter-removed")) return undefined;
  const { renamedTo } = change.facts;
  const was = change.base && nodeAtPlace(base, change.base);
  const is = changedNode(defect);
  if (renamedTo === null || !was || is === undefined) return undefined;
  const list = is.token === "parameters" ? is : is.get("parameters");
  const names = (list?.items() ?? []).map((item) =>
    (referenceTarget(head, item.get("$ref")) ?? item).get("name"),
  );
  const name = names.find((each) => each?.text() === renamedTo);
  return name && replaceContent(base, was, name);
}
