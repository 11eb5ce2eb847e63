import { describeCases } from "../cases";

describeCases("defaults", [
  {
    title: "a default is another",
    of: "schema",
    before: "{ type: string, default: a }",
    after: "{ type: string, default: b }",
    said: [
      'default-changed dangerous (request) at b: The default of `Thing` is now "b", was "a". | base /components/schemas/Thing/default',
    ],
    back: [
      'default-changed dangerous (request) at a: The default of `Thing` is now "a", was "b". | base /components/schemas/Thing/default',
    ],
  },
  {
    title: "a default goes",
    of: "schema",
    before: "{ type: string, default: a }",
    after: "{ type: string }",
    said: [
      'default-changed dangerous (request) at Thing: The default of `Thing` is now none, was "a". | base /components/schemas/Thing/default',
    ],
    back: [],
  },
  {
    title: "the same default in other words",
    of: "schema",
    before: `
{ type: object, properties: { a: { default: { x: 1, y: 2 } }, b: { default: 1.0 } } }
`,
    after: `
{ type: object, properties: { a: { default: { y: 2, x: 1 } }, b: { default: 1 } } }
`,
    said: [],
  },
  {
    title: "two defaults, in another order",
    of: "schema",
    before: "{ allOf: [{ default: a }, { default: b }] }",
    after: "{ allOf: [{ default: b }, { default: a }] }",
    said: [],
  },
  {
    title: "two defaults become two others",
    of: "schema",
    before: "{ allOf: [{ default: b }, { default: a }] }",
    after: "{ allOf: [{ default: d }, { default: c }] }",
    said: [
      'default-changed dangerous (request) at d: The default of `Thing` is now "c" and "d", was "a" and "b". | base /components/schemas/Thing/allOf/0/default',
    ],
    back: [
      'default-changed dangerous (request) at b: The default of `Thing` is now "a" and "b", was "c" and "d". | base /components/schemas/Thing/allOf/0/default',
    ],
  },
  {
    title: "a default of null, and one that is text",
    of: "schema",
    before: "{ nullable: true, type: string, default: null }",
    after: '{ nullable: true, type: string, default: "null" }',
    said: [
      'default-changed dangerous (request) at "null": The default of `Thing` is now "null", was null. | base /components/schemas/Thing/default',
    ],
    back: [
      'default-changed dangerous (request) at null: The default of `Thing` is now null, was "null". | base /components/schemas/Thing/default',
    ],
  },
]);

describeCases("what cannot be compared", [
  {
    title: "a reference that leads nowhere, in one version",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" } } }
`,
    after: "{ type: object, properties: { a: { type: string } } }",
    said: [],
    back: [],
  },
  {
    title: "a reference that leads nowhere, in both",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" }, b: {} } }
`,
    after: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" }, b: {}, c: {} } }
`,
    said: [
      "property-added compatible (both) at c: `c` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "another reference that leads nowhere",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" } } }
`,
    after: `
{ type: object, properties: { a: { $ref: "#/components/schemas/Neither" } } }
`,
    said: [],
  },
  {
    title: "a list at a wrong place that comes right",
    of: "schema",
    before: "{ type: integer, enum: [a] }",
    after: "{ type: string, enum: [a] }",
    said: [
      "type-widened breaking (response) at string: `Thing` may now be string, was nothing. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-narrowed breaking (request) at integer: `Thing` is no longer allowed at all, was string. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "too many alternatives side by side",
    of: "schema",
    before: `
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }, { required: [c] }, { required: [d] }, { required: [e] }] }
  - { anyOf: [{ required: [f] }, { required: [g] }, { required: [h] }, { required: [i] }, { required: [j] }] }
  - { anyOf: [{ required: [k] }, { required: [l] }, { required: [m] }, { required: [n] }, { required: [o] }] }
`,
    after: `
{ anyOf: [{ required: [a] }, { required: [b] }, { required: [c] }, { required: [d] }, { required: [e] }] }
`,
    said: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: it combines too many alternatives. | base /components/schemas/Thing",
    ],
    back: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: it combines too many alternatives. | base /components/schemas/Thing",
    ],
  },
]);

