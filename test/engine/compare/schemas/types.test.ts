import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("types", [
  {
    title: "one of several types is replaced by another",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, boolean] }",
    changes: [
      breaking("type-changed", "both", "#/type", "#/type: [string, boolean]", {
        subject: "Thing",
        before: "string or integer",
        after: "string or boolean",
      }),
    ],
    reverted: [
      breaking("type-changed", "both", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string or boolean",
        after: "string or integer",
      }),
    ],
  },
  {
    title: "a further type",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer, boolean] }",
    changes: [
      breaking("type-widened", "response", "#/type", "#/type: [string, integer, boolean]", {
        subject: "Thing",
        before: "string or integer",
        after: "string or integer or boolean",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string or integer or boolean",
        after: "string or integer",
        implied: false,
      }),
    ],
  },
  {
    title: "a type and null are replaced by another type: one change",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [string, "null"] }',
    after: "{ type: integer }",
    changes: [
      breaking("type-changed", "both", "#/type", "#/type: integer", {
        subject: "Thing",
        before: "string or null",
        after: "integer",
      }),
    ],
    reverted: [
      breaking("type-changed", "both", "#/type", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "integer",
        after: "string or null",
      }),
    ],
  },
  {
    title: "a type and null are added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string }",
    after: '{ type: [string, integer, "null"] }',
    changes: [
      breaking("null-added", "response", "#/type", '#/type: [string, integer, "null"]', { subject: "Thing" }),
      breaking("type-widened", "response", "#/type", '#/type: [string, integer, "null"]', {
        subject: "Thing",
        before: "string",
        after: "string or integer or null",
        implied: false,
      }),
    ],
    reverted: [
      breaking("null-removed", "request", "#/type", "#/type: string", { subject: "Thing" }),
      breaking("type-narrowed", "request", "#/type", "#/type: string", {
        subject: "Thing",
        before: "string or integer or null",
        after: "string",
        implied: false,
      }),
    ],
  },
  {
    title: "a type is added, null is removed",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [string, "null"] }',
    after: "{ type: [string, integer] }",
    changes: [
      breaking("null-removed", "request", "#/type", "#/type: [string, integer]", { subject: "Thing" }),
      breaking("type-widened", "response", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string or null",
        after: "string or integer",
        implied: false,
      }),
    ],
    reverted: [
      breaking("null-added", "response", "#/type", '#/type: [string, "null"]', { subject: "Thing" }),
      breaking("type-narrowed", "request", "#/type", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "string or integer",
        after: "string or null",
        implied: false,
      }),
    ],
  },
  {
    title: "null alone becomes a text",
    of: "schema",
    dialect: "3.1",
    before: '{ type: "null" }',
    after: "{ type: string }",
    changes: [
      breaking("null-removed", "request", "#/type", "#/type: string", { subject: "Thing" }),
      breaking("type-widened", "response", "#/type", "#/type: string", {
        subject: "Thing",
        before: "null",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("null-added", "response", "#/type", '#/type: "null"', { subject: "Thing" }),
      breaking("type-narrowed", "request", "#/type", '#/type: "null"', {
        subject: "Thing",
        before: "string",
        after: "null",
        implied: false,
      }),
    ],
  },
  {
    title: "null alone becomes a text or null",
    of: "schema",
    dialect: "3.1",
    before: '{ type: "null" }',
    after: '{ type: [string, "null"] }',
    changes: [
      breaking("type-widened", "response", "#/type", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "null",
        after: "string or null",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", '#/type: "null"', {
        subject: "Thing",
        before: "string or null",
        after: "null",
        implied: false,
      }),
    ],
  },
  {
    title: "anything becomes one type",
    of: "schema",
    dialect: "3.1",
    before: "{}",
    after: '{ type: [string, "null"] }',
    changes: [
      breaking("type-narrowed", "request", "#", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "any type",
        after: "string or null",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "string or null",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "anything becomes anything but null",
    of: "schema",
    dialect: "3.1",
    before: "{}",
    after: "{ type: [string, number, boolean, array, object] }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/type: [string, number, boolean, array, object]", {
        subject: "Thing",
        before: "any type",
        after: "string or number or boolean or array or object",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "string or number or boolean or array or object",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "nothing becomes something",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false } }",
    after: "{ type: object, properties: { a: { type: string } } }",
    changes: [
      dangerous("property-added", "response", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      breaking("property-removed", "request", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "nothing at all becomes a text or null",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: string }, { type: integer }] }",
    after: '{ type: [string, "null"] }',
    changes: [
      breaking("type-widened", "response", "#/allOf/0/type", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "nothing",
        after: "string or null",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", "#/allOf/0/type: string", {
        subject: "Thing",
        before: "string or null",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "nothing at all becomes null",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: string }, { type: integer }] }",
    after: '{ type: "null" }',
    changes: [
      breaking("type-widened", "response", "#/allOf/0/type", '#/type: "null"', {
        subject: "Thing",
        before: "nothing",
        after: "null",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", "#/allOf/0/type: string", {
        subject: "Thing",
        before: "null",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "the type that the keywords spoke of",
    of: "schema",
    before: `
type: object
properties:
  a: { properties: { x: {} } }
  b: { items: {} }
  c: { maxLength: 3 }
  d: { maximum: 3 }
  e: { required: [x] }
  f: { additionalProperties: false }
  g: { minItems: 1 }
  h: { maxItems: 1 }
  i: { minLength: 1 }
  j: { pattern: "^a" }
  k: { minimum: 3 }
  l: { multipleOf: 3 }
`,
    after: `
type: object
properties:
  a: { type: object, properties: { x: {} } }
  b: { type: array, items: {} }
  c: { type: string, maxLength: 3 }
  d: { type: number, maximum: 3 }
  e: { type: object, required: [x] }
  f: { type: object, additionalProperties: false }
  g: { type: array, minItems: 1 }
  h: { type: array, maxItems: 1 }
  i: { type: string, minLength: 1 }
  j: { type: string, pattern: "^a" }
  k: { type: number, minimum: 3 }
  l: { type: number, multipleOf: 3 }
`,
    changes: [
      dangerous("type-narrowed", "request", "#/properties/a", "#/properties/a/type: object", {
        subject: "Thing.a",
        before: "any type",
        after: "object",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/b", "#/properties/b/type: array", {
        subject: "Thing.b",
        before: "any type",
        after: "array",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/c", "#/properties/c/type: string", {
        subject: "Thing.c",
        before: "any type",
        after: "string",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/d", "#/properties/d/type: number", {
        subject: "Thing.d",
        before: "any type",
        after: "number",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/e", "#/properties/e/type: object", {
        subject: "Thing.e",
        before: "any type",
        after: "object",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/f", "#/properties/f/type: object", {
        subject: "Thing.f",
        before: "any type",
        after: "object",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/g", "#/properties/g/type: array", {
        subject: "Thing.g",
        before: "any type",
        after: "array",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/h", "#/properties/h/type: array", {
        subject: "Thing.h",
        before: "any type",
        after: "array",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/i", "#/properties/i/type: string", {
        subject: "Thing.i",
        before: "any type",
        after: "string",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/j", "#/properties/j/type: string", {
        subject: "Thing.j",
        before: "any type",
        after: "string",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/k", "#/properties/k/type: number", {
        subject: "Thing.k",
        before: "any type",
        after: "number",
        implied: true,
      }),
      dangerous("type-narrowed", "request", "#/properties/l", "#/properties/l/type: number", {
        subject: "Thing.l",
        before: "any type",
        after: "integer",
        implied: true,
      }),
    ],
    reverted: [
      dangerous("type-widened", "response", "#/properties/a/type", "#/properties/a", {
        subject: "Thing.a",
        before: "object",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/b/type", "#/properties/b", {
        subject: "Thing.b",
        before: "array",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/c/type", "#/properties/c", {
        subject: "Thing.c",
        before: "string",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/d/type", "#/properties/d", {
        subject: "Thing.d",
        before: "number",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/e/type", "#/properties/e", {
        subject: "Thing.e",
        before: "object",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/f/type", "#/properties/f", {
        subject: "Thing.f",
        before: "object",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/g/type", "#/properties/g", {
        subject: "Thing.g",
        before: "array",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/h/type", "#/properties/h", {
        subject: "Thing.h",
        before: "array",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/i/type", "#/properties/i", {
        subject: "Thing.i",
        before: "string",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/j/type", "#/properties/j", {
        subject: "Thing.j",
        before: "string",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/k/type", "#/properties/k", {
        subject: "Thing.k",
        before: "number",
        after: "any type",
        implied: true,
      }),
      dangerous("type-widened", "response", "#/properties/l/type", "#/properties/l", {
        subject: "Thing.l",
        before: "integer",
        after: "any type",
        implied: true,
      }),
    ],
  },
  {
    title: "another type than the keywords spoke of",
    of: "schema",
    before: "{ maxLength: 3 }",
    after: "{ type: object, maxLength: 3 }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/type: object", {
        subject: "Thing",
        before: "any type",
        after: "object",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "object",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "the keywords spoke of two types",
    of: "schema",
    before: "{ maxLength: 3, maximum: 3 }",
    after: "{ type: string, maxLength: 3, maximum: 3 }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/type: string", {
        subject: "Thing",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "the type that the keywords spoke of, or null",
    of: "schema",
    dialect: "3.1",
    before: "{ maxLength: 3 }",
    after: '{ type: [string, "null"], maxLength: 3 }',
    changes: [
      dangerous("type-narrowed", "request", "#", '#/type: [string, "null"]', {
        subject: "Thing",
        before: "any type",
        after: "string or null",
        implied: true,
      }),
    ],
    reverted: [
      dangerous("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "string or null",
        after: "any type",
        implied: true,
      }),
    ],
  },
  {
    title: "the type that the keywords spoke of, or another",
    of: "schema",
    dialect: "3.1",
    before: "{ maxLength: 3 }",
    after: "{ type: [string, integer], maxLength: 3 }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/type: [string, integer]", {
        subject: "Thing",
        before: "any type",
        after: "string or integer",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#", {
        subject: "Thing",
        before: "string or integer",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "some types, whose keywords speak of one of them",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer], maxLength: 3 }",
    after: "{ type: string, maxLength: 3 }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: string", {
        subject: "Thing",
        before: "string or integer",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string",
        after: "string or integer",
        implied: false,
      }),
    ],
  },
  {
    title: "whole numbers in one alternative, fractions in another",
    of: "schema",
    before: `
anyOf: [{ type: integer, minimum: 10 }, { type: number, maximum: 1 }]
`,
    after: `
anyOf: [{ type: number, minimum: 10 }, { type: number, maximum: 1 }]
`,
    changes: [
      breaking("type-widened", "response", "#/anyOf/0/type", "#/anyOf/0/type: number", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/anyOf/0/type", "#/anyOf/0/type: integer", {
        subject: "Thing",
        before: "number",
        after: "integer",
        implied: false,
      }),
    ],
  },
  {
    title: "fractions go from the whole",
    of: "schema",
    before: "anyOf: [{ type: number, minimum: 10 }, { type: string }]",
    after: "anyOf: [{ type: integer, minimum: 10 }, { type: string }]",
    changes: [
      breaking("type-narrowed", "request", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "string or number",
        after: "string or integer",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "string or integer",
        after: "string or number",
        implied: false,
      }),
    ],
  },
]);

