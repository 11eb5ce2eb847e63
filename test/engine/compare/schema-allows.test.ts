import { describeCases } from "../cases";

describeCases("which of the listed values a schema that takes the place of the list lets pass", [
  {
    title: "types",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, 1, 1.5, true, [], {}] }",
    after: "{ type: [string, integer, object] }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 1.5, [], a, true, {}. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `1.5` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "type-narrowed breaking (request) at [string, integer, object]: `Thing` may now only be string or integer or object, was string or number or boolean or array or object. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a lower bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 2.5] }",
    after: "{ type: number, minimum: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 2, 2.5. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `1` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
    ],
  },
  {
    title: "an upper bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 2.5] }",
    after: "{ type: number, maximum: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 2, 2.5. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `2.5` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "bounds that let themselves out",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 3] }",
    after: "{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 3 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 2, 3. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `1` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at Thing: `3` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "type-widened breaking (response) at number: `Thing` may now be number, was integer. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a step",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [0, 0.3, 0.4, -0.6] }",
    after: "{ type: number, multipleOf: 0.3 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to -0.6, 0, 0.3, 0.4. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `0.4` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "a step of nothing, which stops the check",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [0, 0.3] }",
    after: "{ type: number, multipleOf: 0 }",
    said: [],
  },
  {
    title: "two steps",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [4, 6, 12] }",
    after: `
{ allOf: [{ type: integer, multipleOf: 4 }, { multipleOf: 6 }] }
`,
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 12, 4, 6. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `4` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at Thing: `6` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "lengths, by code points",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["", ab, abc, "😀😀", "😀😀😀"] }',
    after: "{ type: string, minLength: 1, maxLength: 2 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "", "😀😀", "😀😀😀", ab, abc. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `""` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
      "enum-value-removed breaking (request) at Thing: `abc` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at Thing: `"😀😀😀"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4',
    ],
  },
  {
    title: "a pattern",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [ab, ba] }",
    after: "{ type: string, pattern: '^a' }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to ab, ba. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `ba` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "the form of a date",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: ["2030-01-01", "2030-1-1", "x2030-01-01", "2030-01-011"] }
`,
    after: "{ type: string, format: date }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "2030-01-01", "2030-01-011", "2030-1-1", x2030-01-01. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"2030-1-1"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      "enum-value-removed breaking (request) at Thing: `x2030-01-01` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at Thing: `"2030-01-011"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
    ],
  },
  {
    title: "the form of a date with a time",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: ["2030-01-01T10:00:00Z", "2030-01-01 10:00:00", "2030-01-01t10:00:00Z", "2030-01-01", "x2030-01-01T10:00:00Z", "2030-01-01T10:00"] }
`,
    after: "{ type: string, format: date-time }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "2030-01-01 10:00:00", "2030-01-01", 2030-01-01T10:00, 20…. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"2030-01-01"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
      "enum-value-removed breaking (request) at Thing: `x2030-01-01T10:00:00Z` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4",
      "enum-value-removed breaking (request) at Thing: `2030-01-01T10:00` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/5",
    ],
  },
  {
    title: "the form of a time",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["10:00:00Z", "10:00", "x10:00:00"] }',
    after: "{ type: string, format: time }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "10:00", 10:00:00Z, x10:00:00. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"10:00"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      "enum-value-removed breaking (request) at Thing: `x10:00:00` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "the form of a duration",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [P3D, 3D, xP3D] }",
    after: "{ type: string, format: duration }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 3D, P3D, xP3D. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `3D` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at Thing: `xP3D` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "the form of an address of mail",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a@b.c, ab] }",
    after: "{ type: string, format: email }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "a@b.c", ab. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `ab` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "the form of an international address of mail",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a@b.c, ab] }",
    after: "{ type: string, format: idn-email }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "a@b.c", ab. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `ab` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "the form of an IP address",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1.2.3.4, 1.2.3, 1.2.3.4.5, 1.2.3.1234, x1.2.3.4] }",
    after: "{ type: string, format: ipv4 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "1.2.3", "1.2.3.1234", "1.2.3.4", "1.2.3.4.5", x1.2.3.4. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"1.2.3"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-removed breaking (request) at Thing: `"1.2.3.4.5"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
      'enum-value-removed breaking (request) at Thing: `"1.2.3.1234"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
      "enum-value-removed breaking (request) at Thing: `x1.2.3.4` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4",
    ],
  },
  {
    title: "the form of a longer IP address",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["::1", "1"] }',
    after: "{ type: string, format: ipv6 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "1", "::1". | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"1"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "the form of a pointer",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["", "/a", "a", "a/"] }',
    after: "{ type: string, format: json-pointer }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "", /a, a, a/. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "enum-value-removed breaking (request) at Thing: `a/` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
    ],
  },
  {
    title: "the form of a relative pointer",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["1/a", "/a", "a1"] }',
    after: "{ type: string, format: relative-json-pointer }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to /a, 1/a, a1. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `/a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at Thing: `a1` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "the form of a URI",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["http:a", "Ab+c.d-e:x", "a", "1:a", "/a:b"] }',
    after: "{ type: string, format: uri }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "Ab+c.d-e:x", /a:b, 1:a, a, http:a. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "enum-value-removed breaking (request) at Thing: `1:a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
      "enum-value-removed breaking (request) at Thing: `/a:b` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4",
    ],
  },
  {
    title: "the form of an IRI",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["http:a", "a"] }',
    after: "{ type: string, format: iri }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to a, http:a. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "the form of a UUID",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: ["00000000-0000-0000-0000-00000000000F", "urn:uuid:00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-00000000000", "x00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-0000000000000"] }
`,
    after: "{ type: string, format: uuid }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "00000000-0000-0000-0000-00000000000", "00000000-0000-000…. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `"00000000-0000-0000-0000-00000000000"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
      "enum-value-removed breaking (request) at Thing: `x00000000-0000-0000-0000-000000000000` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
      'enum-value-removed breaking (request) at Thing: `"00000000-0000-0000-0000-0000000000000"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4',
    ],
  },
  {
    title: "a format of which no form is known",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: hostname }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "1", a. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "a format called like what every object has",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: constructor }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to "1", a. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "counts of items",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[], [1], [1, 2], [1, 2, 3]] }",
    after: "{ type: array, minItems: 1, maxItems: 2 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to [1,2,3], [1,2], [1], []. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `[]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at Thing: `[1,2,3]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
    ],
  },
  {
    title: "unique items",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [[1, 1], [1, 2], [1, 1.0], [{ a: 1, b: 2 }, { b: 2, a: 1 }]] }
