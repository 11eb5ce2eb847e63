import { breaking, dangerous, describeCases } from "../cases";

describeCases("an alternative that is widened towards another of `oneOf`", [
  {
    title: "numbers that stay below",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 3 }
  - { type: integer, minimum: 10 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 9 }
  - { type: integer, minimum: 10 }
`,
    changes: [
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 9", {
        subject: "Thing",
        keyword: "maximum",
        before: "3",
        after: "9",
      }),
    ],
    reverted: [
      breaking("range-narrowed", "request", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 3", {
        subject: "Thing",
        keyword: "maximum",
        before: "9",
        after: "3",
      }),
    ],
  },
  {
    title: "numbers that meet at a bound",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, maximum: 3 }
  - { type: integer, minimum: 10 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 10 }
  - { type: integer, minimum: 10 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 10", {
        subject: "Thing",
        keyword: "maximum",
        before: "3",
        after: "10",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-narrowed", "request", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 3", {
        subject: "Thing",
        keyword: "maximum",
        before: "10",
        after: "3",
      }),
    ],
  },
  {
    title: "numbers of which one lets the bound out",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: number, maximum: 3 }
  - { type: number, minimum: 10 }
`,
    after: `
oneOf:
  - { type: number, exclusiveMaximum: 10 }
  - { type: number, minimum: 10 }
`,
    changes: [
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/exclusiveMaximum: 10", {
        subject: "Thing",
        keyword: "maximum",
        before: "3",
        after: "10, exclusive",
      }),
    ],
  },
  {
    title: "numbers of which the other lets the bound out",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: number, maximum: 3 }
  - { type: number, exclusiveMinimum: 10 }
`,
    after: `
oneOf:
  - { type: number, maximum: 10 }
  - { type: number, exclusiveMinimum: 10 }
`,
    changes: [
      breaking("range-widened", "response", "#/oneOf/0/maximum", "#/oneOf/0/maximum: 10", {
        subject: "Thing",
        keyword: "maximum",
        before: "3",
        after: "10",
      }),
    ],
  },
  {
    title: "numbers that stay above",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, minimum: 30 }
  - { type: integer, maximum: 10 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 20 }
  - { type: integer, maximum: 10 }
`,
    changes: [
      breaking("range-widened", "response", "#/oneOf/0/minimum", "#/oneOf/0/minimum: 20", {
        subject: "Thing",
        keyword: "minimum",
        before: "30",
        after: "20",
      }),
    ],
  },
  {
    title: "numbers that reach down",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, minimum: 30 }
  - { type: integer, maximum: 10 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 5 }
  - { type: integer, maximum: 10 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/0/minimum", "#/oneOf/0/minimum: 5", {
        subject: "Thing",
        keyword: "minimum",
        before: "30",
        after: "5",
      }),
    ],
  },
  {
    title: "whole numbers and fractions",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: integer, minimum: 30 }
  - { type: number, maximum: 10 }
`,
    after: `
oneOf:
  - { type: integer, minimum: 5 }
  - { type: number, maximum: 10 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
      breaking("range-widened", "response", "#/oneOf/0/minimum", "#/oneOf/0/minimum: 5", {
        subject: "Thing",
        keyword: "minimum",
        before: "30",
        after: "5",
      }),
    ],
  },
  {
    title: "texts that stay shorter",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 6 }
`,
    after: `
oneOf:
  - { type: string, maxLength: 5 }
  - { type: string, minLength: 6 }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 3", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "3",
      }),
    ],
  },
  {
    title: "texts that meet in length",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 6 }
`,
    after: `
oneOf:
  - { type: string, maxLength: 6 }
  - { type: string, minLength: 6 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("length-widened", "response", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 6", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "6",
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("length-narrowed", "request", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 3", {
        subject: "Thing",
        keyword: "maxLength",
        before: "6",
        after: "3",
      }),
    ],
  },
  {
    title: "texts that stay longer",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, minLength: 9 }
  - { type: string, maxLength: 6 }
`,
    after: `
