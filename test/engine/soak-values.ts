/** Values near the boundaries of a schema, generated from its constants, limits, lengths, names and branches. */
import type { Json } from "./rewrites";
import { formats, listOf, mapOf, patterns, type Keywords, type Written } from "./soak-schemas";

/** A number in [0, 1), the same sequence for the same seed. */
export type Random = () => number;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const texts = ["", "a", "b", "ab", "aaa", "ba", "abcd", "1", "x-a", "😀", "c"];
const numbers = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 6];
const otherNames = ["a", "b", "ab", "c", "x-a", "z", "ba"];

/** An infinite sequence of values for a document's root schema; they are often valid, but not always. */
export function valuesNear({ root, components }: Written, random: Random): () => Json {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const chance = (share: number): boolean => random() < share;

  /** The keywords that apply to one value: follows references, and chooses one branch of each union. */
  function collect(schema: Json, found: Keywords[], depth: number): Keywords[] {
    if (typeof schema !== "object" || schema === null || Array.isArray(schema) || depth > 6) return found;
    found.push(schema);
    const also = (each: Json | undefined): void => {
      if (each !== undefined) collect(each, found, depth + 1);
    };
    if (typeof schema.$ref === "string") also(components[schema.$ref.slice("#/components/schemas/".length)]);
    for (const part of listOf(schema.allOf)) also(part);
    for (const union of [schema.anyOf, schema.oneOf]) {
      also(pick(listOf(union)));
      if (chance(0.2)) also(pick(listOf(union)));
    }
    if (chance(0.3)) also(schema.not);
    if (schema.if !== undefined) {
      const holds = chance(0.5);
      if (holds) also(schema.if);
      if (holds || chance(0.3)) also(schema.then);
      if (!holds || chance(0.3)) also(schema.else);
    }
    if (chance(0.5)) for (const each of Object.values(mapOf(schema.dependentSchemas))) also(each);
    return found;
  }

  function near(schemas: readonly Json[], depth: number): Json {
    if (depth > 4) return pick<Json>([null, 1, "a"]) ?? null;
    const all = schemas.flatMap((schema) => collect(schema, [], 0));
    if (chance(0.07)) return ofType(pick(typeList) ?? "null", all, depth);
    const listed = all.flatMap((each) => [
      ...listOf(each.enum),
      ...(each.const === undefined ? [] : [each.const]),
    ]);
    if (listed.length > 0 && chance(0.85)) return moved(pick(listed) ?? null);
    const named = all.map((each) => each.type).filter((type) => type !== undefined);
    const common = typeList.filter((type) => named.every((each) => allowsType(each, type)));
    const spoken = typeList.filter((type) =>
      all.some((each) => (wordsOf[type] ?? []).some((word) => each[word] !== undefined)),
    );
    const both = common.filter((type) => spoken.includes(type));
    const choices = both.length > 0 && chance(0.75) ? both : common.length > 0 ? common : typeList;
    return ofType(pick(choices) ?? "null", all, depth);
  }

  /** An enum value, sometimes with a small change. */
  function moved(value: Json): Json {
    if (chance(0.85)) return value;
    if (typeof value === "number") return value + (pick([-1, 1, 0.5]) ?? 0);
    return typeof value === "string" ? `${value}a` : value;
  }

  function ofType(type: string, all: readonly Keywords[], depth: number): Json {
    switch (type) {
      case "boolean":
        return chance(0.5);
      case "integer":
      case "number":
        return numberNear(all, type === "integer");
      case "string":
        return textNear(all);
      case "array":
        return arrayNear(all, depth);
      case "object":
        return objectNear(all, depth);
      default:
        return null;
    }
  }

  function numberNear(all: readonly Keywords[], whole: boolean): number {
    const bounds = numbersAt(all, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);
    const factors = numbersAt(all, ["multipleOf"]);
    const named = all
      .flatMap((each) => formats[wordOf(each.format)] ?? [])
      .filter((each) => typeof each === "number");
    const near = bounds.flatMap((bound) => [bound, bound - 1, bound + 1, bound - 0.5, bound + 0.5]);
    const multiples = factors.flatMap((factor) => [factor, factor * 2, factor * 3, -factor, factor / 2]);
    const picked =
      pick([...near, ...multiples, ...named, ...(chance(0.3) || near.length === 0 ? numbers : [])]) ?? 0;
    return whole ? Math.floor(picked) : picked;
  }

  function textNear(all: readonly Keywords[]): string {
    const lengths = numbersAt(all, ["minLength", "maxLength"]).flatMap((length) => [
      length - 1,
      length,
      length + 1,
    ]);
    const filled = lengths
      .filter((length) => length >= 0)
      .flatMap((length) => [
        "a".repeat(length),
        `a${"b".repeat(Math.max(0, length - 1))}`,
        "1".repeat(length),
      ]);
    const matching = all.flatMap((each) => patterns[wordOf(each.pattern)] ?? []);
    const formatted = all
      .flatMap((each) => formats[wordOf(each.format)] ?? [])
      .filter((each) => typeof each === "string");
    const own = [...filled, ...matching, ...formatted, ...formatted];
    return pick(own.length === 0 || chance(0.3) ? texts : own) ?? "";
  }

  function arrayNear(all: readonly Keywords[], depth: number): Json[] {
    const counts = numbersAt(all, ["minItems", "maxItems", "minContains", "maxContains"]);
    const ends = all.map((each) => listOf(each.prefixItems).length).filter((length) => length > 0);
    const close = [...counts, ...ends].flatMap((length) => [length - 1, length, length + 1]);
    const length = Math.min(5, pick([...close, 0, 1, 2].filter((each) => each >= 0)) ?? 0);
    const items: Json[] = [];
    for (let index = 0; index < length; index++) {
      const earlier = pick(items);
      if (earlier !== undefined && chance(0.15)) {
        items.push(earlier);
        continue;
      }
      const at = all.flatMap((each) => {
        const prefix = listOf(each.prefixItems);
        const own = prefix[index] ?? each.items ?? each.unevaluatedItems;
        const contained = chance(0.5) ? each.contains : undefined;
        return [own, contained].filter((schema) => schema !== undefined);
      });
      items.push(near(at, depth + 1));
    }
    return items;
  }

  function objectNear(all: readonly Keywords[], depth: number): Json {
    const asked = new Set(all.flatMap((each) => listOf(each.required).map(String)));
    const dependent = all.flatMap((each) =>
      Object.entries(mapOf(each.dependentRequired)).flatMap(([name, needs]) => [
        name,
        ...listOf(needs).map(String),
      ]),
    );
    const known = all.flatMap((each) =>
      Object.keys({ ...mapOf(each.properties), ...mapOf(each.dependentSchemas) }),
    );
    const value: Keywords = {};
    const share = pick([0, 0.2, 0.5, 0.8]) ?? 0;
    const least = Math.max(0, ...numbersAt(all, ["minProperties"]));
    const names = [...new Set([...asked, ...dependent, ...known, ...otherNames])];
    const isOther = (name: string): boolean =>
      !asked.has(name) && !known.includes(name) && !dependent.includes(name);
    for (const name of names) {
      const likely = asked.has(name) ? 0.95 : isOther(name) ? share / 3 : share;
      if (chance(likely)) value[name] = memberNear(all, name, depth);
    }
    for (const name of names) {
      if (Object.keys(value).length >= least || chance(0.3)) break;
      value[name] ??= memberNear(all, name, depth);
    }
    return value;
  }

  function memberNear(all: readonly Keywords[], name: string, depth: number): Json {
    const schemas = all.flatMap((each) => {
      const own = mapOf(each.properties)[name];
      const matching = Object.entries(mapOf(each.patternProperties)).flatMap(([pattern, schema]) =>
        new RegExp(pattern, "u").test(name) ? [schema] : [],
      );
      const said = own === undefined ? matching : [own, ...matching];
      const rest = each.additionalProperties ?? each.unevaluatedProperties;
      return said.length > 0 || rest === undefined ? said : [rest];
    });
    return near(schemas, depth + 1);
  }

  return () => near([root], 0);
}

const typeList = ["null", "boolean", "integer", "number", "string", "array", "object"];
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  string: ["minLength", "maxLength", "pattern", "format"],
  array: ["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"],
  object: [
    ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
    ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"],
  ],
};

function allowsType(said: Json, type: string): boolean {
  const named = listOf(said).length > 0 ? listOf(said) : [said];
  return named.includes(type) || (type === "integer" && named.includes("number"));
}

function numbersAt(all: readonly Keywords[], words: readonly string[]): number[] {
  return all.flatMap((each) => words.map((word) => each[word])).filter((value) => typeof value === "number");
}

function wordOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
