/** JSON values of a document, compared by value instead of by notation. */
import type { SourceNode } from "../span";

/**
 * Canonical text of a value: equal for equal JSON values. Keys are sorted and numbers normalized (JSON Schema 2020-12
 * §4.2.2: `1.0` is `1`).
 */
export function canonical(node: SourceNode): string {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "number"
        ? canonicalNumber(node.value, node.raw)
        : JSON.stringify(node.value);
    case "seq":
      return `[${node.items.map(canonical).join(",")}]`;
    case "map": {
      const entries = node.entries.map((entry) => [entry.key, entry.value] as const);
      entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
    }
  }
}

/** @param raw the literal, if a double cannot represent it exactly */
function canonicalNumber(value: number, raw: string | undefined): string {
  const held = String(value);
  return raw === undefined || decimal(raw) === decimal(held) ? held : decimal(raw);
}

/** A normalized decimal literal: digits without leading or trailing zeros, and an exponent. */
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

/** A number of the document, exact even if a double is not. */
export interface Decimal {
  readonly digits: bigint;
  /** Decimal exponent: the number is `digits * 10^power`. */
  readonly power: number;
}

/** Maximum exponent for arithmetic, which expands all digits. Comparison needs no limit. */
export const MAX_POWER = 10_000;

/** The number of a literal or a double; undefined if it is not finite. */
export function decimalOf(literal: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole + fraction === "") return undefined;
  const power = between(Number(exponent) - fraction.length, Number.MAX_SAFE_INTEGER);
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, power };
}

/** Negative, 0 or positive if `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [sign, other] = [decimalSign(a), decimalSign(b)];
  if (sign !== other || sign === 0) return sign - other;
  const larger = decimalSize(a) - decimalSize(b);
  if (larger !== 0) return larger * sign;
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function decimalSign({ digits }: Decimal): -1 | 0 | 1 {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** Number of digits before the decimal point: the number with more of them is further from zero. */
function decimalSize({ digits, power }: Decimal): number {
  return String(digits).replace("-", "").length + power;
}

/** The number with a limited exponent. */
function handy({ digits, power }: Decimal): Decimal {
  return { digits, power: between(power, MAX_POWER) };
}

function between(power: number, most: number): number {
  return Math.max(-most, Math.min(power, most));
}

/** True if `a` is an integer multiple of `b`; `b` is not zero. */
export function isMultiple(a: Decimal, b: Decimal): boolean {
  const [left, right] = aligned(handy(a), handy(b));
  return right !== 0n && left % right === 0n;
}

/** The least common multiple; neither number is zero. */
export function leastCommonMultiple(a: Decimal, b: Decimal): Decimal {
  const [one, other] = [handy(a), handy(b)];
  const [left, right] = aligned(one, other);
  let [x, y] = [left, right];
  while (y !== 0n) [x, y] = [y, x % y];
  return { digits: (left / x) * right, power: Math.min(one.power, other.power) };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint] {
  const power = Math.min(a.power, b.power);
  return [a.digits * 10n ** BigInt(a.power - power), b.digits * 10n ** BigInt(b.power - power)];
}
