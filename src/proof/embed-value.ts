/** Builds a whole payload around a value near the difference, along the path to it. */
import { objectView, type Occurrence, type Schema, type Waypoint } from "../engine/index";
import { shapesOf } from "./quick-validate";
import { isObject, jsonSize, type Json, type JsonObject } from "./json";
import { generateMatches } from "./pattern-strings";
import type { SchemaVersions, Sampler, SampleRequest } from "./samples";
import { readDiscriminator } from "./discriminator-tags";

export interface EmbeddedValue {
  readonly value: Json;
  /** Path to the difference, as JSON Pointer tokens. */
  readonly where: readonly string[];
}

/** The two schemas of a waypoint: the one that accepts, and the one that rejects. */
export function schemasAtWaypoint(waypoint: Waypoint, accepting: "base" | "head"): SchemaVersions {
  return accepting === "base"
    ? { accepts: waypoint.base, refuses: waypoint.head }
    : { accepts: waypoint.head, refuses: waypoint.base };
}

/** A few whole payloads for each value at the end of the path. */
export function embedValue(
  sampler: Sampler,
  { way }: Pick<Occurrence, "way">,
  accepting: "base" | "head",
  values: readonly Json[],
  hints: readonly Json[],
): EmbeddedValue[] {
  let inside: EmbeddedValue[] = values.map((value) => ({ value, where: [] }));
  for (let index = way.length - 1; index > 0; index--) {
    const [outer, inner] = [way[index - 1], way[index]];
    if (outer === undefined || inner === undefined) return [];
    const both = schemasAtWaypoint(outer, accepting);
    const wanted = requirementsAt(sampler, way, index - 1, accepting, hints);
    const few = index === way.length - 1 ? 3 : 2;
    const seen = new Set<string>();
    inside = inside
      .flatMap(({ value, where }) =>
        wrapValue(sampler, both, schemasAtWaypoint(inner, accepting), inner.step, value).flatMap(
          ({ value: given, token }) =>
            // At the same value, the member that the other version requires may be the one that must be missing.
            (token === undefined
              ? sampler.complete(
                  { ...both, refuses: undefined },
                  given,
                  wanted,
                  schemasAtWaypoint(inner, accepting).accepts,
                )
              : sampler.complete(both, given, wanted)
            )
              .slice(0, few)
              .map((whole) => ({ value: whole, where: token === undefined ? where : [token, ...where] })),
        ),
      )
      .filter(({ value }) => {
        sampler.spend(jsonSize(value));
        const key = JSON.stringify(value);
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      });
  }
  return inside;
}

/**
 * The requirements for a value at a waypoint: its name, examples of the payload, the discriminator value of its branch.
 */
export function requirementsAt(
  sampler: Sampler,
  way: readonly Waypoint[],
  index: number,
  accepting: "base" | "head",
  hints: readonly Json[],
): SampleRequest {
  return {
    name: nearestPropertyName(way, index),
    hints: index === 0 ? hints : [],
    depth: index,
    tag: branchTagAt(sampler, way, index, accepting),
  };
}

function branchTagAt(
  sampler: Sampler,
  way: readonly Waypoint[],
  index: number,
  accepting: "base" | "head",
): JsonObject | undefined {
  const [outer, inner] = [way[index - 1], way[index]];
  if (outer === undefined || inner?.step.startsWith("branch ") !== true) return undefined;
  const { accepts, refuses } = sampler.versions;
  const [union, branch] = [schemasAtWaypoint(outer, accepting), schemasAtWaypoint(inner, accepting)];
  const own = shapesOf(accepts, union.accepts).find(({ schema }) => schema === branch.accepts);
  const theirs =
    union.refuses && shapesOf(refuses, union.refuses).find(({ schema }) => schema === branch.refuses);
  return own && sampler.tagged(own, theirs);
}

/** The name of the nearest property on the path to a waypoint. */
export function nearestPropertyName(way: readonly Waypoint[], index: number): string {
  for (let at = index; at > 0; at--) {
    const [word, ...name] = way[at]?.step.split("/") ?? [];
    if (word === "properties") return name.join("/");
    if (word === "items" || word === "prefixItems") return nearestPropertyName(way, at - 1).replace(/s$/, "");
  }
  return "";
}

/** The value of the enclosing waypoint, if the step leads into it. */
function wrapValue(
  sampler: Sampler,
  outer: SchemaVersions,
  inner: SchemaVersions,
  step: string,
  value: Json,
): { readonly value: Json; readonly token?: string }[] {
  const [word = "", ...rest] = step.split("/");
  const name = rest.join("/");
  switch (word) {
    case "properties":
      return [{ value: { [name]: value }, token: name }];
    case "items":
      return [{ value: withPrefixItems(sampler, outer, value), token: String(prefixOf(sampler, outer)) }];
    case "prefixItems":
      return [{ value: withPrefixItems(sampler, outer, value, Number(name)), token: name }];
    case "additionalProperties":
      return [unusedPropertyName(sampler, outer)].map((key) => ({ value: { [key]: value }, token: key }));
    case "patternProperties":
      return patternNames(sampler, outer, inner).map((key) => ({ value: { [key]: value }, token: key }));
    case "propertyNames":
      return typeof value === "string" ? [{ value: { [value]: "example" } }] : [];
    case "dependentSchemas":
      return isObject(value) ? triggerDependent(sampler, outer, name, value) : [];
    case "subtype":
      return isObject(value) ? [{ value: { ...value, ...tagMember(sampler, outer, name) } }] : [];
    case "then":
    case "else":
      return satisfyCondition(sampler, outer, inner.accepts, value);
    default:
      return [{ value }];
  }
}

