/**
 * The document interface the engine owns: a tree of plain values in which every key and value knows where it
 * stands. The `source` room builds it from YAML or JSON; the engine never sees text.
 */

/** A half-open range of UTF-16 offsets into one document's text: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A scalar. `raw` is its literal where a double cannot hold it exactly (a number beyond 2^53, say). */
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
 * A mapping, in document order; of a duplicated key the last entry counts and is the only one listed. Merge
 * keys (`<<`) are already expanded: an inherited entry points at the place of the anchored one.
 */
export interface MapNode extends Span {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  /** The entry under exactly this key, or undefined. Safe for `__proto__` and its like. */
  get(key: string): MapEntry | undefined;
}

/** One key of a mapping; `keyStart`/`keyEnd` are the offsets of the key as written, quotes included. */
export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
  /**
   * Where the text of this entry begins, if its offsets, and those of all that is in it, count from there: so what
   * is not edited can stay the same node although it has moved. Left out: they count from where the text begins.
   */
  readonly offset?: number | undefined;
}

/**
 * A value of the document. A YAML alias is the very node of its anchor, so the same node may have several
 * parents, but never itself as an ancestor.
 */
export type SourceNode = ScalarNode | SeqNode | MapNode;

/** One parsed file. `root` is undefined when the file is empty or could not be read as YAML or JSON at all. */
export interface SourceDocument {
  readonly uri: string;
  readonly root: SourceNode | undefined;
}

/**
 * A document with the files its `$ref`s reach, all of one version. `get` answers undefined for a file that is
 * not there (or was not offered): the engine then says so as a problem.
 */
export interface DocumentSet {
  readonly entry: SourceDocument;
  get(uri: string): SourceDocument | undefined;
  /** What `get` would answer, without asking for it. */
  peek?(uri: string): SourceDocument | undefined;
}

/** Where something stands: a file, an RFC 6901 JSON pointer in it, and the span a person would look at. */
export interface Place {
  readonly uri: string;
  readonly pointer: string;
  readonly span: Span;
}

/** Something about a document that stops a part of it from being compared, or makes its meaning doubtful. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly place: Place;
  /** A part of the document was not compared because of it. */
  readonly stops?: true;
}
