/** Converts trees to plain values, and visits their nodes. */
import type { SourceNode } from "../../src/engine/index";
import { parse, type LineTable } from "../../src/source/index";

/** The plain value of a node; keys of objects in document order. */
export function valueOf(node: SourceNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map(valueOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
}

/** Every node once, with its parent. */
export function* nodesOf(root: SourceNode, seen = new Set<SourceNode>()): Generator<SourceNode> {
  if (seen.has(root)) return;
  seen.add(root);
  yield root;
  const inside =
    root.kind === "map" ? root.entries.map((entry) => entry.value) : root.kind === "seq" ? root.items : [];
  for (const node of inside) yield* nodesOf(node, seen);
}

/**
 * The value of the text in a node's span, parsed alone. Undefined if the span is not sufficient: an explicit
 * indentation or tag depends on the context, an alias needs its anchor, `---` ends a document.
 */
export function readAlone(
  text: string,
  lines: LineTable,
  { start, end }: SourceNode,
): { value: unknown } | undefined {
  const slice = text.slice(start, end);
  if (/^[|>][+-]?[1-9]/.test(slice) || /(^|[\s[{,])[*!]|^---/.test(slice)) return undefined;
  const indentation = " ".repeat(lines.positionAt(start).character);
  return { value: valueOf(parse("alone", indentation + slice).document.root) };
}

/** A node by JSON Pointer. */
export function at(root: SourceNode | undefined, pointer: string): SourceNode | undefined {
  let node = root;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    node =
      node?.kind === "map"
        ? node.get(key)?.value
        : node?.kind === "seq"
          ? node.items[Number(key)]
          : undefined;
  }
  return node;
}
