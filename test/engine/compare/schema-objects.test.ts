import { describeCases } from "../cases";

describeCases("properties", [
  {
    title: "one comes, optional",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: "{ type: object, properties: { a: {}, b: {} } }",
    said: [
      "property-added compatible (both) at b: `b` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed dangerous (both) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one comes, required",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    said: [
      "required-property-added breaking (request) at b: `b` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed breaking (response) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one that was required, but not described, is described",
    of: "schema",
    before: "{ type: object, required: [b], properties: { a: {} } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: { type: string } } }
`,
    said: [
      "property-added compatible (both) at b: `b` is new in `Thing`. | base /components/schemas/Thing/properties",
      "type-narrowed breaking (request) at string: `Thing.b` may now only be string, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "property-removed breaking (response) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one comes into a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    said: [
      "property-added dangerous (response) at b: `b` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed breaking (request) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one comes into a closed object, required",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, required: [b], properties: { a: {}, b: {} } }
`,
    said: [
      "required-property-added breaking (request) at b: `b` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed breaking (both) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one that must not be there is required",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {}, b: false } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    said: [
      "required-property-added breaking (request) at b: `b` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed breaking (both) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one comes that the rest described",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, properties: { b: { type: string, maxLength: 3 } } }
`,
    said: [
      "property-added compatible (both) at b: `b` is new in `Thing`. | base /components/schemas/Thing",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.b` is now 3, was none. | base /components/schemas/Thing/additionalProperties",
    ],
    back: [
      "property-removed dangerous (both) at Thing: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
      "length-widened breaking (response) at additionalProperties: `maxLength` of `Thing.*` is now none, was 3. | base /components/schemas/Thing/properties/b/maxLength",
    ],
  },
  {
    title: "one comes that the rest described, of another type",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, properties: { b: { type: integer } } }
`,
    said: [
      "property-added compatible (both) at b: `b` is new in `Thing`. | base /components/schemas/Thing",
      "type-changed breaking (both) at integer: The type of `Thing.b` is now integer, was string. | base /components/schemas/Thing/additionalProperties/type",
    ],
    back: [
      "property-removed dangerous (both) at Thing: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
      "type-changed breaking (both) at string: The type of `Thing.*` is now string, was integer. | base /components/schemas/Thing/properties/b/type",
    ],
  },
  {
    title: "one comes that a pattern described",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string } }, properties: { x-a: { type: string, maxLength: 3 }, b: { type: string } } }
`,
    said: [
      "property-added compatible (both) at x-a: `x-a` is new in `Thing`. | base /components/schemas/Thing",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.x-a` is now 3, was none. | base /components/schemas/Thing/patternProperties/^x-",
      "property-added compatible (both) at b: `b` is new in `Thing`. | base /components/schemas/Thing",
    ],
    back: [
      "property-removed dangerous (both) at Thing: `x-a` is gone from `Thing`. | base /components/schemas/Thing/properties/x-a",
      "property-removed dangerous (both) at Thing: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
      'length-widened breaking (response) at "^x-": `maxLength` of `Thing.^x-` is now none, was 3. | base /components/schemas/Thing/properties/x-a/maxLength',
    ],
  },
  {
    title: "two patterns described it",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string }, "a$": { maxLength: 5 } }, properties: {} }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "a$": { maxLength: 5 } }, properties: { x-a: { type: string, maxLength: 3 } } }
`,
    said: [
      "property-added compatible (both) at x-a: `x-a` is new in `Thing`. | base /components/schemas/Thing/properties",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.x-a` is now 3, was 5. | base /components/schemas/Thing/patternProperties/a$/maxLength",
    ],
  },
  {
    title: "one is renamed",
    of: "schema",
    before: `
{ type: object, properties: { user_name: { type: string }, id: {} } }
`,
    after: `
{ type: object, properties: { userName: { type: string }, id: {} } }
`,
    said: [
      "property-removed dangerous (both) at properties: `user_name` is gone from `Thing`; it looks as if it became `userName`. | base /components/schemas/Thing/properties/user_name",
      "property-added compatible (both) at userName: `userName` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed dangerous (both) at properties: `userName` is gone from `Thing`; it looks as if it became `user_name`. | base /components/schemas/Thing/properties/userName",
      "property-added compatible (both) at user_name: `user_name` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "a required one is renamed",
    of: "schema",
    before: `
{ type: object, required: [color], properties: { color: { type: string } } }
`,
    after: `
{ type: object, required: [colour], properties: { colour: { type: string } } }
`,
    said: [
      "property-removed breaking (response) at properties: `color` is gone from `Thing`; it looks as if it became `colour`. | base /components/schemas/Thing/properties/color",
      "required-property-added breaking (request) at colour: `colour` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "the name that came is not the one on the way out",
    of: "schema",
    before: "{ type: object, properties: { price: {} } }",
    after: "{ type: object, properties: { weight: {} } }",
    said: [
      "property-removed dangerous (both) at properties: `price` is gone from `Thing`. | base /components/schemas/Thing/properties/price",
      "property-added compatible (both) at weight: `weight` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "one is renamed to what is not sent on one side",
    of: "schema",
    before: "{ type: object, properties: { userName: { type: string } } }",
    after: `
{ type: object, properties: { user_name: { type: string, readOnly: true } } }
`,
    said: [
      "property-removed dangerous (request) at properties: `userName` is gone from `Thing`. | base /components/schemas/Thing/properties/userName",
      "property-removed dangerous (response) at properties: `userName` is gone from `Thing`; it looks as if it became `user_name`. | base /components/schemas/Thing/properties/userName",
      "property-added compatible (response) at user_name: `user_name` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "one goes from a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    said: [
      "property-removed breaking (request) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one goes that has a date to go",
    of: "schema",
    before: `
{ type: object, properties: { a: {}, b: { deprecated: true, x-sunset: "2030-01-01" } } }
`,
    after: "{ type: object, properties: { a: {} } }",
    said: [
      "property-removed dangerous (both) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "one goes that was required",
    of: "schema",
    before: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: "{ type: object, properties: { a: {} } }",
    said: [
      "property-removed breaking (response) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
    back: [
      "required-property-added breaking (request) at b: `b` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "one goes, but is still required",
    of: "schema",
    before: `
{ type: object, required: [b], properties: { a: {}, b: { type: string } } }
`,
    after: "{ type: object, required: [b], properties: { a: {} } }",
    said: [
      "property-removed breaking (response) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "the only one goes, and the keyword with it",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: "{ type: object }",
    said: [
      "property-removed dangerous (both) at Thing: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "one goes from a part of `allOf` that stays",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {}, c: {} } }] }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    said: [
      "property-removed dangerous (both) at properties: `c` is gone from `Thing`. | base /components/schemas/Thing/allOf/1/properties/c",
    ],
  },
  {
    title: "the part of `allOf` that described it goes",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: "{ allOf: [{ type: object, properties: { a: {} } }] }",
    said: [
      "property-removed dangerous (both) at properties: `b` is gone from `Thing`. | base /components/schemas/Thing/allOf/1/properties/b",
    ],
  },
  {
    title: "one must not be there any more",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: "{ type: object, properties: { a: false } }",
    said: [
      "property-removed breaking (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-added dangerous (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "one must not be there, of which nothing was said",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, properties: { a: false } }",
    said: [
      "type-narrowed breaking (request) at a: `Thing.a` is no longer allowed at all, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: `Thing.*` may now be any type, was nothing. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "one must not be there, as the closed object said",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, properties: { b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    said: [],
    back: [],
  },
  {
    title: "one must not be there, and the object is opened",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    after: "{ type: object, properties: { b: {} } }",
    said: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
    ],
  },
  {
    title: "one must not be there, as before",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false, b: {} } }",
    after: "{ type: object, properties: { a: { not: {} }, b: {} } }",
    said: [],
  },
  {
    title: "one that must not be there may be of the rest",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: false }, additionalProperties: { type: string } }
`,
    after: "{ type: object, additionalProperties: { type: string } }",
    said: [
      "type-widened breaking (response) at string: `Thing.*` may now be string, was nothing. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "type-narrowed breaking (request) at a: `Thing.a` is no longer allowed at all, was string. | base /components/schemas/Thing/additionalProperties/type",
    ],
  },
  {
    title: "properties change, each where it stands",
    of: "schema",
    before: `
type: object
properties:
  a: { type: string, maxLength: 5 }
  b: { type: object, properties: { c: { type: string, maxLength: 5 } } }
`,
    after: `
type: object
properties:
  a: { type: string, maxLength: 4 }
  b: { type: object, properties: { c: { type: string, maxLength: 4 } } }
`,
    said: [
      "length-narrowed breaking (request) at 4: `maxLength` of `Thing.a` is now 4, was 5. | base /components/schemas/Thing/properties/a/maxLength",
      "length-narrowed breaking (request) at 4: `maxLength` of `Thing.b.c` is now 4, was 5. | base /components/schemas/Thing/properties/b/properties/c/maxLength",
    ],
  },
]);

describeCases("required", [
  {
    title: "an optional one is required",
    of: "schema",
    before: "{ type: object, properties: { a: {}, b: {} } }",
    after: `
{ type: object, required: [a], properties: { a: {}, b: {} } }
`,
    said: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
    ],
  },
  {
    title: "one is required that nobody described",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: "{ type: object, required: [a], properties: { b: {} } }",
    said: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing",
    ],
    back: [
      "property-became-optional breaking (response) at Thing: `a` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
    ],
  },
  {
    title: "one is required beside others",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    said: [
      "property-became-required breaking (request) at b: `b` is now required in `Thing`. | base /components/schemas/Thing/properties/b",
    ],
    back: [
      "property-became-optional breaking (response) at b: `b` may now be missing from `Thing`. | base /components/schemas/Thing/required/1",
    ],
  },
  {
    title: "required in a part of `allOf`",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }, { required: [a], properties: { b: {} } }] }
