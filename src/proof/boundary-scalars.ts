/** Strings and numbers near the boundary between two schemas. */
import { FRACTION, INTEGER, type CountKeyword, type Shape } from "../engine/index";
import { maxStringLength } from "../schema/index";
import type { Spend } from "./budget";
import { limitAsNumber, enumValues } from "./quick-validate";
import { generateMatches } from "./pattern-strings";
import { formattedStrings } from "./realistic-values";
import { fitLength, stringsForShape } from "./scalars";

export function stringsNearBoundary(
  shape: Shape,
  others: readonly Shape[],
  name: string,
  spend: Spend,
): string[] {
  const plain = stringsForShape(shape, name, spend);
  const patterns = (of: readonly Shape[]): string[] =>
    of.flatMap((each) => each.patterns.map((term) => term.text));
  const least = limitAsNumber(shape.counts.get("minLength"), 0);
  const own = patterns([shape]);
  const avoiding = patterns(others)
    .filter((avoid) => !own.includes(avoid))
    .flatMap((avoid) => generateMatches(own, [avoid], least, spend));
  const lengths = countsNearLimits([shape, ...others], ["minLength", "maxLength"]).filter(
    (length) => length <= maxStringLength,
  );
  const [first = "example"] = plain;
  const sized = lengths.flatMap((length) => [
    fitLength(first, length, length),
    fitLength("a", length, length),
  ]);
  const matching =
    own.length === 0 ? [] : lengths.flatMap((length) => generateMatches(own, [], length, spend).slice(0, 1));
  const listed = others.flatMap((other) => enumValues(other)).filter((value) => typeof value === "string");
  const variants = listed
    .slice(0, 5)
    .flatMap((text) => [`${text}_2`, text.toUpperCase(), text.toLowerCase()]);
  const telling = [
    "example",
    "other",
    "",
    "1.5",
    "42",
    "true",
    "2024-05-17",
    "a b",
    "A",
    "é",
    "-1",
    "not a date",
  ];
  return [
    ...avoiding,
    ...matching,
    ...sized,
    ...plain,
    ...formattedStrings,
    ...telling,
    ...variants,
    "!",
    "a-b_c",
    "AbC1",
    "😀",
  ];
}

/** Each limit in use, and the numbers next to it. */
export function countsNearLimits(shapes: readonly Shape[], keywords: readonly CountKeyword[]): number[] {
  const own = shapes.flatMap((each) =>
    keywords.flatMap((keyword) => limitAsNumber(each.counts.get(keyword), NaN)),
  );
  const close = own.filter((count) => !Number.isNaN(count)).flatMap((count) => [count - 1, count, count + 1]);
  return [...new Set(close.filter((count) => count >= 0))];
}

export function numbersNearBoundary(shape: Shape, others: readonly Shape[]): number[] {
  const all = [shape, ...others];
  const limits = all.flatMap(({ minimum, maximum }) =>
    [minimum, maximum].map((each) => limitAsNumber(each, NaN)),
  );
  const steps = all.flatMap(({ multiples }) => multiples.map((each) => limitAsNumber(each, NaN)));
  const bounds = limits.filter((each) => !Number.isNaN(each)).flatMap((each) => [each, each - 1, each + 1]);
  const fine = (shape.types & FRACTION) === 0 ? [] : bounds.flatMap((each) => [each + 0.5, each - 0.5]);
  const multiples = steps.flatMap((each) => [each, 2 * each, 3 * each, each + 1, each / 2, -each]);
  const reach = bounds.flatMap((each) =>
    steps.flatMap((step) => [Math.ceil(each / step) * step, Math.floor(each / step) * step]),
  );
  const large = [2 ** 31, 3_000_000_000, -(2 ** 31) - 1, 2 ** 40, 200, 40_000, 70_000, -1];
  const plain = (shape.types & INTEGER) !== 0 ? [1, 2, 10, 0] : [];
  const fractions = (shape.types & FRACTION) !== 0 ? [19.99, 0.5, 1.5, -0.5] : [];
  return [
    ...new Set([...bounds, ...fine, ...multiples, ...reach, ...fractions, ...plain, ...large, 3, 5, 7, 11]),
  ];
}
