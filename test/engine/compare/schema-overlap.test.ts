import { breaking, compatible, dangerous, describeCases } from "../cases";

describeCases("an alternative that comes into `oneOf`, or goes", [
  {
    title: "it shares values with another",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: string }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: string }
  - { type: integer, minimum: 3 }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/2", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "it shares values with none",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: string }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: string }
  - { type: integer, minimum: 9 }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "it lies inside another",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number }",
    after: `
oneOf:
  - { type: number }
  - { type: integer }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "it lies around the others",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 9 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 9 }
  - { type: number }
`,
    changes: [
      breaking("type-widened", "response", "#/oneOf", "#/oneOf", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
      breaking("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: number", {
        subject: "Thing",
        branch: "number",
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/oneOf", "#/oneOf", {
        subject: "Thing",
        before: "number",
        after: "integer",
        implied: false,
      }),
      dangerous("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "number",
        decided: false,
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "it shares values with two that shared none",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 9 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 9 }
  - { type: integer, minimum: 4, maximum: 10 }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/2", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "open objects that nobody sends by chance",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
  - { type: object, required: [c], properties: { c: {} } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "open objects, and one that asks for what the others describe",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, c: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, c: {} } }
  - { type: object, required: [b], properties: { b: {} } }
  - { type: object, required: [c], properties: { c: {} } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/2", "#", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "an open object that describes nothing",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
  - { type: object }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "objects whose rest is described",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, additionalProperties: { type: string } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, additionalProperties: { type: string } }
  - { type: object, required: [c], properties: { c: {} } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/2", "#", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "a closed object that describes nothing more",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
  - { type: object, additionalProperties: false, required: [c], properties: { c: {} } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: object", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "a list of other items, where the empty list was taken",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, items: { type: string } }",
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("union-branch-added", "response", "#", "#/oneOf/1: type: array", {
        subject: "Thing",
        branch: "array",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "array",
        decided: true,
      }),
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
    ],
  },
  {
    title: "a list of other items, where the empty list was not taken",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, items: { type: string }, minItems: 1 }",
    after: `
oneOf:
  - { type: array, items: { type: string }, minItems: 1 }
  - { type: array, items: { type: integer } }
`,
    changes: [
      breaking("union-branch-added", "response", "#", "#/oneOf/1: type: array", {
        subject: "Thing",
        branch: "array",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "array",
        decided: true,
      }),
    ],
  },
  {
    title: "a list of other items, where two took the empty list",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
  - { type: array, items: { type: boolean } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/2: type: array", {
        subject: "Thing",
        branch: "array",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/2", "#/oneOf", {
        subject: "Thing",
        branch: "array",
        decided: true,
      }),
    ],
  },
  {
    title: "a list of other items, where one must contain something",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string }, contains: { const: a } }
  - { type: array, items: { type: integer }, minItems: 2 }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      breaking("contains-removed", "response", "#/oneOf/0/contains", "#/oneOf/0: type: array", {
        subject: "Thing",
      }),
      breaking("item-count-widened", "response", "#/oneOf/1/minItems", "#/oneOf/1: type: array", {
        subject: "Thing",
        keyword: "minItems",
        before: "2",
        after: null,
      }),
    ],
    reverted: [
      breaking("contains-added", "request", "#/oneOf/0", "#/oneOf/0/contains", { subject: "Thing" }),
      breaking("item-count-narrowed", "request", "#/oneOf/1", "#/oneOf/1/minItems: 2", {
        subject: "Thing",
        keyword: "minItems",
        before: null,
        after: "2",
      }),
    ],
  },
  {
    title: "listed values of which one is taken",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, b] }
`,
    after: `
oneOf:
  - { enum: [a, b] }
  - { enum: [b, c] }