`,
    said: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/allOf/0/properties/a",
    ],
    back: [
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/allOf/1/required/0",
    ],
  },
  {
    title: "required twice is required once",
    of: "schema",
    before: `
{ allOf: [{ type: object, required: [a], properties: { a: {} } }, { required: [a] }] }
`,
    after: "{ type: object, required: [a], properties: { a: {} } }",
    said: [],
  },
  {
    title: "what nobody sends need not be required",
    of: "schema",
    before: `
{ type: object, properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    after: `
{ type: object, required: [a, b], properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    said: [
      "property-became-required compatible (response) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-required breaking (request) at b: `b` is now required in `Thing`. | base /components/schemas/Thing/properties/b",
    ],
  },
  {
    title: "what nobody sends need no longer be required",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    said: [
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
      "property-became-optional compatible (request) at b: `b` may now be missing from `Thing`. | base /components/schemas/Thing/required/1",
    ],
  },
  {
    title: "required of an inline schema",
    of: "operation",
    before: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { a: {} } } } } } }
`,
    after: `
requestBody: { content: { application/json: { schema: { type: object, required: [a], properties: { a: {} } } } } }
responses: { "200": { description: ok, content: { application/json: { schema: { type: object, required: [a], properties: { a: {} } } } } } }
`,
    said: [
      "property-became-required breaking (request) at a: `a` is now required in the request body. | base /paths/~1things/get/requestBody/content/application~1json/schema/properties/a",
      "property-became-required compatible (response) at a: `a` is now required in the 200 response. | base /paths/~1things/get/responses/200/content/application~1json/schema/properties/a",
    ],
    back: [
      "property-became-optional compatible (request) at a: `a` may now be missing from the request body. | base /paths/~1things/get/requestBody/content/application~1json/schema/required/0",
      "property-became-optional breaking (response) at a: `a` may now be missing from the 200 response. | base /paths/~1things/get/responses/200/content/application~1json/schema/required/0",
    ],
  },
]);

