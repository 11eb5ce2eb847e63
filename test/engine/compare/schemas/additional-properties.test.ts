import { breaking, dangerous, describeCases } from "../../cases";

describeCases("additional properties", [
  {
    title: "an open object is closed",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: false }
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
    title: "a schema for additional properties is added",
    of: "schema",
    before: "{ type: object, properties: { a: {} } }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: { type: string } }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/additionalProperties/type: string", {
        subject: "Thing.*",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/additionalProperties/type", "#", {
        subject: "Thing.*",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "the schema of additional properties changes",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: "{ type: object, additionalProperties: { type: integer } }",
    changes: [
      breaking(
        "type-changed",
        "both",
        "#/additionalProperties/type",
        "#/additionalProperties/type: integer",
        { subject: "Thing.*", before: "string", after: "integer" },
      ),
    ],
    reverted: [
      breaking("type-changed", "both", "#/additionalProperties/type", "#/additionalProperties/type: string", {
        subject: "Thing.*",
        before: "integer",
        after: "string",
      }),
    ],
  },
  {
    title: "additional properties with a schema are excluded",
    of: "schema",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: "{ type: object, additionalProperties: false }",
    changes: [
      breaking(
        "additional-properties-closed",
        "request",
        "#/additionalProperties",
        "#/additionalProperties",
        { subject: "Thing" },
      ),
    ],
    reverted: [
      dangerous(
        "additional-properties-opened",
        "response",
        "#/additionalProperties",
        "#/additionalProperties",
        { subject: "Thing" },
      ),
    ],
  },
  {
    title: "three notations of the default",
    of: "schema",
    before: `
type: object
properties: { a: { type: object }, b: { type: object, additionalProperties: {} }, c: { type: object, additionalProperties: true } }
`,
    after: `
type: object
properties: { a: { type: object, additionalProperties: {} }, b: { type: object, additionalProperties: true }, c: { type: object } }
`,
    changes: [],
  },
  {
    title: "two notations of a closed object",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: false }",
    after: "{ type: object, additionalProperties: { not: {} } }",
    changes: [],
  },
  {
    title: "`unevaluatedProperties` is added",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} } }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false }
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
    title: "`unevaluatedProperties` becomes `additionalProperties`, which excludes more",
    of: "schema",
    dialect: "3.1",
    before: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false }
