import type { MapEntry, MapNode, SourceNode } from "../engine/index";
import { complexKey, duplicateKey, invalidMergeKey, type Warning } from "./warnings";
import { MAX_DEPTH, tooDeep, Unreadable } from "./failure";
import { Entry, lastOfEachKey, List, Mapping, Scalar } from "./nodes";

/** Node limit of a document with all aliases expanded, against alias bombs. */
const MAX_NODES = 20_000_000;
/** Limit of entries that merge keys copy. */
const MAX_MERGED = 1_000_000;

/** The target of an alias; `node` is undefined while the anchored collection is still open. */
interface Anchored {
  node: SourceNode | undefined;
  nodes: number;
  height: number;
}

interface OpenCollection {
  readonly start: number;
  readonly anchored: Anchored | undefined;
  readonly items: SourceNode[] | undefined;
  readonly entries: MapEntry[] | undefined;
  /** Entries inherited through `<<`, each with the number of own entries before it. */
  inherited: { readonly before: number; readonly entry: MapEntry }[] | undefined;
  key: string | undefined;
  keyStart: number;
  keyEnd: number;
  keyIsMerge: boolean;
  /** Numbers of nodes and of levels below, with aliases expanded. */
  nodes: number;
  height: number;
}

/**
 * Builds the tree from parser events, in document order. Handles anchors, merge keys and duplicate keys. Throws
 * `Unreadable`.
 */
export class TreeBuilder {
  readonly doubts: Warning[] = [];
  root: SourceNode | undefined;
  private readonly open: OpenCollection[] = [];
  private readonly anchors = new Map<string, Anchored>();
  private merged = 0;

  constructor(readonly text: string) {}

  /** The kind of the next node. */
  get expects(): "key" | "value" | "item" | "root" {
    const frame = this.open[this.open.length - 1];
    if (frame === undefined) return "root";
    if (frame.items !== undefined) return "item";
    return frame.key === undefined ? "key" : "value";
  }

  /** @param isMerge whether this is an unquoted `<<` */
  key(key: string, start: number, end: number, isMerge: boolean, anchor?: string): void {
    if (anchor !== undefined)
      this.anchors.set(anchor, { node: new Scalar(start, end, key, undefined), nodes: 1, height: 0 });
    this.takeKey(key, start, end, isMerge);
  }

  scalar(node: Scalar, anchor?: string): void {
    if (anchor !== undefined) this.anchors.set(anchor, { node, nodes: 1, height: 0 });
    this.add(node, 1, 0);
  }

  alias(name: string, start: number, end: number): void {
    const target = this.anchors.get(name);
    if (target === undefined)
      throw new Unreadable("alias", `the alias \`*${name}\` refers to an undefined anchor`, start);
    if (target.node === undefined)
      throw new Unreadable("alias", `the alias \`*${name}\` is inside its own anchor`, start);
    if (this.expects !== "key") this.add(target.node, target.nodes, target.height);
    else if (target.node.kind === "scalar") this.takeKey(String(target.node.value), start, end, false);
    else this.complexKey(start, end);
  }

  openCollection(kind: "map" | "seq", start: number, anchor?: string): void {
    if (this.open.length >= MAX_DEPTH) throw tooDeep(start);
    const anchored = anchor === undefined ? undefined : { node: undefined, nodes: 1, height: 0 };
    if (anchor !== undefined && anchored !== undefined) this.anchors.set(anchor, anchored);
    this.open.push({
      start,
      anchored,
      items: kind === "seq" ? [] : undefined,
      entries: kind === "map" ? [] : undefined,
      inherited: undefined,
      key: undefined,
      keyStart: 0,
      keyEnd: 0,
      keyIsMerge: false,
      nodes: 1,
      height: 0,
    });
  }

  closeCollection(end: number): void {
    const frame = this.open.pop();
    if (frame === undefined) return;
    const node = frame.items
      ? new List(frame.start, end, frame.items)
      : new Mapping(frame.start, end, this.entriesOf(frame));
    if (frame.anchored) Object.assign(frame.anchored, { node, nodes: frame.nodes, height: frame.height + 1 });
    if (this.expects === "key") this.complexKey(frame.start, end);
    else this.add(node, frame.nodes, frame.height + 1);
  }

  /** The keys and indexes of the current location. */
  path(): (string | number)[] {
    return this.open.map(({ key, items }) => (items ? items.length : (key ?? "")));
  }

  private add(node: SourceNode, nodes: number, height: number): void {
    const frame = this.open[this.open.length - 1];
    if (frame === undefined) {
      this.root ??= node;
      return;
    }
    frame.nodes += nodes;
    const below = frame.keyIsMerge ? height - 1 : height;
    if (below > frame.height) frame.height = below;
    if (frame.nodes > MAX_NODES)
      throw new Unreadable("alias", "it has too many nodes after its aliases are expanded", node.start);
    if (frame.height + this.open.length > MAX_DEPTH) throw tooDeep(node.start);
    if (frame.items) frame.items.push(node);
    else if (frame.entries && frame.key !== undefined) {
      if (frame.keyIsMerge) this.merge(frame, node);
      else frame.entries.push(new Entry(frame.key, frame.keyStart, frame.keyEnd, node));
      frame.key = undefined;
    }
  }

  private takeKey(key: string, start: number, end: number, isMerge: boolean): void {
    const frame = this.open[this.open.length - 1];
    if (frame === undefined) return;
    frame.key = key;
    frame.keyStart = start;
    frame.keyEnd = end;
    frame.keyIsMerge = isMerge;
  }

  private complexKey(start: number, end: number): void {
    this.takeKey(this.text.slice(start, end), start, end, false);
    this.doubts.push(complexKey(this.path(), { start, end }));
  }

  private merge(frame: OpenCollection, source: SourceNode): void {
    const maps = source.kind === "seq" ? source.items : [source];
    if (!maps.every((map): map is MapNode => map.kind === "map")) {
      this.doubts.push(invalidMergeKey(this.path(), { start: frame.keyStart, end: frame.keyEnd }));
      return;
    }
    const before = frame.entries?.length ?? 0;
    frame.inherited ??= [];
    for (const map of maps) {
      this.merged += map.entries.length;
      if (this.merged > MAX_MERGED)
        throw new Unreadable(
          "alias",
          "it has too many entries after its merge keys are expanded",
          frame.keyStart,
        );
      for (const entry of map.entries) frame.inherited.push({ before, entry });
    }
  }

  private entriesOf({ entries = [], inherited }: OpenCollection): readonly MapEntry[] {
    const own = lastOfEachKey(entries, ({ key, keyStart, keyEnd }) => {
      this.doubts.push(duplicateKey(this.path(), key, { start: keyStart, end: keyEnd }));
    });
    if (inherited === undefined) return own;
    const kept = new Set(own);
    const taken = new Set(own.map((entry) => entry.key));
    const all: MapEntry[] = [];
    let next = 0;
    for (let before = 0; before <= entries.length; before++) {
      for (; inherited[next]?.before === before; next++) {
        const entry = inherited[next]?.entry;
        if (entry === undefined || taken.has(entry.key)) continue;
        taken.add(entry.key);
        all.push(entry);
      }
      const entry = entries[before];
      if (entry !== undefined && kept.has(entry)) all.push(entry);
    }
    return all;
  }
}