oneOf:
  - { type: string, minLength: 7 }
  - { type: string, maxLength: 6 }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/minLength", "#/oneOf/0/minLength: 7", {
        subject: "Thing",
        keyword: "minLength",
        before: "9",
        after: "7",
      }),
    ],
  },
  {
    title: "texts of two formats that have no text in common",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, format: date, pattern: '^2' }
  - { type: string, format: uuid }
`,
    after: `
oneOf:
  - { type: string, format: date }
  - { type: string, format: uuid }
`,
    changes: [
      breaking("pattern-removed", "response", "#/oneOf/0/pattern", "#/oneOf/0: type: string", {
        subject: "Thing",
        pattern: "^2",
      }),
    ],
    reverted: [
      breaking("pattern-added", "request", "#/oneOf/0", "#/oneOf/0/pattern: '^2'", {
        subject: "Thing",
        pattern: "^2",
      }),
    ],
  },
  {
    title: "texts of two formats that may have texts in common",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, format: date, pattern: '^2' }
  - { type: string, format: hostname }
`,
    after: `
oneOf:
  - { type: string, format: date }
  - { type: string, format: hostname }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("pattern-removed", "response", "#/oneOf/0/pattern", "#/oneOf/0: type: string", {
        subject: "Thing",
        pattern: "^2",
      }),
    ],
  },
  {
    title: "texts of one format",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, format: date, pattern: '^2' }
  - { type: string, format: date, pattern: '^3' }
`,
    after: `
oneOf:
  - { type: string, format: date }
  - { type: string, format: date, pattern: '^3' }
`,
    changes: [
      breaking("pattern-removed", "response", "#/oneOf/0/pattern", "#/oneOf/0: type: string", {
        subject: "Thing",
        pattern: "^2",
      }),
      breaking("union-overlap-grown", "request", "#/oneOf/1", "#/oneOf/1: type: string", {
        subject: "Thing",
        branch: "string",
        decided: true,
      }),
    ],
  },
  {
    title: "texts of one format, and of none",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, format: date, pattern: '^2' }
  - { type: string, pattern: '^3' }
`,
    after: `
oneOf:
  - { type: string, format: date }
  - { type: string, pattern: '^3' }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("pattern-removed", "response", "#/oneOf/0/pattern", "#/oneOf/0: type: string", {
        subject: "Thing",
        pattern: "^2",
      }),
    ],
  },
  {
    title: "lists that stay shorter",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: {}, maxItems: 1 }
  - { type: array, items: {}, minItems: 3 }
`,
    after: `
oneOf:
  - { type: array, items: {}, maxItems: 2 }
  - { type: array, items: {}, minItems: 3 }
