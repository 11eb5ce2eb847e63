/** Groups of questions that do not influence each other. */
import type { At } from "../../at";
import type { Schema } from "../../model/schema";
import type { SourceNode } from "../../span";
import type { PairNode } from "../schemas/pairs";

/**
 * The group of the questions about a value. Schemas without references are decided by themselves: each path and each
 * component has a group of its own, so that an edit of one does not ask the questions about others again.
 */
export function groupOf({ base, head }: PairNode): string {
  return isSelfContained(base) && isSelfContained(head) ? unitOf(head.home) : "";
}

function unitOf(at: At): string {
  return [at.document.uri, ...at.pointer().split("/", 4)].join("/");
}

function isSelfContained({ parts }: Schema): boolean {
  return parts.every(({ at }) => !hasReference(at.node));
}

const referring = new WeakMap<SourceNode, boolean>();

/** True if there is a reference at or below a node. */
function hasReference(node: SourceNode): boolean {
  if (node.kind === "scalar") return false;
  let found = referring.get(node);
  if (found === undefined) {
    found =
      node.kind === "seq"
        ? node.items.some(hasReference)
        : node.entries.some(
            ({ key, value }) => key === "$ref" || key === "$dynamicRef" || hasReference(value),
          );
    referring.set(node, found);
  }
  return found;
}
