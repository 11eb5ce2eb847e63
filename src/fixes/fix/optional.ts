/** Candidates that keep an added element and make it optional. */
import type { At } from "../../engine/index";
import { atPlace } from "../edition";
import type { Operation } from "../operation";
import { isOf, type Defect } from "./defect";
import { itemOf, removed } from "./restore-subtree";
import { ownerOf } from "./by-rule";

/** The added required element, if it can be made optional. */
export function madeOptional({ change, head }: Defect): {
  readonly name: string;
  readonly ways: Operation[][];
} {
  const at = atPlace(head, change.head);
  if (at === undefined) return none;
  if (isOf(change, "required-property-added")) {
    const { property } = change.facts;
    const isListed = at.text() === property && at.parent?.token === "required";
    const word = isListed ? at : itemOf(ownerOf(at)?.get("required"), property);
    return { name: property, ways: word === undefined ? [] : [removed(word, () => false)] };
  }
  if (isOf(change, "required-parameter-added")) {
    const parameter = at.node.kind === "scalar" ? at.parent : at;
    if (parameter?.get("in")?.string() === "path") return none;
    return { name: change.facts.name, ways: notRequired(parameter) };
  }
  if (isOf(change, "required-request-body-added")) return { name: "the request body", ways: notRequired(at) };
  if (isOf(change, "header-added")) return { name: change.facts.name, ways: notRequired(at) };
  return none;
}

const none = { name: "", ways: [] };

function notRequired(at: At | undefined): Operation[][] {
  const required = at?.get("required");
  return required === undefined ? [] : [[{ do: "remove", at: required }]];
}