`,
    changes: [
      breaking("item-count-widened", "response", "#/oneOf/0/maxItems", "#/oneOf/0/maxItems: 2", {
        subject: "Thing",
        keyword: "maxItems",
        before: "1",
        after: "2",
      }),
    ],
    reverted: [
      breaking("item-count-narrowed", "request", "#/oneOf/0/maxItems", "#/oneOf/0/maxItems: 1", {
        subject: "Thing",
        keyword: "maxItems",
        before: "2",
        after: "1",
      }),
    ],
  },
  {
    title: "lists that meet in length",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: {}, maxItems: 1 }
  - { type: array, items: {}, minItems: 3 }
`,
    after: `
oneOf:
  - { type: array, items: {}, maxItems: 3 }
  - { type: array, items: {}, minItems: 3 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: array", {
        subject: "Thing",
        branch: "array",
        decided: false,
      }),
      breaking("item-count-widened", "response", "#/oneOf/0/maxItems", "#/oneOf/0/maxItems: 3", {
        subject: "Thing",
        keyword: "maxItems",
        before: "1",
        after: "3",
      }),
    ],
  },
  {
    title: "lists of other items, of which one needs an item",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string, maxLength: 3 }, minItems: 1 }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string }, minItems: 1 }
  - { type: array, items: { type: integer } }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/items/maxLength", "#/oneOf/0/items", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "lists of other items, of which the other needs an item",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string, maxLength: 3 } }
  - { type: array, items: { type: integer }, minItems: 1 }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer }, minItems: 1 }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/items/maxLength", "#/oneOf/0/items", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "lists of other items, which may both be empty: the empty list was refused before",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, items: { type: string, maxLength: 3 } }
  - { type: array, items: { type: integer } }
`,
    after: `
oneOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/items/maxLength", "#/oneOf/0/items", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/oneOf/0/items", "#/oneOf/0/items/maxLength: 3", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
    ],
  },
  {
    title: "lists whose first items differ",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, prefixItems: [{ type: string, maxLength: 3 }], minItems: 1 }
  - { type: array, prefixItems: [{ type: integer }] }
`,
    after: `
oneOf:
  - { type: array, prefixItems: [{ type: string }], minItems: 1 }
  - { type: array, prefixItems: [{ type: integer }] }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/prefixItems/0/maxLength",
        "#/oneOf/0/prefixItems/0: type: string",
        { subject: "Thing[0]", keyword: "maxLength", before: "3", after: null },
      ),
    ],
  },
  {
    title: "lists whose first items are listed and differ",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: array, prefixItems: [{ enum: [a] }], minItems: 1 }
  - { type: array, prefixItems: [{ enum: [c] }] }
`,
    after: `
oneOf:
  - { type: array, prefixItems: [{ enum: [a, b] }], minItems: 1 }
  - { type: array, prefixItems: [{ enum: [c] }] }
`,
    changes: [
      dangerous(
        "enum-value-added",
        "response",
        "#/oneOf/0/prefixItems/0/enum",
        "#/oneOf/0/prefixItems/0/enum/1: b",
        { subject: "Thing[0]", value: '"b"', extensible: false, inHeader: false },
      ),
    ],
  },
  {
    title: "a list that a further value joins",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, b] }
  - { enum: [d, e] }
`,
    after: `
oneOf:
  - { enum: [a, b, c] }
  - { enum: [d, e] }
`,
    changes: [
      dangerous("enum-value-added", "response", "#/oneOf/0/enum", "#/oneOf/0/enum/2: c", {
        subject: "Thing",
        value: '"c"',
        extensible: false,
        inHeader: false,
      }),
    ],
  },
  {
    title: "a list that a value of the other joins",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, b] }
  - { enum: [d, e] }
`,
    after: `
oneOf:
  - { enum: [a, b, d] }
  - { enum: [d, e] }
`,
    changes: [
      breaking("enum-value-removed", "request", "#/oneOf/1/enum/0", "#/oneOf", {
        subject: "Thing",
        value: "d",
      }),
    ],
    reverted: [
      dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/1/enum/0: d", {
        subject: "Thing",
        value: '"d"',
        extensible: false,
        inHeader: false,
      }),
    ],
  },
  {
    title: "listed texts that the other takes",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, bb] }
  - { type: string, minLength: 3 }
`,
    after: `
