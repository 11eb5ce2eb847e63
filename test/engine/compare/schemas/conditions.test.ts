import { breaking, dangerous, describeCases } from "../../cases";

describeCases("excluded values", [
  {
    title: "`not` is added",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, not: { enum: [a] } }",
    changes: [breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" })],
    reverted: [breaking("not-relaxed", "response", "#/not", "#", { subject: "Thing" })],
  },
  {
    title: "a value is added to the schema of `not`",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: "{ type: string, not: { enum: [a, b] } }",
    changes: [breaking("not-tightened", "request", "#/not", "#/not", { subject: "Thing" })],
    reverted: [breaking("not-relaxed", "response", "#/not", "#/not", { subject: "Thing" })],
  },
  {
    title: "a value in the schema of `not` is replaced",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: "{ type: string, not: { enum: [b] } }",
    changes: [breaking("not-changed", "both", "#/not", "#/not", { subject: "Thing" })],
  },
  {
    title: "a bound in the schema of `not` is raised",
    of: "schema",
    before: "{ type: integer, not: { maximum: 3 } }",
    after: "{ type: integer, not: { maximum: 5 } }",
    changes: [breaking("not-tightened", "request", "#/not", "#/not", { subject: "Thing" })],
    reverted: [breaking("not-relaxed", "response", "#/not", "#/not", { subject: "Thing" })],
  },
  {
    title: "the schema of `not` changes and cannot be compared",
    of: "schema",
    before: '{ type: string, not: { pattern: "^(?=a)" } }',
    after: '{ type: string, not: { pattern: "^(?=b)" } }',
    changes: [breaking("not-changed", "both", "#/not", "#/not", { subject: "Thing" })],
  },
  {
    title: "a second `not` is added",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    changes: [breaking("not-tightened", "request", "#", "#/allOf/1/not", { subject: "Thing" })],
    reverted: [breaking("not-relaxed", "response", "#/allOf/1/not", "#", { subject: "Thing" })],
  },
  {
    title: "two `not` are replaced",
    of: "schema",
    before: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    after: `
{ allOf: [{ type: string, not: { enum: [a, c] } }, { not: { pattern: "^d" } }] }
`,
    changes: [breaking("not-changed", "both", "#/allOf/0/not", "#/allOf/0/not", { subject: "Thing" })],
    reverted: [breaking("not-changed", "both", "#/allOf/0/not", "#/allOf/0/not", { subject: "Thing" })],
  },
  {
    title: "two `not` change places",
    of: "schema",
    before: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    after: `
{ allOf: [{ type: string, not: { pattern: "^b" } }, { not: { enum: [a] } }] }
`,
    changes: [],
  },
  {
    title: "`not` is added with values of another type",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, not: { type: integer, maximum: 3 } }",
    changes: [],
  },
  {
    title: "`not` is added with values of two types",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], not: { enum: [a, 1] } }",
    changes: [breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" })],
  },
  {
    title: "a type is excluded",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], not: { type: integer } }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: [string, integer]", {
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
    title: "a value is added to the enum and excluded by `not`",
    of: "schema",
    before: "{ type: string, enum: [a, b] }",
    after: "{ type: string, enum: [a, b, c], not: { enum: [c] } }",
    changes: [],
  },
  {
    title: "a value of the enum is excluded by a pattern in `not`",
    of: "schema",
    before: "{ type: string, enum: [a, b] }",
    after: '{ type: string, enum: [a, b], not: { pattern: "^b" } }',
    changes: [breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" })],
    reverted: [breaking("not-relaxed", "response", "#/not", "#", { subject: "Thing" })],
  },
  {
    title: "a property is excluded",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, not: { required: [b] } }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/not/required/0: b", {
        subject: "Thing.b",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/not/required/0", "#", {
        subject: "Thing.*",
        before: "nothing",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "`not` of a property changes",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, not: { enum: [x] } } } }
