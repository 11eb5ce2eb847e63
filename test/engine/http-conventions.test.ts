/** Conventions of HTTP and OpenAPI outside of JSON Schema: documents with the same meaning in HTTP messages. */
import assert from "node:assert/strict";
import { told } from "./compared";

interface Case {
  readonly title: string;
  readonly openapi?: string;
  /** The text after `openapi` and `info`, as flow-style or block YAML. */
  readonly before: string;
  readonly after: string;
  /** `rule compatibility (side)`, in document order of head. */
  readonly findings: readonly string[];
  /** The findings when the change is reverted. */
  readonly reverted: readonly string[];
}

const operation = (text: string) =>
  `paths:\n  /a:\n    get: { ${text} responses: { "204": { description: ok } } }`;
const parameters = (...list: string[]) => operation(`parameters: [${list.join(", ")}],`);
const response = (mediaType: string) =>
  `paths: { /a: { get: { responses: { "200": { description: ok, content: { "${mediaType}": { schema: { type: string } } } } } } } }`;
const body = (mediaType: string) =>
  `paths: { /a: { post: { requestBody: { content: { "${mediaType}": { schema: { type: string } } } }, responses: { "204": { description: ok } } } } }`;

const answer = (type: string) =>
  `{ responses: { "200": { description: ok, content: { application/json: { schema: { type: ${type} } } } } } }`;
const paths = (...templates: string[]) =>
  `paths: { ${templates.map((template) => `${template}: { get: ${answer("string")} }`).join(", ")} }`;
const id = "{ name: id, in: path, required: true, schema: { type: integer } }";

const xml = (component: string) =>
  `paths:
  /a:
    post:
      requestBody: { required: true, content: { application/xml: { schema: { $ref: "#/components/schemas/${component.split(":")[0] ?? ""}" } } } }
      responses: { "204": { description: ok } }
components: { schemas: { ${component} } }`;
const linked = (name: string) =>
  `paths:
  /pets/{${name}}:
    get:
      operationId: pet
      parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: ok
          links:
            self: { operationId: pet, parameters: { ${name}: $request.path.${name} } }
            toys: { operationRef: "#/paths/~1pets~1{${name}}~1toys/get", parameters: { path.${name}: "$request.path.${name}" } }
  /pets/{${name}}/toys:
    get:
      parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: ok } }`;

