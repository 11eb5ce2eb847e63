/**
 * Converts a schema of a document to plain JSON Schema, limited to the parts that some values reach. The conversion
 * works keyword by keyword, independently of the engine's normal form, so that the validator gives a second opinion.
 */
import {
  declaredTypes,
  meantValues,
  type At,
  type Schema,
  type SchemaStore,
  type Side,
} from "../engine/index";
import { lazyValue } from "../schema/index";
import { unlimited, type Spend } from "./budget";
import { isList, isObject, memberOf, jsonOfNode, type Json, type JsonObject } from "./json";
import { readDiscriminator } from "./discriminator-tags";

/**
 * The semantics of unions. `written`: as in JSON Schema. `tagged`: a discriminator alone selects the branch, as in API
 * servers and generated clients. `any`: same as `tagged`, and `oneOf` also accepts values that match two branches.
 */
export type Reading = "written" | "tagged" | "any";

export interface ConvertedSchema {
  /** The dialect of its keywords; `nullable` of `3.0` has been converted to a type. */
  readonly dialect: "3.0" | "3.1";
  /** By name; the first one, `s0`, is the converted schema itself. */
  readonly schemas: Readonly<Record<string, JsonObject | boolean>>;
  /** The other readings under which the schemas may differ. */
  readonly otherReadings: ReadonlySet<Reading>;
}

/** A set of locations in the values, with the values at these locations. */
interface ValueLocations {
  readonly id: number;
  readonly values: readonly Json[];
  /** The names of the members of all values. */
  readonly names: () => ReadonlySet<string>;
  readonly inside: Map<string, ValueLocations>;
}

/** Names of properties that are not part of one side, and therefore not required (OpenAPI 3.0.3 §4.7.24). */
type Hidden = ReadonlySet<string>;

const noneHidden: Hidden = new Set();

/**
 * The constraints of `schema` on `values`. Subschemas that no value reaches, such as those of absent properties, are
 * omitted: this reduces large recursive documents to a few keywords.
 */
