import { describeCases } from "../cases";

describeCases("lists", [
  {
    title: "counts move",
    of: "schema",
    before: "{ type: array, items: {}, minItems: 1, maxItems: 9 }",
    after: "{ type: array, items: {}, minItems: 2, maxItems: 12 }",
    said: [
      "item-count-narrowed breaking (request) at 2: `minItems` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minItems",
      "item-count-widened breaking (response) at 12: `maxItems` of `Thing` is now 12, was 9. | base /components/schemas/Thing/maxItems",
    ],
    back: [
      "item-count-widened breaking (response) at 1: `minItems` of `Thing` is now 1, was 2. | base /components/schemas/Thing/minItems",
      "item-count-narrowed breaking (request) at 9: `maxItems` of `Thing` is now 9, was 12. | base /components/schemas/Thing/maxItems",
    ],
  },
  {
    title: "items change",
    of: "schema",
    before: "{ type: array, items: { type: string, maxLength: 9 } }",
    after: "{ type: array, items: { type: string, maxLength: 5 } }",
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing[]` is now 5, was 9. | base /components/schemas/Thing/items/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing[]` is now 9, was 5. | base /components/schemas/Thing/items/maxLength",
    ],
  },
  {
    title: "items are said for the first time",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, items: { type: string } }",
    said: [
      "type-narrowed breaking (request) at string: `Thing[]` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing[]` may now be any type, was string. | base /components/schemas/Thing/items/type",
    ],
  },
  {
    title: "items must be unique",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: "{ type: array, items: {}, uniqueItems: true }",
    said: [
      "unique-items-added breaking (request) at uniqueItems: The items of `Thing` must now be unique. | base /components/schemas/Thing",
    ],
    back: [
      "unique-items-removed breaking (response) at Thing: The items of `Thing` need no longer be unique. | base /components/schemas/Thing/uniqueItems",
    ],
  },
  {
    title: "one item alone is unique anyway",
    of: "schema",
    before: "{ type: array, items: {}, maxItems: 1 }",
    after: "{ type: array, items: {}, maxItems: 1, uniqueItems: true }",
    said: [],
  },
  {
    title: "two items need not be",
    of: "schema",
    before: "{ type: array, items: {}, maxItems: 2 }",
    after: "{ type: array, items: {}, maxItems: 2, uniqueItems: true }",
    said: [
      "unique-items-added breaking (request) at uniqueItems: The items of `Thing` must now be unique. | base /components/schemas/Thing",
    ],
  },
  {
    title: "unique items become one item",
    of: "schema",
    before: "{ type: array, items: {}, uniqueItems: true }",
    after: "{ type: array, items: {}, uniqueItems: true, maxItems: 1 }",
    said: [
      "item-count-narrowed breaking (request) at 1: `maxItems` of `Thing` is now 1, was none. | base /components/schemas/Thing",
    ],
    back: [
      "item-count-widened breaking (response) at Thing: `maxItems` of `Thing` is now none, was 1. | base /components/schemas/Thing/maxItems",
    ],
  },
  {
    title: "`uniqueItems: false` is the standard",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: "{ type: array, items: {}, uniqueItems: false }",
    said: [],
  },
  {
    title: "items of a property must be unique",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: array, items: {} } } }
`,
    after: `
{ type: object, properties: { a: { type: array, items: {}, uniqueItems: true } } }
`,
    said: [
      "unique-items-added breaking (request) at uniqueItems: The items of `Thing.a` must now be unique. | base /components/schemas/Thing/properties/a",
    ],
  },
]);

describeCases("items with a place of their own", [
  {
    title: "one of them changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 9 }] }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 5 }] }
`,
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing[1]` is now 5, was 9. | base /components/schemas/Thing/prefixItems/1/maximum",
    ],
    back: [
      "range-widened breaking (response) at 9: `maximum` of `Thing[1]` is now 9, was 5. | base /components/schemas/Thing/prefixItems/1/maximum",
    ],
  },
  {
    title: "a further one takes the place of what the rest said",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], items: { type: integer } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 5 }], items: { type: integer } }
`,
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing[1]` is now 5, was none. | base /components/schemas/Thing/items",
    ],
    back: [
      "range-widened breaking (response) at items: `maximum` of `Thing[]` is now none, was 5. | base /components/schemas/Thing/prefixItems/1/maximum",
    ],
  },
  {
    title: "a place written out as the rest says",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], items: { type: integer } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: { type: integer } }
`,
    said: [],
  },
  {
    title: "the rest is closed",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }] }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    said: [
      "type-narrowed breaking (request) at items: `Thing[]` is no longer allowed at all, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing[]` may now be any type, was nothing. | base /components/schemas/Thing/items",
    ],
  },
  {
    title: "the rest is closed, said as a count",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], maxItems: 2 }
`,
    said: [],
    back: [],
  },
  {
    title: "a count below the closed list",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, maxItems: 1 }
`,
    said: [
      "item-count-narrowed breaking (request) at 1: `maxItems` of `Thing` is now 1, was none. | base /components/schemas/Thing",
    ],
    back: [
      "item-count-widened breaking (response) at Thing: `maxItems` of `Thing` is now none, was 1. | base /components/schemas/Thing/maxItems",
    ],
  },
  {
    title: "what cannot be reached does not count",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: integer } }