`,
    changes: [
      breaking("enum-value-removed", "request", "#/oneOf/0/enum/1", "#/oneOf", {
        subject: "Thing",
        value: "b",
      }),
      dangerous("enum-value-added", "response", "#/oneOf/0/enum", "#/oneOf/1/enum/1: c", {
        subject: "Thing",
        value: '"c"',
        extensible: false,
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/oneOf/1/enum/1", "#/oneOf/0/enum", {
        subject: "Thing",
        value: "c",
      }),
      dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/0/enum/1: b", {
        subject: "Thing",
        value: '"b"',
        extensible: false,
        inHeader: false,
      }),
    ],
  },
  {
    title: "listed values that were refused before",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, b] }
  - { enum: [b, c] }
`,
    after: `
oneOf:
  - { enum: [a, b] }
  - { enum: [b, c] }
  - { enum: [b, d] }
`,
    changes: [
      dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/2/enum/1: d", {
        subject: "Thing",
        value: '"d"',
        extensible: false,
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/oneOf/2/enum/1", "#/oneOf", {
        subject: "Thing",
        value: "d",
      }),
    ],
  },
  {
    title: "several listed values at once",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, b, c] }
`,
    after: `
oneOf:
  - { enum: [a, b, c] }
  - { enum: [b, c, d] }
