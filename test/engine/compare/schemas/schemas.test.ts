import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("defaults", [
  {
    title: "a default changed",
    of: "schema",
    before: "{ type: string, default: a }",
    after: "{ type: string, default: b }",
    changes: [
      dangerous("default-changed", "request", "#/default", "#/default: b", {
        subject: "Thing",
        before: '"a"',
        after: '"b"',
      }),
    ],
    reverted: [
      dangerous("default-changed", "request", "#/default", "#/default: a", {
        subject: "Thing",
        before: '"b"',
        after: '"a"',
      }),
    ],
  },
  {
    title: "a default removed",
    of: "schema",
    before: "{ type: string, default: a }",
    after: "{ type: string }",
    changes: [
      dangerous("default-changed", "request", "#/default", "#", {
        subject: "Thing",
        before: '"a"',
        after: null,
      }),
    ],
    reverted: [],
  },
  {
    title: "an equivalent default",
    of: "schema",
    before: `
{ type: object, properties: { a: { default: { x: 1, y: 2 } }, b: { default: 1.0 } } }
`,
    after: `
{ type: object, properties: { a: { default: { y: 2, x: 1 } }, b: { default: 1 } } }
`,
    changes: [],
  },
  {
    title: "defaults in two branches of allOf, reordered",
    of: "schema",
    before: "{ allOf: [{ default: a }, { default: b }] }",
    after: "{ allOf: [{ default: b }, { default: a }] }",
    changes: [],
  },
  {
    title: "defaults in two branches of allOf, both changed",
    of: "schema",
    before: "{ allOf: [{ default: b }, { default: a }] }",
    after: "{ allOf: [{ default: d }, { default: c }] }",
    changes: [
      dangerous("default-changed", "request", "#/allOf/0/default", "#/allOf/0/default: d", {
        subject: "Thing",
        before: '"a" and "b"',
        after: '"c" and "d"',
      }),
    ],
    reverted: [
      dangerous("default-changed", "request", "#/allOf/0/default", "#/allOf/0/default: b", {
        subject: "Thing",
        before: '"c" and "d"',
        after: '"a" and "b"',
      }),
    ],
  },
  {
    title: 'a default of null changed to the string "null"',
    of: "schema",
    before: "{ nullable: true, type: string, default: null }",
    after: '{ nullable: true, type: string, default: "null" }',
    changes: [
      dangerous("default-changed", "request", "#/default", '#/default: "null"', {
        subject: "Thing",
        before: "null",
        after: '"null"',
      }),
    ],
    reverted: [
      dangerous("default-changed", "request", "#/default", "#/default: null", {
        subject: "Thing",
        before: '"null"',
        after: "null",
      }),
    ],
  },
]);

