/** Keywords that constrain arrays. */
import type { Prop, ValueSet } from "./normal-form";
import { itemSchemas } from "./applicators";
import type { Build } from "./build-context";
import { evaluatedItems } from "./evaluated";
import type { Json } from "./json";
import { unevaluated } from "./unevaluated";

export function buildArrays(build: Build): ValueSet[] {
  const { sets, keywords } = build;
  if (!keywords.constrains("array")) return [];
  const { props } = sets;
  const [least, most] = [keywords.count("minItems"), keywords.count("maxItems")];
  const length = (count: number): Prop => sets.items(0, Infinity, sets.all, count);
  const constraints = [
    ...(least === undefined ? [] : [length(least)]),
    ...(most === undefined ? [] : [props.not(length(most + 1))]),
    ...(keywords.boolean("uniqueItems") ? [props.atom({ type: "array", kind: "unique" })] : []),
    ...itemsAt(build),
    ...contained(build),
  ];
  const rest = keywords.schema("unevaluatedItems");
  return [
    sets.when("array", props.and(constraints)),
    ...(rest === undefined ? [] : unevaluated.items(build, evaluatedItems(build, "others"), rest)),
  ];
}

function itemsAt(build: Build): Prop[] {
  const { sets, child } = build;
  const { prefix, rest } = itemSchemas(build);
  const every = (from: number, to: number, schema: Json): Prop =>
    sets.props.not(sets.items(from, to, sets.not(child(schema)), 1));
  return [
    ...prefix.map((schema, index) => every(index, index + 1, schema)),
    ...(rest === undefined ? [] : [every(prefix.length, Infinity, rest)]),
  ];
}

function contained({ sets, keywords, child }: Build): Prop[] {
  const contains = keywords.schema("contains");
  if (contains === undefined) return [];
  const values = child(contains);
  const [least, most] = [keywords.count("minContains") ?? 1, keywords.count("maxContains")];
  return [
    sets.items(0, Infinity, values, least),
    ...(most === undefined ? [] : [sets.props.not(sets.items(0, Infinity, values, most + 1))]),
  ];
}
