/** Values near the boundary between two schemas: valid for the first, and probably not for the second. */
import {
  ARRAY,
  BOOLEAN,
  NULL,
  NUMBER,
  OBJECT,
  objectView,
  STRING,
  type Schema,
  type Shape,
} from "../engine/index";
import { mayAcceptShape, shapesOf, typeOf, enumValues } from "./quick-validate";
import { jsonKey, jsonSize, type Json } from "./json";
import { arraysNearBoundary } from "./boundary-arrays";
import { objectsNearBoundary } from "./boundary-objects";
import { numbersNearBoundary, stringsNearBoundary } from "./boundary-scalars";
import {
  maxNestedValues,
  propertySchema,
  type SchemaVersions,
  type Sampler,
  type SampleRequest,
} from "./samples";
import { readDiscriminator } from "./discriminator-tags";

/** Limit of enum values, alternatives of a union, and discriminator values to try. */
const maxValues = 60;
const maxAlternatives = 60;
const maxTags = 30;

/** The values, the most informative first. They are guesses, which the caller validates. */
export function valuesNearBoundary(sampler: Sampler, both: SchemaVersions, wanted: SampleRequest): Json[] {
  const { accepts, refuses } = sampler.versions;
  const shapes = shapesOf(accepts, both.accepts);
  const others = both.refuses === undefined ? [] : shapesOf(refuses, both.refuses);
  const names = new Set(others.map(({ schema }) => schema.home.token));
  const isNew = ({ schema }: Shape): number => (names.has(schema.home.token) ? 1 : 0);
  const found = [...shapes]
    .sort((one, other) => isNew(one) - isNew(other))
    .slice(0, maxAlternatives)
    .flatMap((shape) => [
      ...nearShape(sampler, shape, others, wanted),
      ...valuesNearConditions(sampler, shape, others, wanted),
    ]);
  const conditioned = [
    ...valuesNearTags(sampler, both, wanted),
    ...valuesNearOverlaps(sampler, both, wanted),
  ];
  const named = [...shapes, ...others].some(({ types }) => (types & OBJECT) !== 0);
  const all = [
    ...conditioned,
    ...found,
    ...sampler.samples(both, wanted),
    ...(named ? completedObject(sampler, both, wanted) : []),
  ];
  const small = all.filter((value) => jsonSize(value) <= maxNestedValues);
  for (const value of small) sampler.spend(jsonSize(value));
  return [...new Map(small.map((value) => [jsonKey(value), value])).values()];
}

/** Objects with the required members only, also if there are too many alternatives for `shapesOf`. */
function completedObject(sampler: Sampler, both: SchemaVersions, wanted: SampleRequest): readonly Json[] {
  return sampler.complete(both, {}, wanted);
}

function nearShape(sampler: Sampler, shape: Shape, others: readonly Shape[], wanted: SampleRequest): Json[] {
  const { accepts, refuses } = sampler.versions;
  const isRefused = (value: Json): boolean => !others.some((other) => mayAcceptShape(refuses, other, value));
  const good = (values: readonly Json[]): Json[] => {
    sampler.spend(values.length * (1 + others.length));
    const own = values.filter((value) => mayAcceptShape(accepts, shape, value));
    return [...own.filter(isRefused), ...own.filter((value) => !isRefused(value))].slice(0, maxValues);
  };
  if (shape.values !== undefined)
    return good(enumValues(shape).filter((value) => (typeOf(value) & shape.types) !== 0));
  const found: Json[] = [];
  const { types } = shape;
  const ofType = (type: number): Shape[] => others.filter((other) => (other.types & type) !== 0);
  if ((types & STRING) !== 0)
    found.push(...good(stringsNearBoundary(shape, ofType(STRING), wanted.name, sampler.spend)));
  if ((types & NUMBER) !== 0) found.push(...good(numbersNearBoundary(shape, ofType(NUMBER))));
  if ((types & BOOLEAN) !== 0) found.push(true, false);
  if ((types & OBJECT) !== 0) found.push(...objectsNearBoundary(sampler, shape, ofType(OBJECT), wanted));
  if ((types & ARRAY) !== 0) found.push(...arraysNearBoundary(sampler, shape, ofType(ARRAY), wanted));
  if ((types & NULL) !== 0) found.push(null);
  return found;
}

