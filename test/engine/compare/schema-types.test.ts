import { describeCases } from "../cases";

describeCases("types", [
  {
    title: "one of several goes, another comes",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, boolean] }",
    said: [
      "type-changed breaking (both) at [string, boolean]: The type of `Thing` is now string or boolean, was string or integer. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-changed breaking (both) at [string, integer]: The type of `Thing` is now string or integer, was string or boolean. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "a further type",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer, boolean] }",
    said: [
      "type-widened breaking (response) at [string, integer, boolean]: `Thing` may now be string or integer or boolean, was string or integer. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-narrowed breaking (request) at [string, integer]: `Thing` may now only be string or integer, was string or integer or boolean. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "a type and null go, another type comes: one change",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [string, "null"] }',
    after: "{ type: integer }",
    said: [
      "type-changed breaking (both) at integer: The type of `Thing` is now integer, was string or null. | base /components/schemas/Thing/type",
    ],
    back: [
      'type-changed breaking (both) at [string, "null"]: The type of `Thing` is now string or null, was integer. | base /components/schemas/Thing/type',
    ],
  },
  {
    title: "a type and null come",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string }",
    after: '{ type: [string, integer, "null"] }',
    said: [
      'null-added breaking (response) at [string, integer, "null"]: `Thing` may now be null. | base /components/schemas/Thing/type',
      'type-widened breaking (response) at [string, integer, "null"]: `Thing` may now be string or integer or null, was string. | base /components/schemas/Thing/type',
    ],
    back: [
      "null-removed breaking (request) at string: `Thing` may no longer be null. | base /components/schemas/Thing/type",
      "type-narrowed breaking (request) at string: `Thing` may now only be string, was string or integer or null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "a type comes, null goes",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [string, "null"] }',
    after: "{ type: [string, integer] }",
    said: [
      "null-removed breaking (request) at [string, integer]: `Thing` may no longer be null. | base /components/schemas/Thing/type",
      "type-widened breaking (response) at [string, integer]: `Thing` may now be string or integer, was string or null. | base /components/schemas/Thing/type",
    ],
    back: [
      'null-added breaking (response) at [string, "null"]: `Thing` may now be null. | base /components/schemas/Thing/type',
      'type-narrowed breaking (request) at [string, "null"]: `Thing` may now only be string or null, was string or integer. | base /components/schemas/Thing/type',
    ],
  },
  {
    title: "null alone becomes a text",
    of: "schema",
    dialect: "3.1",
    before: '{ type: "null" }',
    after: "{ type: string }",
    said: [
      "null-removed breaking (request) at string: `Thing` may no longer be null. | base /components/schemas/Thing/type",
      "type-widened breaking (response) at string: `Thing` may now be string, was null. | base /components/schemas/Thing/type",
    ],
    back: [
      'null-added breaking (response) at "null": `Thing` may now be null. | base /components/schemas/Thing/type',
      'type-narrowed breaking (request) at "null": `Thing` may now only be null, was string. | base /components/schemas/Thing/type',
    ],
  },
  {
    title: "null alone becomes a text or null",
    of: "schema",
    dialect: "3.1",
    before: '{ type: "null" }',
    after: '{ type: [string, "null"] }',
    said: [
      'type-widened breaking (response) at [string, "null"]: `Thing` may now be string or null, was null. | base /components/schemas/Thing/type',
    ],
    back: [
      'type-narrowed breaking (request) at "null": `Thing` may now only be null, was string or null. | base /components/schemas/Thing/type',
    ],
  },
  {
    title: "anything becomes one type",
    of: "schema",
    dialect: "3.1",
    before: "{}",
    after: '{ type: [string, "null"] }',
    said: [
      'type-narrowed breaking (request) at [string, "null"]: `Thing` may now only be string or null, was any type. | base /components/schemas/Thing',
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing` may now be any type, was string or null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "anything becomes anything but null",
    of: "schema",
    dialect: "3.1",
    before: "{}",
    after: "{ type: [string, number, boolean, array, object] }",
    said: [
      "type-narrowed breaking (request) at [string, number, boolean, array, object]: `Thing` may now only be string or number or boolean or array or object, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing` may now be any type, was string or number or boolean or array or object. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "nothing becomes something",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false } }",
    after: "{ type: object, properties: { a: { type: string } } }",
    said: [
      "property-added dangerous (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed breaking (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "nothing at all becomes a text or null",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: string }, { type: integer }] }",
    after: '{ type: [string, "null"] }',
    said: [
      'type-widened breaking (response) at [string, "null"]: `Thing` may now be string or null, was nothing. | base /components/schemas/Thing/allOf/0/type',
    ],
    back: [
      "type-narrowed breaking (request) at string: `Thing` is no longer allowed at all, was string or null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "nothing at all becomes null",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: string }, { type: integer }] }",
    after: '{ type: "null" }',
    said: [
      'type-widened breaking (response) at "null": `Thing` may now be null, was nothing. | base /components/schemas/Thing/allOf/0/type',
    ],
    back: [
      "type-narrowed breaking (request) at string: `Thing` is no longer allowed at all, was null. | base /components/schemas/Thing/type",
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
    said: [
      "type-narrowed dangerous (request) at object: `Thing.a` may now only be object, was any type. | base /components/schemas/Thing/properties/a",
      "type-narrowed dangerous (request) at array: `Thing.b` may now only be array, was any type. | base /components/schemas/Thing/properties/b",
      "type-narrowed dangerous (request) at string: `Thing.c` may now only be string, was any type. | base /components/schemas/Thing/properties/c",
      "type-narrowed dangerous (request) at number: `Thing.d` may now only be number, was any type. | base /components/schemas/Thing/properties/d",
      "type-narrowed dangerous (request) at object: `Thing.e` may now only be object, was any type. | base /components/schemas/Thing/properties/e",
      "type-narrowed dangerous (request) at object: `Thing.f` may now only be object, was any type. | base /components/schemas/Thing/properties/f",
      "type-narrowed dangerous (request) at array: `Thing.g` may now only be array, was any type. | base /components/schemas/Thing/properties/g",
      "type-narrowed dangerous (request) at array: `Thing.h` may now only be array, was any type. | base /components/schemas/Thing/properties/h",
      "type-narrowed dangerous (request) at string: `Thing.i` may now only be string, was any type. | base /components/schemas/Thing/properties/i",
      "type-narrowed dangerous (request) at string: `Thing.j` may now only be string, was any type. | base /components/schemas/Thing/properties/j",
      "type-narrowed dangerous (request) at number: `Thing.k` may now only be number, was any type. | base /components/schemas/Thing/properties/k",
      "type-narrowed dangerous (request) at number: `Thing.l` may now only be integer, was any type. | base /components/schemas/Thing/properties/l",
    ],
    back: [
      "type-widened dangerous (response) at a: `Thing.a` may now be any type, was object. | base /components/schemas/Thing/properties/a/type",
      "type-widened dangerous (response) at b: `Thing.b` may now be any type, was array. | base /components/schemas/Thing/properties/b/type",
      "type-widened dangerous (response) at c: `Thing.c` may now be any type, was string. | base /components/schemas/Thing/properties/c/type",
      "type-widened dangerous (response) at d: `Thing.d` may now be any type, was number. | base /components/schemas/Thing/properties/d/type",
      "type-widened dangerous (response) at e: `Thing.e` may now be any type, was object. | base /components/schemas/Thing/properties/e/type",
      "type-widened dangerous (response) at f: `Thing.f` may now be any type, was object. | base /components/schemas/Thing/properties/f/type",
      "type-widened dangerous (response) at g: `Thing.g` may now be any type, was array. | base /components/schemas/Thing/properties/g/type",
      "type-widened dangerous (response) at h: `Thing.h` may now be any type, was array. | base /components/schemas/Thing/properties/h/type",
      "type-widened dangerous (response) at i: `Thing.i` may now be any type, was string. | base /components/schemas/Thing/properties/i/type",
      "type-widened dangerous (response) at j: `Thing.j` may now be any type, was string. | base /components/schemas/Thing/properties/j/type",
      "type-widened dangerous (response) at k: `Thing.k` may now be any type, was number. | base /components/schemas/Thing/properties/k/type",
      "type-widened dangerous (response) at l: `Thing.l` may now be any type, was integer. | base /components/schemas/Thing/properties/l/type",
    ],
  },
  {
    title: "another type than the keywords spoke of",
    of: "schema",
    before: "{ maxLength: 3 }",
    after: "{ type: object, maxLength: 3 }",
    said: [
      "type-narrowed breaking (request) at object: `Thing` may now only be object, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing` may now be any type, was object. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "the keywords spoke of two types",
    of: "schema",
    before: "{ maxLength: 3, maximum: 3 }",
    after: "{ type: string, maxLength: 3, maximum: 3 }",
    said: [
      "type-narrowed breaking (request) at string: `Thing` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing` may now be any type, was string. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "the type that the keywords spoke of, or null",
    of: "schema",
    dialect: "3.1",
    before: "{ maxLength: 3 }",
    after: '{ type: [string, "null"], maxLength: 3 }',
    said: [
      'type-narrowed dangerous (request) at [string, "null"]: `Thing` may now only be string or null, was any type. | base /components/schemas/Thing',
    ],
    back: [
      "type-widened dangerous (response) at Thing: `Thing` may now be any type, was string or null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "the type that the keywords spoke of, or another",
    of: "schema",
    dialect: "3.1",
    before: "{ maxLength: 3 }",
    after: "{ type: [string, integer], maxLength: 3 }",
    said: [
      "type-narrowed breaking (request) at [string, integer]: `Thing` may now only be string or integer, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing` may now be any type, was string or integer. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "some types, whose keywords speak of one of them",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer], maxLength: 3 }",
    after: "{ type: string, maxLength: 3 }",
    said: [
      "type-narrowed breaking (request) at string: `Thing` may now only be string, was string or integer. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-widened breaking (response) at [string, integer]: `Thing` may now be string or integer, was string. | base /components/schemas/Thing/type",
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
    said: [
      "type-widened breaking (response) at number: `Thing` may now be number, was integer. | base /components/schemas/Thing/anyOf/0/type",
    ],
    back: [
      "type-narrowed breaking (request) at integer: `Thing` may now only be integer, was number. | base /components/schemas/Thing/anyOf/0/type",
    ],
  },
  {
    title: "fractions go from the whole",
    of: "schema",
    before: "anyOf: [{ type: number, minimum: 10 }, { type: string }]",
    after: "anyOf: [{ type: integer, minimum: 10 }, { type: string }]",
    said: [
      "type-narrowed breaking (request) at anyOf: `Thing` may now only be string or integer, was string or number. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "type-widened breaking (response) at anyOf: `Thing` may now be string or number, was string or integer. | base /components/schemas/Thing/anyOf",
    ],
  },
]);

describeCases("null", [
  {
    title: "`nullable` comes",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, nullable: true }",
    said: [
      "null-added breaking (response) at string: `Thing` may now be null. | base /components/schemas/Thing/type",
    ],
    back: [
      "null-removed breaking (request) at string: `Thing` may no longer be null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "`nullable` said of a reference in `allOf`",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, properties: { name: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { nullable: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, properties: { name: { type: string } } }
`,
    said: [
      "null-added breaking (response) at nullable: `Pet.owner` may now be null. | base /components/schemas/Person/type",
    ],
    back: [
      "null-removed compatible (response) at owner: `Pet.owner` may no longer be null. | base /components/schemas/Pet/properties/owner/nullable",
    ],
  },
  {
    title: "`x-nullable` comes",
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
    said: [
      "null-added breaking (response) at string: `a` may now be null. | base /paths/~1a/get/responses/200/schema/properties/a/type",
    ],
    back: [
      "null-removed compatible (response) at string: `a` may no longer be null. | base /paths/~1a/get/responses/200/schema/properties/a/type",
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
    said: [
      "null-added breaking (response) at oneOf: `Thing` may now be null. | base /components/schemas/Thing/type",
    ],
    back: [
      "null-removed breaking (request) at object: `Thing` may no longer be null. | base /components/schemas/Thing/oneOf",
    ],
  },
  {
    title: "null as an alternative goes, and what stood beside it changes",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf: [{ type: object, properties: { a: { type: string, maxLength: 3 } } }, { type: "null" }]
`,
    after: `
{ type: object, properties: { a: { type: string, maxLength: 5 } } }
`,
    said: [
      "null-removed breaking (request) at object: `Thing` may no longer be null. | base /components/schemas/Thing/oneOf",
      "length-widened breaking (response) at 5: `maxLength` of `Thing.a` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/a/maxLength",
    ],
    back: [
      "null-added breaking (response) at oneOf: `Thing` may now be null. | base /components/schemas/Thing/type",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.a` is now 3, was 5. | base /components/schemas/Thing/properties/a/maxLength",
    ],
  },
  {
    title: "null as an alternative of what may be null anyway",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: [string, "null"] }, { type: "null" }]',
    after: '{ type: [string, "null"] }',
    said: [],
  },
  {
    title: "null as a third alternative",
    of: "schema",
    dialect: "3.1",
    before: "anyOf: [{ type: string }, { type: integer }]",
    after: `
anyOf: [{ type: string }, { type: integer }, { type: "null" }]
`,
    said: [
      "null-added breaking (response) at anyOf: `Thing` may now be null. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "null-removed breaking (request) at anyOf: `Thing` may no longer be null. | base /components/schemas/Thing/anyOf",
    ],
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
    said: [
      "null-added breaking (response) at oneOf: `Pet.owner` may now be null. | base /components/schemas/Person/type",
      'null-added breaking (response) at [string, "null"]: `Person.name` may now be null. | base /components/schemas/Person/properties/name/type',
    ],
    back: [
      "null-removed compatible (response) at owner: `Pet.owner` may no longer be null. | base /components/schemas/Pet/properties/owner/oneOf",
      "null-removed compatible (response) at string: `Person.name` may no longer be null. | base /components/schemas/Person/properties/name/type",
    ],
  },
  {
    title: "the type of a referenced schema gains null: told where it is written",
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
    said: [
      'null-added breaking (response) at [string, "null"]: `Name` may now be null. | base /components/schemas/Name/type',
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
    said: [
      "type-changed breaking (response) at a: The type of `Pet.a` is now integer or null, was string. | base /components/schemas/Name/type",
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
    said: [
      "null-added breaking (response) at a: `Pet.a` may now be null. | base /components/schemas/Name/type",
    ],
  },
  {
    title: "`nullable` without a type says nothing more",
    of: "schema",
    before: "{ properties: { a: {} } }",
    after: "{ nullable: true, properties: { a: {} } }",
    said: [],
  },
  {
    title: "`nullable` beside a union without a type",
    of: "schema",
    before: "{ anyOf: [{ type: string }, { type: integer }] }",
    after: `
{ nullable: true, anyOf: [{ type: string }, { type: integer }] }
`,
    said: [
      "null-added breaking (response) at nullable: `Thing` may now be null. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "null-removed breaking (request) at anyOf: `Thing` may no longer be null. | base /components/schemas/Thing/nullable",
    ],
  },
  {
    title: "a type comes into a union that may be null",
    of: "schema",
    before: `
{ nullable: true, anyOf: [{ type: string }, { type: integer }] }
`,
    after: `
{ nullable: true, anyOf: [{ type: string }, { type: integer }, { type: boolean }] }
`,
    said: [
      "type-widened breaking (response) at anyOf: `Thing` may now be string or integer or boolean, was string or integer. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "type-narrowed breaking (request) at anyOf: `Thing` may now only be string or integer, was string or integer or boolean. | base /components/schemas/Thing/anyOf",
    ],
  },
]);