describeCases("what one side alone carries", [
  {
    title: "one becomes readOnly",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    said: [
      "property-became-read-only dangerous (request) at a: `a` of `Thing` may no longer be sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-added compatible (request) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a required one becomes readOnly",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: { type: string } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }
`,
    said: [
      "property-became-read-only dangerous (request) at a: `a` of `Thing` may no longer be sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "required-property-added breaking (request) at a: `a` is new and required in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "one becomes writeOnly",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true } } }
`,
    said: [
      "property-became-write-only dangerous (response) at a: `a` of `Thing` is no longer sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a required one becomes writeOnly",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: { type: string } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    said: [
      "property-became-write-only breaking (response) at a: `a` of `Thing` is no longer sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "required-property-added compatible (response) at a: `a` is new and required in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "readOnly becomes writeOnly",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true } } }
`,
    said: [
      "property-added compatible (request) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-write-only dangerous (response) at a: `a` of `Thing` is no longer sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-became-read-only dangerous (request) at a: `a` of `Thing` may no longer be sent. | base /components/schemas/Thing/properties/a",
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a readOnly one changes: the response alone carries it",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true, maxLength: 5 } } }
`,
    after: `
{ type: object, properties: { a: { type: string, readOnly: true, maxLength: 9 } } }
`,
    said: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.a` is now 9, was 5. | base /components/schemas/Thing/properties/a/maxLength",
    ],
    back: [
      "length-narrowed compatible (response) at 5: `maxLength` of `Thing.a` is now 5, was 9. | base /components/schemas/Thing/properties/a/maxLength",
    ],
  },
  {
    title: "a writeOnly one changes: the request alone carries it",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, writeOnly: true, maxLength: 5 } } }
`,
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true, maxLength: 9 } } }
`,
    said: [
      "length-widened compatible (request) at 9: `maxLength` of `Thing.a` is now 9, was 5. | base /components/schemas/Thing/properties/a/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.a` is now 5, was 9. | base /components/schemas/Thing/properties/a/maxLength",
    ],
  },
  {
    title: "a readOnly one comes",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: `
{ type: object, properties: { b: {}, a: { type: string, readOnly: true } } }
`,
    said: [
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed dangerous (response) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a writeOnly one comes, required",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: `
{ type: object, required: [a], properties: { b: {}, a: { type: string, writeOnly: true } } }
`,
    said: [
      "required-property-added breaking (request) at a: `a` is new and required in `Thing`. | base /components/schemas/Thing/properties",
    ],
    back: [
      "property-removed dangerous (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a readOnly one is sent from now on, in a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: { type: string } } }
`,
    said: [
      "property-added compatible (request) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a readOnly one is deprecated",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { type: string, readOnly: true, deprecated: true } } }
`,
    said: [
      "property-deprecated compatible (response) at true: `Thing.a` is deprecated now, without a sunset. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a readOnly one behind a reference",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }, responses: {} } }
components:
  schemas:
    Pet: { type: object, properties: { id: { $ref: "#/components/schemas/Id" } } }
    Id: { type: string, readOnly: true, maxLength: 9 }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }, responses: {} } }
components:
  schemas:
    Pet: { type: object, properties: { id: { $ref: "#/components/schemas/Id" } } }
    Id: { type: string, readOnly: true, maxLength: 3 }
`,
    said: [],
  },
]);