/** Values that match a condition, or a schema that one version excludes. */
function valuesNearConditions(
  sampler: Sampler,
  shape: Shape,
  others: readonly Shape[],
  wanted: SampleRequest,
): Json[] {
  const { accepts } = sampler.versions;
  const all = [shape, ...others];
  const conditions = all.flatMap(({ nots, conditionals }) => [
    ...nots,
    ...conditionals.flatMap((each) => [each.if, each.then, each.else]),
  ]);
  return conditions.slice(0, 12).flatMap((condition) => {
    const both = accepts.all([...shape.schema.parts, ...condition.parts], shape.schema.home);
    return [
      ...sampler.samples({ accepts: both, refuses: undefined }, wanted),
      ...sampler.samples({ accepts: condition, refuses: undefined }, wanted),
      ...objectsNearCondition(sampler, shape, condition, wanted),
    ];
  });
}

/** Objects with each value of the properties that a condition tests. */
function objectsNearCondition(
  sampler: Sampler,
  shape: Shape,
  condition: Schema,
  wanted: SampleRequest,
): Json[] {
  const { accepts } = sampler.versions;
  if ((shape.types & OBJECT) === 0) return [];
  const view = objectView(accepts, shape);
  const names = shapesOf(accepts, condition).flatMap((each) => [
    ...objectView(accepts, each).properties.keys(),
  ]);
  return [...new Set(names)].slice(0, 6).flatMap((name) => {
    const own = propertySchema(view, name);
    const within = { name, hints: [], depth: wanted.depth + 1 };
    const values = own === undefined ? [] : sampler.samples({ accepts: own, refuses: undefined }, within);
    return values.flatMap((value) => sampler.object(shape, undefined, { [name]: value }, wanted) ?? []);
  });
}

/**
 * Values of the schema that each discriminator value selects, if the other version maps it to another schema, or does
 * not map it.
 */
function valuesNearTags(sampler: Sampler, both: SchemaVersions, wanted: SampleRequest): Json[] {
  const { accepts, refuses } = sampler.versions;
  const [mine] = both.accepts.parts.flatMap((part) => readDiscriminator(accepts, part.at) ?? []);
  const [theirs] = (both.refuses?.parts ?? []).flatMap((part) => readDiscriminator(refuses, part.at) ?? []);
  if (mine === undefined || theirs === undefined) return [];
  return [...mine.targets]
    .filter(([tag, target]) => theirs.targets.get(tag)?.token !== target.token)
    .slice(0, maxTags)
    .flatMap(([tag, target]) => {
      const other = theirs.targets.get(tag);
      const others = other === undefined ? [] : shapesOf(refuses, refuses.of(other));
      const within = { ...wanted, tag: { [mine.property]: tag } };
      return shapesOf(accepts, accepts.of(target)).flatMap((shape) =>
        objectsNearBoundary(sampler, shape, others, within),
      );
    });
}

/** Values that match two branches, if the other version allows only one. */
function valuesNearOverlaps(sampler: Sampler, both: SchemaVersions, wanted: SampleRequest): Json[] {
  const { accepts, refuses } = sampler.versions;
  const unions = both.refuses === undefined ? [] : refuses.shape(both.refuses).unions;
  return unions
    .filter(({ kind, branches }) => kind === "oneOf" && branches.length <= 8)
    .flatMap(({ branches }) => {
      const pairs = branches.flatMap((one, index) =>
        branches.slice(index + 1).map((two) => [one, two] as const),
      );
      return pairs.flatMap((pair) => {
        const all = accepts.all([...both.accepts.parts, ...pair], both.accepts.home);
        return sampler.samples({ accepts: all, refuses: undefined }, wanted).slice(0, 3);
      });
    });
}