describeCases("unions side by side", [
  {
    title: "each against its own, in another order",
    of: "schema",
    dialect: "3.1",
    before: `
allOf:
  - { anyOf: [{ type: string }, { type: integer }] }
  - { anyOf: [{ maxLength: 5 }, { minimum: 3 }] }
`,
    after: `
allOf:
  - { anyOf: [{ minimum: 3 }, { maxLength: 5 }] }
  - { anyOf: [{ type: integer }, { type: string }] }
`,
    said: [],
  },
  {
    title: "one of them changes",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    after: `
type: object
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }, { required: [e] }] }
`,
    said: [
      "union-branch-added breaking (response) at required: `Thing` may now also be `object`. | base /components/schemas/Thing/allOf/1/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/allOf/1/anyOf/2",
    ],
  },
  {
    title: "the first of them changes",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    after: `
type: object
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }, { required: [e] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    said: [
      "union-branch-added breaking (response) at required: `Thing` may now also be `object`. | base /components/schemas/Thing/allOf/0/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/allOf/0/anyOf/2",
    ],
  },
  {
    title: "what stands beside them changes",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
maxProperties: 9
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    after: `
type: object
maxProperties: 5
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    said: [
      "property-count-narrowed breaking (request) at 5: `maxProperties` of `Thing` is now 5, was 9. | base /components/schemas/Thing/maxProperties",
    ],
    back: [
      "property-count-widened breaking (response) at 9: `maxProperties` of `Thing` is now 9, was 5. | base /components/schemas/Thing/maxProperties",
    ],
  },
  {
    title: "one of them goes",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
allOf:
  - { anyOf: [{ required: [a] }, { required: [b] }] }
  - { anyOf: [{ required: [c] }, { required: [d] }] }
`,
    after: `
type: object
anyOf: [{ required: [a] }, { required: [b] }]
`,
    said: [
      "property-became-optional breaking (response) at required: `c` may now be missing from `Thing`. | base /components/schemas/Thing/allOf/1/anyOf/0/required/0",
      "property-became-optional breaking (response) at required: `c` may now be missing from `Thing`. | base /components/schemas/Thing/allOf/1/anyOf/0/required/0",
    ],
    back: [
      "property-became-required breaking (request) at c: `c` is now required in `Thing`. | base /components/schemas/Thing/anyOf/0",
    ],
  },
  {
    title: "both keywords in one schema",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
anyOf: [{ required: [a] }, { required: [b] }]
oneOf: [{ properties: { k: { const: 1 } }, required: [k] }, { properties: { k: { const: 2 } }, required: [k] }]
`,
    after: `
type: object
anyOf: [{ required: [a] }, { required: [b] }]
oneOf: [{ properties: { k: { const: 1 } }, required: [k] }, { properties: { k: { const: 3 } }, required: [k] }]
`,
    said: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/1",
      "union-branch-added breaking (response) at properties: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/1",
      "union-branch-added breaking (response) at properties: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
    ],
  },
  {
    title: "a type inside one of them",
    of: "schema",
    dialect: "3.1",
    before: `
allOf:
  - { anyOf: [{ type: string }, { type: integer }] }
  - { anyOf: [{ maxLength: 5 }, { minimum: 3 }] }
`,
    after: `
allOf:
  - { anyOf: [{ type: string }, { type: boolean }] }
  - { anyOf: [{ maxLength: 5 }, { minimum: 3 }] }
`,
    said: [
      "type-changed breaking (both) at anyOf: The type of `Thing` is now string or boolean, was string or integer. | base /components/schemas/Thing/allOf/0/anyOf",
    ],
    back: [
      "type-changed breaking (both) at anyOf: The type of `Thing` is now string or integer, was string or boolean. | base /components/schemas/Thing/allOf/0/anyOf",
    ],
  },
]);

describeCases("a schema, or null", [
  {
    title: "the schema changes, where null stays",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: string, maxLength: 9 }, { type: "null" }]',
    after: 'anyOf: [{ type: "null" }, { type: string, maxLength: 5 }]',
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing` is now 5, was 9. | base /components/schemas/Thing/anyOf/0/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing` is now 9, was 5. | base /components/schemas/Thing/anyOf/1/maxLength",
    ],
  },
  {
    title: "two ways to say it",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: string, maxLength: 9 }, { type: "null" }]',
    after: '{ type: [string, "null"], maxLength: 9 }',
    said: [],
  },
  {
    title: "beside a title and a description",
    of: "schema",
    dialect: "3.1",
    before: `
{ title: A, description: B, deprecated: true, anyOf: [{ type: string }, { type: "null" }] }
`,
    after: '{ type: [string, "null"] }',
    said: [],
  },
  {
    title: "null of a union",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ type: string }, { type: integer }, { type: "null" }]
