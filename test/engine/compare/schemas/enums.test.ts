import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("enums", [
  {
    title: "a value is replaced by another",
    of: "schema",
    before: "{ enum: [a, b] }",
    after: "{ enum: [b, c] }",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", { subject: "Thing", value: "a" }),
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: c", {
        subject: "Thing",
        value: '"c"',
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: "c" }),
      dangerous("enum-value-added", "response", "#/enum", "#/enum/0: a", {
        subject: "Thing",
        value: '"a"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "an enum is added",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, enum: [a, b] }",
    changes: [breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["a", "b"] })],
    reverted: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "b"] })],
  },
  {
    title: "a `const` becomes an enum with another value",
    of: "schema",
    dialect: "3.1",
    before: "{ const: a }",
    after: "{ enum: [a, 1] }",
    changes: [
      breaking("enum-value-added", "response", "#/const", "#/enum/1", {
        subject: "Thing",
        value: "1",
        inHeader: false,
        newType: true,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/const", { subject: "Thing", value: "1" }),
    ],
  },
  {
    title: "values of several types are reported once each",
    of: "schema",
    before: "{ enum: [a, 1, true, [x], { y: 1 }] }",
    after: "{ enum: [b, 2, false, [z], { y: 2 }] }",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", { subject: "Thing", value: "a" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: "1" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#/enum", { subject: "Thing", value: "true" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#/enum", { subject: "Thing", value: '["x"]' }),
      breaking("enum-value-removed", "request", "#/enum/4", "#/enum", { subject: "Thing", value: '{"y":1}' }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/0: b", {
        subject: "Thing",
        value: '"b"',
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/1: 2", {
        subject: "Thing",
        value: "2",
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/2: false", {
        subject: "Thing",
        value: "false",
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/3: [z]", {
        subject: "Thing",
        value: '["z"]',
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/4: { y: 2 }", {
        subject: "Thing",
        value: '{"y":2}',
        inHeader: false,
        noneLeft: true,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", { subject: "Thing", value: "b" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: "2" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#/enum", { subject: "Thing", value: "false" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#/enum", { subject: "Thing", value: '["z"]' }),
      breaking("enum-value-removed", "request", "#/enum/4", "#/enum", { subject: "Thing", value: '{"y":2}' }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/0: a", {
        subject: "Thing",
        value: '"a"',
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/1", {
        subject: "Thing",
        value: "1",
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/2: true", {
        subject: "Thing",
        value: "true",
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/3: [x]", {
        subject: "Thing",
        value: '["x"]',
        inHeader: false,
        noneLeft: true,
      }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/4: { y: 1 }", {
        subject: "Thing",
        value: '{"y":1}',
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "the same numbers in another notation",
    of: "schema",
    before: "{ enum: [1, 10, 0.5] }",
    after: "{ enum: [1.0, 1e1, 5e-1] }",
    changes: [],
  },
  {
    title: "values that look alike are different",
    of: "schema",
    before: '{ enum: [1, "1"] }',
    after: '{ enum: [1, "01"] }',
    changes: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: '"1"' }),
      dangerous("enum-value-added", "response", "#/enum", '#/enum/1: "01"', {
        subject: "Thing",
        value: '"01"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "null is added to the enum",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a] }",
    after: "{ enum: [a, null] }",
    changes: [breaking("null-added", "response", "#/enum", "#/enum", { subject: "Thing" })],
    reverted: [breaking("null-removed", "request", "#/enum", "#/enum", { subject: "Thing" })],
  },
  {
    title: "an enum of both booleans equals `type: boolean`",
    of: "schema",
    before: "{ type: boolean }",
    after: "{ type: boolean, enum: [false, true] }",
    changes: [],
    reverted: [],
  },
  {
    title: "an enum of one boolean is reported as an enum",
    of: "schema",
    before: "{ type: boolean }",
    after: "{ type: boolean, enum: [true] }",
    changes: [breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["true"] })],
    reverted: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["true"] })],
  },
  {
    title: "one of both booleans is removed",
    of: "schema",
    before: "{ enum: [true, false, a] }",
    after: "{ enum: [true, a] }",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: "false" }),
    ],
    reverted: [
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: false", {
        subject: "Thing",
        value: "false",
        inHeader: false,
      }),
    ],
  },
  {
    title: "an enum of some types, next to a type without a value of it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], enum: [a, b] }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string or integer",
        after: "string",
        implied: false,
      }),
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["a", "b"] }),
    ],
    reverted: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "b"] }),
      breaking("type-widened", "response", "#/type", "#/type: [string, integer]", {
        subject: "Thing",
        before: "string",
        after: "string or integer",
        implied: false,
      }),
    ],
  },
  {
    title: "values that the type excludes are ignored",
    of: "schema",
    before: "{ type: string, enum: [a, 1] }",
    after: "{ type: string, enum: [a, 2] }",
    changes: [],
  },
  {
    title: "values that other keywords exclude are ignored",
    of: "schema",
    before: `
type: object
properties:
  a: { type: string, enum: [ab, abc], maxLength: 2 }
  b: { type: integer, enum: [1, 9], maximum: 5 }
  c: { type: string, enum: [ab, x], pattern: "^a" }
`,
    after: `
type: object
properties:
  a: { type: string, enum: [ab] }
  b: { type: integer, enum: [1] }
  c: { type: string, enum: [ab] }
`,
    changes: [],
  },
  {
    title: "another keyword excludes a value of an unchanged enum",
    of: "schema",
    before: "{ type: integer, enum: [1, 2, 9] }",
    after: "{ type: integer, enum: [1, 2, 9], maximum: 5 }",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/2", "#/enum", { subject: "Thing", value: "9" }),
    ],
    reverted: [
      dangerous("enum-value-added", "response", "#/enum", "#/enum/2: 9", {
        subject: "Thing",
        value: "9",
        inHeader: false,
      }),
    ],
  },
  {
    title: "an enum is replaced by a keyword that accepts its values",
    of: "schema",
    before: "{ type: string, enum: [ab, cd] }",
    after: "{ type: string, maxLength: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["ab", "cd"] }),
    ],
    reverted: [breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["ab", "cd"] })],
  },
  {
    title: "an enum is replaced by a keyword that rejects one of its values",
    of: "schema",
    before: "{ type: string, enum: [ab, cde] }",
    after: "{ type: string, maxLength: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["ab", "cde"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "cde" }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["ab", "cde"] }),
      breaking("enum-value-added", "response", "#", "#/enum/1: cde", {
        subject: "Thing",
        value: '"cde"',
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "the values of two enums in `allOf` are those that both contain",
    of: "schema",
    before: "{ allOf: [{ enum: [a, b, c] }, { enum: [b, c, d] }] }",
    after: "{ enum: [c, b] }",
    changes: [],
  },
]);

