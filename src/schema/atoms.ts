/** Elementary constraints: their identity, and whether a number or string fulfills them. */
import { compare, decimalOf, isMultipleOf, type Decimal } from "./decimal";
import { matchesFormat } from "./formats";
import { codePointLength } from "./json";
import { testPattern } from "./patterns";
import type { Atom } from "./normal-form";

/** A key that is equal for equal constraints. */
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

/** True if a number or string fulfills a constraint; undefined if that cannot be decided. */
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
