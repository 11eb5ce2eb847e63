/**
 * The expected shape of the value of each keyword, for every object of every dialect. Keywords that are not listed are
 * not compared, and neither are those of another dialect. A shape accepts everything that the model can interpret
 * unambiguously.
 */
import type { Dialect } from "./dialect";
import {
  anyValue,
  boolean,
  count,
  either,
  extensibleMap,
  filledList,
  referenceable,
  knownDialect,
  list,
  map,
  number,
  object,
  positive,
  schema,
  string,
  text,
  oneOfStrings,
  writtenList,
  type ValueShape,
} from "./value-shapes";

export type KeywordShapes = Readonly<Record<string, ValueShape>>;

const swagger = ["2.0"] as const;
const since30 = ["3.0", "3.1", "3.2"] as const;
const since31 = ["3.1", "3.2"] as const;
const since32 = ["3.2"] as const;

/** The keywords of an object, and those that only some dialects have. */
type Table = readonly (readonly [dialects: readonly Dialect[], shapes: KeywordShapes])[];

const every: readonly Dialect[] = [...swagger, ...since30];

const typeName = oneOfStrings("string", "number", "integer", "boolean", "array", "object", "null", "file");
// JSON Schema 2020-12 §10.2.1: these arrays must not be empty.
const schemas = filledList(schema);
const servers = list(object("server"));
const security = writtenList(map(list(text)));
const content = referenceable(map(object("mediaType")));
const parameters = referenceable(list(object("parameter")));
const paths = referenceable(extensibleMap(object("pathItem")));
const headers = referenceable(map(object("header")));
const style = oneOfStrings(
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "cookie",
);
const collectionFormat = oneOfStrings("csv", "ssv", "tsv", "pipes", "multi");
const flow = { authorizationUrl: text, tokenUrl: text, refreshUrl: text, deviceAuthorizationUrl: text };

const schemaKeywords: KeywordShapes = {
  $ref: string,
  type: either(typeName, filledList(typeName)),
  enum: writtenList(anyValue),
  ...{ minimum: number, maximum: number, multipleOf: positive },
  ...{ exclusiveMinimum: either(number, boolean), exclusiveMaximum: either(number, boolean) },
  ...{ minLength: count, maxLength: count, minItems: count, maxItems: count },
  ...{ minProperties: count, maxProperties: count, minContains: count, maxContains: count },
  ...{ pattern: string, format: string, contentEncoding: string, contentMediaType: string },
  ...{ uniqueItems: boolean, readOnly: boolean, writeOnly: boolean, deprecated: boolean },
  required: list(text),
  properties: map(schema),
  additionalProperties: schema,
  items: either(schema, list(schema)),
  additionalItems: schema,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  xml: object("xml"),
  // Read in every dialect, because authors use them in all of them.
  ...{ prefixItems: list(schema), contains: schema, propertyNames: schema, patternProperties: map(schema) },
  ...{ if: schema, then: schema, else: schema, dependentSchemas: map(schema) },
  ...{ dependentRequired: map(list(text)), unevaluatedItems: schema, unevaluatedProperties: schema },
  ...{ $id: string, $anchor: string, $dynamicRef: string, $dynamicAnchor: string },
  ...{ $defs: map(schema), definitions: map(schema) },
};