describeCases("whole numbers between bounds", [
  {
    title: "integer bounds that allow the values of the enum",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    changes: [],
    reverted: [],
  },
  {
    title: "integer bounds next to a shorter enum",
    of: "schema",
    before: "{ enum: [2, 3], minimum: 2, maximum: 4 }",
    after: "{ enum: [2, 3, 4] }",
    changes: [
      dangerous("enum-value-added", "response", "#/enum", "#/enum/2: 4", {
        subject: "Thing",
        value: "4",
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/enum/2", "#/enum", { subject: "Thing", value: "4" }),
    ],
  },
  {
    title: "integer bounds that allow one more value than the enum",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    changes: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["2", "3"] })],
    reverted: [breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["2", "3"] })],
  },
  {
    title: "integer bounds that allow one value less than the enum",
    of: "schema",
    before: "{ enum: [2, 3, 4, 5] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    changes: [
      compatible("enum-removed", "both", "#/enum", "#", { subject: "Thing", values: ["2", "3", "4", "5"] }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: "5" }),
    ],
    reverted: [
      compatible("enum-added", "both", "#", "#/enum", { subject: "Thing", values: ["2", "3", "4", "5"] }),
      breaking("enum-value-added", "response", "#", "#/enum/3: 5", {
        subject: "Thing",
        value: "5",
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "an enum of integers with a gap",
    of: "schema",
    before: "{ enum: [2, 4, 5] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["2", "4", "5"] }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "5" }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["2", "4", "5"] }),
      breaking("enum-value-added", "response", "#", "#/enum/2: 5", {
        subject: "Thing",
        value: "5",
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "integer bounds around zero in another notation",
    of: "schema",
    before: "{ enum: [-1, 0, 1, 2] }",
    after: "{ type: integer, minimum: -1.5, maximum: 2.0 }",
    changes: [],
  },
  {
    title: "integer bounds with many digits",
    of: "schema",
    before: "{ enum: [10, 11] }",
    after: "{ type: integer, minimum: 1e1, maximum: 11.9 }",
    changes: [],
  },
  {
    title: "exclusive integer bounds",
    of: "schema",
    before: "{ enum: [3, 4] }",
    after: `
{ type: integer, minimum: 2, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true }
`,
    changes: [],
  },
  {
    title: "bounds of numbers that may have fractions",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: number, minimum: 2, maximum: 3 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["2", "3"] }),
      breaking("type-widened", "response", "#/enum", "#/type: number", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-narrowed", "request", "#/type", "#/enum", {
        subject: "Thing",
        before: "number",
        after: "integer",
        implied: false,
      }),
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["2", "3"] }),
    ],
  },
  {
    title: "bounds next to `multipleOf`",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: "{ type: integer, minimum: 2, maximum: 4, multipleOf: 2 }",
    changes: [
      compatible("enum-removed", "both", "#/enum", "#", { subject: "Thing", values: ["2", "3", "4"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "3" }),
    ],
    reverted: [
      compatible("enum-added", "both", "#", "#/enum", { subject: "Thing", values: ["2", "3", "4"] }),
      breaking("enum-value-added", "response", "#", "#/enum/1: 3", {
        subject: "Thing",
        value: "3",
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "bounds next to `not`",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: `
{ type: integer, minimum: 2, maximum: 4, not: { enum: [3] } }
`,
    changes: [
      compatible("enum-removed", "both", "#/enum", "#", { subject: "Thing", values: ["2", "3", "4"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "3" }),
      breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" }),
    ],
    reverted: [
      breaking("not-relaxed", "response", "#/not", "#", { subject: "Thing" }),
      compatible("enum-added", "both", "#", "#/enum", { subject: "Thing", values: ["2", "3", "4"] }),
      breaking("enum-value-added", "response", "#", "#/enum/1: 3", {
        subject: "Thing",
        value: "3",
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "a single integer bound",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: 2 }",
    changes: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["2", "3"] })],
  },
  {
    title: "integer bounds that are too distant to list the values",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: -1e400, maximum: 1e400 }",
    changes: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["2", "3"] })],
  },
  {
    title: "the bounds of a format",
    of: "schema",
    before: "{ enum: [1] }",
    after: "{ type: integer, format: int32 }",
    changes: [breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1"] })],
  },
]);

