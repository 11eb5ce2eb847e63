/** Validation of a value by interpreting the keywords of a schema, independently of the normal form. */
import { createBudget, Undecided } from "./budget";
import { isList, isObject, type Json, type JsonObject } from "./json";
import { isStrings, readKeywords, type KeywordReader } from "./keyword-values";
import { subschemaPlace, targetsOf, type Place } from "./places";
import type { Resources } from "./resources";
import { fulfillsAssertions } from "./validate-assertions";
import { testPattern } from "./patterns";

/** The parts of an instance that the keywords of a schema have evaluated, if it is valid. */
interface Evaluated {
  readonly names: Set<string>;
  readonly indexes: Set<number>;
}

/** State that the validation of all keywords shares. */
interface Validation {
  readonly resources: Resources;
  readonly place: Place;
  readonly keywords: KeywordReader;
  readonly value: Json;
  readonly evaluated: Evaluated;
  /** True if a subschema accepts the same instance. If so, its evaluated parts are added. */
  readonly same: (schema: Json) => boolean;
  /** True if a subschema accepts an item, a property or a name. */
  readonly child: (schema: Json, value: Json) => boolean;
}

const maxDepth = 500;
const maxSteps = 500_000;

/**
 * True if a schema accepts a value.
 * @throws Undecided if a reference, keyword or pattern cannot be evaluated
 */
export function accepts(resources: Resources, root: Place, instance: Json, assertsFormat: boolean): boolean {
  let depth = 0;
  const budget = createBudget(maxSteps);
  /** Results by schema and value: a value may be validated against the same schema many times. */
  const known = new Map<Json, Map<string, Evaluated | undefined>>();
  const numbers = new Map<object, number>();

  /** The evaluated parts if the value is valid, otherwise undefined. */
  function validate(place: Place, value: Json): Evaluated | undefined {
    const evaluated: Evaluated = { names: new Set(), indexes: new Set() };
    const { schema } = place;
    if (typeof schema === "boolean") return schema ? evaluated : undefined;
    if (!isObject(schema)) throw new Undecided("A schema is neither an object nor a boolean.");
    budget.spend(1);
    if (!numbers.has(schema)) numbers.set(schema, numbers.size);
    const key = `${numbers.get(schema) ?? 0} ${place.resource.number} ${place.scope.key}`;
    const results = known.get(value) ?? new Map<string, Evaluated | undefined>();
    known.set(value, results);
    if (!results.has(key)) results.set(key, keywordsResult(place, schema, value, evaluated));
    return results.get(key);
  }

  function keywordsResult(
    place: Place,
    schema: JsonObject,
    value: Json,
    evaluated: Evaluated,
  ): Evaluated | undefined {
    if (++depth > maxDepth) throw new Undecided("A schema refers to itself in an infinite loop.");
    const isValid = keywordsAccept(place, schema, value, evaluated);
    depth--;
    return isValid ? evaluated : undefined;
  }

  function keywordsAccept(place: Place, schema: JsonObject, value: Json, evaluated: Evaluated): boolean {
    const at = (target: Place): boolean => {
      const inner = validate(target, value);
      for (const name of inner?.names ?? []) evaluated.names.add(name);
      for (const index of inner?.indexes ?? []) evaluated.indexes.add(index);
      return inner !== undefined;
    };
    const targets = targetsOf(resources, place);
    if (!targets.every(at)) return false;
    const { dialect } = place.resource;
    if (dialect.isRefAlone && targets.length > 0) return true;
    const keywords = readKeywords(schema, dialect);
    const validation: Validation = {
      ...{ resources, place, keywords, value, evaluated },
      same: (each) => at(subschemaPlace(resources, place, each)),
      child: (each, member) => validate(subschemaPlace(resources, place, each), member) !== undefined,
    };
    return (
      fulfillsAssertions(value, keywords, dialect, assertsFormat) &&
      [combined, dependent, arrayItems, objectMembers, unevaluatedItems, unevaluatedMembers].every((part) =>
        part(validation),
      )
    );
  }

  return validate(root, instance) !== undefined;
}

