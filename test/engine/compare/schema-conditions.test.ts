import { describeCases } from "../cases";

describeCases("what is excluded", [
  {
    title: "something is excluded",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, not: { enum: [a] } }",
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
    back: [
      "not-relaxed breaking (response) at Thing: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "more is excluded",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: "{ type: string, not: { enum: [a, b] } }",
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing/not",
    ],
    back: [
      "not-relaxed breaking (response) at not: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "something else is excluded",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: "{ type: string, not: { enum: [b] } }",
    said: [
      "not-changed dangerous (both) at not: `not` of `Thing` excludes other values; whether more or fewer could not be decided. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "more is excluded by a bound",
    of: "schema",
    before: "{ type: integer, not: { maximum: 3 } }",
    after: "{ type: integer, not: { maximum: 5 } }",
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing/not",
    ],
    back: [
      "not-relaxed breaking (response) at not: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "what is excluded could not be compared",
    of: "schema",
    before: '{ type: string, not: { pattern: "^(?=a)" } }',
    after: '{ type: string, not: { pattern: "^(?=b)" } }',
    said: [
      "not-changed dangerous (both) at not: `not` of `Thing` excludes other values; whether more or fewer could not be decided. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "something further is excluded",
    of: "schema",
    before: "{ type: string, not: { enum: [a] } }",
    after: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
    back: [
      "not-relaxed breaking (response) at Thing: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/allOf/1/not",
    ],
  },
  {
    title: "two things are excluded in place of two others",
    of: "schema",
    before: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    after: `
{ allOf: [{ type: string, not: { enum: [a, c] } }, { not: { pattern: "^d" } }] }
`,
    said: [
      "not-changed dangerous (both) at not: `not` of `Thing` excludes other values; whether more or fewer could not be decided. | base /components/schemas/Thing/allOf/0/not",
    ],
    back: [
      "not-changed dangerous (both) at not: `not` of `Thing` excludes other values; whether more or fewer could not be decided. | base /components/schemas/Thing/allOf/0/not",
    ],
  },
  {
    title: "the same in another order",
    of: "schema",
    before: `
{ allOf: [{ type: string, not: { enum: [a] } }, { not: { pattern: "^b" } }] }
`,
    after: `
{ allOf: [{ type: string, not: { pattern: "^b" } }, { not: { enum: [a] } }] }
`,
    said: [],
  },
  {
    title: "what is excluded is of another type",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, not: { type: integer, maximum: 3 } }",
    said: [],
  },
  {
    title: "what is excluded is of two types",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], not: { enum: [a, 1] } }",
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
  {
    title: "a type is excluded",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], not: { type: integer } }",
    said: [
      "type-narrowed breaking (request) at [string, integer]: `Thing` may now only be string, was string or integer. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-widened breaking (response) at [string, integer]: `Thing` may now be string or integer, was string. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "what is listed is struck off",
    of: "schema",
    before: "{ type: string, enum: [a, b] }",
    after: "{ type: string, enum: [a, b, c], not: { enum: [c] } }",
    said: [],
  },
  {
    title: "what is listed may be struck off by a pattern",
    of: "schema",
    before: "{ type: string, enum: [a, b] }",
    after: '{ type: string, enum: [a, b], not: { pattern: "^b" } }',
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
    back: [
      "not-relaxed breaking (response) at Thing: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/not",
    ],
  },
  {
    title: "a property is excluded",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, not: { required: [b] } }
`,
    said: [
      "type-narrowed breaking (request) at b: `Thing.b` is no longer allowed at all, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was nothing. | base /components/schemas/Thing/not/required/0",
    ],
  },
  {
    title: "of a property",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, not: { enum: [x] } } } }
`,
    after: `
{ type: object, properties: { a: { type: string, not: { enum: [x, y] } } } }
`,
    said: [
      "not-tightened breaking (request) at not: `not` of `Thing.a` excludes more values. | base /components/schemas/Thing/properties/a/not",
    ],
    back: [
      "not-relaxed breaking (response) at not: `not` of `Thing.a` excludes fewer values. | base /components/schemas/Thing/properties/a/not",
    ],
  },
]);