describeCases("schemas that cannot be compared", [
  {
    title: "an unresolvable reference in one version",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" } } }
`,
    after: "{ type: object, properties: { a: { type: string } } }",
    changes: [],
    reverted: [],
  },
  {
    title: "the same unresolvable reference in both versions",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" }, b: {} } }
`,
    after: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" }, b: {}, c: {} } }
`,
    changes: [
      compatible("property-added", "both", "#/properties", "#/properties/c", {
        subject: "Thing",
        property: "c",
      }),
    ],
  },
  {
    title: "an unresolvable reference replaced by another unresolvable one",
    of: "schema",
    before: `
{ type: object, properties: { a: { $ref: "#/components/schemas/None" } } }
`,
    after: `
{ type: object, properties: { a: { $ref: "#/components/schemas/Neither" } } }
`,
    changes: [],
  },
  {
    title: "a type that rejects all enum values changed to their type",
    of: "schema",
    before: "{ type: integer, enum: [a] }",
    after: "{ type: string, enum: [a] }",
    changes: [
      breaking("type-widened", "response", "#/type", "#/type: string", {
        subject: "Thing",
        before: "nothing",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", "#/type: integer", {
        subject: "Thing",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "more combinations of anyOf branches than are compared",
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
    changes: [breaking("schema-widened", "response", "#", "#", { subject: "Thing", witness: '{"a":null}' })],
    reverted: [breaking("schema-narrowed", "request", "#", "#", { subject: "Thing", witness: '{"a":null}' })],
  },
]);

describeCases("several anyOf in one schema", [
  {
    title: "unions and their branches reordered",
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
    changes: [],
  },
  {
    title: "a branch added to the second anyOf",
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
    changes: [
      breaking("union-branch-added", "response", "#/allOf/1/anyOf", "#/allOf/1/anyOf/2: required", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/allOf/1/anyOf/2", "#/allOf/1/anyOf", {
        subject: "Thing",
        branch: "object",
      }),
    ],
  },
  {
    title: "a branch added to the first anyOf",
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
    changes: [
      breaking("union-branch-added", "response", "#/allOf/0/anyOf", "#/allOf/0/anyOf/2: required", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/allOf/0/anyOf/2", "#/allOf/0/anyOf", {
        subject: "Thing",
        branch: "object",
      }),
    ],
  },
  {
    title: "maxProperties decreased next to them",
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
    changes: [
      breaking("property-count-narrowed", "request", "#/maxProperties", "#/maxProperties: 5", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "9",
        after: "5",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/maxProperties", "#/maxProperties: 9", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "5",
        after: "9",
      }),
    ],
  },
  {
    title: "one anyOf removed",
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
    changes: [
      breaking("property-became-optional", "response", "#/allOf/1/anyOf/0/required/0", "#/anyOf/0/required", {
        subject: "Thing",
        property: "c",
      }),
      breaking("property-became-optional", "response", "#/allOf/1/anyOf/0/required/0", "#/anyOf/1/required", {
        subject: "Thing",
        property: "c",
      }),
    ],
    reverted: [
      breaking("property-became-required", "request", "#/anyOf/0", "#/allOf/1/anyOf/0/required/0: c", {
        subject: "Thing",
        property: "c",
      }),
    ],
  },
  {
    title: "anyOf next to oneOf of which a branch changed",
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
    changes: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#/oneOf", {
        subject: "Thing",
        branch: "object",
      }),
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/1: properties", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#/oneOf", {
        subject: "Thing",
        branch: "object",
      }),
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/1: properties", {
        subject: "Thing",
        branch: "object",
      }),
    ],
  },
  {
    title: "the type of a branch changed",
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
    changes: [
      breaking("type-changed", "both", "#/allOf/0/anyOf", "#/allOf/0/anyOf", {
        subject: "Thing",
        before: "string or integer",
        after: "string or boolean",
      }),
    ],
    reverted: [
      breaking("type-changed", "both", "#/allOf/0/anyOf", "#/allOf/0/anyOf", {
        subject: "Thing",
        before: "string or boolean",
        after: "string or integer",
      }),
    ],
  },
]);

describeCases("nullable schemas", [
  {
    title: "maxLength decreased in a schema that stays nullable",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: string, maxLength: 9 }, { type: "null" }]',
    after: 'anyOf: [{ type: "null" }, { type: string, maxLength: 5 }]',
    changes: [
      breaking("length-narrowed", "request", "#/anyOf/0/maxLength", "#/anyOf/1/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/anyOf/1/maxLength", "#/anyOf/0/maxLength: 9", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
    ],
  },
  {
    title: "anyOf with null replaced by a type list",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ type: string, maxLength: 9 }, { type: "null" }]',
    after: '{ type: [string, "null"], maxLength: 9 }',
    changes: [],
  },
  {
    title: "anyOf with null next to annotations replaced by a type list",
    of: "schema",
    dialect: "3.1",
    before: `
{ title: A, description: B, deprecated: true, anyOf: [{ type: string }, { type: "null" }] }
`,
    after: '{ type: [string, "null"] }',
    changes: [],
  },
  {
    title: "null next to branches, and next to a nested anyOf of them",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ type: string }, { type: integer }, { type: "null" }]
`,
    after: `
anyOf: [{ anyOf: [{ type: string }, { type: integer }] }, { type: "null" }]
`,
    changes: [],
    reverted: [],
  },
  {
    title: "null removed and maxLength increased in a nested anyOf",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ anyOf: [{ type: string, maxLength: 3 }, { type: integer }] }, { type: "null" }]
`,
    after: "anyOf: [{ type: string, maxLength: 5 }, { type: integer }]",
    changes: [
      breaking("null-removed", "request", "#/anyOf", "#/anyOf", { subject: "Thing" }),
      breaking("length-widened", "response", "#/anyOf/0/anyOf/0/maxLength", "#/anyOf/0/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
    reverted: [
      breaking("null-added", "response", "#/anyOf", "#/anyOf", { subject: "Thing" }),
      breaking("length-narrowed", "request", "#/anyOf/0/maxLength", "#/anyOf/0/anyOf/0/maxLength: 3", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "3",
      }),
    ],
  },
  {
    title: "null and another value removed from an enum",
    of: "schema",
    before: "{ type: string, enum: [a, b, null], nullable: true }",
    after: "{ type: string, enum: [a] }",
    changes: [
      breaking("null-removed", "request", "#/type", "#/type: string", { subject: "Thing" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: "b" }),
    ],
    reverted: [
      breaking("null-added", "response", "#/type", "#/type: string", { subject: "Thing" }),
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: b", {
        subject: "Thing",
        value: '"b"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "null removed from anyOf of constants that became an enum",
    of: "schema",
    dialect: "3.1",
    before: 'anyOf: [{ const: a }, { const: b }, { type: "null" }]',
    after: "{ enum: [a, b] }",
    changes: [breaking("null-removed", "request", "#/anyOf", "#/enum", { subject: "Thing" })],
    reverted: [breaking("null-added", "response", "#/enum", "#/anyOf", { subject: "Thing" })],
  },
  {
    title: "null next to a named schema that is nullable itself",
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
    changes: [
      breaking(
        "union-overlap-shrunk",
        "response",
        "/components/schemas/Pet/properties/owner/oneOf/0",
        "/components/schemas/Person",
        { subject: "Person", branch: "object or null", witness: "null" },
      ),
      compatible(
        "length-narrowed",
        "response",
        "/components/schemas/Person/properties/name/maxLength",
        "/components/schemas/Person/properties/name/maxLength: 5",
        { subject: "Person.name", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Person/properties/name/maxLength",
        "/components/schemas/Person/properties/name/maxLength: 9",
        { subject: "Person.name", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a nullable named schema replaced by another one",
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
    changes: [
      compatible(
        "null-removed",
        "response",
        "/components/schemas/Pet/properties/owner/oneOf",
        "/components/schemas/Pet/properties/owner",
        { subject: "Pet.owner" },
      ),
      compatible(
        "length-narrowed",
        "response",
        "/components/schemas/Person/properties/name/maxLength",
        "/components/schemas/Pet/properties/owner",
        { subject: "Firm.name", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "null-added",
        "response",
        "/components/schemas/Firm/type",
        "/components/schemas/Pet/properties/owner/oneOf",
        { subject: "Pet.owner" },
      ),
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Firm/properties/name/maxLength",
        '/components/schemas/Pet/properties/owner/oneOf/0: $ref: "#/components/schemas/Person"',
        { subject: "Person.name", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
]);

describeCases("redundant branches of anyOf and oneOf", [
  {
    title: "a narrower array schema next to a wider one",
    of: "schema",
    before: `
anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, maxLength: 3 } }, { type: object, properties: { a: {} } }, { type: object, required: [a], properties: { a: {} } }]
`,
    after: `
