/** Objects: the schema of each property, including `allOf` and closed parts. */
import { matches } from "../../schema/index";
import type { At } from "../at";
import { allowsAll, rejectsAll } from "./trivial-schemas";
import { listedNames } from "./property-names";
import { excludedBranches, excludedProperty, exclusionsOf, requiredTogether } from "./desugar";
import { scalarNode } from "./synthetic-nodes";
import type { ObjectView, Part, Property, Schema, SchemaStore, Shape } from "./schema";

interface Closing {
  readonly at: At;
  /** The parts whose properties are allowed. */
  readonly sees: readonly At[];
  /** Other allowed names. */
  readonly lists?: readonly At[];
}

/** Constraints of a shape on objects, cached. */
export function objectView(store: SchemaStore, shape: Shape): ObjectView {
  const { flat: of, schema } = shape;
  const slot = schema.memo.view;
  // Shapes of the same schema may contain different parts of it; the last one is kept.
  if (slot.kept?.value.of !== of) slot.kept = undefined;
  return store.recall(slot, () => ({ of, view: readObject(store, shape) })).view;
}

function readObject(store: SchemaStore, shape: Shape): ObjectView {
  const ats = shape.flat.map((part) => part.at);
  const closings = shape.flat.flatMap((part) => closingsOf(store, part.at, part.sees));
  const patterns = patternProperties(store, ats);
  const properties = readProperties(store, ats, patterns, closings);
  const [required, dependent] = [requiredNames(ats), dependentRequired(ats)];
  // A property that a required property depends on is required too.
  for (const name of required.keys()) {
    for (const [needed, at] of dependent.get(name) ?? []) if (!required.has(needed)) required.set(needed, at);
    dependent.delete(name);
  }
  const restParts = closings.map(({ at }) => ({ at, omit: 0 }));
  const [restAt] = closings;
  const home = restAt?.at ?? shape.schema.home.missing("additionalProperties");
  const rest = store.all(restParts, home);
  const closed = store.shape(rest).types === 0 ? restAt : undefined;
  return {
    properties,
    required,
    patterns,
    rest,
    restIs: closings.length === 0 ? "open" : closed === undefined ? "schema" : "closed",
    restAt: (closed ?? restAt)?.at,
    names: ats
      .filter((at) => listedNames(store, at) === undefined)
      .flatMap((at) => at.get("propertyNames") ?? [])
      .map((at) => store.of(at)),
    dependentRequired: dependent,
    dependentSchemas: dependentSchemas(store, ats),
  };
}

function readProperties(
  store: SchemaStore,
  ats: readonly At[],
  patterns: ReadonlyMap<string, Property>,
  closings: readonly Closing[],
): Map<string, Property> {
  const properties = new Map<string, Property>();
  const [only, ...more] = ats;
  if (only !== undefined && more.length === 0 && saysPlainly(only)) {
    for (const at of only.get("properties")?.entries() ?? []) {
      properties.set(at.key, new AloneProperty(store, at));
    }
    return properties;
  }
  for (const [name, own] of ownProperties(store, ats)) {
    const [first] = own;
    if (first === undefined) continue;
    const matching = [...patterns.values()].filter((pattern) => matches(pattern.name, name) === true);
    const others = closings.filter((closing) => !seesProperty(closing, name)).map((closing) => closing.at);
    const parts = [...own, ...matching.flatMap((p) => p.schema.parts.map((q) => q.at)), ...others];
    const schema = store.all(
      parts.map((at): Part => ({ at, omit: 0 })),
      first,
    );
    properties.set(name, propertyOf(name, schema, first));
  }
  return properties;
}

/** The constraints of each part on each property, by name. Each part is read once. */
function ownProperties(store: SchemaStore, ats: readonly At[]): ReadonlyMap<string, readonly At[]> {
  const own = new Map<string, At[]>();
  for (const at of ats)
    for (const name of new Set(namesIn(store, at))) {
      const known = own.get(name);
      const more = propertyIn(store, at, name);
      if (known === undefined) own.set(name, more);
      else known.push(...more);
    }
  return own;
}

/** True if `properties` is the only keyword of a schema object that constrains its named properties. */
function saysPlainly(at: At): boolean {
  const others = ["patternProperties", "propertyNames", "not"];
  return others.every((keyword) => at.get(keyword) === undefined) && excludedBranches(at) === undefined;
}

function propertyOf(name: string, schema: Schema, at: At): Property {
  return { name, schema, at, forbidden: isForbidden(schema), isAlone: false };
}

function isForbidden({ parts }: Schema): boolean {
  return parts.some((part) => rejectsAll(part.at));
}

/** The schema is computed on demand: for most properties, only their existence matters. */
class AloneProperty implements Property {
  readonly isAlone = true;

  constructor(
    private readonly store: SchemaStore,
    readonly at: At,
  ) {}

  get name(): string {
    return this.at.key;
  }
  get schema(): Schema {
    return this.store.of(this.at);
  }
  get forbidden(): boolean {
    const leadsOn = (this.at.get("$ref") ?? this.at.get("allOf")) !== undefined;
    return leadsOn ? isForbidden(this.schema) : rejectsAll(this.at);
  }
}

/**
 * `additionalProperties` considers the adjacent `properties` (JSON Schema 2020-12 §10.3.2.3); `unevaluatedProperties`
 * also those of in-place applicators (§11.3).
 */