describeCases("how many", [
  {
    title: "counts move",
    of: "schema",
    before: "{ type: object, minProperties: 1, maxProperties: 9 }",
    after: "{ type: object, minProperties: 2, maxProperties: 8 }",
    said: [
      "property-count-narrowed breaking (request) at 2: `minProperties` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minProperties",
      "property-count-narrowed breaking (request) at 8: `maxProperties` of `Thing` is now 8, was 9. | base /components/schemas/Thing/maxProperties",
    ],
    back: [
      "property-count-widened breaking (response) at 1: `minProperties` of `Thing` is now 1, was 2. | base /components/schemas/Thing/minProperties",
      "property-count-widened breaking (response) at 9: `maxProperties` of `Thing` is now 9, was 8. | base /components/schemas/Thing/maxProperties",
    ],
  },
  {
    title: "a least number that the required ones make up",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], minProperties: 2, properties: { a: {}, b: {} } }
`,
    said: [],
  },
  {
    title: "a least number beyond the required ones",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], minProperties: 3, properties: { a: {}, b: {} } }
`,
    said: [
      "property-count-narrowed breaking (request) at 3: `minProperties` of `Thing` is now 3, was none. | base /components/schemas/Thing",
    ],
    back: [
      "property-count-widened breaking (response) at Thing: `minProperties` of `Thing` is now none, was 3. | base /components/schemas/Thing/minProperties",
    ],
  },
  {
    title: "a greatest number that a closed object keeps",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 2, properties: { a: {}, b: {} } }
