/** JSON values of a document, compared by what they are and not by how they are written. */
import type { SourceNode } from "../span";

/**
 * The value as text in which equal JSON values are equal strings: keys sorted, numbers in one form (JSON
 * Schema 2020-12 §4.2.2: `1.0` is `1`).
 */
export function canonical(node: SourceNode): string {
  switch (node.kind) {
    case "scalar":
      if (typeof node.value === "number")
        return node.raw === undefined ? String(node.value) : decimal(node.raw);
      return JSON.stringify(node.value);
    case "seq":
      return `[${node.items.map(canonical).join(",")}]`;
    case "map": {
      const entries = node.entries.map((entry) => [entry.key, entry.value] as const);
      entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
    }
  }
}

/** A decimal literal in one form: digits without leading or trailing zeros, and an exponent. */
function decimal(literal: string): string {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(literal.replaceAll("_", ""));
  if (parts === null) return literal;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const digits = (whole + fraction).replace(/^0+/, "");
  const trimmed = digits.replace(/0+$/, "");
  if (trimmed === "") return "0";
  const power = Number(exponent) - fraction.length + (digits.length - trimmed.length);
  return `${sign === "-" ? "-" : ""}${trimmed}e${String(power)}`;
}

/** A number of the document, exact where a double is not. */
export interface Decimal {
  readonly digits: bigint;
  /** Decimal exponent: the number is `digits * 10^power`. */
  readonly power: number;
}

/** What is written with a power beyond this counts as written with this one: all digits are computed with. */
const MOST_POWER = 10_000;

/** The number a literal or a double says; undefined for what is no finite number. */
export function decimalOf(literal: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole + fraction === "") return undefined;
  const power = Math.max(-MOST_POWER, Math.min(Number(exponent) - fraction.length, MOST_POWER));
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, power };
}

/** Less than 0, 0 or more than 0, as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether `a` is a whole multiple of `b`; `b` is not zero. */
export function isMultiple(a: Decimal, b: Decimal): boolean {
  const [left, right] = aligned(a, b);
  return right !== 0n && left % right === 0n;
}

/** The least number that is a multiple of both; neither is zero. */
export function leastCommonMultiple(a: Decimal, b: Decimal): Decimal {
  const [left, right] = aligned(a, b);
  let [x, y] = [left, right];
  while (y !== 0n) [x, y] = [y, x % y];
  return { digits: (left / x) * right, power: Math.min(a.power, b.power) };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
  const power = Math.min(a.power, b.power);
  return [a.digits * 10n ** BigInt(a.power - power), b.digits * 10n ** BigInt(b.power - power)];
}
