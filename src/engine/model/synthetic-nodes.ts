/** Creates nodes for converted notations at the location of the original. */
import type { MapEntry, MapNode, SeqNode, SourceNode, Span } from "../span";

export function mapNode({ start, end }: Span, entries: readonly MapEntry[]): MapNode {
  return { kind: "map", start, end, entries, get: (key) => entries.find((entry) => entry.key === key) };
}

export function seqNode({ start, end }: Span, items: readonly SourceNode[]): SeqNode {
  return { kind: "seq", start, end, items };
}

/** A key at the location of its value. */
export function entryOf(key: string, value: SourceNode): MapEntry {
  return { key, keyStart: value.start, keyEnd: value.end, value };
}

export function scalarNode({ start, end }: Span, value: string | boolean): SourceNode {
  return { kind: "scalar", start, end, value };
}

/** `{ type: name }` */
export function typeNode(name: string): MapNode {
  const nowhere = { start: 0, end: 0 };
  return mapNode(nowhere, [entryOf("type", scalarNode(nowhere, name))]);
}