`,
    said: [],
  },
  {
    title: "a greatest number below what a closed object has",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 1, properties: { a: {}, b: {} } }
`,
    said: [
      "property-count-narrowed breaking (request) at 1: `maxProperties` of `Thing` is now 1, was none. | base /components/schemas/Thing",
    ],
    back: [
      "property-count-widened breaking (response) at Thing: `maxProperties` of `Thing` is now none, was 1. | base /components/schemas/Thing/maxProperties",
    ],
  },
  {
    title: "a greatest number of an open object",
    of: "schema",
    before: "{ type: object, properties: { a: {}, b: {} } }",
    after: `
{ type: object, maxProperties: 2, properties: { a: {}, b: {} } }
`,
    said: [
      "property-count-narrowed breaking (request) at 2: `maxProperties` of `Thing` is now 2, was none. | base /components/schemas/Thing",
    ],
    back: [
      "property-count-widened breaking (response) at Thing: `maxProperties` of `Thing` is now none, was 2. | base /components/schemas/Thing/maxProperties",
    ],
  },
  {
    title: "a greatest number of what is closed but for a pattern",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, patternProperties: { "^x-": {} }, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 1, patternProperties: { "^x-": {} }, properties: { a: {} } }
`,
    said: [
      "property-count-narrowed breaking (request) at 1: `maxProperties` of `Thing` is now 1, was none. | base /components/schemas/Thing",
    ],
    back: [
      "property-count-widened breaking (response) at Thing: `maxProperties` of `Thing` is now none, was 1. | base /components/schemas/Thing/maxProperties",
    ],
  },
  {
    title: "what closed parts of `allOf` leave",
    of: "schema",
    before: `
{ allOf: [{ type: object, additionalProperties: false, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    said: [],
  },
]);

describeCases("where what is gone or new is told", [
  {
    title: "a property of a part that others share",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { a: {} } }] }
    Base: { type: object, properties: { x: {}, y: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { a: {} } }] }
    Base: { type: object, properties: { x: {} } }
`,
    said: [
      "property-removed dangerous (both) at properties: `y` is gone from `Base`. | base /components/schemas/Base/properties/y",
    ],
    back: [
      "property-added compatible (both) at y: `y` is new in `Base`. | base /components/schemas/Base/properties",
    ],
  },
  {
    title: "a property of a part that no longer belongs to it, which has properties of its own",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: {} }, allOf: [{ $ref: "#/components/schemas/Base" }] }
    Base: { type: object, properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { a: {} } }
    Base: { type: object, properties: { x: {} } }
`,
    said: [
      "property-removed dangerous (both) at properties: `x` is gone from `Pet`. | base /components/schemas/Base/properties/x",
    ],
    back: [
      "property-added compatible (both) at x: `x` is new in `Base`. | base /components/schemas/Pet/properties",
    ],
  },
  {
    title: "a property of a part that no longer belongs to it, whose other part has properties",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/More" }] }
    Base: { type: object, properties: { x: {} } }
    More: { type: object, properties: { m: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ title: Pet }, { $ref: "#/components/schemas/More" }] }
    Base: { type: object, properties: { x: {} } }
    More: { type: object, properties: { m: {} } }
