import { describeCases } from "../cases";

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
    said: [
      "range-widened breaking (response) at 9: `maximum` of `Thing` is now 9, was 3. | base /components/schemas/Thing/oneOf/0/maximum",
    ],
    back: [
      "range-narrowed breaking (request) at 3: `maximum` of `Thing` is now 3, was 9. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "range-widened breaking (response) at 10: `maximum` of `Thing` is now 10, was 3. | base /components/schemas/Thing/oneOf/0/maximum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: integer: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "range-narrowed breaking (request) at 3: `maximum` of `Thing` is now 3, was 10. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "range-widened breaking (response) at 10: `maximum` of `Thing` is now 10, exclusive, was 3. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "range-widened breaking (response) at 10: `maximum` of `Thing` is now 10, was 3. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "range-widened breaking (response) at 20: `minimum` of `Thing` is now 20, was 30. | base /components/schemas/Thing/oneOf/0/minimum",
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "range-widened breaking (response) at 5: `minimum` of `Thing` is now 5, was 30. | base /components/schemas/Thing/oneOf/0/minimum",
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "range-widened breaking (response) at 5: `minimum` of `Thing` is now 5, was 30. | base /components/schemas/Thing/oneOf/0/minimum",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing` is now 3, was 5. | base /components/schemas/Thing/oneOf/0/maxLength",
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "length-widened breaking (response) at 6: `maxLength` of `Thing` is now 6, was 3. | base /components/schemas/Thing/oneOf/0/maxLength",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: string: Whether what was refused beside `string` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing` is now 3, was 6. | base /components/schemas/Thing/oneOf/0/maxLength",
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
    said: [
      "length-widened breaking (response) at 7: `minLength` of `Thing` is now 7, was 9. | base /components/schemas/Thing/oneOf/0/minLength",
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
    said: [
      "pattern-removed breaking (response) at type: string: `Thing` need no longer match `^2`. | base /components/schemas/Thing/oneOf/0/pattern",
    ],
    back: [
      "pattern-added breaking (request) at '^2': `Thing` must now match `^2`. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "pattern-removed breaking (response) at type: string: `Thing` need no longer match `^2`. | base /components/schemas/Thing/oneOf/0/pattern",
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
    said: [
      "pattern-removed breaking (response) at type: string: `Thing` need no longer match `^2`. | base /components/schemas/Thing/oneOf/0/pattern",
      "union-overlap-grown breaking (request) at type: string: What matches `string` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "pattern-removed breaking (response) at type: string: `Thing` need no longer match `^2`. | base /components/schemas/Thing/oneOf/0/pattern",
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
    said: [
      "item-count-widened breaking (response) at 2: `maxItems` of `Thing` is now 2, was 1. | base /components/schemas/Thing/oneOf/0/maxItems",
    ],
    back: [
      "item-count-narrowed breaking (request) at 1: `maxItems` of `Thing` is now 1, was 2. | base /components/schemas/Thing/oneOf/0/maxItems",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "item-count-widened breaking (response) at 3: `maxItems` of `Thing` is now 3, was 1. | base /components/schemas/Thing/oneOf/0/maxItems",
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
    said: [
      "length-widened breaking (response) at items: `maxLength` of `Thing[]` is now none, was 3. | base /components/schemas/Thing/oneOf/0/items/maxLength",
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
    said: [
      "length-widened breaking (response) at items: `maxLength` of `Thing[]` is now none, was 3. | base /components/schemas/Thing/oneOf/0/items/maxLength",
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
    said: [
      "length-widened breaking (response) at items: `maxLength` of `Thing[]` is now none, was 3. | base /components/schemas/Thing/oneOf/0/items/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing[]` is now 3, was none. | base /components/schemas/Thing/oneOf/0/items",
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
    said: [
      "length-widened breaking (response) at type: string: `maxLength` of `Thing[0]` is now none, was 3. | base /components/schemas/Thing/oneOf/0/prefixItems/0/maxLength",
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
    said: [
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing[0]`. | base /components/schemas/Thing/oneOf/0/prefixItems/0/enum',
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
    said: [
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/enum',
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
    said: [
      "enum-value-removed breaking (request) at oneOf: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/1/enum/0",
    ],
    back: [
      'enum-value-added dangerous (response) at d: `"d"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
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
    said: [
      "union-overlap-grown dangerous (request) at enum: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      'enum-value-added dangerous (response) at ccc: `"ccc"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/enum',
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at enum: Whether what was refused beside `string` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "enum-value-removed breaking (request) at enum: `ccc` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/enum/2",
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
    said: [
      'enum-value-added dangerous (response) at cc: `"cc"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/enum',
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "length-widened breaking (response) at 3: `minLength` of `Thing` is now 3, was 9. | base /components/schemas/Thing/oneOf/0/minLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.n` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.n` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "length-widened breaking (response) at 5: `maxLength` of `Thing.n` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.n` is now 3, was 5. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
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
    said: [
      "length-widened breaking (response) at k: `maxLength` of `Thing.k` is now none, was 3. | base /components/schemas/Thing/oneOf/0/properties/k/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.a` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/a/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.a` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/a/maxLength",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "length-widened breaking (response) at 5: `maxLength` of `Thing.a` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/a/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.a` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/a/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/maxLength",
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
    said: [
      "union-overlap-grown breaking (request) at type: object: What matches `object` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at type: object: What matches `object` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-overlap-grown breaking (request) at type: object: What matches `object` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at Thing: What matches `object` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/1",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at type: number: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: integer: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      'union-overlap-grown breaking (request) at enum: What matches `"b"` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/0',
    ],
    back: [
      'union-overlap-shrunk breaking (response) at enum: What matches `"b"` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0',
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
    said: [],
    back: [],
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: string: Whether what was refused beside `string` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/1",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: string: Whether what was refused beside `string` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/1",
    ],
  },
]);