`,
    changes: [
      breaking("enum-value-removed", "request", "#/oneOf/0/enum/1", "#/oneOf", {
        subject: "Thing",
        value: "b",
      }),
      breaking("enum-value-removed", "request", "#/oneOf/0/enum/2", "#/oneOf", {
        subject: "Thing",
        value: "c",
      }),
      dangerous("enum-value-added", "response", "#/oneOf/0/enum", "#/oneOf/1/enum/2: d", {
        subject: "Thing",
        value: '"d"',
        extensible: false,
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/oneOf/1/enum/2", "#/oneOf/0/enum", {
        subject: "Thing",
        value: "d",
      }),
      dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/0/enum/1: b", {
        subject: "Thing",
        value: '"b"',
        extensible: false,
        inHeader: false,
      }),
      dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/0/enum/2: c", {
        subject: "Thing",
        value: '"c"',
        extensible: false,
        inHeader: false,
      }),
    ],
  },
]);

describeCases("alternatives that are edited", [
  {
    title: "both are widened until they meet",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 3 }
  - { type: integer, minimum: 9 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5 }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/0", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "both met before, and one is widened",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 8 }
  - { type: integer, minimum: 5 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 8", {
        subject: "Thing",
        keyword: "maximum",
        before: "6",
        after: "8",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 6", {
        subject: "Thing",
        keyword: "maximum",
        before: "8",
        after: "6",
      }),
    ],
  },
  {
    title: "both met before, and one is narrowed",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5, maximum: 20 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5, maximum: 15 }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/1", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/oneOf/1/maximum", "#/oneOf/1/maximum: 15", {
        subject: "Thing",
        keyword: "maximum",
        before: "20",
        after: "15",
      }),
    ],
    reverted: [
      dangerous("union-overlap-grown", "request", "#/oneOf/1", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/1/maximum", "#/oneOf/1/maximum: 20", {
        subject: "Thing",
        keyword: "maximum",
        before: "15",
        after: "20",
      }),
    ],
  },
  {
    title: "two that met take the place of one another",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 5 }
  - { type: integer, maximum: 6 }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "one that lay inside another no longer does",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: number, maximum: 9 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 12 }
  - { type: number, maximum: 9 }
`,
    changes: [
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0: type: integer", {
        subject: "Thing",
        keyword: "maximum",
        before: "6",
        after: null,
      }),
      breaking("range-narrowed", "request", "#/oneOf/0", "#/oneOf/0/minimum: 12", {
        subject: "Thing",
        keyword: "minimum",
        before: null,
        after: "12",
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/1: type: number", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-grown", "request", "#/oneOf/1", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
      breaking("range-widened", "response", "#/oneOf/0/minimum", "#/oneOf/0: type: integer", {
        subject: "Thing",
        keyword: "minimum",
        before: "12",
        after: null,
      }),
      breaking("range-narrowed", "request", "#/oneOf/0", "#/oneOf/0/maximum: 6", {
        subject: "Thing",
        keyword: "maximum",
        before: null,
        after: "6",
      }),
    ],
  },
  {
    title: "an open object describes a further property",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, c: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      compatible("property-added", "both", "#/oneOf/0/properties", "#/oneOf/0/properties/c", {
        subject: "Thing",
        property: "c",
        closed: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      dangerous("property-removed", "both", "#/oneOf/0/properties/c", "#/oneOf/0/properties", {
        subject: "Thing",
        property: "c",
        required: false,
        closed: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "an open object asks for less",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a, c], properties: { a: {}, c: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, c: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("property-became-optional", "response", "#/oneOf/0/required/1", "#/oneOf/0/properties/c", {
        subject: "Thing",
        property: "c",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("property-became-required", "request", "#/oneOf/0/properties/c", "#/oneOf/0/required/1: c", {
        subject: "Thing",
        property: "c",
      }),
    ],
  },
  {
    title: "open objects ask for less until they meet",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-became-optional", "response", "#/oneOf/0/required/0", "#/oneOf/0/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      breaking("union-overlap-grown", "request", "#/oneOf/1", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
    reverted: [
      breaking("property-became-required", "request", "#/oneOf/0/properties/a", "#/oneOf/0/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "what stands beside the union is widened",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties: { x: { type: string, maxLength: 3 } }
oneOf:
  - { required: [a] }
  - { required: [b] }
`,
    after: `
type: object
properties: { x: { type: string, maxLength: 9 } }
oneOf:
  - { required: [a] }
  - { required: [b] }
`,
    changes: [
      breaking("length-widened", "response", "#/properties/x/maxLength", "#/properties/x/maxLength: 9", {
        subject: "Thing.x",
        keyword: "maxLength",
        before: "3",
        after: "9",
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/properties/x/maxLength", "#/properties/x/maxLength: 3", {
        subject: "Thing.x",
        keyword: "maxLength",
        before: "9",
        after: "3",
      }),
    ],
  },
  {
    title: "what stands beside the union of numbers is widened",
    of: "schema",
    dialect: "3.1",
    before: `
type: integer
maximum: 10
oneOf:
  - { multipleOf: 2 }
  - { multipleOf: 3 }
`,
    after: `
type: integer
maximum: 20
oneOf:
  - { multipleOf: 2 }
  - { multipleOf: 3 }
`,
    changes: [
      breaking("range-widened", "response", "#/maximum", "#/maximum: 20", {
        subject: "Thing",
        keyword: "maximum",
        before: "10",
        after: "20",
      }),
    ],
    reverted: [
      breaking("range-narrowed", "request", "#/maximum", "#/maximum: 10", {
        subject: "Thing",
        keyword: "maximum",
        before: "20",
        after: "10",
      }),
    ],
  },
]);

describeCases("one schema becomes `oneOf`", [
  {
    title: "of two that both take all of it",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-became-optional", "response", "#/required/1", "#/oneOf/0/properties/b", {
        subject: "Thing",
        property: "b",
      }),
      breaking("union-branch-added", "response", "#", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
      }),
      breaking("union-overlap-grown", "request", "#", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      breaking("property-became-required", "request", "#/oneOf/0/properties/b", "#/required/1: b", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "of two that take a part each",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer }",
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 6 }
`,
    changes: [
      dangerous("union-branch-removed", "request", "#", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      breaking("union-branch-added", "response", "#/oneOf", "#", { subject: "Thing", branch: "integer" }),
    ],
  },
  {
    title: "of two that take a part each, and one part both",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer }",
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 5 }
`,
    changes: [
      dangerous("union-branch-removed", "request", "#", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      breaking("union-branch-added", "response", "#/oneOf", "#", { subject: "Thing", branch: "integer" }),
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
  },
  {
    title: "of two that take more than all of it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer, minimum: 3, maximum: 5 }",
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 2 }
`,
    changes: [
      breaking("union-branch-added", "response", "#", "#/oneOf", {
        subject: "Thing",
        branch: "integer, integer",
      }),
      breaking("union-overlap-grown", "request", "#", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "of texts that may be told apart",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string }",
    after: `
oneOf:
  - { type: string, pattern: '^a' }
  - { type: string, pattern: '^b' }
`,
    changes: [
      dangerous("union-branch-removed", "request", "#", "#/oneOf", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
    reverted: [
      breaking("union-branch-added", "response", "#/oneOf", "#", { subject: "Thing", branch: "string" }),
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
  },
]);

describeCases("`oneOf` becomes `anyOf`", [
  {
    title: "of alternatives that share nothing",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a] }
  - { type: integer }
`,
    after: `
anyOf:
  - { enum: [a] }
  - { type: integer }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "of alternatives of which one takes all",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer }
`,
    after: `
anyOf:
  - { type: integer, maximum: 5 }
  - { type: integer }
`,
    changes: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-grown", "request", "#/anyOf/1", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "and loses one of them",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
  - { type: integer, minimum: 4, maximum: 20 }
`,
    after: `
anyOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
`,
    changes: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/2", "#/anyOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-grown", "request", "#/anyOf/1", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
]);

describeCases("a discriminator tells them apart", [
  {
    title: "so that they do not meet",
    of: "schema",
    dialect: "3.1",
    before: `
discriminator: { propertyName: k }
oneOf:
  - { type: object, required: [k], properties: { k: {}, n: { maxLength: 3 } } }
  - { type: object, required: [k], properties: { k: {} } }
`,
    after: `
discriminator: { propertyName: k }
oneOf:
  - { type: object, required: [k], properties: { k: {}, n: { maxLength: 5 } } }
  - { type: object, required: [k], properties: { k: {} } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/n/maxLength",
        "#/oneOf/0/properties/n/maxLength: 5",
        { subject: "Thing.n", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-narrowed",
        "request",
        "#/oneOf/0/properties/n/maxLength",
        "#/oneOf/0/properties/n/maxLength: 3",
        { subject: "Thing.n", keyword: "maxLength", before: "5", after: "3" },
      ),
    ],
  },
]);

describeCases("`oneOf` inside and beside other unions", [
  {
    title: "inside `anyOf`, in another order",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
anyOf:
  - { type: string }
  - { oneOf: [{ type: integer, minimum: 3 }, { type: integer, maximum: 5 }] }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "inside `anyOf`, one part edited",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 2 }] }
  - { type: string }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/anyOf/0/oneOf/1/minimum", "#/anyOf/0/oneOf/1/minimum: 2", {
        subject: "Thing",
        keyword: "minimum",
        before: "3",
        after: "2",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/anyOf/0/oneOf/1/minimum", "#/anyOf/0/oneOf/1/minimum: 3", {
        subject: "Thing",
        keyword: "minimum",
        before: "2",
        after: "3",
      }),
    ],
  },
  {
    title: "inside `anyOf`, another branch edited",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string, maxLength: 3 }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string, maxLength: 5 }
`,
    changes: [
      breaking("length-widened", "response", "#/anyOf/1/maxLength", "#/anyOf/1/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/anyOf/1/maxLength", "#/anyOf/1/maxLength: 3", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "3",
      }),
    ],
  },
  {
    title: "inside `anyOf`, another branch takes what is refused",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: integer }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    changes: [
      breaking("type-widened", "response", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "integer",
        after: "string or integer",
        implied: false,
      }),
      dangerous("union-branch-removed", "request", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("type-narrowed", "request", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "string or integer",
        after: "integer",
        implied: false,
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
    ],
  },
  {
    title: "inside `oneOf`, one part comes",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }] }
  - { type: string }
`,
    after: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    changes: [
      breaking("union-branch-added", "response", "#/oneOf", "#/oneOf/0: oneOf", {
        subject: "Thing",
        branch: "integer",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/oneOf/0", "#/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "a oneOf written in place of its parts",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 9 }
  - { type: string }
`,
    after: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 9 }] }
  - { type: string }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "a oneOf written in place of its parts, which meet",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
  - { type: string }
`,
    after: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "`anyOf` in `anyOf` is one",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
anyOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
  - { type: string }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "`anyOf` inside becomes `oneOf`",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
  },
  {
    title: "beside another union, which stays",
    of: "schema",
    dialect: "3.1",
    before: `
allOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }
`,
    after: `
allOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 2 }] }
  - { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/allOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/allOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/allOf/0/oneOf/1/minimum", "#/allOf/0/oneOf/1/minimum: 2", {
        subject: "Thing",
        keyword: "minimum",
        before: "3",
        after: "2",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/allOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/allOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/allOf/0/oneOf/1/minimum", "#/allOf/0/oneOf/1/minimum: 3", {
        subject: "Thing",
        keyword: "minimum",
        before: "2",
        after: "3",
      }),
    ],
  },
  {
    title: "beside another union, in another order",
    of: "schema",
    dialect: "3.1",
    before: `
allOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }
`,
    after: `
allOf:
  - { anyOf: [{ multipleOf: 3 }, { multipleOf: 2 }] }
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "beside another union, which comes",
    of: "schema",
    dialect: "3.1",
    before: `
{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
`,
    after: `
allOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }
`,
    changes: [
      dangerous("union-branch-removed", "request", "#/oneOf/0", "#/allOf/0/oneOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      breaking("union-branch-added", "response", "#/allOf/0/oneOf", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
      breaking("union-branch-added", "response", "#/allOf/0/oneOf", "#/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
      }),
    ],
  },
  {
    title: "null as a third alternative, in an inner union",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { oneOf: [{ type: string }, { type: 'null' }] }
  - { type: integer }
`,
    after: `
oneOf:
  - { type: string }
  - { type: 'null' }
  - { type: integer }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "one branch twice",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: string }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, maximum: 5 }
  - { type: string }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "what a discriminator tells apart inside",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { discriminator: { propertyName: k }, oneOf: [{ type: object, required: [k], properties: { k: {} } }, { type: object, required: [k], properties: { k: {}, n: {} } }] }
  - { type: string }
`,
    after: `
anyOf:
  - { discriminator: { propertyName: k }, oneOf: [{ type: object, required: [k], properties: { k: {}, m: {} } }, { type: object, required: [k], properties: { k: {}, n: {} } }] }
  - { type: string }
`,
    changes: [
      compatible("property-added", "both", "#/anyOf/0/oneOf/0/properties", "#/anyOf/0/oneOf/0/properties/m", {
        subject: "Thing",
        property: "m",
        closed: false,
      }),
    ],
    reverted: [
      dangerous(
        "property-removed",
        "both",
        "#/anyOf/0/oneOf/0/properties/m",
        "#/anyOf/0/oneOf/0/properties",
        { subject: "Thing", property: "m", required: false, closed: false, renamedTo: null, sunset: null },
      ),
    ],
  },
]);