function combined({ keywords, same, child, value }: Validation): boolean {
  const results = (name: string): boolean[] | undefined => keywords.list(name)?.map(same);
  if (results("allOf")?.includes(false) === true) return false;
  if (results("anyOf")?.includes(true) === false) return false;
  const one = results("oneOf");
  if (one !== undefined && one.filter(Boolean).length !== 1) return false;
  const not = keywords.schema("not");
  if (not !== undefined && child(not, value)) return false;
  const condition = keywords.schema("if");
  if (condition !== undefined) {
    const next = keywords.schema(same(condition) ? "then" : "else");
    if (next !== undefined && !same(next)) return false;
  }
  return true;
}

function dependent({ keywords, value, same }: Validation): boolean {
  if (!isObject(value)) return true;
  return ["dependencies", "dependentSchemas", "dependentRequired"].every((keyword) =>
    keywords.map(keyword).every(([name, then]) => {
      if (!Object.hasOwn(value, name)) return true;
      return isStrings(then) ? then.every((each) => Object.hasOwn(value, each)) : same(then);
    }),
  );
}

function arrayItems({ keywords, value, child, evaluated, place }: Validation): boolean {
  if (!isList(value)) return true;
  const items = keywords.value("items");
  const isTuple = isList(items);
  const prefix = (isTuple ? items : keywords.list("prefixItems")) ?? [];
  const rest = isTuple ? keywords.schema("additionalItems") : keywords.schema("items");
  const contains = keywords.schema("contains");
  let count = 0;
  for (const [index, item] of value.entries()) {
    const schema = index < prefix.length ? prefix[index] : rest;
    if (schema !== undefined) {
      if (!child(schema, item)) return false;
      evaluated.indexes.add(index);
    }
    if (contains !== undefined && child(contains, item)) {
      count++;
      if (place.resource.dialect.doesContainsEvaluate) evaluated.indexes.add(index);
    }
  }
  if (contains === undefined) return true;
  return (
    count >= (keywords.count("minContains") ?? 1) && count <= (keywords.count("maxContains") ?? Infinity)
  );
}

function objectMembers({ keywords, value, child, evaluated }: Validation): boolean {
  if (!isObject(value)) return true;
  const properties = new Map(keywords.map("properties"));
  const patterns = keywords.map("patternProperties");
  const rest = keywords.schema("additionalProperties");
  const names = keywords.schema("propertyNames");
  return Object.entries(value).every(([name, member]) => {
    if (names !== undefined && !child(names, name)) return false;
    const own = properties.get(name);
    const matching = patterns.filter(([pattern]) => matchesName(pattern, name)).map(([, schema]) => schema);
    const applied = own === undefined ? matching : [own, ...matching];
    const schemas = applied.length === 0 && rest !== undefined ? [rest] : applied;
    if (schemas.length > 0) evaluated.names.add(name);
    return schemas.every((schema) => child(schema, member));
  });
}

function matchesName(pattern: string, name: string): boolean {
  const answer = testPattern(pattern, name);
  if (answer === undefined) throw new Undecided(`The pattern "${pattern}" cannot be evaluated.`);
  return answer;
}

function unevaluatedItems({ keywords, value, child, evaluated }: Validation): boolean {
  const schema = keywords.schema("unevaluatedItems");
  if (schema === undefined || !isList(value)) return true;
  return value.every((item, index) => {
    if (evaluated.indexes.has(index)) return true;
    evaluated.indexes.add(index);
    return child(schema, item);
  });
}

function unevaluatedMembers({ keywords, value, child, evaluated }: Validation): boolean {
  const schema = keywords.schema("unevaluatedProperties");
  if (schema === undefined || !isObject(value)) return true;
  return Object.entries(value).every(([name, member]) => {
    if (evaluated.names.has(name)) return true;
    evaluated.names.add(name);
    return child(schema, member);
  });
}
