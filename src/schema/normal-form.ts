/** The normal form of schemas: sets of JSON values as one combination of elementary constraints per JSON type. */
import type { Decimal } from "./decimal";
import type { Json, JsonType } from "./json";

/** `>= bound`, or `> bound` where `strict`. */
export interface Above {
  readonly type: "number";
  readonly kind: "above";
  readonly bound: Decimal;
  readonly strict: boolean;
}

export interface Multiple {
  readonly type: "number";
  readonly kind: "multiple";
  readonly of: Decimal;
}

/** One of these numbers. */
export interface NumberMember {
  readonly type: "number";
  readonly kind: "member";
  readonly values: ReadonlySet<number>;
}

/** At least `least` code points. */
export interface Length {
  readonly type: "string";
  readonly kind: "length";
  readonly least: number;
}

export interface Pattern {
  readonly type: "string";
  readonly kind: "pattern";
  readonly source: string;
}

export interface Format {
  readonly type: "string";
  readonly kind: "format";
  readonly name: string;
}

/** One of these strings. */
export interface StringMember {
  readonly type: "string";
  readonly kind: "member";
  readonly values: ReadonlySet<string>;
}

/** At least `least` items at the indexes `from` (inclusive) to `to` (exclusive) are in `values`. */
export interface ItemCount {
  readonly type: "array";
  readonly kind: "count";
  readonly from: number;
  readonly to: number;
  readonly values: ValueSet;
  readonly least: number;
}

/** No two items are equal. */
export interface Unique {
  readonly type: "array";
  readonly kind: "unique";
}

/** At least `least` properties with a name in `names` have a value in `values`. */
export interface PropertyCount {
  readonly type: "object";
  readonly kind: "count";
  readonly names: Prop;
  readonly values: ValueSet;
  readonly least: number;
}

export type NumberAtom = Above | Multiple | NumberMember;
export type StringAtom = Length | Pattern | Format | StringMember;
export type ScalarAtom = NumberAtom | StringAtom;
export type ArrayAtom = ItemCount | Unique;
export type ObjectAtom = PropertyCount;
export type Atom = ScalarAtom | ArrayAtom | ObjectAtom;

export interface Truth {
  readonly kind: "truth";
  readonly id: number;
  readonly value: boolean;
}

export interface Literal {
  readonly kind: "literal";
  readonly id: number;
  readonly atom: Atom;
  readonly positive: boolean;
}

export interface Junction {
  readonly kind: "and" | "or";
  readonly id: number;
  readonly parts: readonly Prop[];
}

export type Prop = Truth | Literal | Junction;

export interface Props {
  readonly all: Prop;
  readonly none: Prop;
  readonly atom: (atom: Atom) => Prop;
  readonly not: (prop: Prop) => Prop;
  readonly and: (props: readonly Prop[]) => Prop;
  readonly or: (props: readonly Prop[]) => Prop;
}

/** Equal sets of the same structure are the same object. Recursive parts are expanded when they are needed. */
export interface ValueSet {
  readonly id: number;
}

export interface Parts {
  readonly null: boolean;
  /** Bit 1: `false`, bit 2: `true`. */
  readonly boolean: number;
  readonly number: Prop;
  readonly string: Prop;
  readonly array: Prop;
  readonly object: Prop;
}

/** A set whose parts are known. */
export interface KnownSet extends ValueSet {
  readonly parts: Parts;
}

export interface Sets {
  readonly props: Props;
  /** Counts work. @throws Undecided if the budget is used up */
  readonly spend: (steps: number) => void;
  readonly all: KnownSet;
  readonly none: KnownSet;
  readonly of: (parts: Parts) => KnownSet;
  /** Only values of these types. */
  readonly ofTypes: (types: readonly JsonType[]) => KnownSet;
  /** Values of one type that fulfill a constraint, and all values of other types. */
  readonly when: (type: "number" | "string" | "array" | "object", prop: Prop) => KnownSet;
  /** A set that is built when it is needed; one for each key. */
  readonly later: (key: string, build: () => ValueSet) => ValueSet;
  readonly known: (set: ValueSet) => KnownSet;
  readonly not: (set: ValueSet) => ValueSet;
  readonly and: (sets: readonly ValueSet[]) => ValueSet;
  readonly or: (sets: readonly ValueSet[]) => ValueSet;
  readonly constant: (value: Json) => KnownSet;
  /** At least `least` items at the indexes `from` (inclusive) to `to` (exclusive) are in `values`. */
  readonly items: (from: number, to: number, values: ValueSet, least: number) => Prop;
  /** At least `least` properties with a name in `names` have a value in `values`. */
  readonly properties: (names: Prop, values: ValueSet, least: number) => Prop;
  readonly names: (names: readonly string[]) => Prop;
}

export function isKnown(set: ValueSet): set is KnownSet {
  return "parts" in set;
}