describeCases("null", [
  {
    title: "`nullable` is added",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, nullable: true }",
    changes: [breaking("null-added", "response", "#/type", "#/type: string", { subject: "Thing" })],
    reverted: [breaking("null-removed", "request", "#/type", "#/type: string", { subject: "Thing" })],
  },
  {
    title: "`x-nullable` is added",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /a: { get: { responses: { "200": { description: ok, schema: { type: object, properties: { a: { type: string } } } } } } } }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /a: { get: { responses: { "200": { description: ok, schema: { type: object, properties: { a: { type: string, x-nullable: true } } } } } } } }
`,
    changes: [
      breaking(
        "null-added",
        "response",
        "/paths/~1a/get/responses/200/schema/properties/a/type",
        "/paths/~1a/get/responses/200/schema/properties/a/type: string",
        { subject: "a" },
      ),
    ],
    reverted: [
      compatible(
        "null-removed",
        "response",
        "/paths/~1a/get/responses/200/schema/properties/a/type",
        "/paths/~1a/get/responses/200/schema/properties/a/type: string",
        { subject: "a" },
      ),
    ],
  },
  {
    title: "null as an alternative",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
oneOf: [{ type: object, properties: { a: { type: string } } }, { type: "null" }]
`,
    changes: [breaking("null-added", "response", "#/type", "#/oneOf", { subject: "Thing" })],
    reverted: [breaking("null-removed", "request", "#/oneOf", "#/type: object", { subject: "Thing" })],
  },
  {
    title: "null as an alternative is removed, and the other alternative changes",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf: [{ type: object, properties: { a: { type: string, maxLength: 3 } } }, { type: "null" }]
`,
    after: `
{ type: object, properties: { a: { type: string, maxLength: 5 } } }
`,
    changes: [
      breaking("null-removed", "request", "#/oneOf", "#/type: object", { subject: "Thing" }),
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/a/maxLength",
        "#/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
    reverted: [
      breaking("null-added", "response", "#/type", "#/oneOf", { subject: "Thing" }),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/a/maxLength",
        "#/oneOf/0/properties/a/maxLength: 3",
        { subject: "Thing.a", keyword: "maxLength", before: "5", after: "3" },
      ),
    ],
  },
  {
    title: "null as an alternative of what may be null anyway",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: [string, "null"] }, { type: "null" }]',
    after: '{ type: [string, "null"] }',
    changes: [],
  },
  {
    title: "null as a third alternative",
    of: "schema",
    dialect: "3.1",
    before: "anyOf: [{ type: string }, { type: integer }]",
    after: `
anyOf: [{ type: string }, { type: integer }, { type: "null" }]
`,
    changes: [breaking("null-added", "response", "#/anyOf", "#/anyOf", { subject: "Thing" })],
    reverted: [breaking("null-removed", "request", "#/anyOf", "#/anyOf", { subject: "Thing" })],
  },
  {
    title: "a reference, or null",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" } } }
    Person: { type: object, properties: { name: { type: string } } }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { oneOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] } } }
    Person: { type: object, properties: { name: { type: [string, "null"] } } }
`,
    changes: [
      breaking(
        "null-added",
        "response",
        "/components/schemas/Person/type",
        "/components/schemas/Pet/properties/owner/oneOf",
        { subject: "Pet.owner" },
      ),
      breaking(
        "null-added",
        "response",
        "/components/schemas/Person/properties/name/type",
        '/components/schemas/Person/properties/name/type: [string, "null"]',
        { subject: "Person.name" },
      ),
    ],
    reverted: [
      compatible(
        "null-removed",
        "response",
        "/components/schemas/Pet/properties/owner/oneOf",
        "/components/schemas/Pet/properties/owner",
        { subject: "Pet.owner" },
      ),
      compatible(
        "null-removed",
        "response",
        "/components/schemas/Person/properties/name/type",
        "/components/schemas/Person/properties/name/type: string",
        { subject: "Person.name" },
      ),
    ],
  },
  {
    title: "null is added to the type of a referenced schema, and reported at the type",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Name" }, b: { $ref: "#/components/schemas/Name" } } }
    Name: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Name" }, b: { $ref: "#/components/schemas/Name" } } }
    Name: { type: [string, "null"] }
`,
    changes: [
      breaking(
        "null-added",
        "response",
        "/components/schemas/Name/type",
        '/components/schemas/Name/type: [string, "null"]',
        { subject: "Name" },
      ),
    ],
  },
  {
    title: "a reference is pointed at what is of another type",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Name" } } }
    Name: { type: string }
    Age: { type: [integer, "null"] }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Age" } } }
    Name: { type: string }
    Age: { type: [integer, "null"] }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Name/type",
        "/components/schemas/Pet/properties/a",
        { subject: "Pet.a", before: "string", after: "integer or null" },
      ),
    ],
  },
  {
    title: "a reference is pointed at what may be null",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Name" } } }
    Name: { type: string }
    Nick: { type: [string, "null"] }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: { $ref: "#/components/schemas/Nick" } } }
    Name: { type: string }
    Nick: { type: [string, "null"] }
`,
    changes: [
      breaking(
        "null-added",
        "response",
        "/components/schemas/Name/type",
        "/components/schemas/Pet/properties/a",
        { subject: "Pet.a" },
      ),
    ],
  },
]);