describeCases("lists that may be empty", [
  {
    title: "one needed an item, and no longer does",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string }, minItems: 1 }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("item-count-widened", "response", "#/oneOf/0/minItems", "#/oneOf/0: type: array", {
        subject: "Thing",
        keyword: "minItems",
        before: "1",
        after: null,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("item-count-narrowed", "request", "#/oneOf/0", "#/oneOf/0/minItems: 1", {
        subject: "Thing",
        keyword: "minItems",
        before: null,
        after: "1",
      }),
    ],
  },
  {
    title: "one had to contain something, and no longer has",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string }, contains: { const: a } }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("contains-removed", "response", "#/oneOf/0/contains", "#/oneOf/0: type: array", {
        subject: "Thing",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("contains-added", "request", "#/oneOf/0", "#/oneOf/0/contains", { subject: "Thing" }),
    ],
  },
  {
    title: "one was listed, without the empty list",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, enum: [[a]] }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("enum-removed", "response", "#/oneOf/0/enum", "#/oneOf/0: type: array", {
        subject: "Thing",
        values: ['["a"]'],
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("enum-added", "request", "#/oneOf/0", "#/oneOf/0/enum", {
        subject: "Thing",
        values: ['["a"]'],
      }),
    ],
  },
  {
    title: "one was listed, with the empty list",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, enum: [[a], []] }
  - { type: array, items: { type: integer }, minItems: 1 }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("enum-removed", "response", "#/oneOf/0/enum", "#/oneOf/0: type: array", {
        subject: "Thing",
        values: ['["a"]', "[]"],
      }),
      breaking("item-count-widened", "response", "#/oneOf/1/minItems", "#/oneOf/1: type: array", {
        subject: "Thing",
        keyword: "minItems",
        before: "1",
        after: null,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("enum-added", "request", "#/oneOf/0", "#/oneOf/0/enum", {
        subject: "Thing",
        values: ['["a"]', "[]"],
      }),
      breaking("item-count-narrowed", "request", "#/oneOf/1", "#/oneOf/1/minItems: 1", {
        subject: "Thing",
        keyword: "minItems",
        before: null,
        after: "1",
      }),
    ],
  },
  {
    title: "they share lists that are not empty",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: array, items: { type: string }, minItems: 2, maxItems: 4 }
  - { type: array, items: { type: string }, minItems: 3 }
