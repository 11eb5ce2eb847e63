/** Places in schemas, with their dynamic scope (JSON Schema 2020-12 core §7.1). */
import { Undecided } from "./budget";
import { valueIn } from "./dialects";
import { isObject, type Json } from "./json";
import { recursiveAnchor, type Located, type Resource, type Resources } from "./resources";

/** For each dynamic anchor, the outermost resource that has it. */
interface Scope {
  readonly key: string;
  readonly outermost: ReadonlyMap<string, Resource>;
}

export interface Place extends Located {
  readonly scope: Scope;
}

/** Identifies a place among those of one schema. */
export function placeKey({ resource, scope }: Place): string {
  return `${resource.number} ${scope.key}`;
}

/** Values by place. */
export interface PlaceMap<Value> {
  readonly get: (place: Place) => Value | undefined;
  readonly set: (place: Place, value: Value) => void;
  readonly delete: (place: Place) => void;
}

export function createPlaceMap<Value>(): PlaceMap<Value> {
  /** Most schemas have a single place. */
  const values = new Map<Json, { readonly place: Place; value: Value | undefined }[]>();
  const entry = (place: Place): { value: Value | undefined } | undefined =>
    values.get(place.schema)?.find((each) => isSamePlace(each.place, place));
  return {
    get: (place) => entry(place)?.value,
    set(place, value) {
      const known = entry(place);
      const here = values.get(place.schema);
      if (known !== undefined) known.value = value;
      else if (here === undefined) values.set(place.schema, [{ place, value }]);
      else here.push({ place, value });
    },
    delete(place) {
      const known = entry(place);
      if (known !== undefined) known.value = undefined;
    },
  };
}

/** Compares places of one schema. */
function isSamePlace(one: Place, other: Place): boolean {
  return one.resource === other.resource && one.scope.key === other.scope.key;
}

/** The target of a reference from outside of all schemas. @throws Undecided if it does not exist */
export function resolvePlace(resources: Resources, reference: string): Place {
  const { root } = resources;
  const { schema, resource } = reference === "#" ? root : resources.resolve(reference, root.resource);
  return { schema, resource, scope: scopeWithin({ key: "", outermost: new Map() }, resource) };
}

/** A subschema of a place. */
export function subschemaPlace(resources: Resources, place: Place, schema: Json): Place {
  return arrive(place, resources.enter(schema, place.resource));
}

const references = ["$ref", "$dynamicRef", "$recursiveRef"] as const;

/** The targets of the references that a schema consists of or contains. @throws Undecided for one without a target */
export function targetsOf(resources: Resources, place: Place): Place[] {
  const { schema, resource } = place;
  if (!isObject(schema) || !references.some((keyword) => schema[keyword] !== undefined)) return [];
  return references.flatMap((keyword) => {
    const reference = valueIn(resource.dialect, schema, keyword);
    if (reference === undefined) return [];
    if (typeof reference !== "string") throw new Undecided(`"${keyword}" is not a string.`);
    const target = resources.resolve(reference, resource);
    return [arrive(place, keyword === "$ref" ? target : dynamicTarget(place, target))];
  });
}

function dynamicTarget({ scope, resource }: Place, target: Located & { readonly fragment: string }): Located {
  const { dynamicAnchors } = target.resource;
  const name = resource.dialect.name === "2019-09" ? recursiveAnchor : target.fragment;
  if (dynamicAnchors.get(name) !== target.schema) return target;
  const outermost = scope.outermost.get(name);
  const schema = outermost?.dynamicAnchors.get(name);
  return outermost === undefined || schema === undefined ? target : { schema, resource: outermost };
}

function arrive(from: Place, { schema, resource }: Located): Place {
  return {
    schema,
    resource,
    scope: resource === from.resource ? from.scope : scopeWithin(from.scope, resource),
  };
}

function scopeWithin(scope: Scope, resource: Resource): Scope {
  if (resource.dynamicAnchors.size === 0) return scope;
  const added = [...resource.dynamicAnchors.keys()].filter((name) => !scope.outermost.has(name));
  if (added.length === 0) return scope;
  const outermost = new Map([...scope.outermost, ...added.map((name) => [name, resource] as const)]);
  const key = JSON.stringify([...outermost].map(([name, { number }]) => [name, number]).sort());
  return { key, outermost };
}