`,
    after: `
anyOf: [{ anyOf: [{ type: string }, { type: integer }] }, { type: "null" }]
`,
    said: [],
    back: [],
  },
  {
    title: "the union without null",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ anyOf: [{ type: string, maxLength: 3 }, { type: integer }] }, { type: "null" }]
`,
    after: "anyOf: [{ type: string, maxLength: 5 }, { type: integer }]",
    said: [
      "null-removed breaking (request) at anyOf: `Thing` may no longer be null. | base /components/schemas/Thing/anyOf",
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/anyOf/0/anyOf/0/maxLength",
    ],
    back: [
      "null-added breaking (response) at anyOf: `Thing` may now be null. | base /components/schemas/Thing/anyOf",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing` is now 3, was 5. | base /components/schemas/Thing/anyOf/0/maxLength",
    ],
  },
  {
    title: "`nullable` in a list of values",
    of: "schema",
    before: "{ type: string, enum: [a, b], nullable: true }",
    after: "{ type: string, enum: [a] }",
    said: [
      "null-removed breaking (request) at string: `Thing` may no longer be null. | base /components/schemas/Thing/type",
      "enum-value-removed breaking (request) at enum: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "null-added breaking (response) at string: `Thing` may now be null. | base /components/schemas/Thing/type",
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "null as one of the listed alternatives",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ const: a }, { const: b }, { type: "null" }]',
    after: "{ enum: [a, b] }",
    said: [
      "null-removed breaking (request) at enum: `Thing` may no longer be null. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "null-added breaking (response) at anyOf: `Thing` may now be null. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a named schema, or null, that may be null itself",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { oneOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] } } }
    Person: { type: [object, "null"], properties: { name: { type: string, maxLength: 9 } } }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" } } }
    Person: { type: [object, "null"], properties: { name: { type: string, maxLength: 5 } } }
`,
    said: [
      "union-overlap-shrunk breaking (response) at Person: What matches `null` of `Person` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Pet/properties/owner/oneOf/0",
      "length-narrowed compatible (response) at 5: `maxLength` of `Person.name` is now 5, was 9. | base /components/schemas/Person/properties/name/maxLength",
    ],
    back: [
      'union-overlap-grown compatible (response) at $ref: "#/components/schemas/Person": What matches `null` of `Pet.owner` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Person',
      "length-widened breaking (response) at 9: `maxLength` of `Person.name` is now 9, was 5. | base /components/schemas/Person/properties/name/maxLength",
    ],
  },
  {
    title: "a named schema, or null, gives way to another",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { oneOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] } } }
    Person: { type: object, properties: { name: { type: string, maxLength: 9 } } }
    Firm: { type: object, properties: { name: { type: string, maxLength: 5 } } }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Firm" } } }
    Person: { type: object, properties: { name: { type: string, maxLength: 9 } } }
    Firm: { type: object, properties: { name: { type: string, maxLength: 5 } } }
`,
    said: [
      "null-removed compatible (response) at owner: `Pet.owner` may no longer be null. | base /components/schemas/Pet/properties/owner/oneOf",
      "length-narrowed compatible (response) at owner: `maxLength` of `Firm.name` is now 5, was 9. | base /components/schemas/Person/properties/name/maxLength",
    ],
    back: [
      "null-added breaking (response) at oneOf: `Pet.owner` may now be null. | base /components/schemas/Firm/type",
      'length-widened breaking (response) at $ref: "#/components/schemas/Person": `maxLength` of `Person.name` is now 9, was 5. | base /components/schemas/Firm/properties/name/maxLength',
    ],
  },
]);

describeCases("alternatives that say nothing", [
  {
    title: "of lists and objects each says something",
    of: "schema",
    before: `
anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, maxLength: 3 } }, { type: object, properties: { a: {} } }, { type: object, required: [a], properties: { a: {} } }]
`,
    after: `
anyOf: [{ type: array, items: { type: string } }, { type: object, properties: { a: {} } }]
`,
    said: [],
  },
  {
    title: "of listed texts and of any",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }, { type: integer }]",
    after: `
