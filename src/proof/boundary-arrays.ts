/** Arrays near the boundary between two schemas. */
import { arrayView, type Shape } from "../engine/index";
import { limitAsNumber } from "./quick-validate";
import { jsonSize, type Json } from "./json";
import { countsNearLimits } from "./boundary-scalars";
import { maxNestedValues, type Sampler, type SampleRequest } from "./samples";

export function arraysNearBoundary(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  wanted: SampleRequest,
): Json[] {
  const { accepts, refuses } = sampler.versions;
  const view = arrayView(accepts, shape);
  const within = { name: wanted.name.replace(/s$/, ""), hints: [], depth: wanted.depth + 1 };
  const [other] = others;
  const counterpart = other && arrayView(refuses, other).rest;
  const items = sampler.samples({ accepts: view.rest, refuses: counterpart }, within);
  const [item] = items;
  const counts = countsNearLimits([shape, ...others], ["minItems", "maxItems"]);
  const prefixes = [view.prefix.length, ...others.map((each) => arrayView(refuses, each).prefix.length)];
  const contains = [shape, ...others].flatMap(({ contains }) =>
    contains.flatMap(({ min, max }) =>
      [limitAsNumber(min, 1), limitAsNumber(max, 1)].flatMap((count) => [count - 1, count, count + 1]),
    ),
  );
  const lengths = [0, 1, 2, ...counts, ...prefixes.flatMap((length) => [length, length + 1]), ...contains];
  const fillArray = (value: Json, length: number): Json[] => [
    ...view.prefix
      .slice(0, length)
      .flatMap((own) => sampler.samples({ accepts: own, refuses: undefined }, within)[0] ?? []),
    ...Array.from({ length: Math.max(0, length - view.prefix.length) }, () => value),
  ];
  const found = [...new Set(lengths)]
    .filter((length) => length >= 0 && length * (item === undefined ? 1 : jsonSize(item)) < maxNestedValues)
    .flatMap((length): Json[] => {
      if (item === undefined) return length === 0 ? [[]] : [];
      if (shape.uniqueItems === undefined) return [fillArray(item, length)];
      return [
        ...sampler.complete(
          { accepts: shape.schema, refuses: undefined },
          distinctItems(items, length),
          wanted,
        ),
      ];
    });
  const contained = [...shape.contains, ...others.flatMap((each) => each.contains)].flatMap(({ schema }) => {
    const both = accepts.all([...view.rest.parts, ...schema.parts], schema.home);
    const [value] = sampler.samples({ accepts: both, refuses: undefined }, within);
    return value === undefined
      ? []
      : [[value], [value, value], [value, value, value], ...(item === undefined ? [] : [[item, value]])];
  });
  const pairs = items.slice(0, 4).map((each) => (item === undefined ? [each] : [item, each]));
  const least = sampler.complete({ accepts: shape.schema, refuses: undefined }, [], wanted);
  return [...found, ...contained, ...pairs, ...least];
}

/** Extends the items to the given length with distinct values. */
function distinctItems(items: readonly Json[], length: number): Json[] {
  const [first] = items;
  return Array.from({ length }, (_, index) => {
    if (typeof first === "number") return first + index;
    if (typeof first !== "string" || index === 0) return items[index] ?? first ?? null;
    return /^\d{1,30}$/.test(first) ? String(BigInt(first) + BigInt(index)) : `${first}${String(index + 1)}`;
  });
}
