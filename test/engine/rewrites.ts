/** Rewrites a document without changing its meaning. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Obj = Record<string, Json>;

export interface Rewrite {
  readonly title: string;
  /** The rewritten document; undefined if the rewrite does not apply. */
  readonly apply: (document: Obj) => Obj | undefined;
  /** True if facts of changes may differ afterwards: another dialect or keyword is another fact. */
  readonly changesFacts?: true;
}

export const rewrites: readonly Rewrite[] = [
  { title: "keys in reverse order", apply: (document) => mapObjects(document, reversedKeys) },
  { title: "unordered lists reversed", apply: reversed },
  { title: "descriptions, examples and tags changed", apply: (document) => mapObjects(document, otherWords) },
  {
    title: "defaults made explicit",
    changesFacts: true,
    apply: (document) => onSchemas(document, standardsWritten),
  },
  { title: "every named schema wrapped in allOf", apply: wrapped },
  { title: "every named schema renamed", apply: renamed },
  { title: "every inline property schema extracted", apply: extracted },
  { title: "properties split into two parts of allOf", apply: split },
  { title: "every referenced parameter inlined", apply: inlinedParameters },
  { title: "parameters of a single operation moved to its path", apply: hoisted },
  { title: "path parameters renamed", changesFacts: true, apply: renamedTemplates },
  { title: "one-value enums as constants, and the reverse", changesFacts: true, apply: constants },
  { title: "written as OpenAPI 3.1", changesFacts: true, apply: upgraded },
];

/** Rewrites that keep the facts, and therefore the fingerprint, of every change. */
export const lastingRewrites = rewrites.filter(({ changesFacts }) => changesFacts !== true);

function without(object: Obj, key: string): Obj {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function versionOf(document: Obj): string {
  return typeof document.openapi === "string" ? document.openapi : "";
}

function isObject(value: Json | undefined): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Rewrites every mapping, innermost first, except in examples. */
function mapObjects(value: Obj, change: (object: Obj) => Obj): Obj {
  const inner = (each: Json): Json => {
    if (Array.isArray(each)) return each.map(inner);
    return isObject(each) ? mapObjects(each, change) : each;
  };
  return change(
    Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, isData(key, each) ? each : inner(each)]),
    ),
  );
}

/** `default` may also be a response. */
function isData(key: string, value: Json): boolean {
  if (key === "default" && isObject(value) && ("description" in value || "$ref" in value)) return false;
  return dataKeys.has(key);
}

/** Keys whose values are plain data. */
const dataKeys = new Set(["example", "examples", "default", "enum", "const", "mapping", "x-stripeParam"]);

function reversedKeys(object: Obj): Obj {
  return Object.fromEntries(Object.entries(object).reverse());
}

const unordered = ["required", "enum", "oneOf", "anyOf", "allOf", "parameters", "security", "tags", "type"];

function reversedLists(object: Obj): Obj {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      unordered.includes(key) && Array.isArray(value) ? [...value].reverse() : value,
    ]),
  );
}

/** The order matters if a reference leads into a list. */
function reversed(document: Obj): Obj {
  const deep = /"#[^"]*\/(?:allOf|anyOf|oneOf|parameters)\/\d/.test(JSON.stringify(document));
  return deep ? document : mapObjects(document, reversedLists);
}

function otherWords(object: Obj): Obj {
  const changed = { ...object };
  for (const key of ["description", "summary", "title"]) {
    const words = changed[key];
    if (typeof words === "string") changed[key] = `Other words: ${words}`;
  }
  return changed;
}

const holders = new Set(["schemas", "properties", "definitions", "$defs", "patternProperties"]);
const single = new Set(["schema", "items", "not", "additionalProperties"]);
const lists = new Set(["allOf", "oneOf", "anyOf", "prefixItems"]);

/** Rewrites every schema, innermost first. */
function onSchemas(document: Obj, change: (schema: Obj) => Obj): Obj {
  const visit = (value: Json, at: "map" | "schemas" | "schema"): Json => {
    if (Array.isArray(value)) return value.map((each) => visit(each, at));
    if (!isObject(value)) return value;
    const inner = Object.fromEntries(
      Object.entries(value).map(([key, each]) => {
        if (isData(key, each) && at !== "schemas") return [key, each];
        if (at === "schemas") return [key, visit(each, "schema")];
        if (holders.has(key)) return [key, visit(each, "schemas")];
        return [key, visit(each, single.has(key) || lists.has(key) ? "schema" : "map")];
      }),
    );
    return at === "schema" ? change(inner) : inner;
  };
  return visit(document, "map") as Obj;
}

