/** Operations that restore a part of head as in base. */
import type { At } from "../../engine/index";
import { fileOfNode, type Edition } from "../edition";
import { areEqualNodes } from "../nodes";
import type { Operation } from "../operation";
import type { Content } from "../text/content";
import { isFlow } from "../text/layout";

/** An element of base as content; undefined if its file does not exist. */
export function publishedContent(base: Edition, at: At): Content | undefined {
  const file = fileOfNode(base, at);
  return file && { of: "published", at, file };
}

/** Replaces `at` by the node that base has at `as`. */
export function replaceContent(base: Edition, as: At, at: At): Operation[] | undefined {
  const content = publishedContent(base, as);
  if (content === undefined || at.parent === undefined || areEqualNodes(as.node, at.node)) return undefined;
  return [{ do: "replace", at, content }];
}

/**
 * Inserts the node `thing` of base below `into`, which is the counterpart in head of its ancestor `levels` above.
 * Missing nodes on the path are inserted too. If none is missing, the node itself is replaced.
 * @param alone inserts no other children of missing nodes on the path
 */
export function graftContent(
  base: Edition,
  thing: At,
  into: At,
  levels: number,
  alone = false,
): Operation[] | undefined {
  const way: At[] = [];
  for (let at = thing; way.length < levels && at.parent !== undefined; at = at.parent) way.unshift(at);
  let here = into;
  for (const [index, step] of way.entries()) {
    const isList = step.parent?.node.kind === "seq";
    if (!canHold(here, isList)) return undefined;
    const next = isList
      ? here.items().find((item) => areEqualNodes(item.node, step.node))
      : here.get(step.token ?? "");
    if (next === undefined) {
      const content =
        !alone && isWhole(here, step) ? publishedContent(base, step) : holderContent(base, way.slice(index));
      if (content === undefined) return undefined;
      return [
        { do: "insert", into: here, key: isList ? undefined : step.token, content, place: { as: step } },
      ];
    }
    here = next;
  }
  return replaceContent(base, thing, here);
}

/** True if a removed mapping is restored completely, because no other keyword can describe the same. */
function isWhole({ node }: At, was: At): boolean {
  const others = ["allOf", "oneOf", "anyOf", "$ref"];
  return was.node.kind === "map" && node.kind === "map" && !others.some((key) => node.get(key) !== undefined);
}

function canHold({ node }: At, isList: boolean): boolean {
  if (node.kind === "scalar") return node.value === null;
  return (node.kind === "seq") === isList;
}

/** The last node of the path, inside copies of its parents without their other children. */
function holderContent(base: Edition, [holder, ...rest]: readonly At[]): Content | undefined {
  const [next] = rest;
  if (holder === undefined) return undefined;
  if (next === undefined || nodeSize(holder) === 1) return publishedContent(base, holder);
  const content = holderContent(base, rest);
  const file = fileOfNode(base, holder);
  if (content === undefined || file === undefined) return undefined;
  const key = holder.node.kind === "seq" ? undefined : next.token;
  return { of: "holder", key, content, flow: isFlow(file.text, holder.node) };
}

function nodeSize({ node }: At): number {
  return node.kind === "map" ? node.entries.length : node.kind === "seq" ? node.items.length : 0;
}

/** Restores these keywords of a mapping as in base. */
export function restorePublished(base: Edition, was: At, is: At, keywords: readonly string[]): Operation[] {
  if (is.node.kind !== "map") return [];
  const back = keywords.flatMap((keyword): Operation[] => {
    const [before, now] = [was.get(keyword), is.get(keyword)];
    if (before === undefined) return [];
    return (now === undefined ? graftContent(base, before, is, 1) : replaceContent(base, before, now)) ?? [];
  });
  const gone = keywords.flatMap((keyword): Operation[] => {
    const at = was.get(keyword) === undefined ? is.get(keyword) : undefined;
    return at === undefined ? [] : [{ do: "remove", at }];
  });
  return [...back, ...gone];
}

/** Removes a node, and its ancestors that would be empty, except those that `isKept` accepts. */
export function removed(at: At, isKept: (holder: At) => boolean): Operation[] {
  let gone = at;
  for (let holder = at.parent; holder?.parent !== undefined && !isKept(holder); holder = holder.parent) {
    if (nodeSize(holder) !== 1) break;
    gone = holder;
  }
  return gone.parent === undefined ? [] : [{ do: "remove", at: gone }];
}

/** The item of a list of strings with this value. */
export function itemOf(list: At | undefined, word: string): At | undefined {
  return list?.items().find((item) => item.text() === word);
}