`,
    after: `
oneOf:
  - { type: array, items: { type: string }, minItems: 2, maxItems: 4 }
  - { type: array, items: { type: string }, minItems: 3 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
    ],
  },
]);

describeCases("what was refused before", [
  {
    title: "an alternative that two took, so that it was refused",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 3 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 3 }
  - { type: integer, minimum: 4, maximum: 5 }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "an alternative that one took, and shares with another",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 9 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: integer, minimum: 9 }
  - { type: integer, minimum: 4, maximum: 5 }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/2: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/2", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "one open object becomes two, of which it did not know the other",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {} } }",
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [z], properties: { z: {} } }
`,
    changes: [
      breaking("property-became-required", "request", "#/properties/a", "#/oneOf/0/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      breaking("union-branch-added", "response", "#", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      breaking("property-became-optional", "response", "#/oneOf/0/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "one open object becomes two, of which it knew both",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {}, z: {} } }",
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [z], properties: { z: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("property-became-required", "request", "#/properties/a", "#/oneOf/0/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      dangerous("property-removed", "both", "#/properties/z", "#/oneOf/0/properties", {
        subject: "Thing",
        property: "z",
        required: false,
        closed: false,
        renamedTo: null,
        sunset: null,
      }),
      breaking("union-branch-added", "response", "#", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("property-became-optional", "response", "#/oneOf/0/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      compatible("property-added", "both", "#/oneOf/0/properties", "#/properties/z", {
        subject: "Thing",
        property: "z",
        closed: false,
      }),
    ],
  },
  {
    title: "what lay inside another, and was refused, still does",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 6 }
  - { type: number }
`,
    after: `
oneOf:
  - { type: integer, maximum: 3 }
  - { type: number }
`,
    changes: [
      breaking("range-narrowed", "request", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 3", {
        subject: "Thing",
        keyword: "maximum",
        before: "6",
        after: "3",
      }),
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/1: type: number", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-grown", "request", "#/oneOf/1", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 6", {
        subject: "Thing",
        keyword: "maximum",
        before: "3",
        after: "6",
      }),
    ],
  },
]);

