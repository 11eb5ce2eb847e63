/** Typical edits of a schema: each one changes one location. */
import fc from "fast-check";
import type { Json } from "./rewrites";
import { isMap, literal, schemaAt, wordAt, type Keywords, type Written } from "./soak-schemas";

export interface Pair {
  readonly base: Written;
  readonly head: Written;
}

/** Random choices of an edit; `at` is the number of schemas in the document. */
interface Edit {
  readonly at: number;
  readonly what: keyof typeof edits;
  readonly pick: number;
  readonly word: readonly [string, Json];
  readonly schema: Json;
  readonly literal: Json;
}

/** Keywords that contain a schema, a list of schemas, or schemas by name. */
const single = new Set([
  ...["not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);
const listed = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const named = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** Rewrites every schema in a schema, itself included, outermost first. */
export function mapSchemas(schema: Json, change: (schema: Json) => Json): Json {
  const own = change(schema);
  if (!isMap(own)) return own;
  return Object.fromEntries(
    Object.entries(own).map(([word, value]) => {
      if (single.has(word)) return [word, mapSchemas(value, change)];
      if (listed.has(word) && Array.isArray(value))
        return [word, value.map((each) => mapSchemas(each, change))];
      if (named.has(word) && isMap(value))
        return [
          word,
          Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapSchemas(each, change)])),
        ];
      return [word, value];
    }),
  );
}

/** The edits; an edit that does not apply returns the same schema. */
const edits = {
  dropKeyword: (schema, { pick }) => {
    const words = Object.keys(schema);
    const word = words[pick % Math.max(1, words.length)];
    return Object.fromEntries(Object.entries(schema).filter(([each]) => each !== word));
  },
  setKeyword: (schema, { word: [word, value] }) => ({ ...schema, [word]: value }),
  changeKeyword: (schema, { pick, literal, schema: other }) => changeOne(schema, pick, literal, other),
  changeKeywordAgain: (schema, { pick, literal, schema: other }) => changeOne(schema, pick, literal, other),
  wrapInAllOf: (schema, { pick, schema: other }) => ({ allOf: pick % 2 === 0 ? [schema] : [schema, other] }),
  wrapInAnyOf: (schema, { pick, schema: other }) => ({ anyOf: pick % 3 === 0 ? [schema] : [schema, other] }),
  wrapInOneOf: (schema, { pick, schema: other }) => ({ oneOf: pick % 3 === 0 ? [other, schema] : [schema] }),
  orNull: (schema, { pick }) => {
    if (pick % 2 === 0 || schema.type === undefined) return { anyOf: [schema, { type: "null" }] };
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    return { ...schema, type: types.includes("null") ? types : [...types, "null"] };
  },
  reorder: (schema) =>
    Object.fromEntries(
      Object.entries(schema)
        .reverse()
        .map(([word, value]) =>
          Array.isArray(value) && word !== "prefixItems" ? [word, [...value].reverse()] : [word, value],
        ),
    ),
  replace: (_, { schema }) => schema,
  refer: (_, { pick }) => ({ $ref: pick % 2 === 0 ? "#/components/schemas/X" : "#/components/schemas/Y" }),
} satisfies Record<string, (schema: Keywords, edit: Edit) => Json>;

/** Changes one keyword slightly: a limit by one, a list or a mapping by an element. */
function changeOne(schema: Keywords, pick: number, value: Json, other: Json): Json {
  const words = Object.keys(schema);
  const word = words[pick % Math.max(1, words.length)];
  if (word === undefined) return schema;
  return {
    ...schema,
    [word]: changed(word, schema[word] ?? null, Math.floor(pick / words.length), value, other),
  };
}

function changed(word: string, old: Json, pick: number, value: Json, other: Json): Json {
  if (typeof old === "number")
    return Math.max(word.startsWith("m") ? 0 : -9, old + (pick % 2 === 0 ? 1 : -1)) || 1;
  if (typeof old === "boolean") return !old;
  if (word === "type") return old === "integer" ? "number" : old === "number" ? "integer" : old;
  const isList = Array.isArray(old);
  const element: Json = word === "required" ? "c" : word === "enum" ? value : other;
  if (isList && pick % 2 === 0)
    return old.some((each) => JSON.stringify(each) === JSON.stringify(element)) ? old : [...old, element];
  if (isList && old.length > 1) return old.filter((_, index) => index !== pick % old.length);
  if (named.has(word) && isMap(old)) {
    const [first, ...rest] = Object.entries(old);
    if (pick % 2 === 0 || first === undefined)
      return { ...old, [word === "patternProperties" ? "b$" : "c"]: other };
    return Object.fromEntries(rest);
  }
  return old;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 11 }),
  what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
  pick: fc.nat({ max: 23 }),
  word: wordAt(1),
  schema: schemaAt(1),
  literal,
});

function applied(written: Written, edit: Edit): Written {
  const change: (schema: Keywords, edit: Edit) => Json = edits[edit.what];
  const total = writtenSize(written);
  let left = edit.at % total;
  const once = (schema: Json): Json => {
    if (left-- !== 0) return schema;
    return isMap(schema) ? change(schema, edit) : edit.schema;
  };
  const root = mapSchemas(written.root, once);
  const components = Object.entries(written.components).map(([name, schema]) => [
    name,
    mapSchemas(schema, once),
  ]);
  return { root, components: Object.fromEntries(components) as Written["components"] };
}

function writtenSize(written: Written): number {
  let size = 0;
  const counted = (schema: Json): Json => {
    size++;
    return schema;
  };
  for (const schema of [written.root, ...Object.values(written.components)]) mapSchemas(schema, counted);
  return size;
}

/** A document, and the document after one to three edits. */
export function pairOf(written: fc.Arbitrary<Written>): fc.Arbitrary<Pair> {
  const steps = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(edit) },
    { weight: 1, arbitrary: fc.array(edit, { minLength: 2, maxLength: 3 }) },
  );
  return fc.tuple(written, steps).map(([base, steps]) => ({ base, head: steps.reduce(applied, base) }));
}