describeCases("patterns in place of lists", [
  {
    title: "a pattern that all values match",
    of: "schema",
    before: "{ type: string, enum: [ab, ac] }",
    after: '{ type: string, pattern: "^a" }',
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["ab", "ac"] }),
    ],
    reverted: [breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["ab", "ac"] })],
  },
  {
    title: "a pattern that one value does not match",
    of: "schema",
    before: "{ type: string, enum: [ab, bc] }",
    after: '{ type: string, pattern: "^a" }',
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["ab", "bc"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "bc" }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ["ab", "bc"] }),
      breaking("enum-value-added", "response", "#", "#/enum/1: bc", {
        subject: "Thing",
        value: '"bc"',
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "a pattern that cannot be evaluated, and values with special characters",
    of: "schema",
    before: '{ type: string, enum: ["a.b", "a*b/(c)"] }',
    after: '{ type: string, pattern: "^(?:[a-z.*/()]+)+$" }',
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"a*b/(c)"', "a.b"] }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", { subject: "Thing", values: ['"a*b/(c)"', "a.b"] }),
    ],
  },
  {
    title: "a pattern with exponential backtracking",
    of: "schema",
    before: `
{ type: string, enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, "ab.c"] }
`,
    after: '{ type: string, pattern: "^(a+)+$" }',
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ab.c"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "ab.c" }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", {
        subject: "Thing",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ab.c"],
      }),
      breaking("enum-value-added", "response", "#", '#/enum/1: "ab.c"', {
        subject: "Thing",
        value: '"ab.c"',
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "a pattern that can be neither evaluated nor analyzed",
    of: "schema",
    before: `
{ type: string, enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac] }
`,
    after: String.raw`{ type: string, pattern: '^((a+)+)(?!\1c)b$' }`,
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"],
      }),
      dangerous("schema-not-compared", "both", "#/enum", "#", {
        subject: "Thing",
        reason: "pattern-undecided",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"],
      }),
    ],
    reverted: [
      breaking("enum-added", "request", "#", "#/enum", {
        subject: "Thing",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"],
      }),
      dangerous("schema-not-compared", "both", "#", "#/enum", {
        subject: "Thing",
        reason: "pattern-undecided",
        values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"],
      }),
    ],
  },
  {
    title: "a pattern that cannot be evaluated, next to an added value",
    of: "schema",
    before: '{ type: string, enum: [a], pattern: "^(a+)+(?=b)b$" }',
    after: `
{ type: string, enum: [a, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab], pattern: "^(a+)+(?=b)b$" }
`,
    changes: [
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", {
        subject: "Thing",
        value: '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"',
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", {
        subject: "Thing",
        value: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
      }),
    ],
  },
  {
    title: "a pattern with exponential backtracking, next to an enum that grows by a rejected value",
    of: "schema",
    before: '{ type: string, enum: [a], pattern: "^(a+)+$" }',
    after: `
{ type: string, enum: [a, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab], pattern: "^(a+)+$" }
`,
    changes: [],
    reverted: [],
  },
]);

