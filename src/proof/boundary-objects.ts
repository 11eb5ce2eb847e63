/** Objects near the boundary between two schemas. */
import { matches, objectView, type Schema, type Shape } from "../engine/index";
import { fits } from "./quick-validate";
import { memberOf, type Json, type JsonObject } from "./json";
import { countsOf } from "./boundary-scalars";
import { textsMatching } from "./pattern-texts";
import { propertyOf, type Sampler, type Wanted } from "./samples";

/** Limit of properties of one object to vary. */
const mostMembers = 60;
/** Limit of members in all objects that each lack one property the other version requires. */
const mostLeftOut = 4000;

export function objectsNear(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  wanted: Wanted,
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
    if (least !== undefined) for (const name of aboutFirst(asked, wanted)) found.push(without(least, name));
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
    for (const name of new Set([...gone, ...dependent, ...fresh].slice(0, mostMembers))) {
      const own = propertyOf(view, name);
      if (own === undefined) continue;
      const two = theirs && propertyOf(theirs, name);
      const hints = wanted.hints.flatMap((hint) => memberOf(hint, name) ?? []);
      const [value] = sampler.samples(
        { accepts: own, refuses: two },
        { name, hints, depth: wanted.depth + 1 },
      );
      const odd = [1, "example", true].find(
        (each) => two !== undefined && fits(accepts, own, each) && !fits(refuses, two, each),
      );
      if (odd !== undefined) found.push(sampler.object(shape, other, { [name]: odd }, wanted));
      if (value !== undefined) found.push(sampler.object(shape, other, { [name]: value }, wanted));
    }
    const patterns = [...view.patterns.values(), ...(theirs?.patterns.values() ?? [])];
    const matching = patterns.flatMap((pattern) =>
      textsMatching([pattern.name], [], 1, sampler.spend).slice(0, 1),
    );
    for (const name of ["note", "x-note", "a", "A", "1", "", ...matching]) {
      if (view.properties.has(name)) continue;
      const [value] = sampler.samples(
        { accepts: schemaAt(sampler, shape, name), refuses: undefined },
        { name, hints: [], depth: wanted.depth + 1 },
      );
      if (value !== undefined) found.push(sampler.object(shape, other, { [name]: value }, wanted));
    }
    found.push(...sized(sampler, shape, others, from, wanted));
  }
  return found.filter((each) => each !== undefined);
}

/** A limited number of names, beginning with the property that the change is about. Larger objects use fewer names. */
function aboutFirst(names: readonly string[], { about }: Wanted): readonly string[] {
  const some = names.slice(0, Math.min(mostMembers, Math.ceil(mostLeftOut / names.length)));
  return about === undefined || !names.includes(about) ? some : [...new Set([about, ...some])];
}

/** The schema of a property: by its name, otherwise by a matching pattern. */
function schemaAt({ versions: { accepts } }: Sampler, shape: Shape, name: string): Schema {
  const view = objectView(accepts, shape);
  const matching = [...view.patterns.values()].filter((pattern) => matches(pattern.name, name) === true);
  const parts = matching.flatMap((pattern) => pattern.schema.parts);
  return parts.length > 0 ? accepts.all(parts, shape.schema.home) : view.rest;
}

/** Objects with as many properties as a limit of either version, or one more or less. */
function sized(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  from: JsonObject,
  wanted: Wanted,
): JsonObject[] {
  const view = objectView(sampler.versions.accepts, shape);
  const counts = countsOf([shape, ...others], ["minProperties", "maxProperties"]).filter(
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
      const own = propertyOf(view, name);
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