function closingsOf(store: SchemaStore, at: At, inside: readonly At[]): Closing[] {
  const found: Closing[] = [];
  const [names, lists] = [at.get("propertyNames"), listedNames(store, at)];
  if (names !== undefined && lists !== undefined)
    found.push({ at: names.withNode(scalarNode(names.node, false)), sees: [], lists });
  const patterns = at.get("patternProperties")?.entries() ?? [];
  const forAll = patterns.filter((entry) => matchesAll(entry.key));
  // A property that matches a pattern is neither additional nor unevaluated.
  if (forAll.length > 0) return [...found, ...forAll.map((entry) => ({ at: entry, sees: [] }))];
  const additional = at.get("additionalProperties");
  const unevaluated = additional === undefined ? at.get("unevaluatedProperties") : undefined;
  if (additional !== undefined && !isOpen(additional)) found.push({ at: additional, sees: [at] });
  // If a nested schema applies to all other properties, none is unevaluated.
  const allSeen = inside.some(
    (each) =>
      each !== at && (each.get("additionalProperties") ?? each.get("unevaluatedProperties")) !== undefined,
  );
  if (unevaluated !== undefined && !isOpen(unevaluated) && !allSeen)
    found.push({ at: unevaluated, sees: inside });
  return found;
}

function isOpen(at: At): boolean {
  return at.boolean() === true || (at.node.kind === "map" && at.node.entries.length === 0);
}

function seesProperty(closing: Closing, name: string): boolean {
  if (closing.lists?.some((item) => item.string() === name) === true) return true;
  return closing.sees.some(
    (at) =>
      at.get("properties")?.get(name) !== undefined ||
      at
        .get("patternProperties")
        ?.entries()
        .some((pattern) => matches(pattern.key, name) === true) === true,
  );
}

function patternProperties(store: SchemaStore, ats: readonly At[]): Map<string, Property> {
  const found = new Map<string, At[]>();
  for (const at of ats) {
    for (const entry of at.get("patternProperties")?.entries() ?? []) {
      if (literalOf(entry.key) !== undefined || matchesAll(entry.key)) continue;
      found.set(entry.key, [...(found.get(entry.key) ?? []), entry]);
    }
  }
  const properties = new Map<string, Property>();
  for (const [pattern, entries] of found) {
    const [first] = entries;
    if (first === undefined) continue;
    const schema = store.all(
      entries.map((at) => ({ at, omit: 0 })),
      first,
    );
    properties.set(pattern, propertyOf(pattern, schema, first));
  }
  return properties;
}

/** True for a pattern that every name matches, so that its schema applies to all properties. */
function matchesAll(pattern: string): boolean {
  return /^\^?(\.\*)?\$?$/.test(pattern) && pattern !== "^$";
}

/** The only name that a pattern like `^name$` matches. */
function literalOf(pattern: string): string | undefined {
  return /^\^([\w-]+)\$$/.exec(pattern)?.[1];
}

function namesIn(store: SchemaStore, at: At): string[] {
  const patterns = at.get("patternProperties")?.entries() ?? [];
  const named = at.get("properties")?.entries() ?? [];
  const besides = [...excludedIn(at), ...(listedNames(store, at) ?? [])];
  return [
    ...named.map((entry) => entry.key),
    ...patterns.flatMap((entry) => literalOf(entry.key) ?? []),
    ...besides.flatMap((item) => item.string() ?? []),
  ];
}

function excludedIn(at: At): At[] {
  return exclusionsOf(at).flatMap((not) => excludedProperty(not) ?? []);
}

function propertyIn(store: SchemaStore, at: At, name: string): At[] {
  const patterns = at.get("patternProperties")?.entries() ?? [];
  const named = at.get("properties")?.get(name);
  const literal = patterns.filter((entry) => literalOf(entry.key) === name);
  const excluded = excludedIn(at).filter((item) => item.string() === name);
  const listed = listedNames(store, at)?.find((item) => item.string() === name);
  return [
    ...(named === undefined ? [] : [named]),
    ...literal,
    ...excluded.map((item) => item.withNode(scalarNode(item.node, false))),
    ...(listed === undefined ? [] : [listed.withNode(scalarNode(listed.node, true))]),
  ];
}

function requiredNames(ats: readonly At[]): Map<string, At> {
  const names = new Map<string, At>();
  for (const at of ats) {
    for (const item of at.get("required")?.items() ?? []) {
      const name = item.text();
      if (name !== undefined && !names.has(name)) names.set(name, item);
    }
  }
  return names;
}

function dependentRequired(ats: readonly At[]): Map<string, Map<string, At>> {
  const found = new Map<string, Map<string, At>>();
  const add = (when: string, items: readonly At[]): void => {
    const names = found.get(when) ?? new Map<string, At>();
    // A property that depends on itself requires nothing.
    for (const item of items) if (item.text() !== when) names.set(item.text() ?? "", item);
    if (names.size > 0) found.set(when, names);
  };
  for (const at of ats) {
    for (const entry of at.get("dependentRequired")?.entries() ?? []) add(entry.key, entry.items());
    const together = requiredTogether(at);
    if (together !== undefined) add(together.when, together.items);
    for (const entry of at.get("dependentSchemas")?.entries() ?? []) {
      if (requiresOnly(entry)) add(entry.key, entry.get("required")?.items() ?? []);
    }
  }
  return found;
}

/** A dependent schema that only requires properties is equivalent to `dependentRequired`. */
function requiresOnly(at: At): boolean {
  return at.node.kind === "map" && at.node.entries.length === 1 && at.get("required")?.node.kind === "seq";
}

function dependentSchemas(store: SchemaStore, ats: readonly At[]): Map<string, { at: At; schema: Schema }> {
  const entries = ats
    .flatMap((at) => at.get("dependentSchemas")?.entries() ?? [])
    .filter((at) => !requiresOnly(at) && !allowsAll(at));
  return new Map(entries.map((at) => [at.key, { at, schema: store.of(at) }]));
}
