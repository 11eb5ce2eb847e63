import { breaking, describeCases } from "../../cases";

describeCases("arrays", [
  {
    title: "`minItems` and `maxItems` change",
    of: "schema",
    before: "{ type: array, items: {}, minItems: 1, maxItems: 9 }",
    after: "{ type: array, items: {}, minItems: 2, maxItems: 12 }",
    changes: [
      breaking("item-count-narrowed", "request", "#/minItems", "#/minItems: 2", {
        subject: "Thing",
        keyword: "minItems",
        before: "1",
        after: "2",
      }),
      breaking("item-count-widened", "response", "#/maxItems", "#/maxItems: 12", {
        subject: "Thing",
        keyword: "maxItems",
        before: "9",
        after: "12",
      }),
    ],
    reverted: [
      breaking("item-count-widened", "response", "#/minItems", "#/minItems: 1", {
        subject: "Thing",
        keyword: "minItems",
        before: "2",
        after: "1",
      }),
      breaking("item-count-narrowed", "request", "#/maxItems", "#/maxItems: 9", {
        subject: "Thing",
        keyword: "maxItems",
        before: "12",
        after: "9",
      }),
    ],
  },
  {
    title: "the schema of the items changes",
    of: "schema",
    before: "{ type: array, items: { type: string, maxLength: 9 } }",
    after: "{ type: array, items: { type: string, maxLength: 5 } }",
    changes: [
      breaking("length-narrowed", "request", "#/items/maxLength", "#/items/maxLength: 5", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/items/maxLength", "#/items/maxLength: 9", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
    ],
  },
  {
    title: "`items` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, items: { type: string } }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/items/type: string", {
        subject: "Thing[]",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/items/type", "#", {
        subject: "Thing[]",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "`uniqueItems` is added",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: "{ type: array, items: {}, uniqueItems: true }",
    changes: [breaking("unique-items-added", "request", "#", "#/uniqueItems", { subject: "Thing" })],
    reverted: [breaking("unique-items-removed", "response", "#/uniqueItems", "#", { subject: "Thing" })],
  },
  {
    title: "`uniqueItems` is added to an array of at most one item",
    of: "schema",
    before: "{ type: array, items: {}, maxItems: 1 }",
    after: "{ type: array, items: {}, maxItems: 1, uniqueItems: true }",
    changes: [],
  },
  {
    title: "`uniqueItems` is added to an array of at most two items",
    of: "schema",
    before: "{ type: array, items: {}, maxItems: 2 }",
    after: "{ type: array, items: {}, maxItems: 2, uniqueItems: true }",
    changes: [breaking("unique-items-added", "request", "#", "#/uniqueItems", { subject: "Thing" })],
  },
  {
    title: "an array of unique items is limited to one item",
    of: "schema",
    before: "{ type: array, items: {}, uniqueItems: true }",
    after: "{ type: array, items: {}, uniqueItems: true, maxItems: 1 }",
    changes: [
      breaking("item-count-narrowed", "request", "#", "#/maxItems: 1", {
        subject: "Thing",
        keyword: "maxItems",
        before: null,
        after: "1",
      }),
    ],
    reverted: [
      breaking("item-count-widened", "response", "#/maxItems", "#", {
        subject: "Thing",
        keyword: "maxItems",
        before: "1",
        after: null,
      }),
    ],
  },
  {
    title: "`uniqueItems: false` is the default",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: "{ type: array, items: {}, uniqueItems: false }",
    changes: [],
  },
  {
    title: "`uniqueItems` is added to a property",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: array, items: {} } } }
`,
    after: `
{ type: object, properties: { a: { type: array, items: {}, uniqueItems: true } } }
`,
    changes: [
      breaking("unique-items-added", "request", "#/properties/a", "#/properties/a/uniqueItems", {
        subject: "Thing.a",
      }),
    ],
  },
]);

describeCases("items with schemas by position", [
  {
    title: "one of the `prefixItems` schemas changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 9 }] }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 5 }] }
`,
    changes: [
      breaking("range-narrowed", "request", "#/prefixItems/1/maximum", "#/prefixItems/1/maximum: 5", {
        subject: "Thing[1]",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/prefixItems/1/maximum", "#/prefixItems/1/maximum: 9", {
        subject: "Thing[1]",
        keyword: "maximum",
        before: "5",
        after: "9",
      }),
    ],
  },
  {
    title: "a `prefixItems` schema is added that differs from `items`",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], items: { type: integer } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer, maximum: 5 }], items: { type: integer } }
