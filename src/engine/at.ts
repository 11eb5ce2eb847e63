/** A node together with the way to it: what the model and the comparison hold on to in order to tell a place. */
import { escapeToken } from "./pointer";
import type { MapEntry, Place, ScalarNode, SourceDocument, SourceNode, Span } from "./span";

/** Mappings whose entries are edited one by one: components by kind, and what stands beside them. */
const holders = new Set(["paths", "webhooks", "x-webhooks"]);

export class At {
  /** Of what holds the parts of a document: those below it that do, too. They stay when the document is renewed. */
  private readonly held: Map<string, At> | undefined;
  /** The pointer, once it was asked for. */
  private known: string | undefined;

  private constructor(
    readonly document: SourceDocument,
    readonly node: SourceNode,
    readonly parent: At | undefined,
    /** The last reference token of the pointer; undefined at the root. */
    readonly token: string | undefined,
    private entry: MapEntry | undefined,
    /** Nothing is written here: the place is the one of what would hold it. */
    private readonly isMissing = false,
    /** The place that stands for this one. */
    private readonly site?: At,
    holds = false,
    /** Pointers to what is below this place and stands elsewhere. */
    private readonly elsewhere?: ReadonlyMap<SourceNode, string>,
  ) {
    this.held = holds ? new Map() : undefined;
  }

  static root(document: SourceDocument): At | undefined {
    return (
      document.root &&
      new At(document, document.root, undefined, undefined, undefined, false, undefined, true)
    );
  }

  /**
   * Another version of the document stands here now. Only for the root: whatever was reached through it and is still
   * the same node is now told at its new place.
   */
  renew(node: SourceNode): void {
    (this as { node: SourceNode }).node = node;
    for (const [key, holder] of this.held ?? []) {
      const entry = node.kind === "map" ? node.get(key) : undefined;
      // One that is gone stays, for what was reached through it may come back.
      if (entry === undefined) continue;
      holder.entry = entry;
      holder.renew(entry.value);
    }
  }

  /** The value under a key, if this is a mapping that has it. */
  get(key: string): At | undefined {
    if (this.node.kind !== "map") return undefined;
    const entry = this.node.get(key);
    return entry && (this.held === undefined ? this.below(entry) : this.holderOf(entry));
  }

  private below(entry: MapEntry, holds = false): At {
    return new At(this.document, entry.value, this, entry.key, entry, false, undefined, holds);
  }

  private holderOf(entry: MapEntry): At {
    const { key } = entry;
    const holds =
      this.parent === undefined
        ? key === "components" || holders.has(key)
        : this.token === "components" && this.parent.parent === undefined;
    if (!holds) return this.below(entry);
    const known = this.held?.get(key);
    const at = known ?? this.below(entry, true);
    if (known === undefined) this.held?.set(key, at);
    return at;
  }

  /** What the offsets at this place are counted from. */
  private offset(): number {
    if (this.site !== undefined) return this.site.offset();
    const { parent, token, entry } = this;
    if (parent === undefined) return 0;
    if (parent.held !== undefined && token !== undefined) {
      const now = parent.node.kind === "map" ? parent.node.get(token) : undefined;
      const offset = (now ?? entry)?.offset;
      if (offset !== undefined) return offset;
    }
    return parent.offset();
  }

  /** The values of a mapping, in document order; none if this is no mapping. */
  entries(): At[] {
    if (this.node.kind !== "map") return [];
    return this.node.entries.map((entry) =>
      this.held === undefined ? this.below(entry) : this.holderOf(entry),
    );
  }

  /** The items of a list, in order; none if this is no list. */
  items(): At[] {
    if (this.node.kind !== "seq") return [];
    return this.node.items.map((item, index) => new At(this.document, item, this, String(index), undefined));
  }

  /**
   * The same place seen as another node: for parts of Swagger 2.0 that the model writes anew (form parameters
   * become a schema), so that everything found in them still points at the text.
   * @param elsewhere pointers to those parts of it that do not stand here, or not under the keys that lead to them
   */
  as(node: SourceNode, elsewhere?: ReadonlyMap<SourceNode, string>): At {
    const { document, parent, token, entry, isMissing } = this;
    return new At(document, node, parent, token, entry, isMissing, undefined, false, elsewhere);
  }

  /** What would stand under a key that is not there; it counts as this place. */
  missing(key: string): At {
    return new At(this.document, this.node, this, key, this.entry, true);
  }

  /** What stands at `of`, told of here: at the reference to it. */
  standingFor(of: At): At {
    return new At(this.document, this.node, of.parent, of.token, of.entry, false, this);
  }

  /** The value, where this is a scalar of the named type. */
  string(): string | undefined {
    return typeof this.scalar?.value === "string" ? this.scalar.value : undefined;
  }

  boolean(): boolean | undefined {
    return typeof this.scalar?.value === "boolean" ? this.scalar.value : undefined;
  }

  /** The scalar as text, whatever its type (`2.0` written without quotes is a number); undefined for others. */
  text(): string | undefined {
    return this.scalar === undefined ? undefined : (this.scalar.raw ?? String(this.scalar.value));
  }

  get scalar(): ScalarNode | undefined {
    return this.node.kind === "scalar" ? this.node : undefined;
  }

  /** The key this value stands under (`""` at the root or in a list). */
  get key(): string {
    return this.entry?.key ?? "";
  }

  /** The RFC 6901 pointer to this place. */
  pointer(): string {
    return (this.known ??= this.spelled());
  }

  private spelled(): string {
    if (this.site !== undefined) return this.site.pointer();
    if (this.parent === undefined || this.token === undefined) return "";
    if (this.isMissing) return this.parent.pointer();
    for (let above: At | undefined = this.parent; above !== undefined; above = above.parent) {
      const pointer = above.elsewhere?.get(this.node);
      if (pointer !== undefined) return pointer;
    }
    return `${this.parent.pointer()}/${escapeToken(this.token)}`;
  }

  /** The value's place. */
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

  /** The key's place; for what has no key (a list item, the root), its first line of keyword and value. */
  keyPlace(): Place {
    if (this.site !== undefined) return this.place();
    if (this.entry !== undefined) return this.placeOf({ start: this.entry.keyStart, end: this.entry.keyEnd });
    const first = this.node.kind === "map" ? this.node.entries[0] : undefined;
    if (first === undefined) return this.place();
    const end = first.value.kind === "scalar" ? Math.max(first.keyEnd, first.value.end) : first.keyEnd;
    const from = first.offset ?? 0;
    return this.placeOf({ start: first.keyStart + from, end: end + from });
  }
}
