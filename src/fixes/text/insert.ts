/** Inserts an element into a text. */
import type { At, MapNode, SeqNode } from "../../engine/index";
import { fileOfNode, type Edition } from "../edition";
import { areEqualNodes, itemIdentity } from "../nodes";
import type { Operation, Placement } from "../operation";
import { contentNode } from "./content";
import { insertIntoBlock, fillBlock } from "./insert-block";
import { fillFlow, insertIntoFlow } from "./insert-flow";
import { childrenOf, isFlow, type Written } from "./layout";
import type { Neighbor, Insertion, Place, TextStep } from "./text-step";
import { detectStyle } from "./style";
import type { Form } from "./write";

/** Undefined if the text cannot be edited this way. */
export function insertion(
  head: Edition,
  { into, key, content, place }: Extract<Operation, { do: "insert" }>,
  form: Form,
): TextStep | undefined {
  const file = fileOfNode(head, into);
  const { node } = into;
  const isOther = node.kind !== "scalar" && (key === undefined) === (node.kind === "map");
  if (file === undefined || isOther) return undefined;
  const given: Insertion = { file, into, key, content, style: detectStyle(file), form };
  const value = contentNode(content);
  const step = (place: Place | undefined, index: number): TextStep | undefined =>
    place && {
      splice: { uri: file.document.uri, ...place },
      of: node,
      alteration: key === undefined ? { insertAt: index, node: value } : { put: key, node: value },
    };
  if (node.kind === "scalar")
    return node.value === null
      ? step(isInBlock(file.text, into) ? fillBlock(given) : fillFlow(given), 0)
      : undefined;
  const children = withMerges(file.text, node, childrenOf(file.text, node));
  if (children === undefined || (key !== undefined && children.some((each) => each.key === key)))
    return undefined;
  const beside = neighborOf(children, place);
  const flow = isFlow(file.text, node);
  if (beside === undefined) {
    if (!flow) return undefined;
    return step((isInBlock(file.text, into) ? fillBlock(given) : undefined) ?? fillFlow(given), 0);
  }
  const index = beside.sibling.index + (beside.side === "after" ? 1 : 0);
  return step(flow ? insertIntoFlow(given, beside, children) : insertIntoBlock(given, beside), index);
}

/** If all entries of a mapping come from merge keys, they count as one child. */
function withMerges(
  text: string,
  node: MapNode | SeqNode,
  children: Written[] | undefined,
): Written[] | undefined {
  if (node.kind === "seq" || children?.length !== 0 || node.entries.length === 0) return children;
  const start = isFlow(text, node) ? node.start + 1 : node.start;
  const end = isFlow(text, node) ? start + text.slice(start, node.end - 1).trimEnd().length : node.end;
  return [{ start, from: start, after: start, valueStart: start, end, key: "<<", index: -1, value: node }];
}

/** True if a value is not inside brackets. */
export function isInBlock(text: string, at: At): boolean {
  for (let holder = at.parent; holder !== undefined; holder = holder.parent)
    if (isFlow(text, holder.node)) return false;
  return true;
}

/** Undefined if there are no siblings. */
function neighborOf(children: readonly Written[], place: Placement): Neighbor | undefined {
  const first = children[0];
  if ("after" in place) {
    const last = children.findLast(({ key }) => key !== undefined && place.after.includes(key));
    if (last !== undefined) return { side: "after", sibling: last };
    return first && { side: "before", sibling: first };
  }
  const { parent, token } = place.as;
  const siblings = parent === undefined ? [] : [...parent.entries(), ...parent.items()];
  const own = siblings.findIndex((sibling) => sibling.token === token);
  const survivor = (sibling: At): Written | undefined => children.find((child) => isTheSame(sibling, child));
  for (const sibling of siblings.slice(0, own).toReversed()) {
    const found = survivor(sibling);
    if (found !== undefined) return { side: "after", sibling: found };
  }
  for (const sibling of siblings.slice(own + 1)) {
    const found = survivor(sibling);
    if (found !== undefined) return { side: "before", sibling: found };
  }
  const last = children.at(-1);
  return last && { side: "after", sibling: last };
}

function isTheSame(was: At, { key, value }: Written): boolean {
  if (key !== undefined) return key === was.token;
  const name = itemIdentity(was.node);
  return (name !== undefined && name === itemIdentity(value)) || areEqualNodes(was.node, value);
}