`,
    after: `
{ type: object, properties: { a: { type: string, not: { enum: [x, y] } } } }
`,
    changes: [
      breaking("not-tightened", "request", "#/properties/a/not", "#/properties/a/not", {
        subject: "Thing.a",
      }),
    ],
    reverted: [
      breaking("not-relaxed", "response", "#/properties/a/not", "#/properties/a/not", { subject: "Thing.a" }),
    ],
  },
]);

describeCases("conditions", [
  {
    title: "a condition is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, if: { properties: { a: { const: 1 } } }, then: { required: [b] } }
`,
    changes: [breaking("condition-added", "request", "#", "#/if", { subject: "Thing" })],
    reverted: [breaking("condition-removed", "response", "#/if", "#", { subject: "Thing" })],
  },
  {
    title: "the schema of `then` changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { properties: { b: { type: string, maxLength: 9 } } } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { properties: { b: { type: string, maxLength: 5 } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/then/properties/b/maxLength",
        "#/then/properties/b/maxLength: 5",
        { subject: "Thing.b", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/then/properties/b/maxLength",
        "#/then/properties/b/maxLength: 9",
        { subject: "Thing.b", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "the schema of `else` changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, else: { properties: { b: { type: string, maxLength: 9 } } } }
`,
    after: `
{ type: object, if: { required: [a] }, else: { properties: { b: { type: string, maxLength: 5 } } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/else/properties/b/maxLength",
        "#/else/properties/b/maxLength: 5",
        { subject: "Thing.b", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/else/properties/b/maxLength",
        "#/else/properties/b/maxLength: 9",
        { subject: "Thing.b", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "`else` is added",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#/if", "#/else/minProperties: 3", {
        subject: "Thing",
        keyword: "minProperties",
        before: null,
        after: "3",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/else/minProperties", "#/if", {
        subject: "Thing",
        keyword: "minProperties",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "a condition without `then` and `else` is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, if: { required: [a] } }",
    changes: [],
  },
  {
    title: "the condition is narrowed, and `then` applies to fewer values",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 } }
`,
    changes: [
      breaking("condition-changed", "response", "#/if", "#/if", { subject: "Thing", effect: "widens" }),
    ],
    reverted: [
      breaking("condition-changed", "request", "#/if", "#/if", { subject: "Thing", effect: "narrows" }),
    ],
  },
  {
    title: "the condition is narrowed, and `else` applies to more values",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, else: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, else: { maxProperties: 3 } }
`,
    changes: [
      breaking("condition-changed", "request", "#/if", "#/if", { subject: "Thing", effect: "narrows" }),
    ],
    reverted: [
      breaking("condition-changed", "response", "#/if", "#/if", { subject: "Thing", effect: "widens" }),
    ],
  },
  {
    title: "the condition of `then` and `else` is narrowed",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    changes: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
    ],
    reverted: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
    ],
  },
  {
    title: "the condition is replaced",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { const: x } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { const: y } } }, then: { maxProperties: 3 } }
`,
    changes: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
    ],
  },
  {
    title: "the condition is narrowed, and `then` changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 2 } }
`,
    changes: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
    ],
  },
  {
    title: "the condition changes and cannot be compared",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, if: { pattern: "^(?=a)" }, then: { maxLength: 3 } }
`,
    after: `
{ type: string, if: { pattern: "^(?=b)" }, then: { maxLength: 3 } }
`,
    changes: [breaking("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" })],
  },
  {
    title: "the condition is negated, and `then` becomes `else`",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { not: { required: [a] } }, else: { maxProperties: 3 } }
`,
    changes: [],
  },
  {
    title: "a second condition is added",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }] }
`,
    after: `
{ allOf: [{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }, { if: { required: [b] }, then: { maxProperties: 2 } }] }
`,
    changes: [breaking("condition-added", "request", "#", "#/allOf/1/if", { subject: "Thing" })],
    reverted: [breaking("condition-removed", "response", "#/allOf/1/if", "#", { subject: "Thing" })],
  },
  {
    title: "a condition is replaced by two",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }] }
`,
    after: `
{ allOf: [{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 } }, { if: { required: [b] }, then: { maxProperties: 2 } }] }
`,
    changes: [
      dangerous("condition-changed", "both", "#/allOf/0/if", "#/allOf/0/if", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
    reverted: [
      dangerous("condition-changed", "both", "#/allOf/0/if", "#/allOf/0/if", {
        subject: "Thing",
        effect: "unknown",
      }),
    ],
  },
]);