`,
    said: [],
  },
  {
    title: "what can be reached in one version only",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: integer } }
`,
    said: [
      "item-count-widened breaking (response) at 2: `maxItems` of `Thing` is now 2, was 1. | base /components/schemas/Thing/maxItems",
    ],
    back: [
      "item-count-narrowed breaking (request) at 1: `maxItems` of `Thing` is now 1, was 2. | base /components/schemas/Thing/maxItems",
    ],
  },
  {
    title: "what can be reached just so",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: integer } }
`,
    said: [
      "type-changed breaking (both) at integer: The type of `Thing[]` is now integer, was string. | base /components/schemas/Thing/items/type",
    ],
    back: [
      "type-changed breaking (both) at string: The type of `Thing[]` is now string, was integer. | base /components/schemas/Thing/items/type",
    ],
  },
  {
    title: "the places of the older way of writing",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, items: [{ type: string }, { type: integer }], additionalItems: { type: boolean } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: { type: boolean } }
`,
    said: [],
  },
  {
    title: "what is left unevaluated",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, prefixItems: [{ type: string }] }",
    after: `
{ type: array, prefixItems: [{ type: string }], unevaluatedItems: false }
`,
    said: [
      "type-narrowed breaking (request) at unevaluatedItems: `Thing[]` is no longer allowed at all, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing[]` may now be any type, was nothing. | base /components/schemas/Thing/unevaluatedItems",
    ],
  },
]);

describeCases("what a list must contain", [
  {
    title: "an item is asked for",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, contains: { type: string } }",
    said: [
      "contains-added breaking (request) at contains: `Thing` must now contain a certain item. | base /components/schemas/Thing",
    ],
    back: [
      "contains-removed breaking (response) at Thing: `Thing` need no longer contain a certain item. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "an item is asked for, beside a count that says as much",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minItems: 1 }",
    said: [],
  },
  {
    title: "two items are asked for, beside a count that says as much",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, minContains: 2 }",
    after: `
{ type: array, contains: { type: string }, minContains: 2, minItems: 2 }
`,
    said: [],
    back: [],
  },
  {
    title: "more are asked for",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minContains: 2 }",
    said: [
      "contains-changed breaking (request) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "one at most",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, maxContains: 1 }",
    said: [
      "contains-changed breaking (request) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "fewer at most",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, maxContains: 3 }",
    after: "{ type: array, contains: { type: string }, maxContains: 2 }",
    said: [
      "contains-changed breaking (request) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "more asked for, and more at most",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, minContains: 1, maxContains: 3 }
`,
    after: `
{ type: array, contains: { type: string }, minContains: 2, maxContains: 5 }
`,
    said: [
      "contains-changed breaking (both) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (both) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "one, said in so many words",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minContains: 1 }",
    said: [],
  },
  {
    title: "none need be there",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, contains: { type: string }, minContains: 0 }",
    said: [],
  },
  {
    title: "what is asked for is narrower",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string, maxLength: 3 } }",
    said: [
      "contains-changed breaking (request) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what is asked for is narrower, and more of it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, minContains: 2 }
`,
    said: [
      "contains-changed breaking (request) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Thing` must contain has changed. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what is asked for is narrower, and less of it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, minContains: 2 }",
    after: "{ type: array, contains: { type: string, maxLength: 3 } }",
    said: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what is asked for is something else",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: integer } }",
    said: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what may be there a few times is narrower",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, maxContains: 3 }",
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, maxContains: 3 }
`,
    said: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what is asked for could not be compared",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string, pattern: "^(?=a)" } }
`,
    after: `
{ type: array, contains: { type: string, pattern: "^(?=b)" } }
`,
    said: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "something further is asked for",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: array, contains: { type: string } }] }",
    after: `
{ allOf: [{ type: array, contains: { type: string } }, { contains: { type: integer } }] }
`,
    said: [
      "contains-added breaking (request) at contains: `Thing` must now contain a certain item. | base /components/schemas/Thing",
    ],
    back: [
      "contains-removed breaking (response) at Thing: `Thing` need no longer contain a certain item. | base /components/schemas/Thing/allOf/1/contains",
    ],
  },
  {
    title: "in another order",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: array, contains: { type: string } }, { contains: { type: integer } }] }
`,
    after: `
{ allOf: [{ type: array, contains: { type: integer } }, { contains: { type: string } }] }
`,
    said: [],
  },
  {
    title: "what is found counts as evaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, unevaluatedItems: false }
`,
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, unevaluatedItems: false }
`,
    said: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
    back: [
      "contains-changed dangerous (both) at contains: What `Thing` must contain has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/contains",
    ],
  },
  {
    title: "what is found counts as evaluated, and is as before",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, unevaluatedItems: false, maxItems: 3 }
`,
    after: `
{ type: array, contains: { type: string }, unevaluatedItems: false, maxItems: 2 }
`,
    said: [],
  },
]);
