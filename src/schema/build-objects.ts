/** Keywords that constrain objects. */
import type { Prop, ValueSet } from "./normal-form";
import { dependenciesOf, present, propertySchemas } from "./applicators";
import type { Build } from "./build-context";
import { evaluatedProperties } from "./evaluated";
import { isList } from "./json";
import { isStrings } from "./keyword-values";
import { unevaluated } from "./unevaluated";

export function buildObjects(build: Build): ValueSet[] {
  const { sets, keywords } = build;
  if (!keywords.constrains("object")) return [];
  const { props } = sets;
  const [least, most] = [keywords.count("minProperties"), keywords.count("maxProperties")];
  const size = (count: number): Prop => sets.properties(props.all, sets.all, count);
  // `required: true` and `required: false` in sibling properties are those of draft-03.
  const required = typeof keywords.value("required") === "boolean" ? [] : keywords.strings("required");
  const constraints = [
    ...(least === undefined ? [] : [size(least)]),
    ...(most === undefined ? [] : [props.not(size(most + 1))]),
    ...required.map((name) => present(build, name)),
    ...propertyValuesProps(build),
    ...propertyNamesProps(build),
  ];
  const rest = keywords.schema("unevaluatedProperties");
  return [
    sets.when("object", props.and(constraints)),
    ...dependencies(build),
    ...(rest === undefined ? [] : unevaluated.properties(build, evaluatedProperties(build, "others"), rest)),
  ];
}

function propertyValuesProps(build: Build): Prop[] {
  const { sets, child } = build;
  return propertySchemas(build).map(([names, schema]) =>
    sets.props.not(sets.properties(names, sets.not(child(schema)), 1)),
  );
}

function propertyNamesProps({ sets, keywords, child }: Build): Prop[] {
  const schema = keywords.schema("propertyNames");
  if (schema === undefined) return [];
  const names = sets.known(child(schema)).parts.string;
  return [sets.props.not(sets.properties(sets.props.not(names), sets.all, 1))];
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
