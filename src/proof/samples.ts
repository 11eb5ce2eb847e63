/**
 * Small values that a schema takes. Each is made for two schemas at once: it is to meet the first, and the second
 * as far as that goes, so that what is then changed about it is the one thing that the second refuses.
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
import { fits, fitsShape, numberOf, shapesOf, typeOf, valuesOf } from "./quick-validate";
import { isList, isObject, memberOf, objectOf, sizeOf, valueOf, type Json, type JsonObject } from "./json";
import { numbersFor, textsFor } from "./scalars";
import { tagsOf } from "./discriminator-tags";

/** The version whose values are made, and the one that is to refuse them. */
export interface Versions {
  readonly side: Side;
  readonly accepts: SchemaStore;
  readonly refuses: SchemaStore;
}

/** One place in both versions; nothing is known of a schema that is not there. */
export interface Both {
  readonly accepts: Schema;
  readonly refuses: Schema | undefined;
}

export interface Wanted {
  /** The name it stands under. */
  readonly name: string;
  /** Values that authors gave as examples of it. */
  readonly hints: readonly Json[];
  readonly depth: number;
  /** The property that a change is about, which is looked at before others. */
  readonly about?: string | undefined;
  /** Members that say which alternative of a union is meant. */
  readonly tag?: JsonObject | undefined;
}

export interface Sampler {
  readonly versions: Versions;
  /** Counts the work of making values, also of those made elsewhere with this sampler. */
  readonly spend: Spend;
  /** Values of the first schema, those that suit the second too before the others. */
  samples(both: Both, wanted: Wanted): readonly Json[];
  /** The same with some members or items given: what else is required is added; of `branch` alone, if it is told. */
  complete(both: Both, given: Json, wanted: Wanted, branch?: Schema): readonly Json[];
  /** What says which alternative a shape is. */
  tagged(shape: Shape, counterpart: Shape | undefined): JsonObject;
  /** The least object of a shape: without `counterpart` only what the shape itself requires. */
  object(
    shape: Shape,
    counterpart: Shape | undefined,
    given: JsonObject,
    wanted: Wanted,
  ): JsonObject | undefined;
  /** Whether no value, or not all of them, could be built because of `mostParts`. */
  isTooLarge(schema: Schema): boolean;
}

/** Values of more parts are not built: nobody reads them, and what combines them has no end. */
export const mostParts = 3000;

/** Deeper than this nothing is built: what requires itself has no value. */
const deepest = 9;
const most = 6;