const groups: Readonly<Record<string, readonly Case[]>> = {
  "the charset of a media type": [
    {
      title: "is a different encoding of what clients receive",
      before: response("text/plain; charset=utf-8"),
      after: response("text/plain; charset=utf-16"),
      findings: ["media-type-removed breaking (response)", "media-type-added compatible (response)"],
      reverted: ["media-type-removed breaking (response)", "media-type-added compatible (response)"],
    },
    {
      title: "is a different encoding of what clients send",
      before: body("text/plain; charset=utf-16"),
      after: body("text/plain"),
      findings: ["media-type-removed breaking (request)", "media-type-added compatible (request)"],
      reverted: ["media-type-removed breaking (request)", "media-type-added compatible (request)"],
    },
    {
      title: "is covered by a range",
      before: body("text/*"),
      after: body("*/*"),
      findings: [],
      reverted: ["media-type-removed breaking (request)"],
    },
    {
      title: "has UTF-8 as the default",
      before: response("text/plain"),
      after: response('text/plain; charset=\\"UTF-8\\"'),
      findings: [],
      reverted: [],
    },
  ],
  "an array of at most one item": [
    {
      title: "is serialized the same whether exploded or not",
      before: parameters(
        "{ name: t, in: query, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      after: parameters(
        "{ name: t, in: query, explode: false, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      findings: [],
      reverted: [],
    },
    {
      title: "is serialized the same in all styles of a query",
      before: parameters(
        "{ name: t, in: query, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      after: parameters(
        "{ name: t, in: query, style: pipeDelimited, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      findings: [],
      reverted: [],
    },
    {
      title: "has a prefix in some styles of a path",
      before: parameters(
        "{ name: t, in: path, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      after: parameters(
        "{ name: t, in: path, style: matrix, schema: { type: array, maxItems: 1, items: { type: integer } } }",
      ),
      findings: ["parameter-serialization-changed breaking (request)"],
      reverted: ["parameter-serialization-changed breaking (request)"],
    },
    {
      title: "differs from an array of two",
      before: parameters(
        "{ name: t, in: query, schema: { type: array, maxItems: 2, items: { type: integer } } }",
      ),
      after: parameters(
        "{ name: t, in: query, explode: false, schema: { type: array, maxItems: 2, items: { type: integer } } }",
      ),
      findings: ["parameter-serialization-changed breaking (request)"],
      reverted: ["parameter-serialization-changed breaking (request)"],
    },
  ],
  "null in a parameter": [
    {
      title: "is omitted from a query, so it cannot be removed",
      before: parameters('{ name: from, in: query, schema: { type: [integer, "null"] } }'),
      after: parameters("{ name: from, in: query, schema: { type: integer } }"),
      findings: [],
      reverted: [],
    },
    {
      title: "is omitted from a header",
      before: parameters('{ name: x, in: header, schema: { type: [string, "null"], enum: [a, null] } }'),
      after: parameters("{ name: x, in: header, schema: { type: string, enum: [a] } }"),
      findings: [],
      reverted: [],
    },
    {
      title: "is omitted if an alternative allows it",
      before: parameters('{ name: x, in: query, schema: { anyOf: [{ type: integer }, { type: "null" }] } }'),
      after: parameters("{ name: x, in: query, schema: { type: integer } }"),
      findings: [],
      reverted: [],
    },
    {
      title: "is a value in JSON content",
      before: parameters(
        '{ name: x, in: query, content: { application/json: { schema: { type: [integer, "null"] } } } }',
      ),
      after: parameters(
        "{ name: x, in: query, content: { application/json: { schema: { type: integer } } } }",
      ),
      findings: ["null-removed breaking (request)"],
      reverted: ["null-added compatible (request)"],
    },
  ],
  "parameters gathered into an object": [
    {
      title: "are sent the same by an exploded form",
      before: parameters(
        "{ name: page, in: query, schema: { type: integer } }",
        "{ name: size, in: query, schema: { type: integer } }",
      ),
      after: parameters(
        "{ name: paging, in: query, schema: { type: object, properties: { page: { type: integer }, size: { type: integer } } } }",
      ),
      findings: [],
      reverted: [],
    },
    {
      title: "are compared separately",
      before: parameters(
        "{ name: page, in: query, schema: { type: integer } }",
        "{ name: size, in: query, schema: { type: integer } }",
      ),
      after: parameters(
        "{ name: paging, in: query, required: true, schema: { type: object, required: [page], properties: { page: { type: integer, maximum: 9 } } } }",
      ),
      findings: [
        "parameter-removed dangerous (request)",
        "parameter-became-required breaking (request)",
        "range-narrowed breaking (request)",
      ],
      reverted: [
        "parameter-became-optional compatible (request)",
        "range-widened compatible (request)",
        "parameter-added compatible (request)",
      ],
    },
    {
      title: "are sent the same by a whole query string",
      openapi: "3.2.0",
      before: parameters(
        "{ name: page, in: query, schema: { type: integer } }",
        "{ name: tag, in: query, schema: { type: array, items: { type: string } } }",
      ),
      after: parameters(
        "{ name: all, in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { page: { type: integer }, tag: { type: array, items: { type: string } } } } } } }",
      ),
      findings: [],
      reverted: [],
    },
    {
      title: "are sent in another syntax by deepObject",
      before: parameters("{ name: page, in: query, schema: { type: integer } }"),
      after: parameters(
        "{ name: paging, in: query, style: deepObject, schema: { type: object, properties: { page: { type: integer } } } }",
      ),
      findings: ["parameter-removed dangerous (request)", "parameter-added compatible (request)"],
      reverted: ["parameter-removed dangerous (request)", "parameter-added compatible (request)"],
    },
  ],
  "a parameter with JSON content": [
    {
      title: "serializes a number like its style",
      before: parameters("{ name: n, in: query, schema: { type: integer } }"),
      after: parameters(
        "{ name: n, in: query, content: { application/json: { schema: { type: integer } } } }",
      ),
      findings: [],
      reverted: [],
    },
    {
      title: "serializes a string in quotes",
      before: parameters("{ name: n, in: query, schema: { type: string } }"),
      after: parameters(
        "{ name: n, in: query, content: { application/json: { schema: { type: string } } } }",
      ),
      findings: ["parameter-serialization-changed breaking (request)"],
      reverted: ["parameter-serialization-changed breaking (request)"],
    },
    {
      title: "is compared by its schema",
      before: parameters("{ name: n, in: query, schema: { type: integer } }"),
      after: parameters(
        "{ name: n, in: query, content: { application/json: { schema: { type: integer, maximum: 9 } } } }",
      ),
      findings: ["range-narrowed breaking (request)"],
      reverted: ["range-widened compatible (request)"],
    },
  ],
  "a request body of GET": [
    {
      title: "is ignored in OpenAPI 3.0",
      openapi: "3.0.3",
      before: operation(
        "requestBody: { required: true, content: { application/json: { schema: { type: string } } } },",
      ),
      after: operation(""),
      findings: [],
      reverted: [],
    },
    {
      title: "is allowed in OpenAPI 3.1",
      before: operation(
        "requestBody: { required: true, content: { application/json: { schema: { type: string } } } },",
      ),
      after: operation(""),
      findings: ["request-body-removed breaking (request)"],
      reverted: ["required-request-body-added breaking (request)"],
    },
  ],
  "the root element of an XML document": [
    {
      title: "is named like its component in OpenAPI 3.2",
      openapi: "3.2.0",
      before: xml("A: { type: object }"),
      after: xml("B: { type: object }"),
      findings: ["xml-changed breaking (request)"],
      reverted: ["xml-changed breaking (request)"],
    },
    {
      title: "has no specified name in OpenAPI 3.1",
      before: xml("A: { type: object }"),
      after: xml("B: { type: object }"),
      findings: [],
      reverted: [],
    },
    ...["3.1.0", "3.2.0"].map((openapi) => ({
      title: `keeps the name of the component by xml.name in OpenAPI ${openapi}`,
      openapi,
      before: xml("Person: { type: object }"),
      after: xml("Human: { type: object, xml: { name: Person } }"),
      findings: [],
      reverted: [],
    })),
    {
      title: "is changed by xml.name",
      before: xml("Person: { type: object, xml: { name: person } }"),
      after: xml("Person: { type: object, xml: { name: human } }"),
      findings: ["xml-changed breaking (request)"],
      reverted: ["xml-changed breaking (request)"],
    },
  ],
  "a renamed path parameter": [
    {
      title: "is renamed in the links that use it",
      before: linked("petId"),
      after: linked("id"),
      findings: [],
      reverted: [],
    },
  ],
  "a path that a template covers": [
    {
      title: "can be removed if the template has the same operation",
      before: paths('"/users/{id}"', '"/users/me"'),
      after: paths('"/users/{id}"'),
      findings: [],
      reverted: ["path-added compatible (request)"],
    },
    {
      title: "keeps the common parameters",
      before: paths('"/users/{id}/pets/{pet}"', '"/users/me/pets/{petId}"'),
      after: paths('"/users/{id}/pets/{pet}"'),
      findings: [],
      reverted: ["path-added compatible (request)"],
    },
    {
      title: "is removed if the template has a different operation",
      before: `paths: { "/users/me": { get: ${answer("string")} }, "/users/{id}": { get: ${answer("integer")} } }`,
      after: `paths: { "/users/{id}": { get: ${answer("integer")} } }`,
      findings: ["type-changed breaking (response)"],
      reverted: ["path-added compatible (request)", "path-shadows-template dangerous (request)"],
    },
    {
      title: "is removed if the template does not accept its text",
      before: `paths: { "/users/me": { get: ${answer("string")} }, "/users/{id}": { parameters: [${id}], get: ${answer("string")} } }`,
      after: `paths: { "/users/{id}": { parameters: [${id}], get: ${answer("string")} } }`,
      findings: ["path-removed breaking (request)"],
      reverted: ["path-added compatible (request)"],
    },
    {
      title: "loses the methods that the template lacks",
      before: `paths: { "/users/me": { get: ${answer("string")}, delete: ${answer("string")} }, "/users/{id}": { get: ${answer("string")} } }`,
      after: `paths: { "/users/{id}": { get: ${answer("string")} } }`,
      findings: ["operation-removed breaking (request)"],
      reverted: ["path-added compatible (request)"],
    },
  ],
  "a YAML key without a value": [
    {
      title: "is an empty media type",
      before: response("text/plain").replace("{ schema: { type: string } }", "{}"),
      after: response("text/plain").replace("{ schema: { type: string } }", ""),
      findings: [],
      reverted: [],
    },
    {
      title: "is an empty list of parameters",
      before: operation("parameters: [],"),
      after: operation("parameters: ,"),
      findings: [],
      reverted: [],
    },
  ],
  "a stability level": [
    {
      title: "is an unknown level if it is a number",
      before: operation(""),
      after: operation("x-stability-level: 1,"),
      findings: ["stability-changed dangerous (request)"],
      reverted: ["stability-changed compatible (request)"],
    },
  ],
};

describe("conventions outside of JSON Schema", () => {
  for (const [group, cases] of Object.entries(groups))
    describe(group, () => {
      for (const { title, openapi = "3.1.0", before, after, findings, reverted } of cases)
        it(title, () => {
          const document = (text: string) =>
            `openapi: ${openapi}\ninfo: { title: T, version: 1.0.0 }\n${text}\n`;
          const found = (from: string, to: string) =>
            told(document(from), document(to)).map(
              ({ kind, compatibility, side }) => `${kind} ${compatibility} (${side})`,
            );
          assert.deepEqual(found(before, after), findings);
          assert.deepEqual(found(after, before), reverted, "reverted");
          assert.deepEqual(found(after, after), [], "compared with itself");
        });
    });
});