describeCases("objects and edits inside other unions", [
  {
    title: "open objects that nobody sends by chance, inside `anyOf`",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] }
  - { type: string }
`,
    after: `
anyOf:
  - { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }] }
  - { type: string }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/0: oneOf", {
        subject: "Thing",
        branch: "object",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/0", "#/anyOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "open objects that one knew, inside `anyOf`",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }] }
  - { type: string }
`,
    after: `
anyOf:
  - { oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }] }
  - { type: string }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/0: oneOf", {
        subject: "Thing",
        branch: "object",
      }),
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking("union-branch-removed", "request", "#/anyOf/0", "#/anyOf", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "another alternative of `anyOf` reaches into it",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: integer, minimum: 20, maximum: 30 }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: integer, minimum: 20, maximum: 40 }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/anyOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-grown", "request", "#", "#/anyOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
  },
  {
    title: "another alternative of `oneOf` reaches into it",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: integer, minimum: 20, maximum: 30 }
`,
    after: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: integer, minimum: 20, maximum: 40 }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0/oneOf/1: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/1/maximum", "#/oneOf/1/maximum: 40", {
        subject: "Thing",
        keyword: "maximum",
        before: "30",
        after: "40",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0/oneOf/1", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/oneOf/1/maximum", "#/oneOf/1/maximum: 30", {
        subject: "Thing",
        keyword: "maximum",
        before: "40",
        after: "30",
      }),
    ],
  },
  {
    title: "it comes beside an alternative that takes all",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: number }
  - { type: string }
`,
    after: `
anyOf:
  - { type: number }
  - { type: string }
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "it comes beside another of its kind",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
anyOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
  - { oneOf: [{ type: boolean }, { type: string, minLength: 3 }, { type: string, maxLength: 5 }] }
`,
    changes: [
      breaking("type-widened", "response", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "string or integer",
        after: "string or integer or boolean",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/anyOf", "#/anyOf", {
        subject: "Thing",
        before: "string or integer or boolean",
        after: "string or integer",
        implied: false,
      }),
    ],
  },
  {
    title: "`anyOf` inside `oneOf` grows",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 30 }] }
  - { type: integer, minimum: 10, maximum: 20 }