oneOf:
  - { enum: [a, bb, ccc] }
  - { type: string, minLength: 3 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: enum", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      dangerous("enum-value-added", "response", "#/oneOf/0/enum", "#/oneOf/0/enum/2: ccc", {
        subject: "Thing",
        value: '"ccc"',
        extensible: false,
        inHeader: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: enum", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("enum-value-removed", "request", "#/oneOf/0/enum/2", "#/oneOf/0/enum", {
        subject: "Thing",
        value: "ccc",
      }),
    ],
  },
  {
    title: "listed texts that the other does not take",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { enum: [a, bb] }
  - { type: string, minLength: 3 }
`,
    after: `
oneOf:
  - { enum: [a, bb, cc] }
  - { type: string, minLength: 3 }
`,
    changes: [
      dangerous("enum-value-added", "response", "#/oneOf/0/enum", "#/oneOf/0/enum/2: cc", {
        subject: "Thing",
        value: '"cc"',
        extensible: false,
        inHeader: false,
      }),
    ],
  },
  {
    title: "listed texts, of which the other takes the first that the list had",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, minLength: 9 }
  - { enum: [a, bb, cccc] }
`,
    after: `
oneOf:
  - { type: string, minLength: 3 }
  - { enum: [a, bb, cccc] }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
      breaking("length-widened", "response", "#/oneOf/0/minLength", "#/oneOf/0/minLength: 3", {
        subject: "Thing",
        keyword: "minLength",
        before: "9",
        after: "3",
      }),
    ],
  },
  {
    title: "objects told apart by a tag",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 3 } } }
  - { type: object, required: [k], properties: { k: { const: b } } }
`,
    after: `
oneOf:
  - { type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 5 } } }
  - { type: object, required: [k], properties: { k: { const: b } } }
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
  },
  {
    title: "objects told apart by a tag that one alone asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 3 } } }
  - { type: object, properties: { k: { const: b } } }
`,
    after: `
oneOf:
  - { type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 5 } } }
  - { type: object, properties: { k: { const: b } } }
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
  },
  {
    title: "objects told apart by a tag that nobody asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, properties: { k: { const: a }, n: { maxLength: 3 } } }
  - { type: object, properties: { k: { const: b }, n: {} } }
`,
    after: `
oneOf:
  - { type: object, properties: { k: { const: a }, n: { maxLength: 5 } } }
  - { type: object, properties: { k: { const: b }, n: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/n/maxLength",
        "#/oneOf/0/properties/n/maxLength: 5",
        { subject: "Thing.n", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking(
        "length-narrowed",
        "request",
        "#/oneOf/0/properties/n/maxLength",
        "#/oneOf/0/properties/n/maxLength: 3",
        { subject: "Thing.n", keyword: "maxLength", before: "5", after: "3" },
      ),
    ],
  },
  {
    title: "objects told apart by the type of a property",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [k], properties: { k: { type: string, maxLength: 3 } } }
  - { type: object, properties: { k: { type: integer } } }
`,
    after: `
oneOf:
  - { type: object, required: [k], properties: { k: { type: string } } }
  - { type: object, properties: { k: { type: integer } } }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/properties/k/maxLength", "#/oneOf/0/properties/k", {
        subject: "Thing.k",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "an object that is closed for what the other asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, additionalProperties: false, properties: { a: { maxLength: 3 } } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, additionalProperties: false, properties: { a: { maxLength: 5 } } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/a/maxLength",
        "#/oneOf/0/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
  },
  {
    title: "an object that must not have what the other asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, properties: { a: { maxLength: 3 }, b: false } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, properties: { a: { maxLength: 5 }, b: false } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/a/maxLength",
        "#/oneOf/0/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
  },
  {
    title: "a closed object that has what the other asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, additionalProperties: false, properties: { a: { maxLength: 3 }, b: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, additionalProperties: false, properties: { a: { maxLength: 5 }, b: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/oneOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/a/maxLength",
        "#/oneOf/0/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
  },
  {
    title: "the other is closed for what it asks for",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: object, required: [b], properties: { a: { maxLength: 3 }, b: {} } }
  - { type: object, additionalProperties: false, properties: { a: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [b], properties: { a: { maxLength: 5 }, b: {} } }
  - { type: object, additionalProperties: false, properties: { a: {} } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/oneOf/0/properties/a/maxLength",
        "#/oneOf/0/properties/a/maxLength: 5",
        { subject: "Thing.a", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
  },
  {
    title: "values of other types",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: integer }
`,
    after: `
oneOf:
  - { type: string, maxLength: 5 }
  - { type: integer }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
  },
  {
    title: "null in both",
    of: "schema",
    dialect: "3.1",
    before: `
oneOf:
  - { type: [string, 'null'], maxLength: 3 }
  - { type: [integer, 'null'] }
`,
    after: `
oneOf:
  - { type: [string, 'null'], maxLength: 5 }
  - { type: [integer, 'null'] }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/maxLength", "#/oneOf/0/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
  },
]);

