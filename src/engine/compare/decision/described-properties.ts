/** The properties that a schema describes, and the schemas that apply to the same value. */
import { dialectOf, keywordIn, matches } from "../../../schema/index";
import type { At } from "../../at";
import type { Schema, SchemaStore } from "../../model/schema";
import { allowsAll, isFalse } from "../../model/trivial-schemas";

const dialect = dialectOf("openapi-3.1");

function constrains(key: string): boolean {
  const kind = keywordIn(dialect, key)?.kind;
  return kind !== undefined && kind !== "annotation" && key !== "$defs" && key !== "definitions";
}

export interface Described {
  readonly names: ReadonlySet<string>;
  /** Keys of `patternProperties`. */
  readonly patterns: ReadonlySet<string>;
}

/**
 * The properties that schemas, or others that apply to the same value, describe or require; undefined if they describe all
 * others too, or list objects.
 */
export function describedAt(store: SchemaStore, ats: readonly At[]): Described | undefined {
  const [names, patterns] = [new Set<string>(), new Set<string>()];
  for (const at of everyAt(store, ats)) {
    const listed = [...(at.get("enum")?.items() ?? []), at.get("const")];
    const others = ["additionalProperties", "unevaluatedProperties"].map((keyword) => at.get(keyword));
    if (listed.some((each) => each?.node.kind === "map")) return undefined;
    if (others.some((each) => each !== undefined && !allowsAll(each) && !isFalse(each))) return undefined;
    for (const { key } of at.get("properties")?.entries() ?? []) names.add(key);
    for (const name of at.get("required")?.items() ?? []) names.add(name.text() ?? "");
    for (const { key } of at.get("patternProperties")?.entries() ?? []) patterns.add(key);
  }
  return { names, patterns };
}

/** True if a schema, or one that applies to the same value, describes a property by its name or a pattern. */
export function describesProperty(store: SchemaStore, schema: Schema, name: string): boolean {
  return appliedBy(store, schema).some((at) => {
    const patterns = at.get("patternProperties")?.entries() ?? [];
    return (
      at.get("properties")?.get(name) !== undefined ||
      patterns.some((each) => matches(each.key, name) === true && !isFalse(each))
    );
  });
}

/** True if a schema, or one that applies to the same value, has a discriminator. */
export function hasDiscriminator(store: SchemaStore, schema: Schema): boolean {
  return appliedBy(store, schema).some((at) => at.get("discriminator") !== undefined);
}

/** Keywords that each constrain a value, or values inside it, by themselves. */
const independent = new Set([
  ...["type", "enum", "const", "nullable", "x-nullable", "format", "pattern", "minLength", "maxLength"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["items", "minItems", "maxItems", "uniqueItems", "properties", "required", "additionalProperties"],
  ...["$ref", "allOf", "$id", "$anchor", "$schema"],
]);

/** True if a schema has keywords that depend on each other: unions, conditions, negations, and the like. */
export function combines(store: SchemaStore, schema: Schema): boolean {
  return store.recall(schema.memo.combines, () => doesCombine(store, schema));
}

function doesCombine(store: SchemaStore, schema: Schema): boolean {
  const isUnion = ({ key }: At): boolean => key === "anyOf" || key === "oneOf";
  return appliedBy(store, schema).some(
    (at) =>
      listsComposites(at) ||
      at
        .entries()
        .some((each) =>
          isUnion(each) ? !isByType(store, each) : constrains(each.key) && !independent.has(each.key),
        ),
  );
}

/** True if each alternative of a union is about other types. */
function isByType(store: SchemaStore, union: At): boolean {
  let before = 0;
  for (const branch of union.items()) {
    const { types } = store.shape(store.of(branch));
    if ((before & types) !== 0) return false;
    before |= types;
  }
  return true;
}

/** True if a schema lists arrays or objects, to which its other keywords apply. */
function listsComposites(at: At): boolean {
  const listed = [...(at.get("enum")?.items() ?? []), at.get("const")];
  return listed.some((each) => each !== undefined && each.node.kind !== "scalar");
}

/** The parts of a schema, and all others that apply to the same value. Cached. */
export function appliedBy(store: SchemaStore, { parts, memo }: Schema): readonly At[] {
  return store.recall(memo.applied, () =>
    everyAt(
      store,
      parts.map(({ at }) => at),
    ),
  );
}

/** Schemas, and all others that apply to the same value. */
export function everyAt(store: SchemaStore, ats: readonly At[]): readonly At[] {
  const found = new Map(ats.map((at) => [at.node, at]));
  for (const at of found.values())
    for (const each of appliedAt(store, at)) if (!found.has(each.node)) found.set(each.node, each);
  return [...found.values()];
}

/** The schemas that apply to the same value as a schema, some of them under a condition. */
function appliedAt(store: SchemaStore, at: At): At[] {
  return [
    ...sureAt(store, at),
    ...["anyOf", "oneOf"].flatMap((keyword) => at.get(keyword)?.items() ?? []),
    ...["then", "else"].flatMap((keyword) => at.get(keyword) ?? []),
    ...(at.get("dependentSchemas")?.entries() ?? []),
  ];
}

/** The schemas that apply to the same value as a schema in any case: its `$ref` and the parts of its `allOf`. */
export function sureAt(store: SchemaStore, at: At): At[] {
  const reference = at.get("$ref")?.string();
  const target = reference === undefined ? undefined : store.resolver.target(reference, at);
  return [...(target === undefined ? [] : [target]), ...(at.get("allOf")?.items() ?? [])];
}
