import { describeCases } from "../cases";

describeCases("lists of values", [
  {
    title: "a value goes, another comes",
    of: "schema",
    before: "{ enum: [a, b] }",
    after: "{ enum: [b, c] }",
    said: [
      "enum-value-removed breaking (request) at enum: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `c` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      'enum-value-added dangerous (response) at a: `"a"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "a list comes",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, enum: [a, b] }",
    said: [
      "enum-added breaking (request) at enum: `Thing` now only allows a, b. | base /components/schemas/Thing",
    ],
    back: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to a, b. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a constant comes into a list",
    of: "schema",
    dialect: "3.1",
    before: "{ const: a }",
    after: "{ enum: [a, 1] }",
    said: [
      "enum-value-added dangerous (response) at 1: `1` is new for `Thing`. | base /components/schemas/Thing/const",
    ],
    back: [
      "enum-value-removed breaking (request) at const: `1` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "values of several types, each told once",
    of: "schema",
    before: "{ enum: [a, 1, true, [x], { y: 1 }] }",
    after: "{ enum: [b, 2, false, [z], { y: 2 }] }",
    said: [
      "enum-value-removed breaking (request) at enum: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at enum: `1` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at enum: `true` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at enum: `["x"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
      'enum-value-removed breaking (request) at enum: `{"y":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4',
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/enum',
      "enum-value-added dangerous (response) at 2: `2` is new for `Thing`. | base /components/schemas/Thing/enum",
      "enum-value-added dangerous (response) at false: `false` is new for `Thing`. | base /components/schemas/Thing/enum",
      'enum-value-added dangerous (response) at [z]: `["z"]` is new for `Thing`. | base /components/schemas/Thing/enum',
      'enum-value-added dangerous (response) at { y: 2 }: `{"y":2}` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at enum: `2` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at enum: `false` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at enum: `["z"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
      'enum-value-removed breaking (request) at enum: `{"y":2}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4',
      'enum-value-added dangerous (response) at a: `"a"` is new for `Thing`. | base /components/schemas/Thing/enum',
      "enum-value-added dangerous (response) at 1: `1` is new for `Thing`. | base /components/schemas/Thing/enum",
      "enum-value-added dangerous (response) at true: `true` is new for `Thing`. | base /components/schemas/Thing/enum",
      'enum-value-added dangerous (response) at [x]: `["x"]` is new for `Thing`. | base /components/schemas/Thing/enum',
      'enum-value-added dangerous (response) at { y: 1 }: `{"y":1}` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "the same numbers in other figures",
    of: "schema",
    before: "{ enum: [1, 10, 0.5] }",
    after: "{ enum: [1.0, 1e1, 5e-1] }",
    said: [],
  },
  {
    title: "one number is no other because it looks alike",
    of: "schema",
    before: '{ enum: [1, "1"] }',
    after: '{ enum: [1, "01"] }',
    said: [
      'enum-value-removed breaking (request) at enum: `"1"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-added dangerous (response) at "01": `"01"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "null comes into the list",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a] }",
    after: "{ enum: [a, null] }",
    said: [
      "null-added breaking (response) at enum: `Thing` may now be null. | base /components/schemas/Thing/enum",
    ],
    back: [
      "null-removed breaking (request) at enum: `Thing` may no longer be null. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "null comes into the list by `nullable`",
    of: "schema",
    before: "{ type: string, enum: [a] }",
    after: "{ type: string, nullable: true, enum: [a] }",
    said: [
      "null-added breaking (response) at string: `Thing` may now be null. | base /components/schemas/Thing/type",
    ],
    back: [
      "null-removed breaking (request) at string: `Thing` may no longer be null. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "`nullable` beside a list, as converters put it to OpenAPI 3.1",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components: { schemas: { Thing: { type: string, nullable: true, enum: [a, b] } } }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components: { schemas: { Thing: { type: [string, "null"], enum: [a, b] } } }
`,
    said: [],
    back: [],
  },
  {
    title: "`nullable` beside a list, gone in OpenAPI 3.1",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { type: string, nullable: true, enum: [a, b] } } } }
      responses: { "200": { description: ok } }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { type: string, enum: [a, b] } } } }
      responses: { "200": { description: ok } }
`,
    said: [
      "null-removed breaking (request) at string: The request body may no longer be null. | base /paths/~1a/post/requestBody/content/application~1json/schema/type",
    ],
  },
  {
    title: "both booleans are no list",
    of: "schema",
    before: "{ type: boolean }",
    after: "{ type: boolean, enum: [false, true] }",
    said: [],
    back: [],
  },
  {
    title: "one boolean is a list",
    of: "schema",
    before: "{ type: boolean }",
    after: "{ type: boolean, enum: [true] }",
    said: [
      "enum-added breaking (request) at enum: `Thing` now only allows true. | base /components/schemas/Thing",
    ],
    back: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to true. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "of both booleans one goes",
    of: "schema",
    before: "{ enum: [true, false, a] }",
    after: "{ enum: [true, a] }",
    said: [
      "enum-value-removed breaking (request) at enum: `false` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "enum-value-added dangerous (response) at false: `false` is new for `Thing`. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a list of some types only, beside a type that has none of it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], enum: [a, b] }",
    said: [
      "type-narrowed breaking (request) at [string, integer]: `Thing` may now only be string, was string or integer. | base /components/schemas/Thing/type",
      "enum-added breaking (request) at enum: `Thing` now only allows a, b. | base /components/schemas/Thing",
    ],
    back: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to a, b. | base /components/schemas/Thing/enum",
      "type-widened breaking (response) at [string, integer]: `Thing` may now be string or integer, was string. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "what the type leaves out does not count",
    of: "schema",
    before: "{ type: string, enum: [a, 1] }",
    after: "{ type: string, enum: [a, 2] }",
    said: [],
  },
  {
    title: "what other keywords leave out does not count",
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
    said: [],
  },
  {
    title: "what other keywords leave out of a list that stays",
    of: "schema",
    before: "{ type: integer, enum: [1, 2, 9] }",
    after: "{ type: integer, enum: [1, 2, 9], maximum: 5 }",
    said: [
      "enum-value-removed breaking (request) at enum: `9` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
    back: [
      "enum-value-added dangerous (response) at 9: `9` is new for `Thing`. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "the list goes, and a keyword says what is left",
    of: "schema",
    before: "{ type: string, enum: [ab, cd] }",
    after: "{ type: string, maxLength: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to ab, cd. | base /components/schemas/Thing/enum",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows ab, cd. | base /components/schemas/Thing",
    ],
  },
  {
    title: "the list goes, and a keyword refuses one of its values",
    of: "schema",
    before: "{ type: string, enum: [ab, cde] }",
    after: "{ type: string, maxLength: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to ab, cde. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `cde` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows ab, cde. | base /components/schemas/Thing",
      'enum-value-added dangerous (response) at cde: `"cde"` is new for `Thing`. | base /components/schemas/Thing',
    ],
  },
  {
    title: "the values of two lists in both",
    of: "schema",
    before: "{ allOf: [{ enum: [a, b, c] }, { enum: [b, c, d] }] }",
    after: "{ enum: [c, b] }",
    said: [],
  },
]);

describeCases("whole numbers between bounds", [
  {
    title: "bounds that leave what was listed",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    said: [],
    back: [],
  },
  {
    title: "bounds beside a list that is shorter",
    of: "schema",
    before: "{ enum: [2, 3], minimum: 2, maximum: 4 }",
    after: "{ enum: [2, 3, 4] }",
    said: [
      "enum-value-added dangerous (response) at 4: `4` is new for `Thing`. | base /components/schemas/Thing/enum",
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `4` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "bounds that leave one more",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3. | base /components/schemas/Thing/enum",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 3. | base /components/schemas/Thing",
    ],
  },
  {
    title: "bounds that leave one less",
    of: "schema",
    before: "{ enum: [2, 3, 4, 5] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3, 4, 5. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `5` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 3, 4, 5. | base /components/schemas/Thing",
      "enum-value-added dangerous (response) at 5: `5` is new for `Thing`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "a list with a gap",
    of: "schema",
    before: "{ enum: [2, 4, 5] }",
    after: "{ type: integer, minimum: 2, maximum: 4 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 4, 5. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `5` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 4, 5. | base /components/schemas/Thing",
      "enum-value-added dangerous (response) at 5: `5` is new for `Thing`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "bounds around zero, in other figures",
    of: "schema",
    before: "{ enum: [-1, 0, 1, 2] }",
    after: "{ type: integer, minimum: -1.5, maximum: 2.0 }",
    said: [],
  },
  {
    title: "bounds of many figures",
    of: "schema",
    before: "{ enum: [10, 11] }",
    after: "{ type: integer, minimum: 1e1, maximum: 11.9 }",
    said: [],
  },
  {
    title: "bounds that let themselves out",
    of: "schema",
    before: "{ enum: [3, 4] }",
    after: `
{ type: integer, minimum: 2, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true }
`,
    said: [],
  },
  {
    title: "bounds of numbers that may have fractions",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: number, minimum: 2, maximum: 3 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3. | base /components/schemas/Thing/enum",
      "type-widened breaking (response) at number: `Thing` may now be number, was integer. | base /components/schemas/Thing/enum",
    ],
    back: [
      "type-narrowed breaking (request) at enum: `Thing` may now only be integer, was number. | base /components/schemas/Thing/type",
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 3. | base /components/schemas/Thing",
    ],
  },
  {
    title: "bounds beside a step",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: "{ type: integer, minimum: 2, maximum: 4, multipleOf: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3, 4. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `3` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 3, 4. | base /components/schemas/Thing",
      "enum-value-added dangerous (response) at 3: `3` is new for `Thing`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "bounds beside what is excluded",
    of: "schema",
    before: "{ enum: [2, 3, 4] }",
    after: `
{ type: integer, minimum: 2, maximum: 4, not: { enum: [3] } }
`,
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3, 4. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `3` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
    back: [
      "not-relaxed breaking (response) at Thing: `not` of `Thing` excludes fewer values. | base /components/schemas/Thing/not",
      "enum-added breaking (request) at enum: `Thing` now only allows 2, 3, 4. | base /components/schemas/Thing",
      "enum-value-added dangerous (response) at 3: `3` is new for `Thing`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "one bound alone",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "bounds too far apart to be counted",
    of: "schema",
    before: "{ enum: [2, 3] }",
    after: "{ type: integer, minimum: -1e400, maximum: 1e400 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 2, 3. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "the format's bounds",
    of: "schema",
    before: "{ enum: [1] }",
    after: "{ type: integer, format: int32 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1. | base /components/schemas/Thing/enum",
    ],
  },
]);

describeCases("patterns in place of lists", [
  {
    title: "a pattern that all of them match",
    of: "schema",
    before: "{ type: string, enum: [ab, ac] }",
    after: '{ type: string, pattern: "^a" }',
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to ab, ac. | base /components/schemas/Thing/enum",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows ab, ac. | base /components/schemas/Thing",
    ],
  },
  {
    title: "a pattern that one of them does not match",
    of: "schema",
    before: "{ type: string, enum: [ab, bc] }",
    after: '{ type: string, pattern: "^a" }',
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to ab, bc. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `bc` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows ab, bc. | base /components/schemas/Thing",
      'enum-value-added dangerous (response) at bc: `"bc"` is new for `Thing`. | base /components/schemas/Thing',
    ],
  },
  {
    title: "a pattern that nobody can try, with signs that mean something else in patterns",
    of: "schema",
    before: '{ type: string, enum: ["a.b", "a*b/(c)"] }',
    after: '{ type: string, pattern: "^(?:[a-z.*/()]+)+$" }',
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "a*b/(c)", a.b. | base /components/schemas/Thing/enum',
    ],
    back: [
      'enum-added breaking (request) at enum: `Thing` now only allows "a*b/(c)", a.b. | base /components/schemas/Thing',
    ],
  },
  {
    title: "a pattern that takes too many ways to be tried",
    of: "schema",
    before: `
{ type: string, enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, "ab.c"] }
`,
    after: '{ type: string, pattern: "^(a+)+$" }',
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ab.c. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `ab.c` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ab.c. | base /components/schemas/Thing",
      'enum-value-added dangerous (response) at "ab.c": `"ab.c"` is new for `Thing`. | base /components/schemas/Thing',
    ],
  },
  {
    title: "a pattern that can neither be tried nor taken apart",
    of: "schema",
    before: `
{ type: string, enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac] }
`,
    after: String.raw`{ type: string, pattern: '^((a+)+)(?!\1c)b$' }`,
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaa…. | base /components/schemas/Thing/enum",
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: whether aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaa… matches its pattern could not be decided. | base /components/schemas/Thing/enum",
    ],
    back: [
      "enum-added breaking (request) at enum: `Thing` now only allows aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaa…. | base /components/schemas/Thing",
      "schema-not-compared dangerous (both) at enum: `Thing` could not be compared: whether aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab, aaaaaaaaaaaaaaaaaaaaaa… matches its pattern could not be decided. | base /components/schemas/Thing",
    ],
  },
  {
    title: "such a pattern beside a list that grows",
    of: "schema",
    before: '{ type: string, enum: [a], pattern: "^(a+)+(?=b)b$" }',
    after: `
{ type: string, enum: [a, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab], pattern: "^(a+)+(?=b)b$" }
`,
    said: [
      'enum-value-added dangerous (response) at aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab: `"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "a pattern that takes too many ways, beside a list that grows by what it refuses",
    of: "schema",
    before: '{ type: string, enum: [a], pattern: "^(a+)+$" }',
    after: `
{ type: string, enum: [a, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab], pattern: "^(a+)+$" }
`,
    said: [],
    back: [],
  },
]);

