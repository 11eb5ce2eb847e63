/** The elementary constraints of each JSON type that schemas are normalized to. */
import { compare, decimalOf, isMultipleOf, type Decimal } from "./decimal";
import { matchesFormat } from "./formats";
import { codePointLength } from "./json";
import { testPattern } from "./patterns";
import type { Prop } from "./props";
import type { ValueSet } from "./sets";

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

/** At least so many code points. */
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

/** A text that two atoms share only if they are the same constraint. */
export function atomKey(atom: Atom): string {
  switch (atom.kind) {
    case "above":
      return `${atom.strict ? ">" : ">="}${decimalKey(atom.bound)}`;
    case "multiple":
      return `*${decimalKey(atom.of)}`;
    case "member":
      return `${atom.type}${JSON.stringify([...atom.values].sort())}`;
    case "length":
      return `length${atom.least}`;
    case "pattern":
      return `pattern${atom.source}`;
    case "format":
      return `format${atom.name}`;
    case "unique":
      return "unique";
    case "count":
      return atom.type === "array"
        ? `items${atom.from}-${atom.to}:${atom.values.id}>=${atom.least}`
        : `properties${atom.names.id}:${atom.values.id}>=${atom.least}`;
  }
}

function decimalKey({ digits, exponent }: Decimal): string {
  return `${String(digits)}e${exponent}`;
}

/** Whether a number or string fulfills a constraint; undefined if that cannot be decided. */
export function fulfills(value: number | string, atom: Atom): boolean | undefined {
  if (atom.type === "array" || atom.type === "object" || typeof value !== atom.type) return false;
  switch (atom.kind) {
    case "above": {
      const order = compare(decimalOf(Number(value)), atom.bound);
      return atom.strict ? order > 0 : order >= 0;
    }
    case "multiple":
      return isMultipleOf(decimalOf(Number(value)), atom.of);
    case "member":
      return (atom.values as ReadonlySet<number | string>).has(value);
    case "length":
      return codePointLength(String(value)) >= atom.least;
    case "pattern":
      return testPattern(atom.source, String(value));
    case "format":
      return matchesFormat(atom.name, String(value));
  }
}
