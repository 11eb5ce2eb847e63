import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("properties", [
  {
    title: "an optional property is added",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: "{ type: object, properties: { a: {}, b: {} } }",
    changes: [
      compatible("property-added", "both", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      dangerous("property-removed", "both", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a required property is added",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("required-property-added", "request", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      breaking("property-removed", "response", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a property that was required but not described is described",
    of: "schema",
    before: "{ type: object, required: [b], properties: { a: {} } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: { type: string } } }
`,
    changes: [
      compatible("property-added", "both", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
      breaking("type-narrowed", "request", "#", "#/properties/b/type: string", {
        subject: "Thing.b",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("property-removed", "response", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "an optional property is added to a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    changes: [
      dangerous("property-added", "response", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      breaking("property-removed", "request", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a required property is added to a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("required-property-added", "request", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      breaking("property-removed", "both", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a property whose schema was `false` is described and required",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: {}, b: false } }",
    after: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("required-property-added", "request", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      breaking("property-removed", "both", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a property is added that `additionalProperties` described",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, properties: { b: { type: string, maxLength: 3 } } }
`,
    changes: [
      compatible("property-added", "both", "#", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
      breaking("length-narrowed", "request", "#/additionalProperties", "#/properties/b/maxLength: 3", {
        subject: "Thing.b",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
    ],
    reverted: [
      dangerous("property-removed", "response", "#/properties/b", "#", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      breaking("length-widened", "response", "#/properties/b/maxLength", "#/additionalProperties", {
        subject: "Thing.*",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "a property is added that `additionalProperties` described with another type",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, properties: { b: { type: integer } } }
`,
    changes: [
      compatible("property-added", "both", "#", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
      breaking("type-changed", "both", "#/additionalProperties/type", "#/properties/b/type: integer", {
        subject: "Thing.b",
        before: "string",
        after: "integer",
      }),
    ],
    reverted: [
      dangerous("property-removed", "response", "#/properties/b", "#", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      breaking("type-changed", "both", "#/properties/b/type", "#/additionalProperties/type: string", {
        subject: "Thing.*",
        before: "integer",
        after: "string",
      }),
    ],
  },
  {
    title: "a property is added that a pattern described",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string } }, properties: { x-a: { type: string, maxLength: 3 }, b: { type: string } } }
`,
    changes: [
      compatible("property-added", "both", "#", "#/properties/x-a", {
        subject: "Thing",
        property: "x-a",
      }),
      breaking("length-narrowed", "request", "#/patternProperties/^x-", "#/properties/x-a/maxLength: 3", {
        subject: "Thing.x-a",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
      compatible("property-added", "both", "#", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      dangerous("property-removed", "both", "#/properties/b", "#", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      dangerous("property-removed", "response", "#/properties/x-a", "#", {
        subject: "Thing",
        property: "x-a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      breaking("length-widened", "response", "#/properties/x-a/maxLength", "#/patternProperties/^x-", {
        subject: "Thing.^x-",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "a property is added that two patterns described",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string }, "a$": { maxLength: 5 } }, properties: {} }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "a$": { maxLength: 5 } }, properties: { x-a: { type: string, maxLength: 3 } } }
`,
    changes: [
      compatible("property-added", "both", "#/properties", "#/properties/x-a", {
        subject: "Thing",
        property: "x-a",
      }),
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/a$/maxLength",
        "#/properties/x-a/maxLength: 3",
        { subject: "Thing.x-a", keyword: "maxLength", before: "5", after: "3" },
      ),
    ],
  },
  {
    title: "an optional property is renamed",
    of: "schema",
    before: `
{ type: object, properties: { user_name: { type: string }, id: {} } }
`,
    after: `
{ type: object, properties: { userName: { type: string }, id: {} } }
`,
    changes: [
      dangerous("property-removed", "both", "#/properties/user_name", "#/properties/userName", {
        subject: "Thing",
        property: "user_name",
        required: false,
        renamedTo: "userName",
        sunset: null,
      }),
      compatible("property-added", "both", "#/properties", "#/properties/userName", {
        subject: "Thing",
        property: "userName",
      }),
    ],
    reverted: [
      dangerous("property-removed", "both", "#/properties/userName", "#/properties/user_name", {
        subject: "Thing",
        property: "userName",
        required: false,
        renamedTo: "user_name",
        sunset: null,
      }),
      compatible("property-added", "both", "#/properties", "#/properties/user_name", {
        subject: "Thing",
        property: "user_name",
      }),
    ],
  },
  {
    title: "a required property is renamed",
    of: "schema",
    before: `
{ type: object, required: [color], properties: { color: { type: string } } }
`,
    after: `
{ type: object, required: [colour], properties: { colour: { type: string } } }
`,
    changes: [
      breaking("property-removed", "response", "#/properties/color", "#/properties/colour", {
        subject: "Thing",
        property: "color",
        required: true,
        renamedTo: "colour",
        sunset: null,
      }),
      breaking("required-property-added", "request", "#/properties", "#/properties/colour", {
        subject: "Thing",
        property: "colour",
      }),
    ],
  },
  {
    title: "a removed and an added property with different names are not a rename",
    of: "schema",
    before: "{ type: object, properties: { price: {} } }",
    after: "{ type: object, properties: { weight: {} } }",
    changes: [
      dangerous("property-removed", "both", "#/properties/price", "#/properties", {
        subject: "Thing",
        property: "price",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      compatible("property-added", "both", "#/properties", "#/properties/weight", {
        subject: "Thing",
        property: "weight",
      }),
    ],
  },
  {
    title: "a property is renamed to one that is sent on one side only",
    of: "schema",
    before: "{ type: object, properties: { userName: { type: string } } }",
    after: `
{ type: object, properties: { user_name: { type: string, readOnly: true } } }
`,
    changes: [
      dangerous("property-removed", "request", "#/properties/userName", "#/properties", {
        subject: "Thing",
        property: "userName",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      dangerous("property-removed", "response", "#/properties/userName", "#/properties/user_name", {
        subject: "Thing",
        property: "userName",
        required: false,
        renamedTo: "user_name",
        sunset: null,
      }),
      compatible("property-added", "response", "#/properties", "#/properties/user_name", {
        subject: "Thing",
        property: "user_name",
      }),
    ],
  },
  {
    title: "a property is removed from a closed object",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    changes: [
      breaking("property-removed", "request", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a property with a sunset date is removed",
    of: "schema",
    before: `
{ type: object, properties: { a: {}, b: { deprecated: true, x-sunset: "2030-01-01" } } }
`,
    after: "{ type: object, properties: { a: {} } }",
    changes: [
      dangerous("property-removed", "both", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: "2030-01-01",
      }),
    ],
  },
  {
    title: "a required property is removed",
    of: "schema",
    before: `
{ type: object, required: [b], properties: { a: {}, b: {} } }
`,
    after: "{ type: object, properties: { a: {} } }",
    changes: [
      breaking("property-removed", "response", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [
      breaking("required-property-added", "request", "#/properties", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "a property is removed, but still required",
    of: "schema",
    before: `
{ type: object, required: [b], properties: { a: {}, b: { type: string } } }
`,
    after: "{ type: object, required: [b], properties: { a: {} } }",
    changes: [
      breaking("property-removed", "response", "#/properties/b", "#/properties", {
        subject: "Thing",
        property: "b",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "the only property is removed together with the keyword",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: "{ type: object }",
    changes: [
      dangerous("property-removed", "both", "#/properties/a", "#", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a property is removed from a part of `allOf` that remains",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {}, c: {} } }] }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    changes: [
      dangerous("property-removed", "both", "#/allOf/1/properties/c", "#/allOf/1/properties", {
        subject: "Thing",
        property: "c",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "the part of `allOf` that described a property is removed",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: "{ allOf: [{ type: object, properties: { a: {} } }] }",
    changes: [
      dangerous("property-removed", "both", "#/allOf/1/properties/b", "#/allOf/0/properties", {
        subject: "Thing",
        property: "b",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "the schema of a property becomes `false`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: "{ type: object, properties: { a: false } }",
    changes: [
      breaking("property-removed", "request", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [
      dangerous("property-added", "response", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an undescribed property is excluded",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, properties: { a: false } }",
    changes: [
      breaking("type-narrowed", "request", "#", "#/properties/a", {
        subject: "Thing.a",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/properties/a", "#", {
        subject: "Thing.*",
        before: "nothing",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "a property is excluded that the closed object already excluded",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, properties: { b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "the schema of a property becomes `false`, and the object is opened",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    after: "{ type: object, properties: { b: {} } }",
    changes: [
      dangerous("additional-properties-opened", "response", "#/additionalProperties", "#", {
        subject: "Thing",
      }),
    ],
  },
  {
    title: "the schema of a property was `false` and stays `false`",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false, b: {} } }",
    after: "{ type: object, properties: { a: { not: {} }, b: {} } }",
    changes: [],
  },
  {
    title: "a property whose schema was `false` is allowed as an additional property",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: false }, additionalProperties: { type: string } }
`,
    after: "{ type: object, additionalProperties: { type: string } }",
    changes: [
      breaking("type-widened", "response", "#/properties/a", "#/additionalProperties/type: string", {
        subject: "Thing.*",
        before: "nothing",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/additionalProperties/type", "#/properties/a", {
        subject: "Thing.a",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "changed properties are reported at their locations",
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
    changes: [
      breaking("length-narrowed", "request", "#/properties/a/maxLength", "#/properties/a/maxLength: 4", {
        subject: "Thing.a",
        keyword: "maxLength",
        before: "5",
        after: "4",
      }),
      breaking(
        "length-narrowed",
        "request",
        "#/properties/b/properties/c/maxLength",
        "#/properties/b/properties/c/maxLength: 4",
        { subject: "Thing.b.c", keyword: "maxLength", before: "5", after: "4" },
      ),
    ],
  },
]);

describeCases("required", [
  {
    title: "an optional property becomes required",
    of: "schema",
    before: "{ type: object, properties: { a: {}, b: {} } }",
    after: `
{ type: object, required: [a], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-became-required", "request", "#/properties/a", "#/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      breaking("property-became-optional", "response", "#/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an undescribed property becomes required",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: "{ type: object, required: [a], properties: { b: {} } }",
    changes: [
      breaking("property-became-required", "request", "#", "#/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      breaking("property-became-optional", "response", "#/required/0", "#", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a further property becomes required",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-became-required", "request", "#/properties/b", "#/required/1: b", {
        subject: "Thing",
        property: "b",
      }),
    ],
    reverted: [
      breaking("property-became-optional", "response", "#/required/1", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "a property becomes required in a part of `allOf`",
    of: "schema",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }, { required: [a], properties: { b: {} } }] }
`,
    changes: [
      breaking("property-became-required", "request", "#/allOf/0/properties/a", "#/allOf/1/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      breaking("property-became-optional", "response", "#/allOf/1/required/0", "#/allOf/0/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a property that is required twice is required once",
    of: "schema",
    before: `
{ allOf: [{ type: object, required: [a], properties: { a: {} } }, { required: [a] }] }
`,
    after: "{ type: object, required: [a], properties: { a: {} } }",
    changes: [],
  },
  {
    title: "a read-only or write-only property becomes required",
    of: "schema",
    before: `
{ type: object, properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    after: `
{ type: object, required: [a, b], properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    changes: [
      compatible("property-became-required", "response", "#/properties/a", "#/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      breaking("property-became-required", "request", "#/properties/b", "#/required/1: b", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "a read-only or write-only property becomes optional",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { readOnly: true }, b: { writeOnly: true } } }
`,
    changes: [
      breaking("property-became-optional", "response", "#/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      compatible("property-became-optional", "request", "#/required/1", "#/properties/b", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "a property of an inline schema becomes required",
    of: "operation",
    before: `
requestBody: { content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { a: {} } } } } } }
`,
    after: `
requestBody: { content: { application/json: { schema: { type: object, required: [a], properties: { a: {} } } } } }
responses: { "200": { description: ok, content: { application/json: { schema: { type: object, required: [a], properties: { a: {} } } } } } }
`,
    changes: [
      breaking(
        "property-became-required",
        "request",
        "#/requestBody/content/application~1json/schema/properties/a",
        "#/requestBody/content/application~1json/schema/required/0: a",
        { subject: "the request body", property: "a" },
      ),
      compatible(
        "property-became-required",
        "response",
        "#/responses/200/content/application~1json/schema/properties/a",
        "#/responses/200/content/application~1json/schema/required/0: a",
        { subject: "the 200 response", property: "a" },
      ),
    ],
    reverted: [
      compatible(
        "property-became-optional",
        "request",
        "#/requestBody/content/application~1json/schema/required/0",
        "#/requestBody/content/application~1json/schema/properties/a",
        { subject: "the request body", property: "a" },
      ),
      breaking(
        "property-became-optional",
        "response",
        "#/responses/200/content/application~1json/schema/required/0",
        "#/responses/200/content/application~1json/schema/properties/a",
        { subject: "the 200 response", property: "a" },
      ),
    ],
  },
]);

describeCases("what one side alone carries", [
  {
    title: "an optional property becomes readOnly",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    changes: [
      dangerous("property-became-read-only", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      compatible("property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a required property becomes readOnly",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: { type: string } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }
`,
    changes: [
      dangerous("property-became-read-only", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: true,
      }),
    ],
    reverted: [
      breaking("required-property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an optional property becomes writeOnly",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true } } }
`,
    changes: [
      dangerous("property-became-write-only", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      compatible("property-added", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a required property becomes writeOnly",
    of: "schema",
    before: `
{ type: object, required: [a], properties: { a: { type: string } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    changes: [
      breaking("property-became-write-only", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: true,
      }),
    ],
    reverted: [
      compatible("required-property-added", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a readOnly property becomes writeOnly",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true } } }
`,
    changes: [
      compatible("property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      dangerous("property-became-write-only", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      dangerous("property-became-read-only", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
      compatible("property-added", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a readOnly property changes: only responses are affected",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true, maxLength: 5 } } }
`,
    after: `
{ type: object, properties: { a: { type: string, readOnly: true, maxLength: 9 } } }
`,
    changes: [
      breaking("length-widened", "response", "#/properties/a/maxLength", "#/properties/a/maxLength: 9", {
        subject: "Thing.a",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
    ],
    reverted: [
      compatible("length-narrowed", "response", "#/properties/a/maxLength", "#/properties/a/maxLength: 5", {
        subject: "Thing.a",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
    ],
  },
  {
    title: "a writeOnly property changes: only requests are affected",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, writeOnly: true, maxLength: 5 } } }
`,
    after: `
{ type: object, properties: { a: { type: string, writeOnly: true, maxLength: 9 } } }
`,
    changes: [
      compatible("length-widened", "request", "#/properties/a/maxLength", "#/properties/a/maxLength: 9", {
        subject: "Thing.a",
        keyword: "maxLength",
        before: "5",
        after: "9",
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/properties/a/maxLength", "#/properties/a/maxLength: 5", {
        subject: "Thing.a",
        keyword: "maxLength",
        before: "9",
        after: "5",
      }),
    ],
  },
  {
    title: "a read-only property is added",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: `
{ type: object, properties: { b: {}, a: { type: string, readOnly: true } } }
`,
    changes: [
      compatible("property-added", "response", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      dangerous("property-removed", "response", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a required write-only property is added",
    of: "schema",
    before: "{ type: object, properties: { b: {} } }",
    after: `
{ type: object, required: [a], properties: { b: {}, a: { type: string, writeOnly: true } } }
`,
    changes: [
      breaking("required-property-added", "request", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      dangerous("property-removed", "request", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
  {
    title: "a readOnly property of a closed object becomes writable",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: { type: string } } }
`,
    changes: [
      compatible("property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a readOnly property of a component is deprecated",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, properties: { a: { type: string, readOnly: true, deprecated: true } } }
`,
    changes: [
      compatible("property-deprecated", "response", "#/properties/a", "#/properties/a/deprecated: true", {
        subject: "Thing.a",
        sunset: null,
      }),
    ],
  },
  {
    title: "a readOnly property behind a reference changes",
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
    changes: [],
  },
]);

describeCases("how many", [
  {
    title: "`minProperties` and `maxProperties` change",
    of: "schema",
    before: "{ type: object, minProperties: 1, maxProperties: 9 }",
    after: "{ type: object, minProperties: 2, maxProperties: 8 }",
    changes: [
      breaking("property-count-narrowed", "request", "#/minProperties", "#/minProperties: 2", {
        subject: "Thing",
        keyword: "minProperties",
        before: "1",
        after: "2",
      }),
      breaking("property-count-narrowed", "request", "#/maxProperties", "#/maxProperties: 8", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "9",
        after: "8",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/minProperties", "#/minProperties: 1", {
        subject: "Thing",
        keyword: "minProperties",
        before: "2",
        after: "1",
      }),
      breaking("property-count-widened", "response", "#/maxProperties", "#/maxProperties: 9", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "8",
        after: "9",
      }),
    ],
  },
  {
    title: "a `minProperties` that the required properties satisfy is added",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], minProperties: 2, properties: { a: {}, b: {} } }
`,
    changes: [],
  },
  {
    title: "a `minProperties` above the number of required properties is added",
    of: "schema",
    before: `
{ type: object, required: [a, b], properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, required: [a, b], minProperties: 3, properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#", "#/minProperties: 3", {
        subject: "Thing",
        keyword: "minProperties",
        before: null,
        after: "3",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/minProperties", "#", {
        subject: "Thing",
        keyword: "minProperties",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "a `maxProperties` that a closed object cannot exceed is added",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 2, properties: { a: {}, b: {} } }
`,
    changes: [],
  },
  {
    title: "a `maxProperties` below the number of properties of a closed object is added",
    of: "schema",
    before: `
{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 1, properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#", "#/maxProperties: 1", {
        subject: "Thing",
        keyword: "maxProperties",
        before: null,
        after: "1",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/maxProperties", "#", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "1",
        after: null,
      }),
    ],
  },
  {
    title: "a `maxProperties` is added to an open object",
    of: "schema",
    before: "{ type: object, properties: { a: {}, b: {} } }",
    after: `
{ type: object, maxProperties: 2, properties: { a: {}, b: {} } }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#", "#/maxProperties: 2", {
        subject: "Thing",
        keyword: "maxProperties",
        before: null,
        after: "2",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/maxProperties", "#", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "2",
        after: null,
      }),
    ],
  },
  {
    title: "a `maxProperties` is added to an object that is closed except for a pattern",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: false, patternProperties: { "^x-": {} }, properties: { a: {} } }
`,
    after: `
{ type: object, additionalProperties: false, maxProperties: 1, patternProperties: { "^x-": {} }, properties: { a: {} } }
`,
    changes: [
      breaking("property-count-narrowed", "request", "#", "#/maxProperties: 1", {
        subject: "Thing",
        keyword: "maxProperties",
        before: null,
        after: "1",
      }),
    ],
    reverted: [
      breaking("property-count-widened", "response", "#/maxProperties", "#", {
        subject: "Thing",
        keyword: "maxProperties",
        before: "1",
        after: null,
      }),
    ],
  },
  {
    title: "the properties that closed parts of `allOf` allow",
    of: "schema",
    before: `
{ allOf: [{ type: object, additionalProperties: false, properties: { a: {} } }, { properties: { b: {} } }] }
`,
    after: `
{ type: object, additionalProperties: false, properties: { a: {} } }
`,
    changes: [],
  },
]);

describeCases("the locations of removed and added properties", [
  {
    title: "a property of a shared part of `allOf`",
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
    changes: [
      dangerous(
        "property-removed",
        "both",
        "/components/schemas/Base/properties/y",
        "/components/schemas/Base/properties",
        { subject: "Base", property: "y", required: false, renamedTo: null, sunset: null },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "both",
        "/components/schemas/Base/properties",
        "/components/schemas/Base/properties/y",
        { subject: "Base", property: "y" },
      ),
    ],
  },
  {
    title: "a property of a removed part of `allOf`, and the schema has other properties",
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
    changes: [
      dangerous(
        "property-removed",
        "both",
        "/components/schemas/Base/properties/x",
        "/components/schemas/Pet/properties",
        { subject: "Pet", property: "x", required: false, renamedTo: null, sunset: null },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "both",
        "/components/schemas/Pet/properties",
        "/components/schemas/Base/properties/x",
        { subject: "Base", property: "x" },
      ),
    ],
  },
  {
    title: "a property of a removed part of `allOf`, and another part has properties",
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
    changes: [
      dangerous(
        "property-removed",
        "both",
        "/components/schemas/Base/properties/x",
        "/components/schemas/Pet",
        { subject: "Pet", property: "x", required: false, renamedTo: null, sunset: null },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "both",
        "/components/schemas/Pet",
        "/components/schemas/Base/properties/x",
        { subject: "Base", property: "x" },
      ),
    ],
  },
  {
    title: "a property of a schema that has no properties any more",
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
    changes: [
      dangerous(
        "property-removed",
        "both",
        "/components/schemas/Base/properties/x",
        "/components/schemas/Pet",
        { subject: "Pet", property: "x", required: false, renamedTo: null, sunset: null },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "both",
        "/components/schemas/Pet",
        "/components/schemas/Base/properties/x",
        { subject: "Base", property: "x" },
      ),
    ],
  },
  {
    title: "a property of the previous target of a reference",
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
    changes: [
      dangerous(
        "property-removed",
        "both",
        "/components/schemas/Person/properties/y",
        "/components/schemas/Pet/properties/owner",
        {
          subject: "Pet.owner",
          property: "y",
          required: false,
          renamedTo: null,
          sunset: null,
        },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "both",
        "/components/schemas/Firm/properties",
        "/components/schemas/Pet/properties/owner",
        { subject: "Person", property: "y" },
      ),
    ],
  },
  {
    title: "a required property of the previous target of a reference",
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
    changes: [
      breaking(
        "property-became-optional",
        "response",
        "/components/schemas/Person/required/0",
        "/components/schemas/Pet/properties/owner",
        { subject: "Pet.owner", property: "x" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "/components/schemas/Firm/properties/x",
        "/components/schemas/Pet/properties/owner",
        { subject: "Person", property: "x" },
      ),
    ],
  },
  {
    title: "a required property in a separate part of `allOf`",
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
    changes: [
      breaking(
        "property-became-optional",
        "response",
        "/components/schemas/Pet/allOf/1/required/0",
        "/components/schemas/Base/properties/x",
        { subject: "Pet", property: "x" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "/components/schemas/Base/properties/x",
        "/components/schemas/Pet/allOf/1/required/0: x",
        { subject: "Pet", property: "x" },
      ),
    ],
  },
  {
    title: "one of several required properties in a separate part of `allOf`",
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
    changes: [
      breaking(
        "property-became-optional",
        "response",
        "/components/schemas/Pet/allOf/1/required/0",
        "/components/schemas/Pet/allOf/1/required",
        { subject: "Pet", property: "x" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "/components/schemas/Base/properties/x",
        "/components/schemas/Pet/allOf/1/required/0: x",
        { subject: "Pet", property: "x" },
      ),
    ],
  },
  {
    title: "a required property that is not described",
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
    changes: [
      breaking(
        "property-became-optional",
        "response",
        "/components/schemas/Pet/required/1",
        "/components/schemas/Pet/required",
        { subject: "Pet", property: "y" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "/components/schemas/Pet",
        "/components/schemas/Pet/required/1: y",
        { subject: "Pet", property: "y" },
      ),
    ],
  },
]);

describeCases("keywords next to a reference", [
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
    changes: [
      compatible(
        "property-deprecated",
        "both",
        "/components/schemas/Pet/properties/owner",
        "/components/schemas/Pet/properties/owner/deprecated: true",
        { subject: "Pet.owner", sunset: null },
      ),
    ],
    reverted: [],
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
    changes: [
      compatible(
        "property-deprecated",
        "response",
        "/components/schemas/Pet/properties/owner",
        "/components/schemas/Pet/properties/owner/deprecated: true",
        { subject: "Pet.owner", sunset: null },
      ),
    ],
    reverted: [],
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
    changes: [
      compatible(
        "property-deprecated",
        "request",
        "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner",
        "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner/deprecated: true",
        { subject: "owner", sunset: null },
      ),
      compatible(
        "property-deprecated",
        "response",
        "/paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner",
        "/paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner/deprecated: true",
        { subject: "owner", sunset: null },
      ),
    ],
    reverted: [],
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
    changes: [
      compatible(
        "property-deprecated",
        "response",
        "/paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner",
        "/paths/~1pets/post/responses/200/content/application~1json/schema/properties/owner/deprecated: true",
        { subject: "owner", sunset: null },
      ),
    ],
    reverted: [],
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
    changes: [
      compatible(
        "property-deprecated",
        "request",
        "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner",
        "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/owner/deprecated: true",
        { subject: "owner", sunset: null },
      ),
    ],
    reverted: [],
  },
]);

describeCases("what is required on one side alone", [
  {
    title: "an optional property becomes readOnly and required",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }
`,
    changes: [
      compatible("property-became-required", "response", "#/properties/a", "#/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      dangerous("property-became-read-only", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      compatible("property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      breaking("property-became-optional", "response", "#/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an optional property becomes writeOnly and required",
    of: "schema",
    before: "{ type: object, properties: { a: { type: string } } }",
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    changes: [
      breaking("property-became-required", "request", "#/properties/a", "#/required/0: a", {
        subject: "Thing",
        property: "a",
      }),
      dangerous("property-became-write-only", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      compatible("property-became-optional", "request", "#/required/0", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      compatible("property-added", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a readOnly property becomes writeOnly and required",
    of: "schema",
    before: `
{ type: object, properties: { a: { type: string, readOnly: true } } }
`,
    after: `
{ type: object, required: [a], properties: { a: { type: string, writeOnly: true } } }
`,
    changes: [
      breaking("required-property-added", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
      dangerous("property-became-write-only", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: false,
      }),
    ],
    reverted: [
      dangerous("property-became-read-only", "request", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
        required: true,
      }),
      compatible("property-added", "response", "#/properties/a", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "a required property that was not described becomes readOnly",
    of: "schema",
    before: "{ type: object, required: [a] }",
    after: `
{ type: object, required: [a], properties: { a: { readOnly: true } } }
`,
    changes: [
      compatible("property-added", "response", "#", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
    reverted: [
      breaking("schema-narrowed", "request", "#", "#", { subject: "Thing", witness: "{}" }),
      breaking("property-removed", "response", "#/properties/a", "#", {
        subject: "Thing",
        property: "a",
        required: true,
        renamedTo: null,
        sunset: null,
      }),
    ],
  },
]);

describeCases("what must not be there", [
  {
    title: "a property whose schema was `false` is excluded as an additional property",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: false, b: {} } }",
    after: `
{ type: object, additionalProperties: false, properties: { b: {} } }
`,
    changes: [
      breaking("additional-properties-closed", "request", "#", "#/additionalProperties", {
        subject: "Thing",
      }),
    ],
    reverted: [
      dangerous("additional-properties-opened", "response", "#/additionalProperties", "#", {
        subject: "Thing",
      }),
    ],
  },
  {
    title: "the schema of a removed property becomes `false`, and the object is closed",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { a: { type: string }, b: {} } }",
    after: `
{ type: object, additionalProperties: false, properties: { a: false, b: {} } }
`,
    changes: [
      breaking("additional-properties-closed", "request", "#", "#/additionalProperties", {
        subject: "Thing",
      }),
      breaking("property-removed", "request", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [
      dangerous("additional-properties-opened", "response", "#/additionalProperties", "#", {
        subject: "Thing",
      }),
      dangerous("property-added", "response", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an excluded property, next to a schema for additional properties",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }
`,
    after: `
{ type: object, properties: { a: false }, additionalProperties: { type: integer } }
`,
    changes: [
      breaking("property-removed", "request", "#/properties/a", "#/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [
      dangerous("property-added", "response", "#/properties", "#/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
  {
    title: "an excluded property is not the new name of a removed one",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, properties: { userName: { type: string } } }",
    after: "{ type: object, properties: { user_name: false } }",
    changes: [
      dangerous("property-removed", "both", "#/properties/userName", "#/properties", {
        subject: "Thing",
        property: "userName",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
      breaking("type-narrowed", "request", "#", "#/properties/user_name", {
        subject: "Thing.user_name",
        before: "any type",
        after: "nothing",
        implied: false,
      }),
    ],
  },
]);
