/** Keywords that constrain objects. */
import type { Build } from "./build";
import { Undecided } from "./budget";
import { evaluatedProperties } from "./evaluated";
import { isList, type Json } from "./json";
import { isSchema, isStrings } from "./keyword-values";
import type { Prop } from "./props";
import type { ValueSet } from "./sets";
import { unevaluated } from "./unevaluated";

export function buildObjects(build: Build): ValueSet[] {
  const { sets, keywords } = build;
  const { props } = sets;
  const [least, most] = [keywords.count("minProperties"), keywords.count("maxProperties")];
  const size = (count: number): Prop => sets.properties(props.all, sets.all, count);
  // Next to each other, `required: true` and `required: false` are those of draft-03.
  const required = typeof keywords.value("required") === "boolean" ? [] : keywords.strings("required");
  const constraints = [
    ...(least === undefined ? [] : [size(least)]),
    ...(most === undefined ? [] : [props.not(size(most + 1))]),
    ...required.map((name) => present(build, name)),
    ...valuesOf(build),
    ...namesOf(build),
  ];
  const rest = keywords.schema("unevaluatedProperties");
  return [
    sets.when("object", props.and(constraints)),
    ...dependencies(build),
    ...(rest === undefined ? [] : unevaluated.properties(build, evaluatedProperties(build, "others"), rest)),
  ];
}

function present({ sets }: Build, name: string): Prop {
  return sets.properties(sets.names([name]), sets.all, 1);
}

/** The names that each schema for property values applies to. */
export function propertySchemas(build: Build): readonly (readonly [names: Prop, schema: Json])[] {
  const { sets, keywords } = build;
  const { props } = sets;
  const named = keywords.map("properties").map(([name, schema]) => [sets.names([name]), schema] as const);
  const matched = keywords
    .map("patternProperties")
    .map(([source, schema]) => [props.atom({ type: "string", kind: "pattern", source }), schema] as const);
  const rest = keywords.schema("additionalProperties");
  const others = props.not(props.or([...named, ...matched].map(([names]) => names)));
  return [...named, ...matched, ...(rest === undefined ? [] : [[others, rest] as const])];
}

function valuesOf(build: Build): Prop[] {
  const { sets, child } = build;
  return propertySchemas(build).map(([names, schema]) =>
    sets.props.not(sets.properties(names, sets.not(child(schema)), 1)),
  );
}

function namesOf({ sets, keywords, child }: Build): Prop[] {
  const schema = keywords.schema("propertyNames");
  if (schema === undefined) return [];
  const names = sets.known(child(schema)).parts.string;
  return [sets.props.not(sets.properties(sets.props.not(names), sets.all, 1))];
}

export interface Dependency {
  /** The objects that have the property. */
  readonly condition: ValueSet;
  /** A schema, or names that are required. */
  readonly then: Json;
}

export function dependenciesOf(build: Build): readonly Dependency[] {
  const { sets, keywords } = build;
  return ["dependencies", "dependentSchemas", "dependentRequired"].flatMap((keyword) =>
    keywords.map(keyword).map(([name, then]) => {
      const isRight = keyword !== "dependentSchemas" && isStrings(then);
      if (!isRight && (keyword === "dependentRequired" || !isSchema(then)))
        throw new Undecided(`"${keyword}" has an invalid value.`);
      return { condition: sets.of({ ...sets.none.parts, object: present(build, name) }), then };
    }),
  );
}

function dependencies(build: Build): ValueSet[] {
  const { sets, same } = build;
  return dependenciesOf(build).map(({ condition, then }) => {
    const names = isList(then) && isStrings(then) ? then : undefined;
    const required = names?.map((name) => present(build, name));
    const consequence = required ? sets.when("object", sets.props.and(required)) : same(then);
    return sets.or([sets.not(condition), consequence]);
  });
}