function prefixOf(sampler: Sampler, { accepts }: SchemaVersions): number {
  const [shape] = shapesOf(sampler.versions.accepts, accepts).filter((each) =>
    each.flat.some((part) => part.at.get("prefixItems") !== undefined),
  );
  return Math.max(0, ...(shape?.flat.map((part) => part.at.get("prefixItems")?.items().length ?? 0) ?? []));
}

/** An array with valid `prefixItems` before the item. */
function withPrefixItems(
  sampler: Sampler,
  both: SchemaVersions,
  value: Json,
  index = prefixOf(sampler, both),
): Json {
  if (index === 0) return [value];
  const [before] = sampler.complete(both, [], { name: "", hints: [], depth: 1 });
  const filled = Array.isArray(before) ? (before as readonly Json[]).slice(0, index) : [];
  while (filled.length < index) filled.push("example");
  return [...filled, value];
}

/** A property name that neither version defines. */
function unusedPropertyName({ versions }: Sampler, { accepts, refuses }: SchemaVersions): string {
  const mine = shapesOf(versions.accepts, accepts).map((shape) => objectView(versions.accepts, shape));
  const theirs = (refuses === undefined ? [] : shapesOf(versions.refuses, refuses)).map((shape) =>
    objectView(versions.refuses, shape),
  );
  const isFree = (name: string): boolean =>
    [...mine, ...theirs].every(({ properties }) => !properties.has(name));
  return ["key", "name", "note", "label", "example"].find(isFree) ?? "zzz";
}

function patternNames({ versions, spend }: Sampler, outer: SchemaVersions, inner: SchemaVersions): string[] {
  const patterns = [
    ...shapesOf(versions.accepts, outer.accepts).flatMap((shape) => [
      ...objectView(versions.accepts, shape).patterns.values(),
    ]),
    ...(outer.refuses === undefined ? [] : shapesOf(versions.refuses, outer.refuses)).flatMap((shape) => [
      ...objectView(versions.refuses, shape).patterns.values(),
    ]),
  ];
  const own = patterns.filter(({ schema }) => schema === inner.accepts || schema === inner.refuses);
  const names = (own.length > 0 ? own : patterns).flatMap(({ name }) =>
    generateMatches([name], [], 1, spend).slice(0, 2),
  );
  return [...new Set(names)].slice(0, 4);
}

function triggerDependent(
  sampler: Sampler,
  { accepts }: SchemaVersions,
  name: string,
  value: Json,
): { value: Json }[] {
  if (!isObject(value) || Object.hasOwn(value, name)) return [{ value }];
  const store = sampler.versions.accepts;
  return shapesOf(store, accepts).flatMap((shape) => {
    const own = objectView(store, shape).properties.get(name)?.schema ?? objectView(store, shape).rest;
    const [trigger] = sampler.samples({ accepts: own, refuses: undefined }, { name, hints: [], depth: 2 });
    return trigger === undefined ? [] : [{ value: { ...value, [name]: trigger } }];
  });
}

/** The member that selects an extension of a schema through its discriminator. */
function tagMember(
  { versions: { accepts: store } }: Sampler,
  { accepts }: SchemaVersions,
  tag: string,
): JsonObject {
  const tags = accepts.parts.flatMap((part) => readDiscriminator(store, part.at) ?? []);
  const [own] = tags.filter(({ targets }) => targets.has(tag));
  return own === undefined ? {} : { [own.property]: tag };
}

/** A value of a branch, extended so that the condition holds (or does not hold). */
function satisfyCondition(
  sampler: Sampler,
  { accepts }: SchemaVersions,
  branch: Schema,
  value: Json,
): { value: Json }[] {
  const store = sampler.versions.accepts;
  if (!isObject(value)) return [{ value }];
  const holding = shapesOf(store, accepts).flatMap((shape) =>
    shape.conditionals
      .filter((each) => each.then === branch || each.else === branch)
      .flatMap((each) => {
        const parts = each.then === branch ? each.if.parts : [];
        const whole = store.all([...accepts.parts, ...parts], accepts.home);
        return sampler.complete({ accepts: whole, refuses: undefined }, value, {
          name: "",
          hints: [],
          depth: 1,
        });
      }),
  );
  return [...holding.map((each) => ({ value: each })), { value }];
}