anyOf: [{ type: array, items: { type: string } }, { type: object, properties: { a: {} } }]
`,
    changes: [],
  },
  {
    title: "a branch with another enum value added",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }, { type: integer }]",
    after: `
anyOf: [{ enum: [a] }, { enum: [b] }, { enum: [c] }, { type: integer }]
`,
    changes: [
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/2/enum/0: c", {
        subject: "Thing",
        value: '"c"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "an enum next to a string schema that accepts its values",
    of: "schema",
    before: "anyOf: [{ type: string }, { enum: [a, b] }]",
    after: "{ type: string }",
    changes: [],
  },
  {
    title: "narrower ranges of integers next to all integers",
    of: "schema",
    before: `
anyOf: [{ type: integer, minimum: 3 }, { type: integer, minimum: 5 }, { type: integer }]
`,
    after: "{ type: integer }",
    changes: [],
  },
  {
    title: "two equivalent branches merged",
    of: "schema",
    before: `
anyOf: [{ type: string, maxLength: 3 }, { type: string, maxLength: 3, minLength: 0 }]
`,
    after: "{ type: string, maxLength: 3 }",
    changes: [],
  },
  {
    title: "oneOf with a branch that includes another: values of both are rejected",
    of: "schema",
    before: "oneOf: [{ type: string }, { type: string, maxLength: 3 }]",
    after: "{ type: string }",
    changes: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "string",
        witness: '""',
      }),
    ],
    reverted: [
      breaking("union-overlap-grown", "request", "#", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        witness: '""',
      }),
    ],
  },
  {
    title: "a branch that no value satisfies",
    of: "schema",
    before: `
