/** Objects near the boundary between two schemas. */
import { matches, objectView, type Schema, type Shape } from "../engine/index";
import { mayAccept } from "./quick-validate";
import { memberOf, type Json, type JsonObject } from "./json";
import { countsNearLimits } from "./boundary-scalars";
import { generateMatches } from "./pattern-strings";
import { propertySchema, type Sampler, type SampleRequest } from "./samples";

/** Limit of properties of one object to vary. */
const maxMembers = 60;
/** Limit of members in all objects that each lack one property the other version requires. */
const mostIncomplete = 4000;

export function objectsNearBoundary(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  wanted: SampleRequest,
): Json[] {
  const { accepts, refuses } = sampler.versions;
  const view = objectView(accepts, shape);
  sampler.spend(view.properties.size);
  const found: (JsonObject | undefined)[] = [];
  const candidates = others.length === 0 ? [undefined] : others.slice(0, 4);
  for (const other of candidates) {
    const least = sampler.object(shape, other, {}, wanted);
    const theirs = other && objectView(refuses, other);
    const asked = [...(theirs?.required.keys() ?? [])].filter((name) => !view.required.has(name));
    if (least !== undefined) for (const name of limitNames(asked, wanted)) found.push(without(least, name));
    const bare = sampler.object(shape, undefined, {}, wanted);
    found.push(bare, least);
    if (least === undefined && bare === undefined) continue;
    const from = least ?? bare ?? {};
    const dependent = [
      ...(theirs?.dependentRequired.keys() ?? []),
      ...(theirs?.dependentSchemas.keys() ?? []),
    ];
    const mine = [...view.dependentRequired.keys(), ...view.dependentSchemas.keys()];
    const names = [...view.properties.keys(), ...(theirs?.properties.keys() ?? []), ...dependent, ...mine];
    const fresh = [...new Set(names)].filter((name) => !Object.hasOwn(from, name));
    const gone = fresh.filter((name) => theirs?.properties.get(name)?.forbidden !== false);
    for (const name of new Set([...gone, ...dependent, ...fresh].slice(0, maxMembers))) {
      const own = propertySchema(view, name);
      if (own === undefined) continue;
      const two = theirs && propertySchema(theirs, name);
      const hints = wanted.hints.flatMap((hint) => memberOf(hint, name) ?? []);
      const [value] = sampler.samples(
        { accepts: own, refuses: two },
        { name, hints, depth: wanted.depth + 1 },
      );
      const odd = [1, "example", true].find(
        (each) => two !== undefined && mayAccept(accepts, own, each) && !mayAccept(refuses, two, each),
      );
      if (odd !== undefined) found.push(sampler.object(shape, other, { [name]: odd }, wanted));
      if (value !== undefined) found.push(sampler.object(shape, other, { [name]: value }, wanted));
    }
    const patterns = [...view.patterns.values(), ...(theirs?.patterns.values() ?? [])];
    const matching = patterns.flatMap((pattern) =>
      generateMatches([pattern.name], [], 1, sampler.spend).slice(0, 1),
    );
    for (const name of ["note", "x-note", "a", "A", "1", "", ...matching]) {
      if (view.properties.has(name)) continue;
      const [value] = sampler.samples(
        { accepts: propertySchemaOf(sampler, shape, name), refuses: undefined },
        { name, hints: [], depth: wanted.depth + 1 },
      );
      if (value !== undefined) found.push(sampler.object(shape, other, { [name]: value }, wanted));
    }
    found.push(...objectsOfSizes(sampler, shape, others, from, wanted));
  }
  return found.filter((each) => each !== undefined);
}

/** A limited number of names, beginning with the property that the change is about. Larger objects use fewer names. */
function limitNames(names: readonly string[], { about }: SampleRequest): readonly string[] {
  const some = names.slice(0, Math.min(maxMembers, Math.ceil(mostIncomplete / names.length)));
  return about === undefined || !names.includes(about) ? some : [...new Set([about, ...some])];
}

/** The schema of a property: by its name, otherwise by a matching pattern. */
function propertySchemaOf({ versions: { accepts } }: Sampler, shape: Shape, name: string): Schema {
  const view = objectView(accepts, shape);
  const matching = [...view.patterns.values()].filter((pattern) => matches(pattern.name, name) === true);
  const parts = matching.flatMap((pattern) => pattern.schema.parts);
  return parts.length > 0 ? accepts.all(parts, shape.schema.home) : view.rest;
}

/** Objects with as many properties as a limit of either version, or one more or less. */
function objectsOfSizes(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  from: JsonObject,
  wanted: SampleRequest,
): JsonObject[] {
  const view = objectView(sampler.versions.accepts, shape);
  const counts = countsNearLimits([shape, ...others], ["minProperties", "maxProperties"]).filter(
    (count) => count <= 100,
  );
  return counts.map((count) => {
    const members: Record<string, Json> = { ...from };
    const names = [
      ...view.properties.keys(),
      ...Array.from({ length: count }, (_, index) => `note_${String(index + 1)}`),
    ];
    for (const name of names) {
      if (Object.keys(members).length >= count) break;
      const own = propertySchema(view, name);
      const within = { name, hints: [], depth: wanted.depth + 1 };
      const [value] = own === undefined ? [] : sampler.samples({ accepts: own, refuses: undefined }, within);
      if (value !== undefined) members[name] ??= value;
    }
    return members;
  });
}

function without(value: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}