function standardsWritten(schema: Obj): Obj {
  if ("$ref" in schema) return schema;
  const standards: Obj = {};
  if (schema.type === "string") standards.minLength = 0;
  if (schema.type === "array") Object.assign(standards, { minItems: 0, uniqueItems: false });
  if (schema.type === "object") standards.minProperties = 0;
  // `unevaluatedProperties` depends on `additionalProperties`, so it must not be added next to it.
  if (schema.type === "object" && !("unevaluatedProperties" in schema)) standards.additionalProperties = true;
  return { ...standards, ...schema };
}

function namedSchemas(document: Obj): { holder: Obj; path: string } | undefined {
  const components = document.components;
  const schemas = isObject(components) ? components.schemas : undefined;
  if (isObject(schemas)) return { holder: schemas, path: "#/components/schemas/" };
  const definitions = document.definitions;
  return isObject(definitions) ? { holder: definitions, path: "#/definitions/" } : undefined;
}

function withNamed(document: Obj, schemas: Obj): Obj {
  if (isObject(document.definitions)) return { ...document, definitions: schemas };
  const components = document.components;
  return { ...document, components: { ...(isObject(components) ? components : {}), schemas } };
}

/** True if a reference leads into a named schema, so that its structure matters. */
function isEntered(document: Obj, path: string, name: string): boolean {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = JSON.stringify(document)));
  return text.includes(`"${path}${name}/`);
}

const texts = new WeakMap<Obj, string>();

function wrapped(document: Obj): Obj | undefined {
  const named = namedSchemas(document);
  if (named === undefined) return undefined;
  return withNamed(
    document,
    Object.fromEntries(
      Object.entries(named.holder).map(([name, schema]) => [
        name,
        isEntered(document, named.path, name) ? schema : { allOf: [schema] },
      ]),
    ),
  );
}

/** Names that are implicit discriminator values are part of the contract, so they are made explicit first. */
function renamed(document: Obj): Obj | undefined {
  const named = namedSchemas(document);
  if (named === undefined || JSON.stringify(document).includes('"discriminator"')) return undefined;
  const references = mapObjects(document, (object) => {
    const reference = object.$ref;
    if (typeof reference !== "string" || !reference.startsWith(named.path)) return object;
    const [name = "", ...rest] = reference.slice(named.path.length).split("/");
    if (!(name in named.holder)) return object;
    return { ...object, $ref: [`${named.path}Renamed${name}`, ...rest].join("/") };
  });
  const holder = namedSchemas(references)?.holder ?? {};
  return withNamed(
    references,
    Object.fromEntries(Object.entries(holder).map(([name, schema]) => [`Renamed${name}`, schema])),
  );
}

function extracted(document: Obj): Obj | undefined {
  const named = namedSchemas(document);
  if (named === undefined) return undefined;
  const news: Obj = {};
  let count = 0;
  const holder = Object.fromEntries(
    Object.entries(named.holder).map(([name, schema]) => {
      if (!isObject(schema) || !isObject(schema.properties)) return [name, schema];
      const properties = Object.fromEntries(
        Object.entries(schema.properties).map(([key, property]) => {
          if (!isObject(property) || "$ref" in property || JSON.stringify(property).includes('"#/'))
            return [key, property];
          const extractedName = `Extracted${String(count++)}`;
          news[extractedName] = property;
          return [key, { $ref: `${named.path}${extractedName}` }];
        }),
      );
      return [name, { ...schema, properties }];
    }),
  );
  return withNamed(document, { ...holder, ...news });
}

