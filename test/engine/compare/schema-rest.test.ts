import { describeCases } from "../cases";

describeCases("properties that are not named", [
  {
    title: "an open object is closed",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: false }
`,
    said: [
      "additional-properties-closed breaking (request) at additionalProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing",
    ],
    back: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
    ],
  },
  {
    title: "what the rest must be is said",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: { type: string } }
`,
    said: [
      "type-narrowed breaking (request) at string: `Thing.*` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was string. | base /components/schemas/Thing/additionalProperties/type",
    ],
  },
  {
    title: "what the rest must be changes",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: "{ type: object, additionalProperties: { type: integer } }",
    said: [
      "type-changed breaking (both) at integer: The type of `Thing.*` is now integer, was string. | base /components/schemas/Thing/additionalProperties/type",
    ],
    back: [
      "type-changed breaking (both) at string: The type of `Thing.*` is now string, was integer. | base /components/schemas/Thing/additionalProperties/type",
    ],
  },
  {
    title: "the rest is closed that was described",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: "{ type: object, additionalProperties: false }",
    said: [
      "additional-properties-closed breaking (request) at additionalProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
    ],
    back: [
      "additional-properties-opened dangerous (response) at additionalProperties: `Thing` now allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
    ],
  },
  {
    title: "the standard, said in three ways",
    of: "schema",
    before: `
type: object
properties: { a: { type: object }, b: { type: object, additionalProperties: {} }, c: { type: object, additionalProperties: true } }
`,
    after: `
type: object
properties: { a: { type: object, additionalProperties: {} }, b: { type: object, additionalProperties: true }, c: { type: object } }
`,
    said: [],
  },
  {
    title: "nothing else is allowed, said in two ways",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: false }",
    after: "{ type: object, additionalProperties: { not: {} } }",
    said: [],
  },
  {
    title: "what is left unevaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} } }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false }
`,
    said: [
      "additional-properties-closed breaking (request) at unevaluatedProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing",
    ],
    back: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/unevaluatedProperties",
    ],
  },
  {
    title: "what is left unevaluated is more than what is additional",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, additionalProperties: false }
`,
    said: [
      "property-removed breaking (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/allOf/0/properties/a",
    ],
    back: [
      "property-added dangerous (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/allOf/0/properties",
    ],
  },
]);

describeCases("names that match a pattern", [
  {
    title: "what they must be changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string, maxLength: 9 } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string, maxLength: 5 } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.^x-` is now 5, was 9. | base /components/schemas/Thing/patternProperties/^x-/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.^x-` is now 9, was 5. | base /components/schemas/Thing/patternProperties/^x-/maxLength",
    ],
  },
  {
    title: "a pattern comes",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    said: [
      "type-narrowed breaking (request) at string: `Thing.^x-` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was string. | base /components/schemas/Thing/patternProperties/^x-/type",
    ],
  },
  {
    title: "a pattern comes into a closed object",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: false }",
    after: `
{ type: object, additionalProperties: false, patternProperties: { "^x-": { type: string } } }
`,
    said: [
      "type-widened breaking (response) at string: `Thing.^x-` may now be string, was nothing. | base /components/schemas/Thing/additionalProperties",
    ],
    back: [
      "type-narrowed breaking (request) at additionalProperties: `Thing.*` is no longer allowed at all, was string. | base /components/schemas/Thing/patternProperties/^x-/type",
    ],
  },
  {
    title: "a pattern comes where the rest said the same",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, patternProperties: { "^x-": { type: string } } }
`,
    said: [],
  },
  {
    title: "a pattern comes beside another, whose names may match both",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "-y$": { maxLength: 3 } } }
`,
    said: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.-y$` is now 3, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `maxLength` of `Thing.*` is now none, was 3. | base /components/schemas/Thing/patternProperties/-y$/maxLength",
      'length-widened breaking (response) at "^x-": `maxLength` of `Thing.^x-` is now none, was 3. | base /components/schemas/Thing/patternProperties/-y$/maxLength',
    ],
  },
  {
    title: "a pattern in other words",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]+$": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^\\\\d\\\\d*$": { type: string } } }
`,
    said: [],
  },
  {
    title: "a pattern in other words, and what they must be changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]+$": { type: string, maxLength: 9 } } }
`,
    after: `
{ type: object, patternProperties: { "^\\\\d\\\\d*$": { type: string, maxLength: 5 } } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.^\\d\\d*$` is now 5, was 9. | base /components/schemas/Thing/patternProperties/^[0-9]+$/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.^[0-9]+$` is now 9, was 5. | base /components/schemas/Thing/patternProperties/^\\d\\d*$/maxLength",
    ],
  },
  {
    title: "a wider pattern is another",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-a": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    said: [
      "type-narrowed breaking (request) at string: `Thing.^x-` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was string. | base /components/schemas/Thing/patternProperties/^x-/type",
    ],
  },
  {
    title: "of two patterns in other words each finds its own",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]$": { type: string }, "^[a-z]$": { type: integer } } }