`,
    said: [
      "property-removed dangerous (both) at Pet: `x` is gone from `Pet`. | base /components/schemas/Base/properties/x",
    ],
    back: ["property-added compatible (both) at x: `x` is new in `Base`. | base /components/schemas/Pet"],
  },
  {
    title: "a property of what has no properties any more",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { title: Pet }] }
    Base: { type: object, properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, allOf: [{ title: Pet }] }
    Base: { type: object, properties: { x: {} } }
`,
    said: [
      "property-removed dangerous (both) at Pet: `x` is gone from `Pet`. | base /components/schemas/Base/properties/x",
    ],
    back: ["property-added compatible (both) at x: `x` is new in `Base`. | base /components/schemas/Pet"],
  },
  {
    title: "a property of what a reference led to before",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" } } }
    Person: { type: object, properties: { x: {}, y: {} } }
    Firm: { type: object, properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Firm" } } }
    Person: { type: object, properties: { x: {}, y: {} } }
    Firm: { type: object, properties: { x: {} } }
`,
    said: [
      "property-removed dangerous (both) at owner: `y` is gone from `Pet.owner`. | base /components/schemas/Person/properties/y",
    ],
    back: [
      "property-added compatible (both) at owner: `y` is new in `Person`. | base /components/schemas/Firm/properties",
    ],
  },
  {
    title: "a requirement of what a reference led to before",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" } } }
    Person: { type: object, required: [x], properties: { x: {} } }
    Firm: { type: object, properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Firm" } } }
    Person: { type: object, required: [x], properties: { x: {} } }
    Firm: { type: object, properties: { x: {} } }
`,
    said: [
      "property-became-optional breaking (response) at owner: `x` may now be missing from `Pet.owner`. | base /components/schemas/Person/required/0",
    ],
    back: [
      "property-became-required breaking (request) at owner: `x` is now required in `Person`. | base /components/schemas/Firm/properties/x",
    ],
  },
  {
    title: "a requirement in a part of its own",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [x] }] }
    Base: { type: object, properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { title: Pet }] }
    Base: { type: object, properties: { x: {} } }
`,
    said: [
      "property-became-optional breaking (response) at x: `x` may now be missing from `Pet`. | base /components/schemas/Pet/allOf/1/required/0",
    ],
    back: [
      "property-became-required breaking (request) at x: `x` is now required in `Pet`. | base /components/schemas/Base/properties/x",
    ],
  },
  {
    title: "one of several requirements in a part of its own",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [x, y] }] }
    Base: { type: object, properties: { x: {}, y: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [y] }] }
    Base: { type: object, properties: { x: {}, y: {} } }
`,
    said: [
      "property-became-optional breaking (response) at required: `x` may now be missing from `Pet`. | base /components/schemas/Pet/allOf/1/required/0",
    ],
    back: [
      "property-became-required breaking (request) at x: `x` is now required in `Pet`. | base /components/schemas/Base/properties/x",
    ],
  },
  {
    title: "a requirement of what is not described",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [x, y], properties: { x: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [x], properties: { x: {} } }
`,
    said: [
      "property-became-optional breaking (response) at required: `y` may now be missing from `Pet`. | base /components/schemas/Pet/required/1",
    ],
    back: [
      "property-became-required breaking (request) at y: `y` is now required in `Pet`. | base /components/schemas/Pet",
    ],
  },
]);

describeCases("what is said beside a reference", [
  {
    title: "a property is deprecated",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, properties: { name: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, properties: { name: {} } }
`,
    said: [
      "property-deprecated compatible (both) at true: `Pet.owner` is deprecated now, without a sunset. | base /components/schemas/Pet/properties/owner",
    ],
    back: [],
  },
  {
    title: "a readOnly property is deprecated",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, readOnly: true, properties: { name: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } }
    Person: { type: object, readOnly: true, properties: { name: {} } }
