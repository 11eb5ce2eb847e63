/**
 * Generates small values of a schema. Each value is generated for two schemas at once: it matches the first one, and
 * the second one as far as possible, so that a later modification is the only reason why the second one rejects it.
 */
import {
  ARRAY,
  arrayView,
  BOOLEAN,
  NULL,
  NUMBER,
  OBJECT,
  objectView,
  STRING,
  type At,
  type ObjectView,
  type Schema,
  type SchemaStore,
  type Shape,
  type Side,
} from "../engine/index";
import { unlimited, type Spend } from "./budget";
import { mayAccept, mayAcceptShape, limitAsNumber, shapesOf, typeOf, enumValues } from "./quick-validate";
import {
  isList,
  isObject,
  memberOf,
  objectOf,
  jsonSize,
  jsonOfNode,
  type Json,
  type JsonObject,
} from "./json";
import { numbersForShape, stringsForShape } from "./scalars";
import { alternativeTags } from "./discriminator-tags";

/** The version that accepts the values, and the version that should reject them. */
export interface SampledVersions {
  readonly side: Side;
  readonly accepts: SchemaStore;
  readonly refuses: SchemaStore;
}

/** The schema at one location in both versions; undefined if the version does not have it. */
export interface SchemaVersions {
  readonly accepts: Schema;
  readonly refuses: Schema | undefined;
}

export interface SampleRequest {
  /** Name of the property or parameter. */
  readonly name: string;
  /** Example values from the document. */
  readonly hints: readonly Json[];
  readonly depth: number;
  /** The property that a change is about, which is varied first. */
  readonly about?: string | undefined;
  /** Members that select an alternative of a union. */
  readonly tag?: JsonObject | undefined;
}

export interface Sampler {
  readonly versions: SampledVersions;
  /** Counts the work of generating values, also outside of this module. */
  readonly spend: Spend;
  /** Values of the first schema. Those that the second schema accepts come first. */
  samples(both: SchemaVersions, wanted: SampleRequest): readonly Json[];
  /** Extends given members or items with the required ones; only with those of `branch` if it is given. */
  complete(both: SchemaVersions, given: Json, wanted: SampleRequest, branch?: Schema): readonly Json[];
  /** The members that select the alternative of a shape. */
  tagged(shape: Shape, counterpart: Shape | undefined): JsonObject;
  /** The minimal object of a shape; without `counterpart`, only with the members that the shape itself requires. */
  object(
    shape: Shape,
    counterpart: Shape | undefined,
    given: JsonObject,
    wanted: SampleRequest,
  ): JsonObject | undefined;
  /** True if some values, or all of them, could not be generated because of `maxNestedValues`. */
  isTooLarge(schema: Schema): boolean;
}

/** Limit of nested values in a generated value: larger ones are unreadable, and combinations grow without limit. */
export const maxNestedValues = 3000;

/** Nesting limit: a schema that requires itself has no value. */
const maxNesting = 9;
const maxSamples = 6;

