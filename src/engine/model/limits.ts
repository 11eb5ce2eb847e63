/** Bounds as written, and the strictest of several bounds. */
import type { At } from "../at";
import type { Keywords } from "./keywords";
import type { Limit } from "./schema";
import { compareDecimals, decimalOf, MAX_POWER } from "./values";

/** The number of a keyword; empty if the value is not a number. */
export function limit(at: At, exclusive = false): Limit[] {
  if (typeof at.scalar?.value !== "number") return [];
  const text = at.text() ?? "";
  const value = decimalOf(text);
  return value === undefined ? [] : [{ value, text, exclusive, at }];
}

/**
 * `exclusiveMinimum` is a boolean next to `minimum` up to 3.0 (JSON Schema draft 5), and a separate bound since 3.1.
 */
export function limits(keyword: Keywords, plain: string, exclusive: string): Limit[] {
  return [
    ...keyword(plain).flatMap((at) => limit(at, at.parent?.get(exclusive)?.boolean() === true)),
    ...keyword(exclusive).flatMap((at) => limit(at, true)),
  ];
}

/**
 * For integers, every bound is equivalent to an inclusive integer: `> 0` is `>= 1`. `inward` is 1 for a lower bound.
 */
function wholeLimit(bound: Limit, inward: 1n | -1n): Limit {
  const { digits, power } = bound.value;
  // At this magnitude, programs cannot distinguish consecutive integers.
  if (power > MAX_POWER) return { ...bound, exclusive: false };
  if (power < -MAX_POWER) return wholeLimit({ ...bound, value: { digits, power: -MAX_POWER } }, inward);
  const unit = 10n ** BigInt(Math.max(0, -power));
  const scaled = power > 0 ? digits * 10n ** BigInt(power) : digits;
  const exact = scaled % unit === 0n;
  const down = scaled / unit - (!exact && scaled < 0n ? 1n : 0n);
  const inside = exact ? down + (bound.exclusive ? inward : 0n) : inward === 1n ? down + 1n : down;
  return { ...bound, value: { digits: inside, power: 0 }, exclusive: false };
}

/** The strictest bound: the highest lower bound (`sign` 1) or the lowest upper bound (-1). */
export function tightest(all: readonly Limit[], sign: 1 | -1, whole = false): Limit | undefined {
  let best: Limit | undefined;
  for (const each of all) {
    const next = whole ? wholeLimit(each, sign === 1 ? 1n : -1n) : each;
    const order = best === undefined ? 1 : compareDecimals(next.value, best.value) * sign;
    if (order > 0 || (order === 0 && next.exclusive)) best = next;
  }
  return best;
}