describeCases("`anyOf` becomes `oneOf`", [
  {
    title: "objects that describe the same",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, properties: { a: { type: string } } }
  - { type: object, properties: { a: { type: string } }, required: [a] }
`,
    after: `
oneOf:
  - { type: object, properties: { a: { type: string } } }
  - { type: object, properties: { a: { type: string } }, required: [a] }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "objects that are open for what the other describes",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#", "#/oneOf/1: type: object", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/1", "#", {
        subject: "Thing",
        branch: "object",
        decided: true,
      }),
    ],
  },
  {
    title: "objects that ask for what the other does not know",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, required: [a], properties: { a: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one is closed",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, additionalProperties: false, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, additionalProperties: false, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one limits how many",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, maxProperties: 1, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, maxProperties: 1, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects whose shared property differs",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, properties: { a: { maxLength: 3 }, b: {} } }
  - { type: object, required: [b], properties: { a: { minLength: 2 }, b: {} } }
`,
    after: `
oneOf:
  - { type: object, properties: { a: { maxLength: 3 }, b: {} } }
  - { type: object, required: [b], properties: { a: { minLength: 2 }, b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one has a pattern",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, patternProperties: { '^x': { type: string } }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, patternProperties: { '^x': { type: string } }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one says what names must be",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, propertyNames: { maxLength: 3 }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, propertyNames: { maxLength: 3 }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one excludes something",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, not: { minProperties: 3 }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, not: { minProperties: 3 }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects of which one has a condition",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, if: { minProperties: 3 }, then: { required: [c] }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    after: `
oneOf:
  - { type: object, if: { minProperties: 3 }, then: { required: [c] }, properties: { a: {}, b: {} } }
  - { type: object, required: [b], properties: { b: {} } }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "object",
        decided: false,
      }),
    ],
  },
  {
    title: "objects told apart by a tag",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, required: [k], properties: { k: { const: a } } }
  - { type: object, required: [k], properties: { k: { const: b } } }
`,
    after: `
oneOf:
  - { type: object, required: [k], properties: { k: { const: a } } }
  - { type: object, required: [k], properties: { k: { const: b } } }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "one lies inside the other",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: integer }
  - { type: number }
`,
    after: `
oneOf:
  - { type: integer }
  - { type: number }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/anyOf/1", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/1: type: number", {
        subject: "Thing",
        branch: "integer",
        decided: true,
      }),
    ],
  },
  {
    title: "numbers that share some",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
`,
    after: `
oneOf:
  - { type: integer, maximum: 5 }
  - { type: integer, minimum: 3 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: integer", {
        subject: "Thing",
        branch: "integer",
        decided: false,
      }),
    ],
  },
  {
    title: "lists that share some",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: array, items: { type: string }, maxItems: 3 }
  - { type: array, items: { type: string }, minItems: 2 }
`,
    after: `
oneOf:
  - { type: array, items: { type: string }, maxItems: 3 }
  - { type: array, items: { type: string }, minItems: 2 }
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
  {
    title: "listed values of which one is listed twice",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { enum: [a, b] }
  - { enum: [b, c] }
`,
    after: `
oneOf:
  - { enum: [a, b] }
  - { enum: [b, c] }
`,
    changes: [
      breaking("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: enum", {
        subject: "Thing",
        branch: '"b"',
        decided: true,
      }),
    ],
    reverted: [
      breaking("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: enum", {
        subject: "Thing",
        branch: '"b"',
        decided: true,
      }),
    ],
  },
  {
    title: "listed values of which none is listed twice",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { enum: [a, b] }
  - { enum: [c, d] }
`,
    after: `
oneOf:
  - { enum: [a, b] }
  - { enum: [c, d] }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "texts and numbers",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: string }
  - { type: number }
`,
    after: `
oneOf:
  - { type: string }
  - { type: number }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "texts that cannot be told apart",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: string, pattern: '^a' }
  - { type: string, pattern: 'z$' }
`,
    after: `
oneOf:
  - { type: string, pattern: '^a' }
  - { type: string, pattern: 'z$' }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/0", "#/oneOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/0", "#/anyOf/0: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
  },
  {
    title: "three of which two meet",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 9, maxLength: 12 }
  - { type: string, minLength: 10 }
`,
    after: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 9, maxLength: 12 }
  - { type: string, minLength: 10 }
`,
    changes: [
      dangerous("union-overlap-grown", "request", "#/anyOf/1", "#/oneOf/1: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", "#/oneOf/1", "#/anyOf/1: type: string", {
        subject: "Thing",
        branch: "string",
        decided: false,
      }),
    ],
  },
]);