/** @param spend counts the work; its error ends the generation */
export function createSampler(versions: SampledVersions, spend: Spend = unlimited): Sampler {
  const { side, accepts, refuses } = versions;
  const known = new Map<string, readonly Json[]>();
  /** Schemas whose values would exceed `maxNestedValues`. */
  const large = new WeakSet<Schema>();
  let other: Sampler | undefined;

  function isTooLarge(schema: Schema): boolean {
    return large.has(schema) || shapesOf(accepts, schema).some((shape) => large.has(shape.schema));
  }

  function samples(both: SchemaVersions, wanted: SampleRequest): readonly Json[] {
    spend(1);
    if (wanted.hints.length > 0) return fresh(both, wanted);
    const key = `${String(both.accepts.id)} ${String(both.refuses?.id ?? -1)} ${wanted.name} ${String(wanted.depth)}`;
    let found = known.get(key);
    if (found === undefined) {
      // A schema that occurs inside itself has no value there.
      known.set(key, []);
      try {
        found = fresh(both, wanted);
      } finally {
        if (found === undefined) known.delete(key);
        else known.set(key, found);
      }
    }
    return found;
  }

  function fresh(both: SchemaVersions, wanted: SampleRequest): readonly Json[] {
    if (wanted.depth > maxNesting) return [];
    // If the first version accepts any value, use the schema of the second one.
    if (
      both.accepts.parts.length === 0 &&
      (both.refuses?.parts.length ?? 0) > 0 &&
      both.refuses !== undefined
    ) {
      other ??= createSampler({ side, accepts: refuses, refuses: accepts }, spend);
      return other.samples({ accepts: both.refuses, refuses: undefined }, wanted);
    }
    const found: Json[] = [];
    const shapes = shapesOf(accepts, both.accepts);
    spend(shapes.length);
    for (const shape of orderShapes(shapes)) {
      found.push(...ofShape(shape, both.refuses, wanted).slice(0, 3));
      if (
        found.length >= maxSamples &&
        (both.refuses === undefined || found.some((value) => suits(both, value)))
      )
        break;
    }
    const suiting = found.filter((value) => suits(both, value));
    return [...new Set([...suiting, ...found])].slice(0, maxSamples);
  }

  function suits({ refuses: schema }: SchemaVersions, value: Json): boolean {
    return mayAccept(refuses, schema, value);
  }

  function ofShape(shape: Shape, refused: Schema | undefined, wanted: SampleRequest): Json[] {
    const hints = [...wanted.hints, ...schemaExamples(shape)];
    const isGood = (value: Json): boolean => mayAcceptShape(accepts, shape, value);
    const given = hints.filter((hint) => !isObject(hint) && !isList(hint) && isGood(hint));
    if (shape.values !== undefined) {
      spend(shape.values.size);
      const listed = enumValues(shape).filter(
        (value) => (typeOf(value) & shape.types) !== 0 && jsonSize(value) <= maxNestedValues,
      );
      const scalars = listed.filter((value) => value !== null);
      const both = [...given, ...scalars, ...listed];
      return [...both.filter((value) => mayAccept(refuses, refused, value)), ...both];
    }
    const found: Json[] = [...given];
    if ((shape.types & STRING) !== 0)
      found.push(...stringsForShape(shape, wanted.name, spend).filter(isGood));
    if ((shape.types & NUMBER) !== 0) found.push(...numbersForShape(shape, wanted.name).filter(isGood));
    if ((shape.types & BOOLEAN) !== 0) found.push(true, false);
    if (found.length > 0 && (shape.types & (OBJECT | ARRAY)) === 0) return found;
    const within = { ...wanted, hints };
    if ((shape.types & OBJECT) !== 0 && found.length < 4) {
      const counterpart = refused === undefined ? undefined : findCounterpart(shape, refused, OBJECT);
      const built = object(shape, counterpart, {}, within);
      if (built !== undefined) found.push(built);
    }
    if ((shape.types & ARRAY) !== 0 && found.length < 4) {
      const built = array(shape, refused, [], within);
      if (built !== undefined) found.push(built);
    }
    if (found.length === 0 && (shape.types & NULL) !== 0) found.push(null);
    return found;
  }

  function complete(
    both: SchemaVersions,
    given: Json,
    wanted: SampleRequest,
    branch?: Schema,
  ): readonly Json[] {
    if (!isObject(given) && !isList(given)) return [given];
    const type = isObject(given) ? OBJECT : ARRAY;
    const all = shapesOf(accepts, both.accepts).filter((shape) => (shape.types & type) !== 0);
    spend(all.length + jsonSize(given));
    const chosen = all.filter(({ schema }) => schema === branch);
    const shapes = chosen.length > 0 ? chosen : all;
    const describes = (shape: Shape): number => {
      if (!isObject(given)) return 0;
      const { properties } = objectView(accepts, shape);
      return -Object.keys(given).filter((name) => properties.has(name)).length;
    };
    const found = [...shapes]
      .sort((one, other) => describes(one) - describes(other))
      .slice(0, 8)
      .flatMap((shape): Json[] => {
        const within = { ...wanted, hints: [...wanted.hints, ...schemaExamples(shape)] };
        const built = isObject(given)
          ? object(shape, both.refuses && findCounterpart(shape, both.refuses, OBJECT), given, within)
          : array(shape, both.refuses, given, within);
        return built === undefined ? [] : [built];
      });
    return found.slice(0, maxSamples);
  }

  /** The corresponding alternative of the other version: by name, otherwise the first one of the same type. */
  function findCounterpart(shape: Shape, refused: Schema, type: number): Shape | undefined {
    const others = shapesOf(refuses, refused).filter((other) => (other.types & type) !== 0);
    const name = shape.schema.home.token;
    return others.find((other) => other.schema.home.token === name) ?? others[0];
  }

  function object(
    shape: Shape,
    counterpart: Shape | undefined,
    given: JsonObject,
    wanted: SampleRequest,
  ): JsonObject | undefined {
    const view = objectView(accepts, shape);
    const other = counterpart && objectView(refuses, counterpart);
    const members = new Map<string, Json>(Object.entries(given));
    const tags = wanted.tag ?? tagged(shape, counterpart);
    for (const [property, tag] of Object.entries(tags)) {
      if (!members.has(property) && acceptsTag(view, property, tag)) members.set(property, tag);
    }
    const least = limitAsNumber(shape.counts.get("minProperties"), 0);
    const also = limitAsNumber(counterpart?.counts.get("minProperties"), 0);
    let size = jsonSize(objectOf(members));
    if (size + view.required.size - members.size > maxNestedValues) {
      large.add(shape.schema);
      return undefined;
    }
    // Add what only the other version requires, unless there is too much of it.
    const asked = other === undefined || other.required.size > maxNestedValues ? [] : other.required.keys();
    const queue = new Set([...view.required.keys(), ...asked, ...Object.keys(given)]);
    // An added member may require further members, which are appended.
    for (const name of queue) {
      if (!add(name)) return undefined;
      if (size > maxNestedValues) break;
    }
    const isFull = (): boolean => members.size >= Math.max(least, also) || size > maxNestedValues;
    for (const name of isFull() ? [] : optionalNames(view)) {
      if (isFull()) break;
      if (!members.has(name)) add(name);
    }
    if (size <= maxNestedValues) return objectOf(orderMembers(members, view));
    large.add(shape.schema);
    return undefined;

    /** False if a required property has no valid value. */
    function add(name: string): boolean {
      spend(3);
      for (const asked of view.dependentRequired.get(name)?.keys() ?? []) queue.add(asked);
      if (members.has(name)) return true;
      const isRequired = view.required.has(name);
      const own = propertySchema(view, name);
      const two = other && propertySchema(other, name);
      if (own === undefined || (two === undefined && other !== undefined && !isRequired)) return !isRequired;
      if (
        isOmittedOnSide(accepts, view, name) ||
        (other !== undefined && isOmittedOnSide(refuses, other, name))
      )
        return true;
      const hints = wanted.hints.flatMap((hint) => memberOf(hint, name) ?? []);
      const [value] = samples({ accepts: own, refuses: two }, { name, hints, depth: wanted.depth + 1 });
      if (value === undefined) {
        if (isRequired && isTooLarge(own)) large.add(shape.schema);
        return !isRequired;
      }
      members.set(name, value);
      size += jsonSize(value);
      return true;
    }
  }

  /** The discriminator value of an alternative, preferably one that both versions have. */
  function tagged(shape: Shape, counterpart: Shape | undefined): JsonObject {
    const own = alternativeTags(accepts, shape);
    if (own === undefined) return {};
    const theirs = counterpart && alternativeTags(refuses, counterpart);
    const shared = own.tags.find((tag) => theirs?.tags.includes(tag) === true);
    return { [own.property]: shared ?? own.tags[0] ?? "" };
  }

  /** True if the property of a discriminator accepts a value. */
  function acceptsTag(view: ObjectView, property: string, tag: Json): boolean {
    const own = propertySchema(view, property);
    return own !== undefined && !isOmittedOnSide(accepts, view, property) && mayAccept(accepts, own, tag);
  }

  /** True if a property is `readOnly` or `writeOnly` and not part of this side. */
  function isOmittedOnSide(store: SchemaStore, view: ObjectView, name: string): boolean {
    const property = view.properties.get(name);
    if (property === undefined) return false;
    const shape = store.shape(property.schema);
    return side === "request" ? shape.readOnly : shape.writeOnly;
  }

  function array(
    shape: Shape,
    refused: Schema | undefined,
    given: readonly Json[],
    wanted: SampleRequest,
  ): Json[] | undefined {
    const view = arrayView(accepts, shape);
    const counterpart = refused && findCounterpart(shape, refused, ARRAY);
    const other = counterpart && arrayView(refuses, counterpart);
    const contained = shape.contains.flatMap(({ schema, min }) => {
      const parts = [...view.rest.parts, ...schema.parts];
      const [value] = samples(
        { accepts: accepts.all(parts, schema.home), refuses: other?.rest },
        { name: wanted.name, hints: [], depth: wanted.depth + 1 },
      );
      return value === undefined
        ? []
        : Array.from({ length: Math.min(limitAsNumber(min, 1), 20) }, () => value);
    });
    const least = limitAsNumber(shape.counts.get("minItems"), 0);
    const also = limitAsNumber(counterpart?.counts.get("minItems"), 0);
    const most = limitAsNumber(shape.counts.get("maxItems"), Infinity);
    const items: Json[] = given.length > 0 ? [...given] : contained;
    const likely = given.length === 0 && wanted.depth <= 2 ? 1 : 0;
    const wantedLength = Math.min(Math.max(least, Math.min(also, most), Math.min(likely, most)), 500);
    let size = items.reduce<number>((sum, item) => sum + jsonSize(item), 1);
    for (let index = items.length; index < wantedLength && size <= maxNestedValues; index++) {
      const own = view.prefix[index] ?? view.rest;
      const two = other && (other.prefix[index] ?? other.rest);
      const hints = wanted.hints.flatMap((hint) => (isList(hint) ? hint : []));
      const name = wanted.name.replace(/s$/, "");
      const found = samples({ accepts: own, refuses: two }, { name, hints, depth: wanted.depth + 1 });
      if (shape.uniqueItems !== undefined) spend(items.length);
      const fresh = shape.uniqueItems === undefined ? found[0] : differentValue(items, found, accepts, own);
      if (fresh === undefined) {
        if (index < least && isTooLarge(own)) large.add(shape.schema);
        if (index < least) return undefined;
        break;
      }
      items.push(fresh);
      size += jsonSize(fresh);
    }
    if (size <= maxNestedValues) return items;
    large.add(shape.schema);
    return undefined;
  }

  return { versions, spend, samples, complete, tagged, object, isTooLarge };
}