anyOf: [{ enum: [a] }, { enum: [b] }, { enum: [c] }, { type: integer }]
`,
    said: [
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
    ],
  },
  {
    title: "a text of a list, beside any text",
    of: "schema",
    before: "anyOf: [{ type: string }, { enum: [a, b] }]",
    after: "{ type: string }",
    said: [],
  },
  {
    title: "a number inside another",
    of: "schema",
    before: `
anyOf: [{ type: integer, minimum: 3 }, { type: integer, minimum: 5 }, { type: integer }]
`,
    after: "{ type: integer }",
    said: [],
  },
  {
    title: "of two that mean the same one is enough",
    of: "schema",
    before: `
anyOf: [{ type: string, maxLength: 3 }, { type: string, maxLength: 3, minLength: 0 }]
`,
    after: "{ type: string, maxLength: 3 }",
    said: [],
  },
  {
    title: "of `oneOf` they refuse",
    of: "schema",
    before: "oneOf: [{ type: string }, { type: string, maxLength: 3 }]",
    after: "{ type: string }",
    said: [
      "union-overlap-shrunk breaking (response) at Thing: What matches `string` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
    ],
    back: [
      "union-overlap-grown breaking (request) at type: string: What matches `string` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing",
    ],
  },
  {
    title: "an alternative that nothing meets",
    of: "schema",
    before: `
anyOf: [{ type: string }, { allOf: [{ type: integer }, { type: boolean }] }]
`,
    after: "{ type: string }",
    said: [],
  },
  {
    title: "an alternative whose values its type leaves out",
    of: "schema",
    before: "anyOf: [{ type: string }, { type: integer, enum: [a] }]",
    after: "{ type: string }",
    said: [],
  },
  {
    title: "an alternative that leads back to the union",
    of: "schema",
    before: `
{ anyOf: [{ type: string }, { $ref: "#/components/schemas/Thing" }] }
`,
    after: "{ type: string }",
    said: [],
  },
  {
    title: "alternatives of each type for themselves",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ type: boolean }, { type: array, items: { maxLength: 9 } }, { type: object, maxProperties: 9 }, { type: string, maxLength: 9 }, { type: number, maximum: 9 }]
`,
    after: `
anyOf: [{ type: number, maximum: 5 }, { type: string, maxLength: 5 }, { type: object, maxProperties: 5 }, { type: array, items: { maxLength: 5 } }, { type: boolean }]
`,
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, was 9. | base /components/schemas/Thing/anyOf/4/maximum",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing` is now 5, was 9. | base /components/schemas/Thing/anyOf/3/maxLength",
      "property-count-narrowed breaking (request) at 5: `maxProperties` of `Thing` is now 5, was 9. | base /components/schemas/Thing/anyOf/2/maxProperties",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing[]` is now 5, was 9. | base /components/schemas/Thing/anyOf/1/items/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing[]` is now 9, was 5. | base /components/schemas/Thing/anyOf/3/items/maxLength",
      "property-count-widened breaking (response) at 9: `maxProperties` of `Thing` is now 9, was 5. | base /components/schemas/Thing/anyOf/2/maxProperties",
      "length-widened breaking (response) at 9: `maxLength` of `Thing` is now 9, was 5. | base /components/schemas/Thing/anyOf/1/maxLength",
      "range-widened breaking (response) at 9: `maximum` of `Thing` is now 9, was 5. | base /components/schemas/Thing/anyOf/0/maximum",
    ],
  },
]);

describeCases("schemas that lead to themselves", [
  {
    title: "a property of a tree changes",
    of: "schema",
    before: `
{ type: object, properties: { name: { type: string, maxLength: 9 }, children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    after: `
{ type: object, properties: { name: { type: string, maxLength: 5 }, children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.name` is now 5, was 9. | base /components/schemas/Thing/properties/name/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.name` is now 9, was 5. | base /components/schemas/Thing/properties/name/maxLength",
    ],
  },
  {
    title: "a tree grows a further branch",
    of: "schema",
    before: `
{ type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    after: `
{ type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } }, parent: { $ref: "#/components/schemas/Thing" } } }
`,
    said: [
      "property-added compatible (both) at parent: `parent` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed dangerous (both) at properties: `parent` is gone from `Thing`. | base /components/schemas/Thing/properties/parent",
    ],
  },
]);
