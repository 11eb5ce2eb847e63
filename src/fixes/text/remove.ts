/** Removes an element from a text. */
import type { At } from "../../engine/index";
import { fileOfNode, type Edition } from "../edition";
import { lineAfter } from "./surroundings";
import type { Place, TextStep } from "./text-step";
import { childrenOf, isFlow, lineEnd, lineStart, type Written } from "./layout";

/** Undefined if the text cannot be edited this way. */
export function removal(head: Edition, at: At): TextStep | undefined {
  const file = fileOfNode(head, at);
  const { parent, token } = at;
  if (file === undefined || parent === undefined || token === undefined) return undefined;
  const { node } = parent;
  if (node.kind === "scalar") return undefined;
  const children = childrenOf(file.text, node) ?? [];
  const place = children.findIndex(({ key, index }) => (key ?? String(index)) === token);
  const own = children[place];
  if (own === undefined) return undefined;
  const isOnly = children.length === 1 && (node.kind === "seq" || node.entries.length === 1);
  const [before, after] = [children[place - 1], children[place + 1]];
  const found = isOnly
    ? emptied(file.text, parent)
    : isFlow(file.text, node)
      ? fromFlow(own, before, after)
      : fromBlock(file.text, own, after);
  return (
    found && {
      splice: { uri: file.document.uri, ...found },
      of: node,
      alteration: node.kind === "map" ? { drop: token } : { dropAt: own.index },
    }
  );
}

/** Removes one of the adjacent commas too. */
function fromFlow(own: Written, before: Written | undefined, after: Written | undefined): Place {
  if (before !== undefined) return { start: before.end, end: own.end, text: "" };
  return { start: own.start, end: after?.start ?? own.end, text: "" };
}

/** Removes complete lines, unless the element follows a dash. */
function fromBlock(text: string, own: Written, after: Written | undefined): Place | undefined {
  const start = lineStart(text, own.from);
  const rest = text.slice(own.end, lineEnd(text, own.end));
  const next = lineAfter(text, own.end);
  if (next !== own.end && !/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  if (text.slice(start, own.from).trim() === "") {
    const isLast = next === text.length && !/[\r\n]$/.test(text);
    const breakBefore = text.slice(0, start).endsWith("\r\n") ? 2 : 1;
    return { start: isLast ? start - breakBefore : start, end: next, text: "" };
  }
  if (after === undefined || text.slice(own.end, after.from).includes("#")) return undefined;
  return { start: own.from, end: after.from, text: "" };
}

/** Replaces a collection by empty brackets. */
function emptied(text: string, at: At): Place | undefined {
  const { node, parent, token } = at;
  const brackets = node.kind === "map" ? "{}" : "[]";
  if (isFlow(text, node)) return { start: node.start, end: node.end, text: brackets };
  const holder = parent?.node;
  if (holder === undefined || holder.kind === "scalar") return undefined;
  const own = childrenOf(text, holder)?.find(({ key, index }) => (key ?? String(index)) === token);
  if (own === undefined) return undefined;
  const isClear = text.slice(own.after, own.valueStart).trim() === "";
  return isClear
    ? { start: own.after, end: own.end, text: ` ${brackets}` }
    : { start: own.valueStart, end: own.end, text: brackets };
}