export function convertSchema(
  store: SchemaStore,
  schema: Schema,
  side: Side,
  values: readonly Json[],
  reading: Reading,
  spend: Spend = unlimited,
): ConvertedSchema {
  const isOld = store.dialect === "2.0" || store.dialect === "3.0";
  const nullable = store.dialect === "2.0" ? "x-nullable" : "nullable";
  const schemas: Record<string, JsonObject | boolean> = {};
  const names = new Map<string, string>();
  const nodes = new Map<unknown, number>();
  const otherReadings = new Set<Reading>();
  let spots = 0;
  /** The dynamic anchors of the schemas that are being converted. */
  let scope: ReadonlyMap<string, At> = new Map();

  const spotOf = (at: readonly Json[]): ValueLocations => ({
    id: spots++,
    values: at,
    names: lazyValue(() => new Set(at.flatMap((value) => (isObject(value) ? Object.keys(value) : [])))),
    inside: new Map(),
  });

  function locationsInside(spot: ValueLocations, key: string, values: () => readonly Json[]): ValueLocations {
    let inner = spot.inside.get(key);
    if (inner === undefined) spot.inside.set(key, (inner = spotOf(values())));
    return inner;
  }

  const membersOf = (spot: ValueLocations, name: string): ValueLocations =>
    locationsInside(spot, `.${name}`, () =>
      spot.values.flatMap((value) => {
        const member = memberOf(value, name);
        return member === undefined ? [] : [member];
      }),
    );
  const locationsOfMembers = (spot: ValueLocations): ValueLocations =>
    locationsInside(spot, "*", () =>
      spot.values.flatMap((value) => (isObject(value) ? Object.values(value) : [])),
    );
  const namesIn = (spot: ValueLocations): ValueLocations =>
    locationsInside(spot, "names", () => [...spot.names()]);
  const itemsOf = (spot: ValueLocations): ValueLocations =>
    locationsInside(spot, "[]", () => spot.values.flatMap((value) => (isList(value) ? value : [])));

  /** The target of a schema that contains only a reference; undefined if it is unresolved or circular. */
  function followReference(at: At): At | undefined {
    const seen = new Set<unknown>();
    let place: At | undefined = at;
    while (place !== undefined && isReference(place)) {
      if (seen.has(place.node)) return undefined;
      seen.add(place.node);
      place = store.resolver.target(place.get("$ref")?.string() ?? "", place);
    }
    return place;
  }

  function isReference(at: At): boolean {
    if (at.node.kind !== "map" || at.get("$ref")?.string() === undefined) return false;
    return isOld || at.node.entries.length === 1;
  }

  /** A reference to the schema at a location, for the values of a spot. */
  function referenceTo(
    from: At,
    spot: ValueLocations,
    hidden: Hidden = noneHidden,
    untagged = false,
  ): JsonObject | boolean {
    const at = followReference(from);
    if (at === undefined) return true;
    if (at.node.kind === "scalar" && typeof at.node.value === "boolean") return at.node.value;
    if (at.node.kind !== "map" || spot.values.length === 0) return true;
    spend(1 + hidden.size);
    let node = nodes.get(at.node);
    if (node === undefined) nodes.set(at.node, (node = nodes.size));
    const scoped = [...scope].map(([anchor, target]) => `${anchor}=${target.pointer()}`);
    const key = [node, spot.id, untagged, [...hidden].join(), ...scoped].join(" ");
    let name = names.get(key);
    if (name === undefined) {
      names.set(key, (name = `s${String(names.size)}`));
      schemas[name] = translate(at, spot, hidden, untagged);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  function translate(at: At, spot: ValueLocations, outer: Hidden, untagged: boolean): JsonObject {
    const around = scope;
    // The outermost anchor of a name applies (JSON Schema 2020-12 §8.2.3.2).
    const anchors = store.resolver.dynamicAnchors(at);
    if (anchors.size > 0) scope = new Map([...anchors, ...around]);
    try {
      return translateInScope(at, spot, outer, untagged);
    } finally {
      scope = around;
    }
  }

  /** The target of a `$dynamicRef`, by the resources on the path to it. */
  function dynamicTarget(at: At): At | undefined {
    const reference = at.get("$dynamicRef")?.string();
    if (reference === undefined) return undefined;
    const target = store.resolver.initialTarget(reference, at);
    const name = target?.get("$dynamicAnchor")?.string();
    return name !== undefined && reference.endsWith(`#${name}`) ? (scope.get(name) ?? target) : target;
  }

  function translateInScope(at: At, spot: ValueLocations, outer: Hidden, untagged: boolean): JsonObject {
    const reference = at.get("$ref")?.string();
    const target = reference === undefined ? undefined : store.resolver.target(reference, at);
    const hidden = new Set([...outer, ...omittedNames(at, new Set())]);
    const own = plainKeywords(store, at);
    spend(isList(own.enum) ? own.enum.length / 10 : 0);
    const out: Record<string, Json> = { ...own, ...arrays(at, spot), ...objects(at, spot, hidden) };
    const here = (each: At): JsonObject | boolean => referenceTo(each, spot, hidden, untagged);
    const parts = [target, dynamicTarget(at), ...(at.get("allOf")?.items() ?? [])];
    const all: Json[] = withoutDuplicates(parts.flatMap((each) => (each === undefined ? [] : [here(each)])));
    all.push(...unions(at, spot, hidden, untagged));
    for (const keyword of ["not", "if", "then", "else"]) {
      const own = at.get(keyword);
      if (own !== undefined) out[keyword] = here(own);
    }
    if (all.length > 0) out.allOf = all;
    return isOld && at.get(nullable)?.boolean() === true ? allowNull(out) : out;
  }

  function arrays(at: At, spot: ValueLocations): Record<string, Json> {
    if (!spot.values.some(isList)) return {};
    const inner = itemsOf(spot);
    const out: Record<string, Json> = {};
    const items = at.get("items");
    const isTuple = items?.node.kind === "seq";
    const prefix = isTuple ? items.items() : (at.get("prefixItems")?.items() ?? []);
    if (prefix.length > 0) out.prefixItems = prefix.map((each) => referenceTo(each, inner));
    const rest = isTuple ? at.get("additionalItems") : items;
    if (rest !== undefined) out.items = referenceTo(rest, inner);
    for (const keyword of ["contains", "unevaluatedItems"]) {
      const own = at.get(keyword);
      if (own !== undefined) out[keyword] = referenceTo(own, inner);
    }
    return out;
  }

  function objects(at: At, spot: ValueLocations, hidden: Hidden): Record<string, Json> {
    if (!spot.values.some(isObject)) return {};
    const out: Record<string, Json> = {};
    // Few of the properties of a large schema occur in a value.
    const described = [...spot.names()].flatMap((name) => at.get("properties")?.get(name) ?? []);
    spend((spot.names().size * (1 + spot.values.length)) / 8);
    const properties = described.map((entry): [string, Json] => {
      const isHidden = hidden.has(entry.key);
      return [entry.key, isHidden ? true : referenceTo(entry, membersOf(spot, entry.key))];
    });
    if (properties.length > 0) out.properties = Object.fromEntries(properties);
    const patterns = at.get("patternProperties")?.entries() ?? [];
    const every = locationsOfMembers(spot);
    if (patterns.length > 0)
      out.patternProperties = Object.fromEntries(
        patterns.map((each) => [each.key, referenceTo(each, every)]),
      );
    for (const keyword of ["additionalProperties", "unevaluatedProperties"]) {
      const own = at.get(keyword);
      if (own !== undefined) out[keyword] = referenceTo(own, every);
    }
    const named = at.get("propertyNames");
    if (named !== undefined) out.propertyNames = referenceTo(named, namesIn(spot));
    const dependent = (at.get("dependentSchemas")?.entries() ?? []).filter(
      ({ key }) => membersOf(spot, key).values.length > 0,
    );
    if (dependent.length > 0)
      out.dependentSchemas = Object.fromEntries(
        dependent.map((each) => [each.key, referenceTo(each, spot, hidden)]),
      );
    const required = textsOf(at.get("required")).filter((name) => !hidden.has(name));
    if (required.length > 0) out.required = [...new Set(required)];
    const depends = (at.get("dependentRequired")?.entries() ?? []).map((each): [string, Json] => [
      each.key,
      [...new Set(textsOf(each).filter((name) => !hidden.has(name)))],
    ]);
    if (depends.length > 0) out.dependentRequired = Object.fromEntries(depends);
    return out;
  }

  /** Names that this schema, or another schema for the same value, marks as not part of this side. */
  function omittedNames(at: At, seen: Set<unknown>): string[] {
    if (seen.has(at.node)) return [];
    seen.add(at.node);
    spend(1);
    const word = side === "request" ? "readOnly" : "writeOnly";
    const own = (at.get("properties")?.entries() ?? []).filter((each) => says(each, word, new Set()));
    return [
      ...own.map((each) => each.key),
      ...appliedSchemas(at).flatMap((each) => omittedNames(each, seen)),
    ];
  }

  function says(at: At, word: string, seen: Set<unknown>): boolean {
    if (seen.has(at.node)) return false;
    seen.add(at.node);
    spend(1);
    const isOwn = at.get(word)?.boolean() === true && (!isOld || at.get("$ref") === undefined);
    return isOwn || appliedSchemas(at).some((each) => says(each, word, seen));
  }

  /** The schemas that apply to the same value: the target of `$ref`, and the parts of `allOf`. */
  function appliedSchemas(at: At): At[] {
    const reference = at.get("$ref")?.string();
    const target = reference === undefined ? undefined : store.resolver.target(reference, at);
    return [...(target === undefined ? [] : [target]), ...(at.get("allOf")?.items() ?? [])];
  }

  function unions(at: At, spot: ValueLocations, hidden: Hidden, untagged: boolean): Json[] {
    const written = ["anyOf", "oneOf"].flatMap((keyword): JsonObject[] => {
      const branches = (at.get(keyword)?.items() ?? []).map((each) =>
        referenceTo(each, spot, hidden, untagged),
      );
      if (keyword === "oneOf" && branches.length > 0) otherReadings.add("any");
      return branches.length === 0 ? [] : [{ [reading === "any" ? "anyOf" : keyword]: branches }];
    });
    if (at.get("discriminator") !== undefined) otherReadings.add("any").add("tagged");
    const tags = reading === "written" || untagged ? undefined : readDiscriminator(store, at);
    if (tags === undefined) return written;
    const { property, targets } = tags;
    const rules = [...targets].flatMap(([tag, target]): Json[] => {
      if (!membersOf(spot, property).values.includes(tag)) return [];
      const holds = { properties: { [property]: { const: tag } } };
      // Extensions of this schema include it by `allOf`; do not test their discriminator again there.
      return [{ if: holds, then: referenceTo(target, spot, hidden, true) }];
    });
    const known = { properties: { [property]: { enum: [...targets.keys()] } } };
    const tagged = { if: { required: [property] }, then: { allOf: [known, ...rules] } };
    const [union = true] = written;
    return written.length > 1 ? written : [{ ...tagged, else: union }];
  }

  const root = spotOf(values);
  schemas.s0 = true;
  names.set("root", "s0");
  schemas.s0 = { allOf: schema.parts.map((part) => referenceTo(part.at, root)) };
  if (schema.parts.length === 0) schemas.s0 = true;
  otherReadings.delete(reading);
  return { dialect: isOld ? "3.0" : "3.1", schemas, otherReadings };
}

/** Without duplicate references, which have no effect. */
function withoutDuplicates(all: readonly (JsonObject | boolean)[]): (JsonObject | boolean)[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

const types = new Set(["null", "boolean", "integer", "number", "string", "array", "object"]);
const numbers = [
  ...["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "minItems", "maxItems", "minContains", "maxContains"],
  ...["minProperties", "maxProperties"],
];

/** The keywords without subschemas, if their values are valid. */
function plainKeywords(store: SchemaStore, at: At): Record<string, Json> {
  const out: Record<string, Json> = {};
  const type = at.get("type");
  const named = type?.node.kind === "seq" ? type.items() : type === undefined ? [] : [type];
  // Swagger 2.0 §4.3.21: a `file` is sent in a part or a body.
  const known = named.map((each) => each.text() ?? "").map((each) => (each === "file" ? "string" : each));
  if (known.length > 0 && known.every((each) => types.has(each)))
    out.type = type?.node.kind === "seq" ? [...new Set(known)] : (known[0] ?? "string");
  for (const keyword of numbers) {
    const value = at.get(keyword)?.scalar?.value;
    if (typeof value === "number") out[keyword] = value;
  }
  for (const keyword of ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"]) {
    const value = at.get(keyword)?.boolean();
    if (value !== undefined) out[keyword] = value;
  }
  for (const keyword of ["pattern", "format", "contentEncoding"]) {
    const value = at.get(keyword)?.string();
    if (value !== undefined && !(keyword === "format" && value === "binary")) out[keyword] = value;
  }
  const list = at.get("enum");
  const nodes =
    list?.node.kind === "seq" ? (meantValues(at, declaredTypes(store, at)) ?? list.node.items) : undefined;
  const listed = nodes?.map(jsonOfNode);
  // Validators reject an empty enum, which allows no values.
  if (listed?.length === 0) out.not = {};
  else if (listed !== undefined) out.enum = listed;
  const only = at.get("const");
  if (only !== undefined) out.const = jsonOfNode(only.node);
  return out;
}

/** Adds null to the types. Without `type`, `nullable` has no effect (OpenAPI 3.0.3 §4.7.24). */
function allowNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (type === undefined) return schema;
  return { ...schema, type: [...new Set([type, "null"].flat())] };
}

function textsOf(list: At | undefined): string[] {
  return (list?.items() ?? []).flatMap((each) => each.text() ?? []);
}