describeCases("the locations of values", [
  {
    title: "a header",
    of: "operation",
    before: `
responses: { "200": { description: ok, headers: { X-Kind: { schema: { type: array, items: { enum: [a] } } } } } }
`,
    after: `
responses: { "200": { description: ok, headers: { X-Kind: { schema: { type: array, items: { enum: [a, b] } } } } } }
`,
    changes: [
      breaking(
        "enum-value-added",
        "response",
        "#/responses/200/headers/X-Kind/schema/items/enum",
        "#/responses/200/headers/X-Kind/schema/items/enum/1: b",
        { subject: "header X-Kind[]", value: '"b"', inHeader: true },
      ),
    ],
  },
  {
    title: "a property called headers",
    of: "schema",
    before: `
type: object
properties: { headers: { type: object, properties: { kind: { enum: [a] } } } }
`,
    after: `
type: object
properties: { headers: { type: object, properties: { kind: { enum: [a, b] } } } }
`,
    changes: [
      dangerous(
        "enum-value-added",
        "response",
        "#/properties/headers/properties/kind/enum",
        "#/properties/headers/properties/kind/enum/1: b",
        { subject: "Thing.headers.kind", value: '"b"', inHeader: false },
      ),
    ],
  },
  {
    title: "a list that was open before",
    of: "schema",
    before: "{ type: string, enum: [a], x-extensible-enum: true }",
    after: "{ type: string, enum: [a, b] }",
    changes: [
      compatible("enum-value-added", "both", "#/enum", "#/enum/1: b", {
        subject: "Thing",
        value: '"b"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "a list that is open from now on",
    of: "schema",
    before: "{ type: string, enum: [a] }",
    after: "{ type: string, enum: [a, b], x-extensible-enum: true }",
    changes: [
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: b", {
        subject: "Thing",
        value: '"b"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "alternatives that list one value each are one list",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }]",
    after: "anyOf: [{ enum: [a] }, { enum: [c] }, { enum: [d] }]",
    changes: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/0", "#/anyOf", {
        subject: "Thing",
        value: "b",
      }),
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/1/enum/0: c", {
        subject: "Thing",
        value: '"c"',
        inHeader: false,
      }),
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/2/enum/0: d", {
        subject: "Thing",
        value: '"d"',
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/0", "#/anyOf", {
        subject: "Thing",
        value: "c",
      }),
      breaking("enum-value-removed", "request", "#/anyOf/2/enum/0", "#/anyOf", {
        subject: "Thing",
        value: "d",
      }),
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/1/enum/0: b", {
        subject: "Thing",
        value: '"b"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "alternatives that list one value each, against a list",
    of: "schema",
    before: "oneOf: [{ enum: [a] }, { enum: [b] }]",
    after: "{ enum: [b, a] }",
    changes: [],
  },
  {
    title: "a value in the enums of two alternatives of `oneOf` is rejected",
    of: "schema",
    before: "oneOf: [{ enum: [a] }, { enum: [b] }, { enum: [b] }]",
    after: "{ enum: [a] }",
    changes: [],
    reverted: [],
  },
  {
    title: "a value that two alternatives of `anyOf` list is not",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }, { enum: [b] }]",
    after: "{ enum: [a, b] }",
    changes: [],
  },
  {
    title: "alternatives with enums of several values are distinguished",
    of: "schema",
    before: `
anyOf: [{ title: A, enum: [a, b] }, { title: B, enum: [c, d] }]
`,
    after: `
anyOf: [{ title: A, enum: [a, b] }, { title: B, enum: [c, e] }]
`,
    changes: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/1", "#/anyOf/1/enum", {
        subject: "Thing",
        value: "d",
      }),
      dangerous("enum-value-added", "response", "#/anyOf/1/enum", "#/anyOf/1/enum/1: e", {
        subject: "Thing",
        value: '"e"',
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/1", "#/anyOf/1/enum", {
        subject: "Thing",
        value: "e",
      }),
      dangerous("enum-value-added", "response", "#/anyOf/1/enum", "#/anyOf/1/enum/1: d", {
        subject: "Thing",
        value: '"d"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "values of other types in the alternatives",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [1] }]",
    after: "anyOf: [{ enum: [a] }, { enum: [2] }]",
    changes: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/0", "#/anyOf", {
        subject: "Thing",
        value: "1",
      }),
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/1/enum/0: 2", {
        subject: "Thing",
        value: "2",
        inHeader: false,
      }),
    ],
    reverted: [
      breaking("enum-value-removed", "request", "#/anyOf/1/enum/0", "#/anyOf", {
        subject: "Thing",
        value: "2",
      }),
      dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/1/enum/0: 1", {
        subject: "Thing",
        value: "1",
        inHeader: false,
      }),
    ],
  },
  {
    title: "the list of no value",
    of: "schema",
    before: "{ type: string, enum: [a] }",
    after: "{ type: string, enum: [] }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: string", {
        subject: "Thing",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
  },
  {
    title: "the list at a wrong place changes and stays wrong",
    of: "schema",
    before: "{ type: integer, enum: [a, b] }",
    after: "{ type: integer, enum: [a, c] }",
    changes: [
      dangerous("schema-not-compared", "both", "#", "#", {
        subject: "Thing",
        reason: "enum-excluded-by-type",
        values: [],
      }),
    ],
    reverted: [
      dangerous("schema-not-compared", "both", "#", "#", {
        subject: "Thing",
        reason: "enum-excluded-by-type",
        values: [],
      }),
    ],
  },
  {
    title: "the list at a wrong place is sorted",
    of: "schema",
    before: "{ type: integer, enum: [a, b] }",
    after: "{ type: integer, enum: [b, a] }",
    changes: [],
  },
]);

