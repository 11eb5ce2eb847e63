/** Compares values and creates new ones. */
import type { MapEntry, MapNode, SourceNode } from "../engine/index";

/** True if two values are equal, regardless of the order of keys. */
export function areEqualNodes(one: SourceNode, other: SourceNode): boolean {
  if (one === other) return true;
  if (one.kind === "scalar")
    return other.kind === "scalar" && Object.is(one.value, other.value) && one.raw === other.raw;
  if (one.kind === "seq")
    return (
      other.kind === "seq" &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => isThereToo(item, other.items[index]))
    );
  return (
    other.kind === "map" &&
    one.entries.length === other.entries.length &&
    one.entries.every(({ key, value }) => isThereToo(value, other.get(key)?.value))
  );
}

function isThereToo(one: SourceNode, other: SourceNode | undefined): boolean {
  return other !== undefined && areEqualNodes(one, other);
}

const noSpan = { start: 0, end: 0 };

/** A key that identifies an item of a list, for example its name; undefined if it has none. */
export function itemIdentity(node: SourceNode): string | undefined {
  if (node.kind !== "map") return undefined;
  const values = ["$ref", "in", "name", "url"].map((key) => {
    const value = node.get(key)?.value;
    return value?.kind === "scalar" ? value.value : undefined;
  });
  return values.every((value) => value === undefined) ? undefined : JSON.stringify(values);
}

export function scalarNode(value: string | boolean): SourceNode {
  return { kind: "scalar", value, ...noSpan };
}

export function sequenceNode(items: readonly SourceNode[]): SourceNode {
  return { kind: "seq", items, ...noSpan };
}

export function mappingNode(entries: readonly (readonly [key: string, value: SourceNode])[]): MapNode {
  const all = entries.map(([key, value]): MapEntry => ({ key, value, keyStart: 0, keyEnd: 0 }));
  return { kind: "map", entries: all, get: (key) => all.find((entry) => entry.key === key), ...noSpan };
}

/** A copy of the value in which the text of some scalars is replaced. */
export function replaceScalarTexts(node: SourceNode, others: ReadonlyMap<SourceNode, string>): SourceNode {
  const text = others.get(node);
  if (text !== undefined) return scalarNode(text);
  if (node.kind === "seq") return sequenceNode(node.items.map((item) => replaceScalarTexts(item, others)));
  if (node.kind === "map")
    return mappingNode(node.entries.map(({ key, value }) => [key, replaceScalarTexts(value, others)]));
  return node;
}