`,
    after: `
oneOf:
  - { anyOf: [{ type: integer, maximum: 12 }, { type: integer, minimum: 30 }] }
  - { type: integer, minimum: 10, maximum: 20 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: anyOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/0/anyOf/0/maximum", "#/oneOf/0/anyOf/0/maximum: 12", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: "12",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: anyOf", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/oneOf/0/anyOf/0/maximum", "#/oneOf/0/anyOf/0/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "12",
        after: "5",
      }),
    ],
  },
  {
    title: "`anyOf` inside `oneOf`, in another order",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { anyOf: [{ type: integer, maximum: 12 }, { type: integer, minimum: 30 }] }
  - { type: integer, minimum: 10, maximum: 20 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 10, maximum: 20 }
  - { anyOf: [{ type: integer, minimum: 30 }, { type: integer, maximum: 12 }] }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "`oneOf` with two of one kind keeps one of them",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    after: `
oneOf:
  - { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }
  - { type: string }
`,
    changes: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0/oneOf/0", "#", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      dangerous("union-overlap-grown", "request", "#", "#/oneOf/0/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
  },
  {
    title: "`anyOf` inside `oneOf` takes the place of one alternative",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 4 }
`,
    after: `
oneOf:
  - { anyOf: [{ type: integer, maximum: 5 }, { type: boolean }] }
  - { type: integer, minimum: 4 }
`,
    changes: [
      breaking("type-widened", "response", "#/oneOf", "#/oneOf", {
        subject: "Thing",
        before: "integer",
        after: "integer or boolean",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/oneOf", "#/oneOf", {
        subject: "Thing",
        before: "integer or boolean",
        after: "integer",
        implied: false,
      }),
    ],
  },
]);
