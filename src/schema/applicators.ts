/** The subschemas that apply to items, to properties and to objects with a property. */
import type { Build } from "./build-context";
import { Undecided } from "./budget";
import { isList, type Json } from "./json";
import { isSchema, isStrings } from "./keyword-values";
import type { Prop, ValueSet } from "./normal-form";

export interface ItemSchemas {
  /** By index. */
  readonly prefix: readonly Json[];
  /** Of all further items. */
  readonly rest: Json | undefined;
}

export function itemSchemas({ keywords }: Build): ItemSchemas {
  const items = keywords.value("items");
  if (isList(items) && !keywords.has("prefixItems"))
    return { prefix: schemasOf("items", items), rest: keywords.schema("additionalItems") };
  const prefix = keywords.has("prefixItems") ? schemasOf("prefixItems", keywords.list("prefixItems")) : [];
  return { prefix, rest: keywords.schema("items") };
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

/** Objects with a property. */
export function present({ sets }: Build, name: string): Prop {
  return sets.properties(sets.names([name]), sets.all, 1);
}

/** The schemas of a list. @throws Undecided if it holds anything else */
function schemasOf(name: string, value: Json | undefined): readonly Json[] {
  if (!isList(value) || !value.every(isSchema)) throw new Undecided(`"${name}" is not an array of schemas.`);
  return value;
}
