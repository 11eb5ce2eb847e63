/** A node together with its path. The model and the comparison use it to locate nodes. */
import { escapeToken } from "./pointer";
import type { MapEntry, Place, ScalarNode, SourceDocument, SourceNode, Span } from "./span";

/** Mappings whose entries are edited separately: components by kind, paths and webhooks. */
const retainedMappings = new Set(["paths", "webhooks", "x-webhooks"]);

export class At {
  /** Children that are mappings of this kind or lead to them. They survive `renew`. */
  private readonly retainedChildren: Map<string, At> | undefined;
  /** The pointer, cached. */
  private known: string | undefined;

  private constructor(
    readonly document: SourceDocument,
    readonly node: SourceNode,
    readonly parent: At | undefined,
    /** The last reference token of the pointer; undefined at the root. */
    readonly token: string | undefined,
    private entry: MapEntry | undefined,
    /** The node does not exist: its location is that of the parent. */
    private readonly isMissing = false,
    /** The location that is reported instead of this one. */
    private readonly reportedAt?: At,
    holds = false,
    /** Pointers of descendants that are located elsewhere in the document. */
    private readonly elsewhere?: ReadonlyMap<SourceNode, string>,
  ) {
    this.retainedChildren = holds ? new Map() : undefined;
  }

  static root(document: SourceDocument): At | undefined {
    return (
      document.root &&
      new At(document, document.root, undefined, undefined, undefined, false, undefined, true)
    );
  }

  /**
   * Replaces the document by another version. Only for the root: retained descendants whose node is unchanged get their
   * new location.
   */
  renew(node: SourceNode): void {
    (this as { node: SourceNode }).node = node;
    for (const [key, holder] of this.retainedChildren ?? []) {
      const entry = node.kind === "map" ? node.get(key) : undefined;
      // Keep removed entries: an edit may restore them.
      if (entry === undefined) continue;
      holder.entry = entry;
      holder.renew(entry.value);
    }
  }

  /** The value of a key, if this is a mapping that has it. */
  get(key: string): At | undefined {
    if (this.node.kind !== "map") return undefined;
    const entry = this.node.get(key);
    return entry && (this.retainedChildren === undefined ? this.below(entry) : this.holderOf(entry));
  }

  private below(entry: MapEntry, holds = false): At {
    return new At(this.document, entry.value, this, entry.key, entry, false, undefined, holds);
  }

  private holderOf(entry: MapEntry): At {
    const { key } = entry;
    const holds =
      this.parent === undefined
        ? key === "components" || retainedMappings.has(key)
        : this.token === "components" && this.parent.parent === undefined;
    if (!holds) return this.below(entry);
    const cachedPointer = this.retainedChildren?.get(key);
    const at = cachedPointer ?? this.below(entry, true);
    if (cachedPointer === undefined) this.retainedChildren?.set(key, at);
    return at;
  }

  /** The start of the text that the offsets of this location are relative to. */
  private offset(): number {
    if (this.reportedAt !== undefined) return this.reportedAt.offset();
    const { parent, token, entry } = this;
    if (parent === undefined) return 0;
    if (parent.retainedChildren !== undefined && token !== undefined) {
      const now = parent.node.kind === "map" ? parent.node.get(token) : undefined;
      const offset = (now ?? entry)?.offset;
      if (offset !== undefined) return offset;
    }
    return parent.offset();
  }

  /** The values of a mapping, in document order; empty if this is not a mapping. */
  entries(): At[] {
    if (this.node.kind !== "map") return [];
    return this.node.entries.map((entry) =>
      this.retainedChildren === undefined ? this.below(entry) : this.holderOf(entry),
    );
  }

  /** The items of a list, in order; empty if this is not a list. */
  items(): At[] {
    if (this.node.kind !== "seq") return [];
    return this.node.items.map((item, index) => new At(this.document, item, this, String(index), undefined));
  }

  /**
   * The same location with another node, for parts of Swagger 2.0 that the model rewrites (form parameters become a
   * schema). Locations inside still refer to the original text.
   * @param elsewhere pointers of those parts of the node that are located elsewhere, or under other keys
   */
  withNode(node: SourceNode, elsewhere?: ReadonlyMap<SourceNode, string>): At {
    const { document, parent, token, entry, isMissing } = this;
    return new At(document, node, parent, token, entry, isMissing, undefined, false, elsewhere);
  }

  /** A key that does not exist; its location is this one. */
  missing(key: string): At {
    return new At(this.document, this.node, this, key, this.entry, true);
  }

  /** The node at `of`, reported at this location: that of the reference to it. */
  standingFor(of: At): At {
    return new At(this.document, this.node, of.parent, of.token, of.entry, false, this);
  }

  /** The value, if this is a scalar of this type. */
  string(): string | undefined {
    return typeof this.scalar?.value === "string" ? this.scalar.value : undefined;
  }

  boolean(): boolean | undefined {
    return typeof this.scalar?.value === "boolean" ? this.scalar.value : undefined;
  }

  /** A scalar as text, whatever its type (`2.0` without quotes is a number); undefined for other nodes. */
  text(): string | undefined {
    return this.scalar === undefined ? undefined : (this.scalar.raw ?? String(this.scalar.value));
  }

  get scalar(): ScalarNode | undefined {
    return this.node.kind === "scalar" ? this.node : undefined;
  }

  /** The key of this value (`""` at the root or in a list). */
  get key(): string {
    return this.entry?.key ?? "";
  }

  /** The RFC 6901 pointer of this location. */
  pointer(): string {
    return (this.known ??= this.spelled());
  }

  private spelled(): string {
    if (this.reportedAt !== undefined) return this.reportedAt.pointer();
    if (this.parent === undefined || this.token === undefined) return "";
    if (this.isMissing) return this.parent.pointer();
    for (let above: At | undefined = this.parent; above !== undefined; above = above.parent) {
      const pointer = above.elsewhere?.get(this.node);
      if (pointer !== undefined) return pointer;
    }
    return `${this.parent.pointer()}/${escapeToken(this.token)}`;
  }

  /** The location of the value. */
  place(): Place {
    return this.placeOf(this.node);
  }

  private placeOf({ start, end }: Span): Place {
    const offset = this.offset();
    return {
      uri: this.document.uri,
      pointer: this.pointer(),
      span: { start: start + offset, end: end + offset },
    };
  }

  /** The location of the key; without a key (list item, root), the first line of the value. */
  keyPlace(): Place {
    if (this.reportedAt !== undefined) return this.place();
    if (this.entry !== undefined) return this.placeOf({ start: this.entry.keyStart, end: this.entry.keyEnd });
    const first = this.node.kind === "map" ? this.node.entries[0] : undefined;
    if (first === undefined) return this.place();
    const end = first.value.kind === "scalar" ? Math.max(first.keyEnd, first.value.end) : first.keyEnd;
    const from = first.offset ?? 0;
    return this.placeOf({ start: first.keyStart + from, end: end + from });
  }
}