`,
    after: "{ type: array, uniqueItems: true }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to [1,1], [1,2], [{"a":1,"b":2},{"b":2,"a":1}]. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `[1,1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at Thing: `[{"a":1,"b":2},{"b":2,"a":1}]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
    ],
  },
  {
    title: "items",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a, b], [a, 1], []] }",
    after: "{ type: array, items: { type: string } }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a","b"], ["a",1], []. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `["a",1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "items of two kinds",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a, 1], [a, true]] }",
    after: `
{ type: array, items: { anyOf: [{ type: string }, { type: integer }] } }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a",1], ["a",true]. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `["a",true]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "items with a place of their own",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a, 1], [1, a], [a, a], [a]] }",
    after: `
{ type: array, prefixItems: [{ type: string }], items: { type: integer } }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a","a"], ["a",1], ["a"], [1,"a"]. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `[1,"a"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-removed breaking (request) at Thing: `["a","a"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
    ],
  },
  {
    title: "what must be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [1], [1, a], []] }",
    after: "{ type: array, contains: { type: string } }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a"], [1,"a"], [1], []. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `[1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at Thing: `[]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
    ],
  },
  {
    title: "how many must be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, b], [a, b, c]] }",
    after: "{ type: array, contains: { type: string }, minContains: 2 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a","b","c"], ["a","b"], ["a"]. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `["a"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
    ],
  },
  {
    title: "how many may be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, b], [a, b, c]] }",
    after: "{ type: array, contains: { type: string }, maxContains: 2 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a","b","c"], ["a","b"], ["a"]. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `["a","b","c"]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
    ],
  },
  {
    title: "how many may be contained of what is not sure",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, b], [a, b, c]] }",
    after: `
{ type: array, contains: { type: string, format: hostname }, maxContains: 2 }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a","b","c"], ["a","b"], ["a"]. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "what is contained counts as evaluated",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, 1], [1]] }",
    after: `
{ type: array, contains: { type: string }, unevaluatedItems: false }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a",1], ["a"], [1]. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `[1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "what is left unevaluated",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, 1], [1]] }",
    after: `
{ type: array, prefixItems: [{ type: string }], unevaluatedItems: false }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a",1], ["a"], [1]. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `["a",1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      "enum-value-removed breaking (request) at Thing: `[1]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
    ],
  },
  {
    title: "counts of properties",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [{}, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }] }