/** The names of members that may be added. */
function optionalNames({ properties, restIs }: ObjectView): readonly string[] {
  return [...properties.keys(), ...(restIs === "closed" ? [] : ["note", "label"])];
}

/** The index of each property in its schema. */
const positions = new WeakMap<ObjectView["properties"], ReadonlyMap<string, number>>();

/** The members in the order of the schema's properties; all others come last. */
function orderMembers(members: ReadonlyMap<string, Json>, { properties }: ObjectView): [string, Json][] {
  const known =
    positions.get(properties) ?? new Map([...properties.keys()].map((name, index) => [name, index]));
  positions.set(properties, known);
  const positionOf = (name: string): number => known.get(name) ?? known.size;
  return [...members].sort(([one], [other]) => positionOf(one) - positionOf(other));
}

/** The schema of a property; undefined if the property is not allowed. */
export function propertySchema(view: ObjectView, name: string): Schema | undefined {
  const property = view.properties.get(name);
  if (property !== undefined) return property.forbidden ? undefined : property.schema;
  return view.restIs === "closed" ? undefined : view.rest;
}

/** A value that is not yet among these. */
function differentValue(
  items: readonly Json[],
  found: readonly Json[],
  store: SchemaStore,
  schema: Schema,
): Json | undefined {
  const isDistinct = (value: Json): boolean =>
    !items.some((item) => JSON.stringify(item) === JSON.stringify(value));
  const count = items.length + 1;
  const varied = found.flatMap((value): Json[] => {
    if (typeof value === "number") return [value + count];
    return typeof value === "string"
      ? [`${value}${String(count)}`, `${value.slice(0, -1)}${String(count % 10)}`]
      : [];
  });
  return [...found, ...varied].find(
    (value) => isDistinct(value) && (found.includes(value) || mayAccept(store, schema, value)),
  );
}

/** Scalars first, because their values are the smallest; null last. */
function orderShapes(shapes: readonly Shape[]): Shape[] {
  const weight = ({ types }: Shape): number => {
    if ((types & (STRING | NUMBER | BOOLEAN)) !== 0) return 0;
    return (types & ARRAY) !== 0 ? 1 : (types & OBJECT) !== 0 ? 2 : 3;
  };
  return [...shapes].sort((one, other) => weight(one) - weight(other));
}

const examples = new WeakMap<Shape, readonly Json[]>();

/** The example values of a schema in the document. */
function schemaExamples(shape: Shape): readonly Json[] {
  const known = examples.get(shape) ?? readExamples(shape);
  examples.set(shape, known);
  return known;
}

function readExamples(shape: Shape): Json[] {
  const at = (keyword: string): At[] => shape.flat.flatMap((part) => part.at.get(keyword) ?? []);
  const lists = at("examples").flatMap((each) => [...each.items(), ...each.entries()]);
  return [...at("example"), ...lists, ...at("x-example"), ...shape.defaults].map((each) =>
    jsonOfNode(each.node),
  );
}