describeCases("enum values of another type than the schema", [
  {
    title: "strings that lost their quotes",
    of: "schema",
    before: "{ type: string, enum: [1.0, 2.0] }",
    after: '{ type: string, enum: ["1.0", "2.0"] }',
    changes: [],
    reverted: [],
  },
  {
    title: "strings that lost their quotes, one removed and one added",
    of: "schema",
    before: "{ type: string, enum: [1.0, 2.0] }",
    after: "{ type: string, enum: [1.0, 3.0] }",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: '"2.0"' }),
      dangerous("enum-value-added", "response", "#/enum", "#/enum/1: 3.0", {
        subject: "Thing",
        value: '"3.0"',
        inHeader: false,
      }),
    ],
  },
  {
    title: "a string that lost its quotes, next to one that did not",
    of: "schema",
    before: "{ type: string, enum: [a, 1] }",
    after: "{ type: string, enum: [a] }",
    changes: [],
  },
  {
    title: "strings that look like booleans",
    of: "schema",
    before: "{ type: string, enum: [true, false] }",
    after: '{ type: string, enum: ["true"] }',
    changes: [
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", { subject: "Thing", value: '"false"' }),
    ],
  },
  {
    title: "numbers that got quotes",
    of: "schema",
    before: '{ type: integer, enum: ["1", "02", "-3"] }',
    after: "{ type: integer, enum: [1, 2, -3] }",
    changes: [],
    reverted: [],
  },
  {
    title: "numbers that got quotes, one of them with a fraction",
    of: "schema",
    before: '{ type: integer, enum: ["1", "2.5"] }',
    after: "{ type: integer, enum: [1] }",
    changes: [],
  },
  {
    title: "numbers that got quotes, next to null",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [number, "null"], enum: ["1", "2.5", null] }',
    after: '{ type: [number, "null"], enum: [1, 2.5] }',
    changes: [
      breaking("null-removed", "request", "#/type", '#/type: [number, "null"]', { subject: "Thing" }),
    ],
  },
  {
    title: "booleans that got quotes",
    of: "schema",
    before: '{ type: boolean, enum: ["true"] }',
    after: "{ type: boolean, enum: [true] }",
    changes: [],
    reverted: [],
  },
  {
    title: "values that are not numbers, an empty string and a point",
    of: "schema",
    before: '{ type: number, enum: ["", "."] }',
    after: '{ type: number, enum: ["."] }',
    changes: [
      dangerous("schema-not-compared", "both", "#", "#", {
        subject: "Thing",
        reason: "enum-excluded-by-type",
        values: [],
      }),
    ],
  },
  {
    title: "texts within a list of objects",
    of: "schema",
    before: "{ type: string, enum: [{ a: 1 }] }",
    after: "{ type: string, enum: [{ a: 2 }] }",
    changes: [
      dangerous("schema-not-compared", "both", "#", "#", {
        subject: "Thing",
        reason: "enum-excluded-by-type",
        values: [],
      }),
    ],
  },
]);