`,
    changes: [
      breaking("range-narrowed", "request", "#/items", "#/prefixItems/1/maximum: 5", {
        subject: "Thing[1]",
        keyword: "maximum",
        before: null,
        after: "5",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/prefixItems/1/maximum", "#/items", {
        subject: "Thing[]",
        keyword: "maximum",
        before: "5",
        after: null,
      }),
    ],
  },
  {
    title: "a `prefixItems` schema is added that equals `items`",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], items: { type: integer } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: { type: integer } }
`,
    changes: [],
  },
  {
    title: "items after `prefixItems` are excluded",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }] }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/items", {
        subject: "Thing[]",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/items", "#", {
        subject: "Thing[]",
        before: "nothing",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "`maxItems` excludes the same items as `items: false`",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], maxItems: 2 }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "a `maxItems` below the number of `prefixItems` is added",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, maxItems: 1 }
`,
    changes: [
      breaking("item-count-narrowed", "request", "#", "#/maxItems: 1", {
        subject: "Thing",
        keyword: "maxItems",
        before: null,
        after: "1",
      }),
    ],
    reverted: [
      breaking("item-count-widened", "response", "#/maxItems", "#", {
        subject: "Thing",
        keyword: "maxItems",
        before: "1",
        after: null,
      }),
    ],
  },
  {
    title: "the schema of items that `maxItems` excludes changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: integer } }
`,
    changes: [],
  },
  {
    title: "the schema of items that `maxItems` excludes in one version changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 1, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: integer } }
`,
    changes: [
      breaking("item-count-widened", "response", "#/maxItems", "#/maxItems: 2", {
        subject: "Thing",
        keyword: "maxItems",
        before: "1",
        after: "2",
      }),
    ],
    reverted: [
      breaking("item-count-narrowed", "request", "#/maxItems", "#/maxItems: 1", {
        subject: "Thing",
        keyword: "maxItems",
        before: "2",
        after: "1",
      }),
    ],
  },
  {
    title: "the schema of the last item that `maxItems` allows changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: string } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }], maxItems: 2, items: { type: integer } }
`,
    changes: [
      breaking("type-changed", "both", "#/items/type", "#/items/type: integer", {
        subject: "Thing[]",
        before: "string",
        after: "integer",
      }),
    ],
    reverted: [
      breaking("type-changed", "both", "#/items/type", "#/items/type: string", {
        subject: "Thing[]",
        before: "integer",
        after: "string",
      }),
    ],
  },
  {
    title: "`items` as an array and `additionalItems` in an older dialect",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, items: [{ type: string }, { type: integer }], additionalItems: { type: boolean } }
`,
    after: `
{ type: array, prefixItems: [{ type: string }, { type: integer }], items: { type: boolean } }
`,
    changes: [],
  },
  {
    title: "`unevaluatedItems` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, prefixItems: [{ type: string }] }",
    after: `
{ type: array, prefixItems: [{ type: string }], unevaluatedItems: false }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/unevaluatedItems", {
        subject: "Thing[]",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/unevaluatedItems", "#", {
        subject: "Thing[]",
        before: "nothing",
        after: "any type",
        implied: false,
      }),
    ],
  },
]);