`,
    after: `
{ type: object, patternProperties: { "^[a-z]{1}$": { type: integer }, "^\\\\d$": { type: string } } }
`,
    said: [],
  },
  {
    title: "a pattern for one name is that property",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^a$": { type: string } } }
`,
    after: "{ type: object, properties: { a: { type: string } } }",
    said: [],
  },
  {
    title: "a pattern for all names is the rest",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { ".*": { type: string } } }
`,
    after: `
{ type: object, additionalProperties: { type: string, maxLength: 5 } }
`,
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.*` is now 5, was none. | base /components/schemas/Thing/patternProperties/.*",
    ],
    back: [
      'length-widened breaking (response) at ".*": `maxLength` of `Thing..*` is now none, was 5. | base /components/schemas/Thing/additionalProperties/maxLength',
    ],
  },
]);

describeCases("what names must be", [
  {
    title: "names must be short",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, propertyNames: { maxLength: 3 } }",
    said: [
      "length-narrowed breaking (request) at 3: `maxLength` of the names in `Thing` is now 3, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `maxLength` of the names in `Thing` is now none, was 3. | base /components/schemas/Thing/propertyNames/maxLength",
    ],
  },
  {
    title: "names must be shorter",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, propertyNames: { maxLength: 5 } }",
    after: "{ type: object, propertyNames: { maxLength: 3 } }",
    said: [
      "length-narrowed breaking (request) at 3: `maxLength` of the names in `Thing` is now 3, was 5. | base /components/schemas/Thing/propertyNames/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 5: `maxLength` of the names in `Thing` is now 5, was 3. | base /components/schemas/Thing/propertyNames/maxLength",
    ],
  },
  {
    title: "names are texts anyway",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, propertyNames: { type: string } }",
    said: [],
  },
  {
    title: "names of both parts of `allOf`",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, propertyNames: { maxLength: 5 } }, { propertyNames: { minLength: 2 } }] }
`,
    after: `
{ type: object, propertyNames: { maxLength: 5, minLength: 2 } }
`,
    said: [],
  },
]);

describeCases("patterns around patterns", [
  {
    title: "a narrower pattern comes beside one that stays",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "^x-a": { maxLength: 3 } } }
`,
    said: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.^x-a` is now 3, was none. | base /components/schemas/Thing/patternProperties/^x-",
    ],
    back: [
      'length-widened breaking (response) at "^x-": `maxLength` of `Thing.^x-` is now none, was 3. | base /components/schemas/Thing/patternProperties/^x-a/maxLength',
    ],
  },
  {
    title: "a narrower pattern comes beside one that stays, and says nothing new",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "^x-a": { type: string } } }
`,
    said: [],
    back: [],
  },
  {
    title: "a wider pattern of another type",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-a": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: integer } } }
`,
    said: [
      "type-changed breaking (both) at integer: The type of `Thing.^x-` is now integer, was string. | base /components/schemas/Thing/patternProperties/^x-a/type",
      "type-narrowed breaking (request) at integer: `Thing.^x-` may now only be integer, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was integer. | base /components/schemas/Thing/patternProperties/^x-/type",
      "type-changed breaking (both) at string: The type of `Thing.^x-a` is now string, was integer. | base /components/schemas/Thing/patternProperties/^x-/type",
    ],
  },
  {
    title: "a wider pattern in a closed object",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, patternProperties: { "^x-a": { type: string } } }
`,
    after: `
{ type: object, additionalProperties: false, patternProperties: { "^x-": { type: string } } }
`,
    said: [
      "type-widened breaking (response) at string: `Thing.^x-` may now be string, was nothing. | base /components/schemas/Thing/additionalProperties",
    ],
    back: [
      "type-narrowed breaking (request) at additionalProperties: `Thing.*` is no longer allowed at all, was string. | base /components/schemas/Thing/patternProperties/^x-/type",
    ],
  },
  {
    title: "a pattern comes that the rest said, beside one that did not",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: { maxLength: 3 }, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, additionalProperties: { maxLength: 3 }, patternProperties: { "^x-": { type: string }, "-y$": { maxLength: 3 } } }
`,
    said: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.-y$` is now 3, was none. | base /components/schemas/Thing/patternProperties/^x-",
    ],
    back: [
      'length-widened breaking (response) at "^x-": `maxLength` of `Thing.^x-` is now none, was 3. | base /components/schemas/Thing/patternProperties/-y$/maxLength',
    ],
  },
  {
    title: "names of several objects, each told where it stands",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties:
  a: { type: object, propertyNames: { maxLength: 3 } }
  b: { type: object, propertyNames: { maxLength: 3 } }
`,
    after: `
type: object
properties:
  a: { type: object }
  b: { type: object }
`,
    said: [
      "length-widened breaking (response) at a: `maxLength` of the names in `Thing.a` is now none, was 3. | base /components/schemas/Thing/properties/a/propertyNames/maxLength",
      "length-widened breaking (response) at b: `maxLength` of the names in `Thing.b` is now none, was 3. | base /components/schemas/Thing/properties/b/propertyNames/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of the names in `Thing.a` is now 3, was none. | base /components/schemas/Thing/properties/a",
      "length-narrowed breaking (request) at 3: `maxLength` of the names in `Thing.b` is now 3, was none. | base /components/schemas/Thing/properties/b",
    ],
  },
]);