`,
    said: [
      "property-deprecated compatible (response) at true: `Pet.owner` is deprecated now, without a sunset. | base /components/schemas/Pet/properties/owner",
    ],
    back: [],
  },
  {
    title: "a property of an inline schema is deprecated",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, properties: { name: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, properties: { name: {} } }
`,
    said: [
      "property-deprecated compatible (request) at true: `owner` is deprecated now, without a sunset. | base /paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner",
      "property-deprecated compatible (response) at true: `owner` is deprecated now, without a sunset. | base /paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner",
    ],
    back: [],
  },
  {
    title: "a readOnly property of an inline schema is deprecated",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, readOnly: true, properties: { name: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, readOnly: true, properties: { name: {} } }
`,
    said: [
      "property-deprecated compatible (response) at true: `owner` is deprecated now, without a sunset. | base /paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner",
    ],
    back: [],
  },
  {
    title: "a writeOnly property of an inline schema is deprecated",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, writeOnly: true, properties: { name: {} } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { owner: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Person" }] } } } } } } }
components:
  schemas:
    Person: { type: object, writeOnly: true, properties: { name: {} } }
`,
    said: [
      "property-deprecated compatible (request) at true: `owner` is deprecated now, without a sunset. | base /paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner",
    ],
    back: [],
  },
]);

describeCases("what is required on one side alone", [
  {
    title: "one becomes readOnly and required",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }
`,
    said: [
      "property-became-required compatible (response) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-read-only dangerous (request) at a: `a` of `Thing` may no longer be sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-added compatible (request) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-optional breaking (response) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
    ],
  },
  {
    title: "one becomes writeOnly and required",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    said: [
      "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-write-only dangerous (response) at a: `a` of `Thing` is no longer sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-became-optional compatible (request) at a: `a` may now be missing from `Thing`. | base /components/schemas/Thing/required/0",
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a readOnly one becomes writeOnly and required",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    said: [
      "required-property-added breaking (request) at a: `a` is new and required in `Thing`. | base /components/schemas/Thing/properties/a",
      "property-became-write-only dangerous (response) at a: `a` of `Thing` is no longer sent. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-became-read-only dangerous (request) at a: `a` of `Thing` may no longer be sent. | base /components/schemas/Thing/properties/a",
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
  {
    title: "a required one that was not described is readOnly",
    of: "schema",
    before: "{ type: object, required: [a] }",
    after: `
{ type: object, required: [a], properties: { a: { readOnly: true } } }
`,
    said: [
      "property-added compatible (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing",
    ],
    back: [
      "property-removed breaking (response) at Thing: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
  },
]);

describeCases("what must not be there", [
  {
    title: "one that must not be there may be of a closed rest",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false, b: {} } }",
    after: `
{ type: object, additionalProperties: false, properties: { b: {} } }
`,
    said: [
      "additional-properties-closed breaking (request) at additionalProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing",
    ],
    back: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
    ],
  },
  {
    title: "one that goes must not be there, and the object is closed as well",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: { type: string }, b: {} } }",
    after: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    said: [
      "additional-properties-closed breaking (request) at additionalProperties: `Thing` no longer allows properties that are not named. | base /components/schemas/Thing",
      "property-removed breaking (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "additional-properties-opened dangerous (response) at Thing: `Thing` now allows properties that are not named. | base /components/schemas/Thing/additionalProperties",
      "property-added dangerous (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "one that must not be there, beside a rest that is described",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }
`,
    after: `
{ type: object, properties: { a: false }, additionalProperties: { type: integer } }
`,
    said: [
      "property-removed breaking (request) at properties: `a` is gone from `Thing`. | base /components/schemas/Thing/properties/a",
    ],
    back: [
      "property-added dangerous (response) at a: `a` is new in `Thing`. | base /components/schemas/Thing/properties",
    ],
  },
  {
    title: "the name that came must not be there",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { userName: { type: string } } }",
    after: "{ type: object, properties: { user_name: false } }",
    said: [
      "property-removed dangerous (both) at properties: `userName` is gone from `Thing`. | base /components/schemas/Thing/properties/userName",
      "type-narrowed breaking (request) at user_name: `Thing.user_name` is no longer allowed at all, was any type. | base /components/schemas/Thing",
    ],
  },
]);