describeCases("what values stand in", [
  {
    title: "a header",
    of: "operation",
    before: `
responses: { "200": { description: ok, headers: { X-Kind: { schema: { type: array, items: { enum: [a] } } } } } }
`,
    after: `
responses: { "200": { description: ok, headers: { X-Kind: { schema: { type: array, items: { enum: [a, b] } } } } } }
`,
    said: [
      'enum-value-added breaking (response) at b: `"b"` is new for the header `X-Kind[]`. | base /paths/~1things/get/responses/200/headers/X-Kind/schema/items/enum',
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
    said: [
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing.headers.kind`. | base /components/schemas/Thing/properties/headers/properties/kind/enum',
    ],
  },
  {
    title: "a list that was open before",
    of: "schema",
    before: "{ type: string, enum: [a], x-extensible-enum: true }",
    after: "{ type: string, enum: [a, b] }",
    said: [
      'enum-value-added compatible (both) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "a list that is open from now on",
    of: "schema",
    before: "{ type: string, enum: [a] }",
    after: "{ type: string, enum: [a, b], x-extensible-enum: true }",
    said: [
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "alternatives that list one value each are one list",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }]",
    after: "anyOf: [{ enum: [a] }, { enum: [c] }, { enum: [d] }]",
    said: [
      "enum-value-removed breaking (request) at anyOf: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/0",
      'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
      'enum-value-added dangerous (response) at d: `"d"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
    ],
    back: [
      "enum-value-removed breaking (request) at anyOf: `c` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/0",
      "enum-value-removed breaking (request) at anyOf: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/2/enum/0",
      'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
    ],
  },
  {
    title: "alternatives that list one value each, against a list",
    of: "schema",
    before: "oneOf: [{ enum: [a] }, { enum: [b] }]",
    after: "{ enum: [b, a] }",
    said: [],
  },
  {
    title: "a value that two alternatives of `oneOf` list is refused",
    of: "schema",
    before: "oneOf: [{ enum: [a] }, { enum: [b] }, { enum: [b] }]",
    after: "{ enum: [a] }",
    said: [],
    back: [],
  },
  {
    title: "a value that two alternatives of `anyOf` list is not",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [b] }, { enum: [b] }]",
    after: "{ enum: [a, b] }",
    said: [],
  },
  {
    title: "alternatives that list several values each are told apart",
    of: "schema",
    before: `
anyOf: [{ title: A, enum: [a, b] }, { title: B, enum: [c, d] }]
`,
    after: `
anyOf: [{ title: A, enum: [a, b] }, { title: B, enum: [c, e] }]
`,
    said: [
      "enum-value-removed breaking (request) at enum: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/1",
      'enum-value-added dangerous (response) at e: `"e"` is new for `Thing`. | base /components/schemas/Thing/anyOf/1/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `e` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/1",
      'enum-value-added dangerous (response) at d: `"d"` is new for `Thing`. | base /components/schemas/Thing/anyOf/1/enum',
    ],
  },
  {
    title: "values of other types in the alternatives",
    of: "schema",
    before: "anyOf: [{ enum: [a] }, { enum: [1] }]",
    after: "anyOf: [{ enum: [a] }, { enum: [2] }]",
    said: [
      "enum-value-removed breaking (request) at anyOf: `1` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/0",
      "enum-value-added dangerous (response) at 2: `2` is new for `Thing`. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "enum-value-removed breaking (request) at anyOf: `2` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/0",
      "enum-value-added dangerous (response) at 1: `1` is new for `Thing`. | base /components/schemas/Thing/anyOf",
    ],
  },
  {
    title: "the list of no value",
    of: "schema",
    before: "{ type: string, enum: [a] }",
    after: "{ type: string, enum: [] }",
    said: [
      "type-narrowed breaking (request) at string: `Thing` is no longer allowed at all, was string. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "the list at a wrong place changes and stays wrong",
    of: "schema",
    before: "{ type: integer, enum: [a, b] }",
    after: "{ type: integer, enum: [a, c] }",
    said: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: its type leaves none of the values it lists. | base /components/schemas/Thing",
    ],
    back: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: its type leaves none of the values it lists. | base /components/schemas/Thing",
    ],
  },
  {
    title: "the list at a wrong place is sorted",
    of: "schema",
    before: "{ type: integer, enum: [a, b] }",
    after: "{ type: integer, enum: [b, a] }",
    said: [],
  },
]);

