/** The properties and items that a schema evaluates, for `unevaluatedProperties` and `unevaluatedItems` (core §11). */
import type { Sets, ValueSet } from "./normal-form";
import { dependenciesOf, itemSchemas, propertySchemas } from "./applicators";
import type { Build, EvaluatedItems, EvaluatedProperties } from "./build-context";
import { Undecided } from "./budget";
import { isList, isObject, type Json, type JsonObject } from "./json";
import { subschemaPlace, targetsOf, type Place, type PlaceMap } from "./places";

/** The keywords whose evaluation counts: all, or all except the `unevaluated` keyword itself. */
type Keywords = "all" | "others";

export function evaluatedProperties(build: Build, which: Keywords): EvaluatedProperties[] {
  const { sets, keywords } = build;
  const own = propertySchemas(build).map(([names]) => ({ when: sets.all, names }));
  const rest = which === "all" && keywords.has("unevaluatedProperties");
  const found = [
    ...own,
    ...(rest ? [{ when: sets.all, names: sets.props.all }] : []),
    ...throughApplicators(build, build.evaluated.properties, (part) => evaluatedProperties(part, "all")),
  ];
  return inAnyCase(sets, found, ({ names }) => names);
}

export function evaluatedItems(build: Build, which: Keywords): EvaluatedItems[] {
  const { sets, keywords, child, place } = build;
  const { prefix, rest } = itemSchemas(build);
  const contains = place.resource.dialect.doesContainsEvaluate ? keywords.schema("contains") : undefined;
  const always = { when: sets.all, from: 0, to: Infinity, values: sets.all };
  const isRestEvaluated = rest !== undefined || (which === "all" && keywords.has("unevaluatedItems"));
  const found = [
    ...(prefix.length === 0 ? [] : [{ ...always, to: prefix.length }]),
    ...(isRestEvaluated ? [always] : []),
    ...(contains === undefined ? [] : [{ ...always, values: child(contains) }]),
    ...throughApplicators(build, build.evaluated.items, (part) => evaluatedItems(part, "all")),
  ];
  return inAnyCase(sets, found, ({ from, to, values }) => `${from} ${to} ${values.id}`);
}

/** Combines the cases of equal parts. A chain of schemas that refer to the next one twice has a few parts in many cases. */
function inAnyCase<Evaluated extends { readonly when: ValueSet }>(
  { or }: Sets,
  found: readonly Evaluated[],
  part: (evaluated: Evaluated) => unknown,
): Evaluated[] {
  const equal = new Map<unknown, Evaluated>();
  for (const each of found) {
    const before = equal.get(part(each));
    equal.set(part(each), before === undefined ? each : { ...before, when: or([before.when, each.when]) });
  }
  return [...equal.values()];
}

/** The result at a place while it is sought. */
const pending: readonly never[] = [];

/** The parts that the subschemas for the same instance evaluate, in the cases in which the subschema is valid. */
function throughApplicators<Evaluated extends { readonly when: ValueSet }>(
  build: Build,
  known: PlaceMap<readonly Evaluated[]>,
  evaluated: (build: Build) => Evaluated[],
): Evaluated[] {
  const { sets, keywords, same, resources, place } = build;
  const seek = (target: Place, schema: JsonObject): readonly Evaluated[] => {
    known.set(target, pending);
    try {
      const found = evaluated(build.at(target, schema));
      known.set(target, found);
      return found;
    } catch (error) {
      known.delete(target);
      throw error;
    }
  };
  const at = (target: Place, when: ValueSet): Evaluated[] => {
    const { schema } = target;
    if (!isObject(schema)) return [];
    const found = known.get(target) ?? seek(target, schema);
    if (found === pending) throw new Undecided("A schema refers to itself in an infinite loop.");
    sets.spend(1 + found.length);
    return found.map((each) => ({ ...each, when: sets.and([when, each.when]) }));
  };
  const under = (schema: Json, when: ValueSet): Evaluated[] =>
    at(subschemaPlace(resources, place, schema), when);
  const ifValid = (schema: Json): Evaluated[] => under(schema, same(schema));
  const condition = keywords.schema("if");
  const [then, otherwise] = [keywords.schema("then"), keywords.schema("else")];
  const targets = targetsOf(resources, place);
  if (place.resource.dialect.isRefAlone && targets.length > 0)
    return targets.flatMap((each) => at(each, sets.all));
  return [
    ...targets.flatMap((target) => at(target, sets.all)),
    ...(keywords.list("allOf") ?? []).flatMap((each) => under(each, sets.all)),
    ...(keywords.list("anyOf") ?? []).flatMap(ifValid),
    ...(keywords.list("oneOf") ?? []).flatMap(ifValid),
    ...dependenciesOf(build).flatMap(({ condition: when, then: schema }) =>
      isList(schema) ? [] : under(schema, when),
    ),
    ...(condition === undefined ? [] : ifValid(condition)),
    ...(condition === undefined || then === undefined ? [] : under(then, same(condition))),
    ...(condition === undefined || otherwise === undefined
      ? []
      : under(otherwise, sets.not(same(condition)))),
  ];
}
