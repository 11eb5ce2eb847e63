/** Numbers: bounds, multiples and numeric formats. */
import type { Limit, Shape } from "../model/schema";
import { FRACTION } from "../model/types";
import { isMultiple } from "../model/values";
import { compareFormats } from "./schema-formats";
import { compareLimit, reportBound } from "./limits";
import type { PairNode } from "./pairs";

export function compareNumbers(node: PairNode, base: Shape, head: Shape): void {
  const shapes = { base, head };
  compareLimit(node, "range", "minimum", 1, shapes, base.minimum, head.minimum);
  compareLimit(node, "range", "maximum", -1, shapes, base.maximum, head.maximum);
  const [before, after] = [multiplesOf(base), multiplesOf(head)];
  for (const multiple of after) {
    if (!impliedBy(multiple, before)) {
      reportBound(node, "multiple-of", "multipleOf", "narrows", shapes, before[0], multiple);
    }
  }
  for (const multiple of before) {
    if (!impliedBy(multiple, after)) {
      reportBound(node, "multiple-of", "multipleOf", "widens", shapes, multiple, after[0]);
    }
  }
  compareFormats(node, base, head, "number");
}

/** `multipleOf: 1` says nothing of an integer. */
function multiplesOf(shape: Shape): Limit[] {
  const whole = (shape.types & FRACTION) === 0;
  return shape.multiples.filter(({ value }) => !(whole && isMultiple({ digits: 1n, power: 0 }, value)));
}

/** What is a multiple of one of these is a multiple of `multiple`. */
function impliedBy(multiple: Limit, others: readonly Limit[]): boolean {
  return others.some((other) => isMultiple(other.value, multiple.value));
}
