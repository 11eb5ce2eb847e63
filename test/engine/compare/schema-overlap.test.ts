import { describeCases } from "../cases";

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
    said: [
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/2",
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at Thing: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "type-widened breaking (response) at oneOf: `Thing` may now be number, was integer. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/0",
      "union-branch-added breaking (response) at type: number: `Thing` may now also be `number`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "type-narrowed breaking (request) at oneOf: `Thing` may now only be integer, was number. | base /components/schemas/Thing/oneOf",
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `number` could not be decided. | base /components/schemas/Thing/oneOf/2",
      "union-overlap-shrunk breaking (response) at type: integer: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/2",
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/2",
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-overlap-grown breaking (request) at type: object: What matches `object` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/0",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/2",
      "union-overlap-shrunk breaking (response) at type: object: What matches `object` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/2",
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "union-branch-added breaking (response) at type: array: `Thing` may now also be `array`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `array`. | base /components/schemas/Thing/oneOf/1",
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-branch-added breaking (response) at type: array: `Thing` may now also be `array`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `array`. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-branch-added breaking (response) at type: array: `Thing` may now also be `array`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `array`. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "contains-removed breaking (response) at type: array: `Thing` need no longer contain a certain item. | base /components/schemas/Thing/oneOf/0/contains",
      "item-count-widened breaking (response) at type: array: `minItems` of `Thing` is now none, was 2. | base /components/schemas/Thing/oneOf/1/minItems",
    ],
    back: [
      "contains-added breaking (request) at contains: `Thing` must now contain a certain item. | base /components/schemas/Thing/oneOf/0",
      "item-count-narrowed breaking (request) at 2: `minItems` of `Thing` is now 2, was none. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "enum-value-removed breaking (request) at oneOf: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/enum/1",
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `c` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/1/enum/1",
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
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
    said: [
      'enum-value-added dangerous (response) at d: `"d"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
    ],
    back: [
      "enum-value-removed breaking (request) at oneOf: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/2/enum/1",
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
    said: [
      "enum-value-removed breaking (request) at oneOf: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/enum/1",
      "enum-value-removed breaking (request) at oneOf: `c` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/enum/2",
      'enum-value-added dangerous (response) at d: `"d"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/1/enum/2",
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
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
    said: [
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "range-widened breaking (response) at 8: `maximum` of `Thing` is now 8, was 6. | base /components/schemas/Thing/oneOf/0/maximum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: integer: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "range-narrowed breaking (request) at 6: `maximum` of `Thing` is now 6, was 8. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "union-overlap-shrunk dangerous (response) at type: integer: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/1",
      "range-narrowed breaking (request) at 15: `maximum` of `Thing` is now 15, was 20. | base /components/schemas/Thing/oneOf/1/maximum",
    ],
    back: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/1",
      "range-widened breaking (response) at 20: `maximum` of `Thing` is now 20, was 15. | base /components/schemas/Thing/oneOf/1/maximum",
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
    said: [],
    back: [],
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
    said: [
      "range-widened breaking (response) at type: integer: `maximum` of `Thing` is now none, was 6. | base /components/schemas/Thing/oneOf/0/maximum",
      "range-narrowed breaking (request) at 12: `minimum` of `Thing` is now 12, was none. | base /components/schemas/Thing/oneOf/0",
      "union-overlap-shrunk breaking (response) at type: number: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/1",
      "range-widened breaking (response) at type: integer: `minimum` of `Thing` is now none, was 12. | base /components/schemas/Thing/oneOf/0/minimum",
      "range-narrowed breaking (request) at 6: `maximum` of `Thing` is now 6, was none. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "property-added compatible (both) at c: `c` is new in `Thing`. | base /components/schemas/Thing/oneOf/0/properties",
    ],
    back: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "property-removed dangerous (both) at properties: `c` is gone from `Thing`. | base /components/schemas/Thing/oneOf/0/properties/c",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "property-became-optional breaking (response) at c: `c` may now be missing from `Thing`. | base /components/schemas/Thing/oneOf/0/required/1",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: object: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "property-became-required breaking (request) at c: `c` is now required in `Thing`. | base /components/schemas/Thing/oneOf/0/properties/c",
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
    said: [
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/oneOf/0/required/0",
      "union-overlap-grown breaking (request) at type: object: What matches `object` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/1",
    ],
    back: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/oneOf/0/properties/a",
      "union-overlap-shrunk breaking (response) at type: object: What matches `object` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.x` is now 9, was 3. | base /components/schemas/Thing/properties/x/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.x` is now 3, was 9. | base /components/schemas/Thing/properties/x/maxLength",
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
    said: [
      "range-widened breaking (response) at 20: `maximum` of `Thing` is now 20, was 10. | base /components/schemas/Thing/maximum",
    ],
    back: [
      "range-narrowed breaking (request) at 10: `maximum` of `Thing` is now 10, was 20. | base /components/schemas/Thing/maximum",
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
    said: [
      "property-became-optional breaking (response) at b: `b` may now be missing from `Thing`. | base /components/schemas/Thing/required/1",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing",
      "union-overlap-grown breaking (request) at type: object: What matches `object` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/1",
      "union-overlap-shrunk breaking (response) at Thing: What matches `object` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
      "property-became-required breaking (request) at b: `b` is now required in `Thing`. | base /components/schemas/Thing/oneOf/0/properties/b",
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
    said: [
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `integer` could not be decided. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
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
    said: [
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `integer` could not be decided. | base /components/schemas/Thing",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-branch-added breaking (response) at oneOf: `Thing` may now also be `integer`, `integer`. | base /components/schemas/Thing",
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/0",
      "union-overlap-shrunk breaking (response) at Thing: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `string` could not be decided. | base /components/schemas/Thing",
      "union-overlap-grown dangerous (request) at type: string: What matches `string` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `string`. | base /components/schemas/Thing/oneOf",
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `string` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-shrunk breaking (response) at type: integer: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/1",
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
    said: [
      "union-overlap-shrunk breaking (response) at type: integer: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/2",
    ],
    back: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/1",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.n` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.n` is now 3, was 5. | base /components/schemas/Thing/oneOf/0/properties/n/maxLength",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-widened breaking (response) at 2: `minimum` of `Thing` is now 2, was 3. | base /components/schemas/Thing/anyOf/0/oneOf/1/minimum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-narrowed breaking (request) at 3: `minimum` of `Thing` is now 3, was 2. | base /components/schemas/Thing/anyOf/0/oneOf/1/minimum",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/anyOf/1/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing` is now 3, was 5. | base /components/schemas/Thing/anyOf/1/maxLength",
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
    said: [
      "type-widened breaking (response) at anyOf: `Thing` may now be string or integer, was integer. | base /components/schemas/Thing/anyOf",
      "union-branch-removed dangerous (request) at anyOf: Whether the alternatives of `Thing` still take all of `integer` could not be decided. | base /components/schemas/Thing/anyOf/1",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
      "type-narrowed breaking (request) at anyOf: `Thing` may now only be integer, was string or integer. | base /components/schemas/Thing/anyOf",
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-branch-added breaking (response) at oneOf: `Thing` may now also be `integer`. | base /components/schemas/Thing/oneOf",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0/oneOf/0",
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `integer`. | base /components/schemas/Thing/oneOf/0",
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
    said: [],
    back: [],
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
    said: [],
    back: [],
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
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
    said: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/allOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-widened breaking (response) at 2: `minimum` of `Thing` is now 2, was 3. | base /components/schemas/Thing/allOf/0/oneOf/1/minimum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/allOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-narrowed breaking (request) at 3: `minimum` of `Thing` is now 3, was 2. | base /components/schemas/Thing/allOf/0/oneOf/1/minimum",
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
    said: [],
    back: [],
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
    said: [
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `integer` could not be decided. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/allOf/0/oneOf",
      "union-branch-added breaking (response) at type: integer: `Thing` may now also be `integer`. | base /components/schemas/Thing/allOf/0/oneOf",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at type: integer: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "property-added compatible (both) at m: `m` is new in `Thing`. | base /components/schemas/Thing/anyOf/0/oneOf/0/properties",
    ],
    back: [
      "property-removed dangerous (both) at properties: `m` is gone from `Thing`. | base /components/schemas/Thing/anyOf/0/oneOf/0/properties/m",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "item-count-widened breaking (response) at type: array: `minItems` of `Thing` is now none, was 1. | base /components/schemas/Thing/oneOf/0/minItems",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "item-count-narrowed breaking (request) at 1: `minItems` of `Thing` is now 1, was none. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "contains-removed breaking (response) at type: array: `Thing` need no longer contain a certain item. | base /components/schemas/Thing/oneOf/0/contains",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "contains-added breaking (request) at contains: `Thing` must now contain a certain item. | base /components/schemas/Thing/oneOf/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      'enum-removed breaking (response) at type: array: `Thing` is no longer limited to ["a"]. | base /components/schemas/Thing/oneOf/0/enum',
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      'enum-added breaking (request) at enum: `Thing` now only allows ["a"]. | base /components/schemas/Thing/oneOf/0',
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      'enum-removed breaking (response) at type: array: `Thing` is no longer limited to ["a"], []. | base /components/schemas/Thing/oneOf/0/enum',
      "item-count-widened breaking (response) at type: array: `minItems` of `Thing` is now none, was 1. | base /components/schemas/Thing/oneOf/1/minItems",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      'enum-added breaking (request) at enum: `Thing` now only allows ["a"], []. | base /components/schemas/Thing/oneOf/0',
      "item-count-narrowed breaking (request) at 1: `minItems` of `Thing` is now 1, was none. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-overlap-grown dangerous (request) at type: array: What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/anyOf/0",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at type: array: Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-overlap-shrunk breaking (response) at type: integer: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/2",
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
    said: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/1",
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/oneOf/0/required/0",
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
    said: [
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-removed dangerous (both) at properties: `z` is gone from `Thing`. | base /components/schemas/Thing/properties/z",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `object`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `object`. | base /components/schemas/Thing/oneOf/1",
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/oneOf/0/required/0",
      "property-added compatible (both) at z: `z` is new in `Thing`. | base /components/schemas/Thing/oneOf/0/properties",
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
    said: [
      "range-narrowed breaking (request) at 3: `maximum` of `Thing` is now 3, was 6. | base /components/schemas/Thing/oneOf/0/maximum",
      "union-overlap-shrunk breaking (response) at type: number: What matches `integer` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed. | base /components/schemas/Thing/oneOf/0",
    ],
    back: [
      "union-overlap-grown breaking (request) at type: integer: What matches `integer` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/oneOf/1",
      "range-widened breaking (response) at 6: `maximum` of `Thing` is now 6, was 3. | base /components/schemas/Thing/oneOf/0/maximum",
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
    said: [
      "union-branch-added breaking (response) at oneOf: `Thing` may now also be `object`. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/anyOf/0",
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
    said: [
      "union-branch-added breaking (response) at oneOf: `Thing` may now also be `object`. | base /components/schemas/Thing/anyOf",
      "union-overlap-grown dangerous (request) at type: object: What matches `object` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `object` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `object`. | base /components/schemas/Thing/anyOf/0",
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
    said: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/anyOf/0/oneOf/0",
    ],
    back: [
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
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
    said: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-widened breaking (response) at 40: `maximum` of `Thing` is now 40, was 30. | base /components/schemas/Thing/oneOf/1/maximum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0/oneOf/1",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
      "range-narrowed breaking (request) at 30: `maximum` of `Thing` is now 30, was 40. | base /components/schemas/Thing/oneOf/1/maximum",
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
    said: [],
    back: [],
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
    said: [
      "type-widened breaking (response) at anyOf: `Thing` may now be string or integer or boolean, was string or integer. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "type-narrowed breaking (request) at anyOf: `Thing` may now only be string or integer, was string or integer or boolean. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-overlap-grown dangerous (request) at anyOf: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing/oneOf/0",
      "range-widened breaking (response) at 12: `maximum` of `Thing` is now 12, was 5. | base /components/schemas/Thing/oneOf/0/anyOf/0/maximum",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at anyOf: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, was 12. | base /components/schemas/Thing/oneOf/0/anyOf/0/maximum",
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
    said: [],
    back: [],
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
    said: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
    ],
    back: [
      "union-overlap-shrunk dangerous (response) at Thing: Whether what was refused beside `integer` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided. | base /components/schemas/Thing/oneOf/0/oneOf/0",
      "union-overlap-grown dangerous (request) at type: integer: What matches `integer` of `Thing` may match another alternative of `oneOf` too, and is refused where it does. | base /components/schemas/Thing",
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
    said: [
      "type-widened breaking (response) at oneOf: `Thing` may now be integer or boolean, was integer. | base /components/schemas/Thing/oneOf",
    ],
    back: [
      "type-narrowed breaking (request) at oneOf: `Thing` may now only be integer, was integer or boolean. | base /components/schemas/Thing/oneOf",
    ],
  },
]);
