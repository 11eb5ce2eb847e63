/**
 * The document interface of the engine: a tree of plain values with the location of every key and value. The `source`
 * room builds it from YAML or JSON; the engine never reads text.
 */

/** A half-open range of UTF-16 offsets in one document's text: `start` is included, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A scalar. `raw` is its literal if a double cannot represent it exactly (for example, a number beyond 2^53). */
export interface ScalarNode extends Span {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly raw?: string | undefined;
}

/** A list, in document order. */
export interface SeqNode extends Span {
  readonly kind: "seq";
  readonly items: readonly SourceNode[];
}

/**
 * A mapping, in document order. Of duplicate keys, only the last entry is listed. Merge keys (`<<`) are expanded: an
 * inherited entry has the location of the anchored one.
 */
export interface MapNode extends Span {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  /** The entry of this key, or undefined. Safe for names such as `__proto__`. */
  get(key: string): MapEntry | undefined;
}

/** One entry of a mapping; `keyStart` and `keyEnd` are the offsets of the key as written, including quotes. */
export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
  /**
   * The start of this entry's text, if its offsets and those inside it are relative to it: an unchanged entry can then
   * stay the same node although it has moved. Default: offsets are relative to the start of the document.
   */
  readonly offset?: number | undefined;
}

/**
 * A value of the document. A YAML alias is the same node as its anchor, so a node may have several parents, but is
 * never its own ancestor.
 */
export type SourceNode = ScalarNode | SeqNode | MapNode;

/** One parsed file. `root` is undefined if the file is empty or is not valid YAML or JSON. */
export interface SourceDocument {
  readonly uri: string;
  readonly root: SourceNode | undefined;
}

/**
 * A document with the files that its `$ref`s refer to, all of one version. `get` returns undefined for a file that does
 * not exist or was not provided: the engine then reports a problem.
 */
export interface DocumentSet {
  readonly entry: SourceDocument;
  get(uri: string): SourceDocument | undefined;
  /** The cached result of `get`, without requesting the file. */
  peek?(uri: string): SourceDocument | undefined;
}

/** A location: a file, an RFC 6901 JSON Pointer in it, and the span to underline. */
export interface Place {
  readonly uri: string;
  readonly pointer: string;
  readonly span: Span;
}

/** A problem of a document that prevents the comparison of a part, or makes it ambiguous. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly place: Place;
  /** A part of the document was not compared because of this problem. */
  readonly stops?: true;
}