describeCases("schemas that depend on conditions", [
  {
    title: "a condition changes what is left unevaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { const: 1 } } }, then: { properties: { b: {} } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, if: { properties: { a: { const: 2 } } }, then: { properties: { b: {} } }, unevaluatedProperties: false }
`,
    changes: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
      dangerous("schema-not-compared", "both", "#/if", "#/if", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
    ],
    reverted: [
      dangerous("condition-changed", "both", "#/if", "#/if", { subject: "Thing", effect: "unknown" }),
      dangerous("schema-not-compared", "both", "#/if", "#/if", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
    ],
  },
  {
    title: "a condition changes what is left unevaluated of a list",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: array, if: { maxItems: 2 }, then: { prefixItems: [{ type: string }] }, unevaluatedItems: { type: integer } }
`,
    after: `
{ type: array, if: { maxItems: 3 }, then: { prefixItems: [{ type: string }] }, unevaluatedItems: { type: integer } }
`,
    changes: [
      breaking("schema-widened", "response", "#", "#", { subject: "Thing", witness: '["",0,0]' }),
      breaking("condition-changed", "request", "#/if", "#/if", { subject: "Thing", effect: "narrows" }),
      dangerous("schema-not-compared", "request", "#/if", "#/if", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
    ],
    reverted: [
      breaking("schema-narrowed", "request", "#", "#", { subject: "Thing", witness: '["",0,0]' }),
      breaking("condition-changed", "response", "#/if", "#/if", { subject: "Thing", effect: "widens" }),
      dangerous("schema-not-compared", "response", "#/if", "#/if", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
    ],
  },
  {
    title: "unevaluated properties are excluded next to an unchanged condition",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { properties: { b: {} } } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { properties: { b: {} } }, unevaluatedProperties: false }
`,
    changes: [
      breaking("additional-properties-closed", "request", "#", "#/unevaluatedProperties", {
        subject: "Thing",
      }),
    ],
    reverted: [
      dangerous("additional-properties-opened", "response", "#/unevaluatedProperties", "#", {
        subject: "Thing",
      }),
    ],
  },
  {
    title: "a dependent schema stays",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false, maxProperties: 3 }
`,
    changes: [],
  },
  {
    title: "a dependent schema of another name",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: {}, c: {} }, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, properties: { a: {}, c: {} }, dependentSchemas: { c: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    changes: [
      breaking("dependent-schema-removed", "response", "#/dependentSchemas/a", "#", {
        subject: "Thing",
        when: "a",
      }),
      dangerous("schema-not-compared", "both", "#/dependentSchemas/a", "#/dependentSchemas/c", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
      breaking("dependent-schema-added", "request", "#", "#/dependentSchemas/c", {
        subject: "Thing",
        when: "c",
      }),
    ],
  },
  {
    title: "a dependent schema describes something else",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: {}, c: {} }, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, properties: { a: {}, c: {} }, dependentSchemas: { a: { properties: { b: { type: string } } } }, unevaluatedProperties: false }
`,
    changes: [
      dangerous("schema-not-compared", "request", "#/dependentSchemas/a", "#/dependentSchemas/a", {
        subject: "Thing",
        reason: "unevaluated-depends-on-condition",
        values: [],
      }),
      breaking(
        "type-narrowed",
        "request",
        "#/dependentSchemas/a/properties/b",
        "#/dependentSchemas/a/properties/b/type: string",
        { subject: "Thing.b", before: "any type", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "`minProperties` is added where unevaluated properties are excluded",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, unevaluatedProperties: false }
`,
    after: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, unevaluatedProperties: false, minProperties: 1 }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#", "#/minProperties: 1", {
        subject: "Thing",
        keyword: "minProperties",
        before: null,
        after: "1",
      }),
    ],
  },
]);
