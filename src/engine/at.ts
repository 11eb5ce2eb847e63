/** A node together with the way to it: what the model and the comparison hold on to in order to tell a place. */
import { escapeToken } from "./pointer";
import type { MapEntry, Place, ScalarNode, SourceDocument, SourceNode, Span } from "./span";

export class At {
  private constructor(
    readonly document: SourceDocument,
    readonly node: SourceNode,
    readonly parent: At | undefined,
    /** The last reference token of the pointer; undefined at the root. */
    readonly token: string | undefined,
    private readonly entry: MapEntry | undefined,
    /** Nothing is written here: the place is the one of what would hold it. */
    private readonly isMissing = false,
    /** The place that stands for this one. */
    private readonly site?: At,
  ) {}

  static root(document: SourceDocument): At | undefined {
    return document.root && new At(document, document.root, undefined, undefined, undefined);
  }

  /** The value under a key, if this is a mapping that has it. */
  get(key: string): At | undefined {
    if (this.node.kind !== "map") return undefined;
    const entry = this.node.get(key);
    return entry && new At(this.document, entry.value, this, key, entry);
  }

  /** The values of a mapping, in document order; none if this is no mapping. */
  entries(): At[] {
    if (this.node.kind !== "map") return [];
    return this.node.entries.map((entry) => new At(this.document, entry.value, this, entry.key, entry));
  }

  /** The items of a list, in order; none if this is no list. */
  items(): At[] {
    if (this.node.kind !== "seq") return [];
    return this.node.items.map((item, index) => new At(this.document, item, this, String(index), undefined));
  }

  /**
   * The same place seen as another node: for parts of Swagger 2.0 that the model writes anew (form parameters
   * become a schema), so that everything found in them still points at the text.
   */
  as(node: SourceNode): At {
    return new At(this.document, node, this.parent, this.token, this.entry);
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

  pointer(): string {
    if (this.site !== undefined) return this.site.pointer();
    if (this.parent === undefined || this.token === undefined) return "";
    if (this.isMissing) return this.parent.pointer();
    return `${this.parent.pointer()}/${escapeToken(this.token)}`;
  }

  /** The value's place. */
  place(): Place {
    return { uri: this.document.uri, pointer: this.pointer(), span: spanOf(this.node) };
  }

  /** The key's place; for what has no key (a list item, the root), its first line of keyword and value. */
  keyPlace(): Place {
    if (this.site !== undefined) return this.place();
    const uri = this.document.uri;
    if (this.entry !== undefined) {
      return { uri, pointer: this.pointer(), span: { start: this.entry.keyStart, end: this.entry.keyEnd } };
    }
    const first = this.node.kind === "map" ? this.node.entries[0] : undefined;
    if (first === undefined) return this.place();
    const end = first.value.kind === "scalar" ? Math.max(first.keyEnd, first.value.end) : first.keyEnd;
    return { uri, pointer: this.pointer(), span: { start: first.keyStart, end } };
  }
}

function spanOf(node: SourceNode): Span {
  return { start: node.start, end: node.end };
}
