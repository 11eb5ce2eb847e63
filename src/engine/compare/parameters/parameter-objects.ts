/** Objects whose properties are sent as parameters of their own, compared with the parameters that they replace. */
import { objectView } from "../../model/object";
import type { Parameter } from "../../model/parameters";
import type { Schema, SchemaStore } from "../../model/schema";
import { ARRAY, NULL, OBJECT } from "../../model/types";

/**
 * The schema of a whole query string, or of an object of which each property is sent as a parameter of its own:
 * `style: form` with `explode` (OpenAPI 3.0.3 §4.7.12.3), or `in: querystring` (OpenAPI 3.2 §4.12.2).
 */
export function separateProperties(store: SchemaStore, parameter: Parameter): Schema | undefined {
  const schema = parameter.in === "querystring" ? formSchemaOf(parameter) : styledSchemaOf(parameter);
  return schema !== undefined && (store.shape(schema).types & ~NULL) === OBJECT ? schema : undefined;
}

function formSchemaOf({ content }: Parameter): Schema | undefined {
  const [only, ...more] = content;
  return only?.key === "application/x-www-form-urlencoded" && more.length === 0 ? only.schema : undefined;
}

function styledSchemaOf({ style, explode, schema, content }: Parameter): Schema | undefined {
  return explode && /^(form|cookie)$/.test(style) && content.length === 0 ? schema : undefined;
}

/** The parameters of one version, with each object replaced by its properties where the other version sends those alone. */
export function expandObjects(
  store: SchemaStore,
  own: readonly Parameter[],
  otherStore: SchemaStore,
  others: readonly Parameter[],
): readonly Parameter[] {
  const keys = new Set(others.map(({ key }) => key));
  const single = others.filter((other) => separateProperties(otherStore, other) === undefined);
  const sent = new Set(single.map(({ key }) => key));
  const ownKeys = new Set(own.map(({ key }) => key));
  return own.flatMap((parameter): readonly Parameter[] => {
    const schema = keys.has(parameter.key) ? undefined : separateProperties(store, parameter);
    const properties = schema === undefined ? [] : propertiesOf(store, parameter, schema);
    const replaces = properties.some(({ key }) => sent.has(key) && !ownKeys.has(key));
    return replaces ? properties : [parameter];
  });
}

/** Empty if a property has no defined serialization: an array or object inside an exploded object. */
function propertiesOf(store: SchemaStore, parameter: Parameter, schema: Schema): readonly Parameter[] {
  const { properties, required } = objectView(store, store.shape(schema));
  const place = parameter.in === "querystring" ? "query" : parameter.in;
  const isNested = ({ schema: each }: { readonly schema: Schema }): boolean =>
    (store.shape(each).types & (ARRAY | OBJECT)) !== 0;
  if (parameter.in !== "querystring" && [...properties.values()].some(isNested)) return [];
  return [...properties.values()].map(({ name, at, schema: own }) => ({
    ...parameter,
    name,
    in: place,
    key: `${place} ${name}`,
    at,
    definition: at,
    required: parameter.required && required.has(name),
    requiredAt: required.get(name),
    schema: own,
    content: [],
    style: "form",
    explode: true,
    styleAt: undefined,
  }));
}