/** @param spend counts the work; its error ends whatever is being made */
export function createSampler(versions: Versions, spend: Spend = unlimited): Sampler {
  const { side, accepts, refuses } = versions;
  const known = new Map<string, readonly Json[]>();
  /** Schemas whose values would have too many parts. */
  const large = new WeakSet<Schema>();
  let other: Sampler | undefined;

  function isTooLarge(schema: Schema): boolean {
    return large.has(schema) || shapesOf(accepts, schema).some((shape) => large.has(shape.schema));
  }

  function samples(both: Both, wanted: Wanted): readonly Json[] {
    spend(1);
    if (wanted.hints.length > 0) return fresh(both, wanted);
    const key = `${String(both.accepts.id)} ${String(both.refuses?.id ?? -1)} ${wanted.name} ${String(wanted.depth)}`;
    let found = known.get(key);
    if (found === undefined) {
      // What is met again inside itself has no value there.
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

  function fresh(both: Both, wanted: Wanted): readonly Json[] {
    if (wanted.depth > deepest) return [];
    // Where the first takes anything, the second says what it wants.
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
    for (const shape of ordered(shapes)) {
      found.push(...ofShape(shape, both.refuses, wanted).slice(0, 3));
      if (found.length >= most && (both.refuses === undefined || found.some((value) => suits(both, value))))
        break;
    }
    const suiting = found.filter((value) => suits(both, value));
    return [...new Set([...suiting, ...found])].slice(0, most);
  }

  function suits({ refuses: schema }: Both, value: Json): boolean {
    return fits(refuses, schema, value);
  }

  function ofShape(shape: Shape, refused: Schema | undefined, wanted: Wanted): Json[] {
    const hints = [...wanted.hints, ...examplesIn(shape)];
    const isGood = (value: Json): boolean => fitsShape(accepts, shape, value);
    const given = hints.filter((hint) => !isObject(hint) && !isList(hint) && isGood(hint));
    if (shape.values !== undefined) {
      spend(shape.values.size);
      const listed = valuesOf(shape).filter(
        (value) => (typeOf(value) & shape.types) !== 0 && sizeOf(value) <= mostParts,
      );
      const scalars = listed.filter((value) => value !== null);
      const both = [...given, ...scalars, ...listed];
      return [...both.filter((value) => fits(refuses, refused, value)), ...both];
    }
    const found: Json[] = [...given];
    if ((shape.types & STRING) !== 0) found.push(...textsFor(shape, wanted.name, spend).filter(isGood));
    if ((shape.types & NUMBER) !== 0) found.push(...numbersFor(shape, wanted.name).filter(isGood));
    if ((shape.types & BOOLEAN) !== 0) found.push(true, false);
    if (found.length > 0 && (shape.types & (OBJECT | ARRAY)) === 0) return found;
    const within = { ...wanted, hints };
    if ((shape.types & OBJECT) !== 0 && found.length < 4) {
      const counterpart = refused === undefined ? undefined : counterpartOf(shape, refused, OBJECT);
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

  function complete(both: Both, given: Json, wanted: Wanted, branch?: Schema): readonly Json[] {
    if (!isObject(given) && !isList(given)) return [given];
    const type = isObject(given) ? OBJECT : ARRAY;
    const all = shapesOf(accepts, both.accepts).filter((shape) => (shape.types & type) !== 0);
    spend(all.length + sizeOf(given));
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
        const within = { ...wanted, hints: [...wanted.hints, ...examplesIn(shape)] };
        const built = isObject(given)
          ? object(shape, both.refuses && counterpartOf(shape, both.refuses, OBJECT), given, within)
          : array(shape, both.refuses, given, within);
        return built === undefined ? [] : [built];
      });
    return found.slice(0, most);
  }

  /** The alternative of the other version that stands for this one: by name, else the first of its type. */
  function counterpartOf(shape: Shape, refused: Schema, type: number): Shape | undefined {
    const others = shapesOf(refuses, refused).filter((other) => (other.types & type) !== 0);
    const name = shape.schema.home.token;
    return others.find((other) => other.schema.home.token === name) ?? others[0];
  }

  function object(
    shape: Shape,
    counterpart: Shape | undefined,
    given: JsonObject,
    wanted: Wanted,
  ): JsonObject | undefined {
    const view = objectView(accepts, shape);
    const other = counterpart && objectView(refuses, counterpart);
    const members = new Map<string, Json>(Object.entries(given));
    const tags = wanted.tag ?? tagged(shape, counterpart);
    for (const [property, tag] of Object.entries(tags)) {
      if (!members.has(property) && fitsTag(view, property, tag)) members.set(property, tag);
    }
    const least = numberOf(shape.counts.get("minProperties"), 0);
    const also = numberOf(counterpart?.counts.get("minProperties"), 0);
    let size = sizeOf(objectOf(members));
    if (size + view.required.size - members.size > mostParts) {
      large.add(shape.schema);
      return undefined;
    }
    // What only the other version asks for is there for its sake, if it is not too much.
    const asked = other === undefined || other.required.size > mostParts ? [] : other.required.keys();
    const queue = new Set([...view.required.keys(), ...asked, ...Object.keys(given)]);
    // What is added may ask for more, which is put at the end.
    for (const name of queue) {
      if (!add(name)) return undefined;
      if (size > mostParts) break;
    }
    for (const name of [...view.properties.keys(), ...(view.restIs === "closed" ? [] : ["note", "label"])]) {
      if (members.size >= Math.max(least, also) || size > mostParts) break;
      if (!members.has(name)) add(name);
    }
    if (size <= mostParts) return objectOf(inOrder(members, view));
    large.add(shape.schema);
    return undefined;

    /** False where the property must be there and cannot. */
    function add(name: string): boolean {
      spend(3);
      for (const asked of view.dependentRequired.get(name)?.keys() ?? []) queue.add(asked);
      if (members.has(name)) return true;
      const isRequired = view.required.has(name);
      const own = propertyOf(view, name);
      const two = other && propertyOf(other, name);
      if (own === undefined || (two === undefined && other !== undefined && !isRequired)) return !isRequired;
      if (isHidden(accepts, view, name) || (other !== undefined && isHidden(refuses, other, name)))
        return true;
      const hints = wanted.hints.flatMap((hint) => memberOf(hint, name) ?? []);
      const [value] = samples({ accepts: own, refuses: two }, { name, hints, depth: wanted.depth + 1 });
      if (value === undefined) {
        if (isRequired && isTooLarge(own)) large.add(shape.schema);
        return !isRequired;
      }
      members.set(name, value);
      size += sizeOf(value);
      return true;
    }
  }

  /** The tag of an alternative, one that both versions know if there is one. */
  function tagged(shape: Shape, counterpart: Shape | undefined): JsonObject {
    const own = tagsOf(accepts, shape);
    if (own === undefined) return {};
    const theirs = counterpart && tagsOf(refuses, counterpart);
    const shared = own.tags.find((tag) => theirs?.tags.includes(tag) === true);
    return { [own.property]: shared ?? own.tags[0] ?? "" };
  }

  /** Whether a tag may stand where its discriminator wants it. */
  function fitsTag(view: ObjectView, property: string, tag: Json): boolean {
    const own = propertyOf(view, property);
    return own !== undefined && !isHidden(accepts, view, property) && fits(accepts, own, tag);
  }

  /** What a side does not carry. */
  function isHidden(store: SchemaStore, view: ObjectView, name: string): boolean {
    const property = view.properties.get(name);
    if (property === undefined) return false;
    const shape = store.shape(property.schema);
    return side === "request" ? shape.readOnly : shape.writeOnly;
  }

  function array(
    shape: Shape,
    refused: Schema | undefined,
    given: readonly Json[],
    wanted: Wanted,
  ): Json[] | undefined {
    const view = arrayView(accepts, shape);
    const counterpart = refused && counterpartOf(shape, refused, ARRAY);
    const other = counterpart && arrayView(refuses, counterpart);
    const contained = shape.contains.flatMap(({ schema, min }) => {
      const parts = [...view.rest.parts, ...schema.parts];
      const [value] = samples(
        { accepts: accepts.all(parts, schema.home), refuses: other?.rest },
        { name: wanted.name, hints: [], depth: wanted.depth + 1 },
      );
      return value === undefined ? [] : Array.from({ length: Math.min(numberOf(min, 1), 20) }, () => value);
    });
    const least = numberOf(shape.counts.get("minItems"), 0);
    const also = numberOf(counterpart?.counts.get("minItems"), 0);
    const most = numberOf(shape.counts.get("maxItems"), Infinity);
    const items: Json[] = given.length > 0 ? [...given] : contained;
    const likely = given.length === 0 && wanted.depth <= 2 ? 1 : 0;
    const wantedLength = Math.min(Math.max(least, Math.min(also, most), Math.min(likely, most)), 500);
    let size = items.reduce<number>((sum, item) => sum + sizeOf(item), 1);
    for (let index = items.length; index < wantedLength && size <= mostParts; index++) {
      const own = view.prefix[index] ?? view.rest;
      const two = other && (other.prefix[index] ?? other.rest);
      const hints = wanted.hints.flatMap((hint) => (isList(hint) ? hint : []));
      const name = wanted.name.replace(/s$/, "");
      const found = samples({ accepts: own, refuses: two }, { name, hints, depth: wanted.depth + 1 });
      if (shape.uniqueItems !== undefined) spend(items.length);
      const fresh = shape.uniqueItems === undefined ? found[0] : unlike(items, found, accepts, own);
      if (fresh === undefined) {
        if (index < least && isTooLarge(own)) large.add(shape.schema);
        if (index < least) return undefined;
        break;
      }
      items.push(fresh);
      size += sizeOf(fresh);
    }
    if (size <= mostParts) return items;
    large.add(shape.schema);
    return undefined;
  }

  return { versions, spend, samples, complete, tagged, object, isTooLarge };
}

/** The members in the order in which the schema names them, those that it does not name last. */
function inOrder(members: ReadonlyMap<string, Json>, { properties }: ObjectView): Map<string, Json> {
  const ordered = new Map<string, Json>();
  for (const name of properties.keys()) {
    const value = members.get(name);
    if (value !== undefined) ordered.set(name, value);
  }
  for (const [name, value] of members) ordered.set(name, value);
  return ordered;
}

/** The schema of a property, named or not; undefined where it must not be there. */
export function propertyOf(view: ObjectView, name: string): Schema | undefined {
  const property = view.properties.get(name);
  if (property !== undefined) return property.forbidden ? undefined : property.schema;
  return view.restIs === "closed" ? undefined : view.rest;
}

/** A value that is not among these yet. */
function unlike(
  items: readonly Json[],
  found: readonly Json[],
  store: SchemaStore,
  schema: Schema,
): Json | undefined {
  const isNew = (value: Json): boolean =>
    !items.some((item) => JSON.stringify(item) === JSON.stringify(value));
  const count = items.length + 1;
  const varied = found.flatMap((value): Json[] => {
    if (typeof value === "number") return [value + count];
    return typeof value === "string"
      ? [`${value}${String(count)}`, `${value.slice(0, -1)}${String(count % 10)}`]
      : [];
  });
  return [...found, ...varied].find(
    (value) => isNew(value) && (found.includes(value) || fits(store, schema, value)),
  );
}

/** Scalars first: they make the smallest values; null says the least. */
function ordered(shapes: readonly Shape[]): Shape[] {
  const weight = ({ types }: Shape): number => {
    if ((types & (STRING | NUMBER | BOOLEAN)) !== 0) return 0;
    return (types & ARRAY) !== 0 ? 1 : (types & OBJECT) !== 0 ? 2 : 3;
  };
  return [...shapes].sort((one, other) => weight(one) - weight(other));
}

const examples = new WeakMap<Shape, readonly Json[]>();

/** What the author of a schema gives as examples of it. */
function examplesIn(shape: Shape): readonly Json[] {
  const known = examples.get(shape) ?? readExamples(shape);
  examples.set(shape, known);
  return known;
}

function readExamples(shape: Shape): Json[] {
  const at = (keyword: string): At[] => shape.flat.flatMap((part) => part.at.get(keyword) ?? []);
  const lists = at("examples").flatMap((each) => [...each.items(), ...each.entries()]);
  return [...at("example"), ...lists, ...at("x-example"), ...shape.defaults].map((each) =>
    valueOf(each.node),
  );
}
