/** Candidates for kinds of changes that need edits at other locations. */
import type { At } from "../../engine/index";
import { atPlace, type Edition } from "../edition";
import type { Operation } from "../operation";
import { counterpart, isOf, type Defect, type Ways } from "./defect";
import { grafted, itemOf, published, removed, replaced } from "./restore-subtree";
import { targetOf } from "./references";

export function ofKind(defect: Defect, was: At, is: At): Ways {
  const { change, base, head } = defect;
  if (isOf(change, "path-trailing-slash-changed") || isOf(change, "callback-address-changed"))
    return was.token === undefined ? [] : [[{ do: "rename", at: is, key: was.token }]];
  if (isOf(change, "path-shadows-template")) return [removed(is, (holder) => holder.token === "paths")];
  if (isOf(change, "path-removed")) return [sameServers(base, was, is)];
  if (isOf(change, "property-removed")) return [propertyRenamed(defect), propertyBack(defect)];
  if (isOf(change, "parameter-removed")) return [parameterRenamed(defect), parameterBack(defect)];
  if (isOf(change, "property-became-optional")) {
    const [wasIn, isIn] = [was.parent?.parent, ownerOf(is)];
    return wasIn && isIn ? [requiredAgain(base, wasIn, isIn, change.facts.property)] : [];
  }
  if (isOf(change, "required-property-added")) {
    const { property } = change.facts;
    const word = itemOf(ownerOf(is)?.get("required"), property);
    if (is.token !== property || word === undefined || was.token === property) return [];
    return [[...removed(is, (holder) => holder.token === "properties"), ...removed(word, () => false)]];
  }
  if (isOf(change, "required-parameter-added"))
    return [removed(is.parent ?? is, (holder) => counterpart(holder, head, base) !== undefined)];
  return [];
}

/** Restores the servers of a path if the path itself is unchanged. */
function sameServers(base: Edition, was: At, is: At): Operation[] | undefined {
  const servers = was.get("servers") ?? was.parent?.parent?.get("servers");
  const content = servers && published(base, servers);
  if (content === undefined || was.token !== is.token) return undefined;
  const at = is.get("servers");
  if (at !== undefined) return [{ do: "replace", at, content }];
  return [{ do: "insert", into: is, key: "servers", content, place: { after: ["summary", "description"] } }];
}

/** The schema that contains a property. */
export function ownerOf(property: At): At | undefined {
  return property.parent?.token === "properties" ? property.parent.parent : property.parent;
}

/** Restores the published property, required as published. */
export function propertyBack(defect: Defect): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOf(change, "property-removed")) return undefined;
  const { was, is, wasIn, isIn } = places;
  const back = grafted(base, was, is, is.token === "properties" ? 1 : 2);
  return back && [...back, ...(requiredAgain(base, wasIn, isIn, change.facts.property) ?? [])];
}

/**
 * Restores the published property. The property that it was renamed to is no longer required if it became required
 * instead.
 */
export function propertyBeside(defect: Defect): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOf(change, "property-removed")) return undefined;
  const { was, is, wasIn, isIn } = places;
  const { property, renamedTo } = change.facts;
  const [wordWas, word] = [
    itemOf(wasIn.get("required"), property),
    itemOf(isIn.get("required"), renamedTo ?? ""),
  ];
  if (wordWas === undefined || word === undefined) return propertyBack(defect);
  const back = grafted(base, was, is, is.token === "properties" ? 1 : 2);
  return back && [...back, ...(replaced(base, wordWas, word) ?? [])];
}

/** Replaces the new name by the published name. */
function propertyRenamed(defect: Defect): Operation[] | undefined {
  const { base, change } = defect;
  const places = placesOf(defect);
  if (places === undefined || !isOf(change, "property-removed")) return undefined;
  const { property, renamedTo } = change.facts;
  if (renamedTo === null) return undefined;
  const { wasIn, isIn } = places;
  const now = isIn.get("properties")?.get(renamedTo);
  const [wordWas, word] = [itemOf(wasIn.get("required"), property), itemOf(isIn.get("required"), renamedTo)];
  return (
    now && [
      { do: "rename", at: now, key: property },
      ...((word && wordWas && replaced(base, wordWas, word)) ?? []),
    ]
  );
}

/** The property in base, its former location in head, and the schemas that contain them. */
function placesOf({ change, base, head }: Defect) {
  const was = change.base && atPlace(base, change.base);
  const is = atPlace(head, change.head);
  if (!was || is === undefined) return undefined;
  const [wasIn, isIn] = [ownerOf(was), is.token === "properties" ? is.parent : is];
  return wasIn && isIn && { was, is, wasIn, isIn };
}

function requiredAgain(base: Edition, was: At, is: At, property: string): Operation[] | undefined {
  const word = itemOf(was.get("required"), property);
  return word && grafted(base, word, is, 2);
}

/** Inserts the published parameter into the list from which it was removed. */
export function parameterBack(defect: Defect): Operation[] | undefined {
  const { change, base, head } = defect;
  const was = change.base && atPlace(base, change.base)?.parent;
  const is = atPlace(head, change.head);
  if (!was || is === undefined || is.node.kind === "scalar") return undefined;
  const isList = is.token === "parameters";
  const list =
    was.parent?.token === "parameters" && was.parent.node.kind === "seq"
      ? undefined
      : counterpart(is, head, base);
  const listed = (isList ? list : list?.get("parameters"))?.items();
  const item = listed?.find((each) => targetOf(base, each.get("$ref"))?.node === was.node);
  return grafted(base, item ?? was, is, isList ? 1 : 2);
}

/** Replaces the new name by the published name. */
function parameterRenamed({ change, base, head }: Defect): Operation[] | undefined {
  if (!isOf(change, "parameter-removed")) return undefined;
  const { renamedTo } = change.facts;
  const was = change.base && atPlace(base, change.base);
  const is = atPlace(head, change.head);
  if (renamedTo === null || !was || is === undefined) return undefined;
  const list = is.token === "parameters" ? is : is.get("parameters");
  const names = (list?.items() ?? []).map((item) => (targetOf(head, item.get("$ref")) ?? item).get("name"));
  const name = names.find((each) => each?.text() === renamedTo);
  return name && replaced(base, was, name);
}
