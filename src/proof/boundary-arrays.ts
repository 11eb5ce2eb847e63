/** Arrays near the boundary between two schemas. */
import { arrayView, type Shape } from "../engine/index";
import { numberOf } from "./quick-validate";
import { sizeOf, type Json } from "./json";
import { countsOf } from "./boundary-scalars";
import { mostParts, type Sampler, type Wanted } from "./samples";

export function arraysNear(sampler: Sampler, shape: Shape, others: readonly Shape[], wanted: Wanted): Json[] {
  const { accepts, refuses } = sampler.versions;
  const view = arrayView(accepts, shape);
  const within = { name: wanted.name.replace(/s$/, ""), hints: [], depth: wanted.depth + 1 };
  const [other] = others;
  const counterpart = other && arrayView(refuses, other).rest;
  const items = sampler.samples({ accepts: view.rest, refuses: counterpart }, within);
  const [item] = items;
  const counts = countsOf([shape, ...others], ["minItems", "maxItems"]);
  const prefixes = [view.prefix.length, ...others.map((each) => arrayView(refuses, each).prefix.length)];
  const contains = [shape, ...others].flatMap(({ contains }) =>
    contains.flatMap(({ min, max }) =>
      [numberOf(min, 1), numberOf(max, 1)].flatMap((count) => [count - 1, count, count + 1]),
    ),
  );
  const lengths = [0, 1, 2, ...counts, ...prefixes.flatMap((length) => [length, length + 1]), ...contains];
  const fill = (value: Json, length: number): Json[] => [
    ...view.prefix
      .slice(0, length)
      .flatMap((own) => sampler.samples({ accepts: own, refuses: undefined }, within)[0] ?? []),
    ...Array.from({ length: Math.max(0, length - view.prefix.length) }, () => value),
  ];
  const found = [...new Set(lengths)]
    .filter((length) => length >= 0 && length * (item === undefined ? 1 : sizeOf(item)) < mostParts)
    .flatMap((length): Json[] => {
      if (item === undefined) return length === 0 ? [[]] : [];
      if (shape.uniqueItems === undefined) return [fill(item, length)];
      return [
        ...sampler.complete({ accepts: shape.schema, refuses: undefined }, numbered(items, length), wanted),
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
function numbered(items: readonly Json[], length: number): Json[] {
  const [first] = items;
  return Array.from({ length }, (_, index) => {
    if (typeof first === "number") return first + index;
    if (typeof first !== "string" || index === 0) return items[index] ?? first ?? null;
    return /^\d{1,30}$/.test(first) ? String(BigInt(first) + BigInt(index)) : `${first}${String(index + 1)}`;
  });
}