anyOf: [{ type: string }, { allOf: [{ type: integer }, { type: boolean }] }]
`,
    after: "{ type: string }",
    changes: [],
  },
  {
    title: "a branch whose type rejects all its enum values",
    of: "schema",
    before: "anyOf: [{ type: string }, { type: integer, enum: [a] }]",
    after: "{ type: string }",
    changes: [],
  },
  {
    title: "a branch that refers to the schema itself",
    of: "schema",
    before: `
{ anyOf: [{ type: string }, { $ref: "#/components/schemas/Thing" }] }
`,
    after: "{ type: string }",
    changes: [],
  },
  {
    title: "one branch for each type, all narrowed and reordered",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf: [{ type: boolean }, { type: array, items: { maxLength: 9 } }, { type: object, maxProperties: 9 }, { type: string, maxLength: 9 }, { type: number, maximum: 9 }]
`,
    after: `
anyOf: [{ type: number, maximum: 5 }, { type: string, maxLength: 5 }, { type: object, maxProperties: 5 }, { type: array, items: { maxLength: 5 } }, { type: boolean }]
`,
    changes: [
      breaking("range-narrowed", "request", "#/anyOf/4/maximum", "#/anyOf/0/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
      breaking("length-narrowed", "request", "#/anyOf/3/maxLength", "#/anyOf/1/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
      breaking(
        "property-count-narrowed",
        "request",
        "#/anyOf/2/maxProperties",
        "#/anyOf/2/maxProperties: 5",
        { subject: "Thing", keyword: "maxProperties", before: "9", after: "5" },
      ),
      breaking("length-narrowed", "request", "#/anyOf/1/items/maxLength", "#/anyOf/3/items/maxLength: 5", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/anyOf/3/items/maxLength", "#/anyOf/1/items/maxLength: 9", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
      breaking(
        "property-count-widened",
        "response",
        "#/anyOf/2/maxProperties",
        "#/anyOf/2/maxProperties: 9",
        { subject: "Thing", keyword: "maxProperties", before: "5", after: "9" },
      ),
      breaking("length-widened", "response", "#/anyOf/1/maxLength", "#/anyOf/3/maxLength: 9", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
      breaking("range-widened", "response", "#/anyOf/0/maximum", "#/anyOf/4/maximum: 9", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: "9",
      }),
    ],
  },
]);

describeCases("recursive schemas", [
  {
    title: "maxLength of a property decreased in a recursive schema",
    of: "schema",
    before: `
{ type: object, properties: { name: { type: string, maxLength: 9 }, children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    after: `
{ type: object, properties: { name: { type: string, maxLength: 5 }, children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/properties/name/maxLength",
        "#/properties/name/maxLength: 5",
        { subject: "Thing.name", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/properties/name/maxLength",
        "#/properties/name/maxLength: 9",
        { subject: "Thing.name", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a second recursive property added",
    of: "schema",
    before: `
{ type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`,
    after: `
{ type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Thing" } }, parent: { $ref: "#/components/schemas/Thing" } } }
`,
    changes: [
      compatible("property-added", "both", "#/properties", "#/properties/parent", {
        subject: "Thing",
        property: "parent",
      }),
    ],
    reverted: [
      dangerous("property-removed", "both", "#/properties/parent", "#/properties", {
        subject: "Thing",
        property: "parent",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
]);