describeCases("lists of values of another type than theirs", [
  {
    title: "texts that lost their quotes",
    of: "schema",
    before: "{ type: string, enum: [1.0, 2.0] }",
    after: '{ type: string, enum: ["1.0", "2.0"] }',
    said: [],
    back: [],
  },
  {
    title: "texts that lost their quotes, one less and one more",
    of: "schema",
    before: "{ type: string, enum: [1.0, 2.0] }",
    after: "{ type: string, enum: [1.0, 3.0] }",
    said: [
      'enum-value-removed breaking (request) at enum: `"2.0"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-added dangerous (response) at 3.0: `"3.0"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "a text that lost its quotes beside one that did not",
    of: "schema",
    before: "{ type: string, enum: [a, 1] }",
    after: "{ type: string, enum: [a] }",
    said: [],
  },
  {
    title: "texts that read as booleans",
    of: "schema",
    before: "{ type: string, enum: [true, false] }",
    after: '{ type: string, enum: ["true"] }',
    said: [
      'enum-value-removed breaking (request) at enum: `"false"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "numbers that got quotes",
    of: "schema",
    before: '{ type: integer, enum: ["1", "02", "-3"] }',
    after: "{ type: integer, enum: [1, 2, -3] }",
    said: [],
    back: [],
  },
  {
    title: "numbers that got quotes, one of them with a fraction",
    of: "schema",
    before: '{ type: integer, enum: ["1", "2.5"] }',
    after: "{ type: integer, enum: [1] }",
    said: [],
  },
  {
    title: "numbers that got quotes, beside null",
    of: "schema",
    dialect: "3.1",
    before: '{ type: [number, "null"], enum: ["1", "2.5", null] }',
    after: '{ type: [number, "null"], enum: [1, 2.5] }',
    said: [
      'null-removed breaking (request) at [number, "null"]: `Thing` may no longer be null. | base /components/schemas/Thing/type',
    ],
  },
  {
    title: "booleans that got quotes",
    of: "schema",
    before: '{ type: boolean, enum: ["true"] }',
    after: "{ type: boolean, enum: [true] }",
    said: [],
    back: [],
  },
  {
    title: "what is no number, an empty text and a point",
    of: "schema",
    before: '{ type: number, enum: ["", "."] }',
    after: '{ type: number, enum: ["."] }',
    said: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: its type leaves none of the values it lists. | base /components/schemas/Thing",
    ],
  },
  {
    title: "texts within a list of objects",
    of: "schema",
    before: "{ type: string, enum: [{ a: 1 }] }",
    after: "{ type: string, enum: [{ a: 2 }] }",
    said: [
      "schema-not-compared dangerous (both) at Thing: `Thing` could not be compared: its type leaves none of the values it lists. | base /components/schemas/Thing",
    ],
  },
]);