`,
    after: "{ type: object, minProperties: 1, maxProperties: 2 }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1,"b":2,"c":3}, {"a":1,"b":2}, {"a":1}, {}. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `{}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      'enum-value-removed breaking (request) at Thing: `{"a":1,"b":2,"c":3}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
    ],
  },
  {
    title: "required properties",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{}, { a: 1 }, { a: 1, b: 2 }] }",
    after: "{ type: object, required: [a, b] }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1,"b":2}, {"a":1}, {}. | base /components/schemas/Thing/enum',
      "enum-value-removed breaking (request) at Thing: `{}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      'enum-value-removed breaking (request) at Thing: `{"a":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "properties",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ a: 1 }, { a: x }, { b: 1 }] }",
    after: "{ type: object, properties: { a: { type: string } } }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":"x"}, {"a":1}, {"b":1}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"a":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
    ],
  },
  {
    title: "properties that are not named",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ a: 1 }, { b: x }, { b: 1 }] }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: { type: string } }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1}, {"b":"x"}, {"b":1}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"b":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
    ],
  },
  {
    title: "a closed object",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ a: 1 }, { b: 1 }] }",
    after: `
{ type: object, properties: { a: {} }, additionalProperties: false }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1}, {"b":1}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"b":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "names that match a pattern",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ a: 1 }, { x-b: 1 }, { x-b: y }, { c: y }] }",
    after: `
{ type: object, properties: { a: {} }, patternProperties: { '^x-': { type: string } }, additionalProperties: false }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1}, {"c":"y"}, {"x-b":"y"}, {"x-b":1}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"x-b":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-removed breaking (request) at Thing: `{"c":"y"}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
    ],
  },
  {
    title: "names that match two patterns",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ x-y: 1 }, { x-y: 5 }, { x-y: z }] }",
    after: `
{ type: object, patternProperties: { '^x-': { type: integer }, '-y$': { maximum: 3 } } }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"x-y":"z"}, {"x-y":1}, {"x-y":5}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"x-y":5}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
      'enum-value-removed breaking (request) at Thing: `{"x-y":"z"}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2',
    ],
  },
  {
    title: "names that may match a pattern that nobody can try are not decided",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [{ a: 1 }, { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab: 1 }] }
`,
    after: `
{ type: object, properties: { a: { type: string } }, patternProperties: { '^(a+)+(?=b)b$': {} }, additionalProperties: false }
`,
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to {"a":1}, {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab":1}. | base /components/schemas/Thing/enum',
      'enum-value-removed breaking (request) at Thing: `{"a":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
    ],
  },
  {
    title: "what is excluded",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b, 1] }",
    after: "{ type: [string, integer], not: { enum: [a] } }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, a, b. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
  {
    title: "what is excluded by a bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 3] }",
    after: "{ type: integer, not: { type: integer, minimum: 2 } }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 2, 3. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `2` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at Thing: `3` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
  {
    title: "what may be excluded by a format is not decided",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b] }",
    after: "{ type: string, not: { type: string, format: hostname } }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to a, b. | base /components/schemas/Thing/enum",
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
  {
    title: "what is excluded of two kinds",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, 1, 2] }",
    after: `
{ type: [string, integer], not: { anyOf: [{ enum: [a] }, { type: integer, minimum: 2 }] } }
`,
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to 1, 2, a. | base /components/schemas/Thing/enum",
      "enum-value-removed breaking (request) at Thing: `2` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      "enum-value-removed breaking (request) at Thing: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "not-tightened breaking (request) at enum: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
      "not-tightened breaking (request) at type: integer: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
  {
    title: "what may be excluded of lists is not decided",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [b]] }",
    after: "{ type: array, not: { items: { const: a } } }",
    said: [
      'enum-removed breaking (response) at Thing: `Thing` is no longer limited to ["a"], ["b"]. | base /components/schemas/Thing/enum',
      "not-tightened breaking (request) at not: `not` of `Thing` excludes more values. | base /components/schemas/Thing",
    ],
  },
]);

describeCases("which listed values are left beside other keywords", [
  {
    title: "null, where the list has it",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, null] }",
    after: "{ type: [string, 'null'], maxLength: 1 }",
    said: [
      "enum-removed breaking (response) at Thing: `Thing` is no longer limited to a, null. | base /components/schemas/Thing/enum",
    ],
  },
  {
    title: "a list in an alternative",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, bb] }",
    after: `
{ anyOf: [{ type: string, enum: [a, bb, ccc], maxLength: 2 }] }
`,
    said: [],
  },
  {
    title: "a list beside a bound, in both versions",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer, enum: [1, 2, 3], minimum: 2 }",
    after: "{ type: integer, enum: [0, 2, 3], minimum: 2 }",
    said: [],
  },
  {
    title: "a list beside a union",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [a, b, 1], anyOf: [{ type: string }, { type: integer, minimum: 5 }] }
`,
    after: "{ enum: [a, b] }",
    said: [],
  },
  {
    title: "a list beside what excludes some",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b], not: { const: b } }",
    after: "{ enum: [a] }",
    said: [],
  },
]);