const tables: Readonly<Record<string, Table>> = {
  document: [
    [
      swagger,
      { host: text, basePath: text, schemes: list(text), consumes: list(text), produces: list(text) },
    ],
    [swagger, { definitions: map(schema), parameters: map(object("parameter")) }],
    [swagger, { responses: map(object("response")), securityDefinitions: map(object("securityScheme")) }],
    [every, { paths, security }],
    [since30, { servers, components: object("components"), webhooks: paths }],
    [since31, { jsonSchemaDialect: knownDialect }],
    [since32, { $self: string }],
  ],
  components: [
    [
      since30,
      { schemas: map(schema), responses: map(object("response")), parameters: map(object("parameter")) },
    ],
    [since30, { requestBodies: map(object("requestBody")), headers, callbacks: map(paths) }],
    [since30, { securitySchemes: map(object("securityScheme")), links: map(object("link")) }],
    [since31, { pathItems: map(object("pathItem")) }],
    [since32, { mediaTypes: content }],
  ],
  pathItem: [
    [every, { $ref: string, parameters }],
    [
      every,
      Object.fromEntries(
        ["get", "put", "post", "delete", "options", "head", "patch"].map((method) => [
          method,
          object("operation"),
        ]),
      ),
    ],
    [since30, { trace: object("operation"), servers }],
    [since32, { query: object("operation"), additionalOperations: map(object("operation")) }],
  ],
  operation: [
    [every, { operationId: text, parameters, deprecated: boolean, security }],
    [every, { responses: referenceable(extensibleMap(object("response"))) }],
    [swagger, { consumes: list(text), produces: list(text), schemes: list(text) }],
    [since30, { requestBody: object("requestBody"), callbacks: map(paths), servers }],
  ],
  parameter: [
    [
      swagger,
      {
        ...schemaKeywords,
        in: oneOfStrings("query", "header", "path", "formData", "body"),
        collectionFormat,
      },
    ],
    [
      since30,
      { in: oneOfStrings("query", "header", "path", "cookie", "querystring"), style, explode: boolean },
    ],
    [since30, { deprecated: boolean, allowReserved: boolean, content }],
    [every, { $ref: string, name: text, required: boolean, allowEmptyValue: boolean, schema }],
  ],
  requestBody: [[since30, { $ref: string, content, required: boolean }]],
  mediaType: [
    [since30, { schema, encoding: map(object("encoding")) }],
    [since32, { $ref: string, itemSchema: schema, prefixEncoding: list(object("encoding")) }],
    [since32, { itemEncoding: object("encoding") }],
  ],
  encoding: [[since30, { contentType: text, headers, style, explode: boolean, allowReserved: boolean }]],
  response: [
    [every, { $ref: string, headers }],
    [swagger, { schema }],
    [since30, { content, links: map(object("link")) }],
  ],
  header: [
    [swagger, { ...schemaKeywords, collectionFormat }],
    [
      since30,
      { $ref: string, required: boolean, deprecated: boolean, style, explode: boolean, schema, content },
    ],
  ],
  link: [[since30, { $ref: string, operationId: text, operationRef: string, parameters: map(anyValue) }]],
  server: [[since30, { url: string, variables: map(object("serverVariable")) }]],
  serverVariable: [[since30, { enum: list(text), default: text }]],
  securityScheme: [
    [every, { $ref: string, name: text }],
    [
      swagger,
      {
        type: oneOfStrings("basic", "apiKey", "oauth2"),
        in: oneOfStrings("query", "header"),
        ...flow,
        flow: text,
      },
    ],
    [since30, { type: oneOfStrings("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"), scheme: text }],
    [
      since30,
      { in: oneOfStrings("query", "header", "cookie"), openIdConnectUrl: text, flows: map(object("flow")) },
    ],
    [since32, { oauth2MetadataUrl: text }],
  ],
  flow: [[since30, flow]],
  discriminator: [
    [since30, { propertyName: string, mapping: map(string) }],
    [since32, { defaultMapping: string }],
  ],
  xml: [[every, { name: text, namespace: text, prefix: text, attribute: boolean, wrapped: boolean }]],
  schema: [
    [swagger, { "x-nullable": boolean, collectionFormat, discriminator: string }],
    [since30, { discriminator: object("discriminator") }],
    [["3.0"], { nullable: boolean }],
    [every, schemaKeywords],
    [since31, { $schema: knownDialect }],
  ],
};

const known = new Map<string, KeywordShapes>();

/** The keywords of an object, by its name. */
export function keywordShapes(name: string, dialect: Dialect): KeywordShapes {
  const key = `${dialect} ${name}`;
  let shapes = known.get(key);
  if (shapes === undefined) {
    const own = (tables[name] ?? []).filter(([dialects]) => dialects.includes(dialect));
    shapes = Object.assign(Object.create(null) as object, ...own.map((each) => each[1])) as KeywordShapes;
    known.set(key, shapes);
  }
  return shapes;
}
