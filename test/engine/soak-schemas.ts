/** Small random JSON Schemas of the 2020-12 dialect, with similar constants so that boundaries coincide. */
import fc from "fast-check";
import type { Json } from "./rewrites";

/** A schema and its components. */
export interface Written {
  readonly root: Json;
  readonly components: Readonly<Record<string, Json>>;
}

export type Keywords = Record<string, Json>;

/** A mapping; empty for any other value. */
export function mapOf(value: Json | undefined): Keywords {
  return isMap(value) ? value : {};
}

/** The elements of a list; empty for any other value. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function isMap(value: Json | undefined): value is Keywords {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const types = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
const names = fc.constantFrom("a", "b", "ab", "c");
const count = fc.nat({ max: 3 });
const number = fc.constantFrom<number>(-1, 0, 0.5, 1, 1.5, 2, 3, 4);
/** Patterns with strings that match, and that almost match. */
export const patterns: Readonly<Record<string, readonly string[]>> = {
  "^a": ["a", "ab", "ba"],
  b$: ["b", "ab", "ba"],
  "^[a-c]+$": ["a", "abc", "abcd", ""],
  "^[a-z]{1,2}$": ["a", "zz", "abc", "A"],
  "[0-9]": ["1", "a1", "a"],
  "^x-": ["x-", "x-a", "x"],
};
/** Formats with valid and invalid values. */
export const formats: Readonly<Record<string, readonly Json[]>> = {
  date: ["2024-02-29", "2023-02-29", "2024-01-01"],
  "date-time": ["2024-01-01T00:00:00Z", "2024-01-01"],
  time: ["00:00:00Z", "25:00:00Z"],
  duration: ["P1D", "1D"],
  email: ["a@b.co", "a@"],
  hostname: ["a.b", "a_b", "-"],
  ipv4: ["1.2.3.4", "1.2.3.256"],
  ipv6: ["::1", ":::1"],
  uri: ["http://a.b/c", "/c"],
  "uri-reference": ["/c", "a b", "#"],
  uuid: ["123e4567-e89b-12d3-a456-426614174000", "123"],
  "json-pointer": ["/a", "a", ""],
  "relative-json-pointer": ["1/a", "0", "/a"],
  regex: ["a+", "a("],
  int32: [2147483647, 2147483648, 1.5],
  int64: [2147483648, 1.5],
  float: [1.5],
  double: [1.5],
};

export const literal: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Json>("a", "ab", "b", "") },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom<Json>(null, true, false) },
  { weight: 1, arbitrary: fc.constantFrom<Json>([], [1], ["a", 1], {}, { a: 1 }, { a: "a", b: 1 }) },
);

const typeNames: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...types) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }) },
);

type Words = Record<string, fc.Arbitrary<Json>>;

function wordsAt(depth: number): Record<string, Words> {
  const inner = schemaAt(depth - 1);
  const branches = fc.array(inner, { minLength: 1, maxLength: 3 });
  const byName = fc.dictionary(names, inner, { maxKeys: 3 });
  return {
    any: {
      enum: fc.uniqueArray(literal, {
        minLength: 1,
        maxLength: 4,
        selector: (value) => JSON.stringify(value),
      }),
      const: literal,
      ...(depth > 0 ? { allOf: branches, anyOf: branches, oneOf: branches, not: inner } : {}),
      ...(depth > 0 ? { if: inner, then: inner, else: inner } : {}),
      $ref: fc.constantFrom("#/components/schemas/X", "#/components/schemas/Y"),
    },
    number: {
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(0.5, 1, 2, 3),
      format: fc.constantFrom("int32", "int64", "float", "double"),
    },
    string: {
      minLength: count,
      maxLength: count,
      pattern: fc.constantFrom(...Object.keys(patterns)),
      format: fc.constantFrom(...Object.keys(formats)),
    },
    array: {
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
      ...(depth > 0 ? { items: inner, prefixItems: branches, contains: inner, unevaluatedItems: inner } : {}),
      minContains: count,
      maxContains: count,
    },
    object: {
      required: fc.uniqueArray(names, { maxLength: 3 }),
      minProperties: count,
      maxProperties: count,
      dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), { maxKeys: 2 }),
      ...(depth > 0
        ? {
            properties: byName,
            additionalProperties: fc.oneof(fc.boolean(), inner),
            patternProperties: fc.dictionary(fc.constantFrom("^a", "b$", "^x-"), inner, { maxKeys: 2 }),
            propertyNames: inner,
            dependentSchemas: fc.dictionary(names, inner, { maxKeys: 1 }),
            unevaluatedProperties: fc.oneof(fc.boolean(), inner),
          }
        : {}),
    },
  };
}

const byDepth: fc.Arbitrary<Json>[] = [];

/** A schema with at most `depth` nested schemas. */
export function schemaAt(depth: number): fc.Arbitrary<Json> {
  if (depth < 0) return fc.boolean();
  return (byDepth[depth] ??= ofWords(wordsAt(depth)));
}

function ofWords(words: Record<string, Words>): fc.Arbitrary<Json> {
  const some = (family: string, least: number, most: number): fc.Arbitrary<[string, Json][]> => {
    const each = Object.entries(words[family] ?? {}).map(([word, value]) =>
      fc.tuple(fc.constant(word), value),
    );
    return fc.array(fc.oneof(...each), { minLength: least, maxLength: most });
  };
  const typed = (type: string, family: string): fc.Arbitrary<Json> =>
    some(family, 0, family === "object" ? 4 : 3).map((entries) => ({
      type,
      ...Object.fromEntries(entries),
    }));
  const bare = fc.tuple(
    fc.option(typeNames),
    some("any", 0, 2),
    fc.constantFrom("number", "string", "array", "object").chain((family) => some(family, 0, 2)),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 3, arbitrary: typed("object", "object") },
    { weight: 2, arbitrary: typed("array", "array") },
    { weight: 2, arbitrary: typed("string", "string") },
    { weight: 1, arbitrary: typed("integer", "number") },
    { weight: 1, arbitrary: typed("number", "number") },
    {
      weight: 5,
      arbitrary: bare.map(([type, own, more]) => ({
        ...(type === null ? {} : { type }),
        ...Object.fromEntries([...own, ...more]),
      })),
    },
  );
}

/** One keyword of any kind, with a value. */
export function wordAt(depth: number): fc.Arbitrary<[string, Json]> {
  const all = Object.entries(wordsAt(depth)).flatMap(([, words]) => Object.entries(words));
  return fc.oneof(
    fc.tuple(fc.constant("type"), typeNames),
    ...all.map(([word, value]) => fc.tuple(fc.constant(word), value)),
  );
}

export const written: fc.Arbitrary<Written> = fc.record({
  root: schemaAt(2),
  components: fc.record({ X: schemaAt(1), Y: schemaAt(1) }),
});