`,
    after: `
{ allOf: [{ type: object, properties: { a: {} } }], properties: { b: {} }, additionalProperties: false }
`,
    changes: [
      breaking("property-removed", "request", "#/allOf/0/properties/a", "#/allOf/0/properties", {
        subject: "Thing",
        property: "a",
        required: false,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [
      dangerous("property-added", "response", "#/allOf/0/properties", "#/allOf/0/properties/a", {
        subject: "Thing",
        property: "a",
      }),
    ],
  },
]);

describeCases("pattern properties", [
  {
    title: "the schema of a pattern changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string, maxLength: 9 } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string, maxLength: 5 } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/^x-/maxLength",
        "#/patternProperties/^x-/maxLength: 5",
        { subject: "Thing.^x-", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/patternProperties/^x-/maxLength",
        "#/patternProperties/^x-/maxLength: 9",
        { subject: "Thing.^x-", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a pattern is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/patternProperties/^x-/type: string", {
        subject: "Thing.^x-",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/patternProperties/^x-/type", "#", {
        subject: "Thing.*",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "a pattern is added to a closed object",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: false }",
    after: `
{ type: object, additionalProperties: false, patternProperties: { "^x-": { type: string } } }
`,
    changes: [
      breaking("type-widened", "response", "#/additionalProperties", "#/patternProperties/^x-/type: string", {
        subject: "Thing.^x-",
        before: "nothing",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/patternProperties/^x-/type", "#/additionalProperties", {
        subject: "Thing.*",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "a pattern is added with the schema of the additional properties",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, additionalProperties: { type: string } }",
    after: `
{ type: object, additionalProperties: { type: string }, patternProperties: { "^x-": { type: string } } }
`,
    changes: [],
  },
  {
    title: "a pattern is added that overlaps with another",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "-y$": { maxLength: 3 } } }
`,
    changes: [
      breaking("length-narrowed", "request", "#", "#/patternProperties/-y$/maxLength: 3", {
        subject: "Thing.-y$",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/patternProperties/-y$/maxLength", "#", {
        subject: "Thing.*",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
      breaking("length-widened", "response", "#/patternProperties/-y$/maxLength", "#/patternProperties/^x-", {
        subject: "Thing.^x-",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "an equivalent pattern",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]+$": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^\\\\d\\\\d*$": { type: string } } }
`,
    changes: [],
  },
  {
    title: "an equivalent pattern whose schema changes",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]+$": { type: string, maxLength: 9 } } }
`,
    after: `
{ type: object, patternProperties: { "^\\\\d\\\\d*$": { type: string, maxLength: 5 } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/^[0-9]+$/maxLength",
        "#/patternProperties/^\\d\\d*$/maxLength: 5",
        { subject: "Thing.^\\d\\d*$", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/patternProperties/^\\d\\d*$/maxLength",
        "#/patternProperties/^[0-9]+$/maxLength: 9",
        { subject: "Thing.^[0-9]+$", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a pattern is replaced by a wider one",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-a": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/patternProperties/^x-/type: string", {
        subject: "Thing.^x-",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/patternProperties/^x-/type", "#", {
        subject: "Thing.*",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "two equivalent patterns are paired",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^[0-9]$": { type: string }, "^[a-z]$": { type: integer } } }
`,
    after: `
{ type: object, patternProperties: { "^[a-z]{1}$": { type: integer }, "^\\\\d$": { type: string } } }
`,
    changes: [],
  },
  {
    title: "a pattern that matches one name equals a property",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^a$": { type: string } } }
`,
    after: "{ type: object, properties: { a: { type: string } } }",
    changes: [],
  },
  {
    title: "a pattern that matches all names equals `additionalProperties`",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { ".*": { type: string } } }
`,
    after: `
{ type: object, additionalProperties: { type: string, maxLength: 5 } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/.*",
        "#/additionalProperties/maxLength: 5",
        { subject: "Thing.*", keyword: "maxLength", before: null, after: "5" },
      ),
    ],
    reverted: [
      breaking("length-widened", "response", "#/additionalProperties/maxLength", "#/patternProperties/.*", {
        subject: "Thing..*",
        keyword: "maxLength",
        before: "5",
        after: null,
      }),
    ],
  },
]);

describeCases("property names", [
  {
    title: "`maxLength` of property names is added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, propertyNames: { maxLength: 3 } }",
    changes: [
      breaking("length-narrowed", "request", "#", "#/propertyNames/maxLength: 3", {
        subject: "property names of Thing",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/propertyNames/maxLength", "#", {
        subject: "property names of Thing",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "`maxLength` of property names is decreased",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object, propertyNames: { maxLength: 5 } }",
    after: "{ type: object, propertyNames: { maxLength: 3 } }",
    changes: [
      breaking("length-narrowed", "request", "#/propertyNames/maxLength", "#/propertyNames/maxLength: 3", {
        subject: "property names of Thing",
        keyword: "maxLength",
        before: "5",
        after: "3",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/propertyNames/maxLength", "#/propertyNames/maxLength: 5", {
        subject: "property names of Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
  },
  {
    title: "`type: string` of property names is redundant",
    of: "schema",
    dialect: "3.1",
    before: "{ type: object }",
    after: "{ type: object, propertyNames: { type: string } }",
    changes: [],
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
    changes: [],
  },
]);

describeCases("overlapping patterns", [
  {
    title: "a narrower pattern is added to an unchanged one",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "^x-a": { maxLength: 3 } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/^x-",
        "#/patternProperties/^x-a/maxLength: 3",
        { subject: "Thing.^x-a", keyword: "maxLength", before: null, after: "3" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/patternProperties/^x-a/maxLength",
        "#/patternProperties/^x-",
        { subject: "Thing.^x-", keyword: "maxLength", before: "3", after: null },
      ),
    ],
  },
  {
    title: "a narrower pattern with the same schema is added to an unchanged one",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, patternProperties: { "^x-": { type: string }, "^x-a": { type: string } } }
`,
    changes: [],
    reverted: [],
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
    changes: [
      breaking(
        "type-changed",
        "both",
        "#/patternProperties/^x-a/type",
        "#/patternProperties/^x-/type: integer",
        { subject: "Thing.^x-", before: "string", after: "integer" },
      ),
      breaking("type-narrowed", "request", "#", "#/patternProperties/^x-/type: integer", {
        subject: "Thing.^x-",
        before: "any type",
        after: "integer",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/patternProperties/^x-/type", "#", {
        subject: "Thing.*",
        before: "integer",
        after: "any type",
        implied: false,
      }),
      breaking(
        "type-changed",
        "both",
        "#/patternProperties/^x-/type",
        "#/patternProperties/^x-a/type: string",
        { subject: "Thing.^x-a", before: "integer", after: "string" },
      ),
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
    changes: [
      breaking("type-widened", "response", "#/additionalProperties", "#/patternProperties/^x-/type: string", {
        subject: "Thing.^x-",
        before: "nothing",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/patternProperties/^x-/type", "#/additionalProperties", {
        subject: "Thing.*",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "a pattern with the schema of the additional properties is added to another pattern",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: object, additionalProperties: { maxLength: 3 }, patternProperties: { "^x-": { type: string } } }
`,
    after: `
{ type: object, additionalProperties: { maxLength: 3 }, patternProperties: { "^x-": { type: string }, "-y$": { maxLength: 3 } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/patternProperties/^x-",
        "#/patternProperties/-y$/maxLength: 3",
        { subject: "Thing.-y$", keyword: "maxLength", before: null, after: "3" },
      ),
    ],
    reverted: [
      breaking("length-widened", "response", "#/patternProperties/-y$/maxLength", "#/patternProperties/^x-", {
        subject: "Thing.^x-",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
  },
  {
    title: "`propertyNames` of several objects are reported at their locations",
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
    changes: [
      breaking("length-widened", "response", "#/properties/a/propertyNames/maxLength", "#/properties/a", {
        subject: "property names of Thing.a",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
      breaking("length-widened", "response", "#/properties/b/propertyNames/maxLength", "#/properties/b", {
        subject: "property names of Thing.b",
        keyword: "maxLength",
        before: "3",
        after: null,
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/properties/a", "#/properties/a/propertyNames/maxLength: 3", {
        subject: "property names of Thing.a",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
      breaking("length-narrowed", "request", "#/properties/b", "#/properties/b/propertyNames/maxLength: 3", {
        subject: "property names of Thing.b",
        keyword: "maxLength",
        before: null,
        after: "3",
      }),
    ],
  },
]);