function split(document: Obj): Obj | undefined {
  const named = namedSchemas(document);
  if (named === undefined) return undefined;
  const holder = Object.entries(named.holder).map(([name, schema]) => {
    const properties = isObject(schema) ? schema.properties : undefined;
    if (!isObject(schema) || !isObject(properties) || schema.type !== "object" || "allOf" in schema)
      return [name, schema] as const;
    if ("additionalProperties" in schema && schema.additionalProperties !== true)
      return [name, schema] as const;
    if (isEntered(document, named.path, name)) return [name, schema] as const;
    const entries = Object.entries(properties);
    const half = Math.ceil(entries.length / 2);
    const rest = without(schema, "properties");
    const parts = [entries.slice(0, half), entries.slice(half)].map((own) => ({
      type: "object",
      properties: Object.fromEntries(own),
      ...(schema.nullable === undefined ? {} : { nullable: schema.nullable }),
    }));
    return [name, { ...rest, allOf: parts }] as const;
  });
  return withNamed(document, Object.fromEntries(holder));
}

function inlinedParameters(document: Obj): Obj | undefined {
  const components = document.components;
  const parameters = isObject(components) ? components.parameters : document.parameters;
  if (!isObject(parameters)) return undefined;
  return mapObjects(document, (object) => {
    const reference = object.$ref;
    const match =
      typeof reference === "string" ? /^#\/(?:components\/)?parameters\/(.+)$/.exec(reference) : null;
    const found = parameters[match?.[1] ?? ""];
    return isObject(found) ? found : object;
  });
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function onPaths(
  document: Obj,
  change: (path: string, item: Obj) => readonly [string, Obj],
): Obj | undefined {
  const paths = document.paths;
  if (!isObject(paths)) return undefined;
  const entries = Object.entries(paths).map(([path, item]) =>
    isObject(item) ? change(path, item) : ([path, item] as const),
  );
  return { ...document, paths: Object.fromEntries<Json>(entries) };
}

function hoisted(document: Obj): Obj | undefined {
  return onPaths(document, (path, item) => {
    const own = methods.filter((method) => method in item);
    const [only] = own;
    const operation = only === undefined ? undefined : item[only];
    if (
      own.length !== 1 ||
      only === undefined ||
      !isObject(operation) ||
      !Array.isArray(operation.parameters)
    )
      return [path, item];
    const shared = Array.isArray(item.parameters) ? item.parameters : [];
    if (shared.length > 0 || swaggerBody(operation.parameters)) return [path, item];
    const { parameters, ...rest } = operation;
    return [path, { ...item, parameters, [only]: rest }];
  });
}

function swaggerBody(parameters: readonly Json[]): boolean {
  return parameters.some((each) => isObject(each) && (each.in === "body" || each.in === "formData"));
}

/** Only if every parameter is defined at the operation or the path, not by a reference. */
function renamedTemplates(document: Obj): Obj | undefined {
  if (JSON.stringify(document.paths ?? {}).includes("/parameters/")) return undefined;
  return onPaths(document, (path, item) => [
    path.replace(/\{([^}]+)\}/g, "{the_$1}"),
    mapObjects(item, (object) =>
      object.in === "path" && typeof object.name === "string"
        ? { ...object, name: `the_${object.name}` }
        : object,
    ),
  ]);
}

function constants(document: Obj): Obj | undefined {
  if (!/^3\.[12]/.test(versionOf(document))) return undefined;
  return onSchemas(document, (schema) => {
    const values = schema.enum;
    if (Array.isArray(values) && values.length === 1) {
      return { ...without(schema, "enum"), const: values[0] ?? null };
    }
    if ("const" in schema) {
      return { ...without(schema, "const"), enum: [schema.const ?? null] };
    }
    return schema;
  });
}

/** OpenAPI 3.0 to 3.1, as in the migration guide: null as a type, exclusive bounds as numbers. */
function upgraded(document: Obj): Obj | undefined {
  if (!versionOf(document).startsWith("3.0")) return undefined;
  const schemas = onSchemas(document, (schema) => {
    if ("$ref" in schema) return { $ref: schema.$ref ?? null };
    let next = { ...schema };
    for (const [bound, exclusive] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      const value = next[bound];
      if (next[exclusive] === true && value !== undefined) {
        next = { ...without(next, bound), [exclusive]: value };
      } else if (typeof next[exclusive] === "boolean") next = without(next, exclusive);
    }
    if (next.format === "byte") {
      delete next.format;
      next.contentEncoding = "base64";
    }
    if (next.nullable === true && typeof next.type === "string") next.type = [next.type, "null"];
    delete next.nullable;
    return next;
  });
  return { ...schemas, openapi: "3.1.0" };
}