describeCases("items that an array must contain", [
  {
    title: "`contains` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, contains: { type: string } }",
    changes: [breaking("contains-added", "request", "#", "#/contains", { subject: "Thing" })],
    reverted: [breaking("contains-removed", "response", "#/contains", "#", { subject: "Thing" })],
  },
  {
    title: "`minItems: 1` is added next to `contains`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minItems: 1 }",
    changes: [],
  },
  {
    title: "`minItems: 2` is added next to an equivalent `minContains`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, minContains: 2 }",
    after: `
{ type: array, contains: { type: string }, minContains: 2, minItems: 2 }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "`minContains` is increased",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minContains: 2 }",
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "widens",
      }),
    ],
  },
  {
    title: "`maxContains` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, maxContains: 1 }",
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "widens",
      }),
    ],
  },
  {
    title: "`maxContains` is decreased",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, maxContains: 3 }",
    after: "{ type: array, contains: { type: string }, maxContains: 2 }",
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "widens",
      }),
    ],
  },
  {
    title: "`minContains` and `maxContains` are increased",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, minContains: 1, maxContains: 3 }
`,
    after: `
{ type: array, contains: { type: string }, minContains: 2, maxContains: 5 }
`,
    changes: [
      breaking("contains-changed", "both", "#/contains", "#/contains", { subject: "Thing", effect: "both" }),
    ],
    reverted: [
      breaking("contains-changed", "both", "#/contains", "#/contains", { subject: "Thing", effect: "both" }),
    ],
  },
  {
    title: "the default `minContains: 1` is stated",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string }, minContains: 1 }",
    changes: [],
  },
  {
    title: "`contains` is added with `minContains: 0`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array }",
    after: "{ type: array, contains: { type: string }, minContains: 0 }",
    changes: [],
  },
  {
    title: "the schema of `contains` is narrowed",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: string, maxLength: 3 } }",
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "widens",
      }),
    ],
  },
  {
    title: "the schema of `contains` is narrowed, and `minContains` is increased",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, minContains: 2 }
`,
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "widens",
      }),
    ],
  },
  {
    title: "the schema of `contains` is narrowed, and `minContains` is decreased",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, minContains: 2 }",
    after: "{ type: array, contains: { type: string, maxLength: 3 } }",
    changes: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
    reverted: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
  {
    title: "the schema of `contains` is replaced",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string } }",
    after: "{ type: array, contains: { type: integer } }",
    changes: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
  {
    title: "the schema of `contains` with `maxContains` is narrowed",
    of: "schema",
    dialect: "3.1",
    before: "{ type: array, contains: { type: string }, maxContains: 3 }",
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, maxContains: 3 }
`,
    changes: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
    reverted: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
  {
    title: "the schema of `contains` changes and cannot be compared",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string, pattern: "^(?=a)" } }
`,
    after: `
{ type: array, contains: { type: string, pattern: "^(?=b)" } }
`,
    changes: [
      breaking("contains-changed", "both", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
  {
    title: "a second `contains` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ allOf: [{ type: array, contains: { type: string } }] }",
    after: `
{ allOf: [{ type: array, contains: { type: string } }, { contains: { type: integer } }] }
`,
    changes: [breaking("contains-added", "request", "#", "#/allOf/1/contains", { subject: "Thing" })],
    reverted: [breaking("contains-removed", "response", "#/allOf/1/contains", "#", { subject: "Thing" })],
  },
  {
    title: "two `contains` change places",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: array, contains: { type: string } }, { contains: { type: integer } }] }
`,
    after: `
{ allOf: [{ type: array, contains: { type: integer } }, { contains: { type: string } }] }
`,
    changes: [],
  },
  {
    title: "items that match `contains` are evaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, unevaluatedItems: false }
`,
    after: `
{ type: array, contains: { type: string, maxLength: 3 }, unevaluatedItems: false }
`,
    changes: [
      breaking("contains-changed", "request", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", "#/contains", "#/contains", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
  {
    title: "items that match an unchanged `contains` are evaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, contains: { type: string }, unevaluatedItems: false, maxItems: 3 }
`,
    after: `
{ type: array, contains: { type: string }, unevaluatedItems: false, maxItems: 2 }
`,
    changes: [breaking("schema-narrowed", "request", "#", "#", { subject: "Thing", witness: '["","",""]' })],
  },
]);
