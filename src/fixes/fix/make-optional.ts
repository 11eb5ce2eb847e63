/** Candidates that keep an added element and make it optional. */
import type { At } from "../../engine/index";
import { nodeAtPlace } from "../edition";
import type { Operation } from "../operation";
import { isOfKind, type ChangeToFix } from "./change-to-fix";
import { itemOf, removed } from "./restore-subtree";
import { owningSchema } from "./by-rule";

/** The added required element, if it can be made optional. */
export function candidatesToMakeOptional({ change, head }: ChangeToFix): {
  readonly name: string;
  readonly ways: Operation[][];
} {
  const at = nodeAtPlace(head, change.head);
  if (at === undefined) return notAProperty;
  if (isOfKind(change, "required-property-added")) {
    const { property } = change.facts;
    const isListed = at.text() === property && at.parent?.token === "required";
    const word = isListed ? at : itemOf(owningSchema(at)?.get("required"), property);
    return { name: property, ways: word === undefined ? [] : [removed(word, () => false)] };
  }
  if (isOfKind(change, "required-parameter-added")) {
    const parameter = at.node.kind === "scalar" ? at.parent : at;
    if (parameter?.get("in")?.string() === "path") return notAProperty;
    return { name: change.facts.name, ways: removeFromRequired(parameter) };
  }
  if (isOfKind(change, "required-request-body-added"))
    return { name: "the request body", ways: removeFromRequired(at) };
  if (isOfKind(change, "header-added")) return { name: change.facts.name, ways: removeFromRequired(at) };
  return notAProperty;
}

const notAProperty = { name: "", ways: [] };

function removeFromRequired(at: At | undefined): Operation[][] {
  const required = at?.get("required");
  return required === undefined ? [] : [[{ do: "remove", at: required }]];
}
