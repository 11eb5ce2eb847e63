/** Numbers: bounds, multiples and numeric formats. */
import type { Limit, Shape } from "../../model/schema";
import { FRACTION } from "../../model/types";
import { isMultiple, leastCommonMultiple } from "../../model/values";
import { compareFormats, formatsImply } from "./formats";
import { compareLimit, reportBound } from "./limits";
import type { PairNode } from "./pairs";

export function compareNumbers(node: PairNode, base: Shape, head: Shape): void {
  const shapes = { base, head };
  for (const keyword of ["minimum", "maximum"] as const) {
    const said = (shape: Shape, other: Shape): Limit | undefined => {
      const limit = shape[keyword];
      return limit !== undefined && other[keyword] === undefined && formatsImply(other, keyword, limit)
        ? undefined
        : limit;
    };
    const sign = keyword === "minimum" ? 1 : -1;
    compareLimit(node, "range", keyword, sign, shapes, said(base, head), said(head, base));
  }
  const [before, after] = [multiplesOf(base), multiplesOf(head)];
  for (const multiple of after) {
    if (!impliedBy(multiple, before, base)) {
      reportBound(node, "multiple-of", "multipleOf", "narrows", shapes, before[0], multiple);
    }
  }
  for (const multiple of before) {
    if (!impliedBy(multiple, after, head)) {
      reportBound(node, "multiple-of", "multipleOf", "widens", shapes, multiple, after[0]);
    }
  }
  compareFormats(node, base, head, "number");
}

/** The least common multiple of all; `multipleOf: 1` does not constrain an integer. */
function multiplesOf(shape: Shape): Limit[] {
  const whole = (shape.types & FRACTION) === 0;
  const asking = shape.multiples.filter(
    ({ value }) => value.digits !== 0n && !(whole && isMultiple({ digits: 1n, power: 0 }, value)),
  );
  const [first, ...more] = asking;
  if (first === undefined) return [];
  const value = more.reduce((all, next) => leastCommonMultiple(all, next.value), first.value);
  return [
    { ...first, value, text: more.length === 0 ? first.text : asking.map((each) => each.text).join(" and ") },
  ];
}

/** True if multiples of one of these, or integers if only those are allowed, are multiples of `multiple`. */
function impliedBy(multiple: Limit, others: readonly Limit[], { types }: Shape): boolean {
  const whole = (types & FRACTION) === 0;
  return (
    (whole && isMultiple({ digits: 1n, power: 0 }, multiple.value)) ||
    others.some((other) => isMultiple(other.value, multiple.value))
  );
}
