/** Exact decimal arithmetic for JSON numbers. */

/** `digits * 10 ** exponent`, where `digits` is not a multiple of ten unless it is zero. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The decimal that a finite number is written as: 0.1 is one tenth. */
export function decimalOf(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  return normalized(BigInt(`${sign}${whole}${fraction}`), Number(power) - fraction.length);
}

function normalized(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) return { digits, exponent: 0 };
  let [rest, power] = [digits, exponent];
  while (rest % 10n === 0n) {
    rest /= 10n;
    power++;
  }
  return { digits: rest, exponent: power };
}

/** The JavaScript number that is written as this decimal; undefined if none is. */
export function decimalToNumber(value: Decimal): number | undefined {
  const written = Number(`${String(value.digits)}e${String(value.exponent)}`);
  return Number.isFinite(written) && compare(decimalOf(written), value) === 0 ? written : undefined;
}

/** Both as multiples of the same power of ten. */
function aligned(one: Decimal, other: Decimal): [one: bigint, other: bigint, exponent: number] {
  const exponent = Math.min(one.exponent, other.exponent);
  return [scaled(one, exponent), scaled(other, exponent), exponent];
}

function scaled({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

/** Negative, zero or positive, as for `Array.sort`. */
export function compare(one: Decimal, other: Decimal): number {
  const [left, right] = aligned(one, other);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isMultipleOf(value: Decimal, divisor: Decimal): boolean {
  const [left, right] = aligned(value, divisor);
  return left % right === 0n;
}

/** The largest integer that is at most `value / divisor`, for a positive divisor. */
export function floorQuotient(value: Decimal, divisor: Decimal): bigint {
  const [left, right] = aligned(value, divisor);
  const quotient = left / right;
  return left % right < 0n ? quotient - 1n : quotient;
}

export function times(value: Decimal, factor: bigint): Decimal {
  return normalized(value.digits * factor, value.exponent);
}

/** The least common multiple of two positive decimals. */
export function leastCommonMultiple(one: Decimal, other: Decimal): Decimal {
  const [left, right, exponent] = aligned(one, other);
  let [divisor, rest] = [left, right];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return normalized((left / divisor) * right, exponent);
}

/** The power of ten with this exponent. */
export function powerOfTen(exponent: number): Decimal {
  return { digits: 1n, exponent };
}