describeCases("conditions", [
  {
    title: "a condition comes",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, if: { properties: { a: { const: 1 } } }, then: { required: [b] } }
`,
    said: [
      "condition-added breaking (request) at if: `Thing` must now meet a condition. | base /components/schemas/Thing",
    ],
    back: [
      "condition-removed breaking (response) at Thing: `Thing` need no longer meet a condition. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "what follows changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { properties: { b: { type: string, maxLength: 9 } } } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { properties: { b: { type: string, maxLength: 5 } } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.b` is now 5, was 9. | base /components/schemas/Thing/then/properties/b/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.b` is now 9, was 5. | base /components/schemas/Thing/then/properties/b/maxLength",
    ],
  },
  {
    title: "what follows otherwise changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, else: { properties: { b: { type: string, maxLength: 9 } } } }
`,
    after: `
{ type: object, if: { required: [a] }, else: { properties: { b: { type: string, maxLength: 5 } } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.b` is now 5, was 9. | base /components/schemas/Thing/else/properties/b/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.b` is now 9, was 5. | base /components/schemas/Thing/else/properties/b/maxLength",
    ],
  },
  {
    title: "something follows otherwise as well",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    said: [
      "property-count-narrowed breaking (request) at 3: `minProperties` of `Thing` is now 3, was none. | base /components/schemas/Thing/if",
    ],
    back: [
      "property-count-widened breaking (response) at if: `minProperties` of `Thing` is now none, was 3. | base /components/schemas/Thing/else/minProperties",
    ],
  },
  {
    title: "nothing follows",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, if: { required: [a] } }",
    said: [],
  },
  {
    title: "fewer meet the condition, and less follows",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 } }
`,
    said: [
      "condition-changed breaking (response) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
    ],
    back: [
      "condition-changed breaking (request) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "fewer meet the condition, so that more is asked of the others",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, else: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, else: { maxProperties: 3 } }
`,
    said: [
      "condition-changed breaking (request) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
    ],
    back: [
      "condition-changed breaking (response) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "fewer meet the condition, and something follows either way",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 }, else: { minProperties: 3 } }
`,
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
    ],
    back: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "others meet the condition",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { const: x } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { const: y } } }, then: { maxProperties: 3 } }
`,
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "fewer meet the condition, and what follows changes too",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 2 } }
`,
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "the condition could not be compared",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, if: { pattern: "^(?=a)" }, then: { maxLength: 3 } }
`,
    after: `
{ type: string, if: { pattern: "^(?=b)" }, then: { maxLength: 3 } }
`,
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "the condition the other way round",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }
`,
    after: `
{ type: object, if: { not: { required: [a] } }, else: { maxProperties: 3 } }
`,
    said: [],
  },
  {
    title: "a second condition",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }] }
`,
    after: `
{ allOf: [{ type: object, if: { required: [a] }, then: { maxProperties: 3 } }, { if: { required: [b] }, then: { maxProperties: 2 } }] }
`,
    said: [
      "condition-added breaking (request) at if: `Thing` must now meet a condition. | base /components/schemas/Thing",
    ],
    back: [
      "condition-removed breaking (response) at Thing: `Thing` need no longer meet a condition. | base /components/schemas/Thing/allOf/1/if",
    ],
  },
  {
    title: "two conditions in place of another",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, if: { properties: { a: { enum: [x, y] } } }, then: { maxProperties: 3 } }] }
`,
    after: `
{ allOf: [{ type: object, if: { properties: { a: { enum: [x] } } }, then: { maxProperties: 3 } }, { if: { required: [b] }, then: { maxProperties: 2 } }] }
`,
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/allOf/0/if",
    ],
    back: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/allOf/0/if",
    ],
  },
]);

describeCases("what hangs on conditions", [
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
    said: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
      "schema-not-compared dangerous (both) at if: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/if",
    ],
    back: [
      "condition-changed dangerous (both) at if: The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided. | base /components/schemas/Thing/if",
      "schema-not-compared dangerous (both) at if: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/if",
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
    said: [
      "condition-changed breaking (request) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
      "schema-not-compared dangerous (both) at if: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/if",
    ],
    back: [
      "condition-changed breaking (response) at if: The condition that `Thing` must meet has changed. | base /components/schemas/Thing/if",
      "schema-not-compared dangerous (both) at if: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/if",
    ],
  },
  {
    title: "what is left unevaluated is said, where a condition stays",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { properties: { b: {} } } }
`,
    after: `
{ type: object, if: { required: [a] }, then: { properties: { b: {} } }, unevaluatedProperties: false }
`,
    said: [
      "additional-properties-closed breaking (request) at unevaluatedProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing",
    ],
    back: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/unevaluatedProperties",
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
    said: [],
  },
  {
    title: "a dependent schema of another name",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, dependentSchemas: { c: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    said: [
      "dependent-schema-removed breaking (response) at Thing: `Thing` need no longer meet more where `a` is given. | base /components/schemas/Thing/dependentSchemas/a",
      "schema-not-compared dangerous (both) at c: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/dependentSchemas/a",
      "dependent-schema-added breaking (request) at c: `Thing` must now meet more where `c` is given. | base /components/schemas/Thing",
    ],
  },
  {
    title: "a dependent schema describes something else",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, dependentSchemas: { a: { properties: { b: {} } } }, unevaluatedProperties: false }
`,
    after: `
{ type: object, dependentSchemas: { a: { properties: { b: { type: string } } } }, unevaluatedProperties: false }
`,
    said: [
      "schema-not-compared dangerous (both) at a: `Thing` could not be compared: what it leaves unevaluated hangs on a condition that changed. | base /components/schemas/Thing/dependentSchemas/a",
      "type-narrowed breaking (request) at string: `Thing.b` may now only be string, was any type. | base /components/schemas/Thing/dependentSchemas/a/properties/b",
    ],
  },
  {
    title: "nothing is left over, so that a condition says all",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, unevaluatedProperties: false }
`,
    after: `
{ type: object, if: { required: [a] }, then: { maxProperties: 3 }, unevaluatedProperties: false, minProperties: 1 }
`,
    said: [
      "property-count-narrowed breaking (request) at 1: `minProperties` of `Thing` is now 1, was none. | base /components/schemas/Thing",
    ],
  },
]);
