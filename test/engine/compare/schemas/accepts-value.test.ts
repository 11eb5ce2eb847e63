import { breaking, describeCases } from "../../cases";

describeCases("the enum values that a schema accepts that replaces the enum", [
  {
    title: "types",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, 1, 1.5, true, [], {}] }",
    after: "{ type: [string, integer, object] }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["1", "1.5", "[]", "a", "true", "{}"],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "1.5" }),
      breaking("type-narrowed", "request", "#/enum", "#/type: [string, integer, object]", {
        subject: "Thing",
        before: "string or number or boolean or array or object",
        after: "string or integer or object",
        implied: false,
      }),
    ],
  },
  {
    title: "a lower bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 2.5] }",
    after: "{ type: number, minimum: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "2", "2.5"] }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "1" }),
    ],
  },
  {
    title: "an upper bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 2.5] }",
    after: "{ type: number, maximum: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "2", "2.5"] }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "2.5" }),
    ],
  },
  {
    title: "bounds that let themselves out",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 3] }",
    after: "{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 3 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "2", "3"] }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "1" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "3" }),
      breaking("type-widened", "response", "#/enum", "#/type: number", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
    ],
  },
  {
    title: "a step",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [0, 0.3, 0.4, -0.6] }",
    after: "{ type: number, multipleOf: 0.3 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["-0.6", "0", "0.3", "0.4"],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "0.4" }),
    ],
  },
  {
    title: "a step of nothing, which stops the check",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [0, 0.3] }",
    after: "{ type: number, multipleOf: 0 }",
    changes: [],
  },
  {
    title: "two steps",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [4, 6, 12] }",
    after: `
{ allOf: [{ type: integer, multipleOf: 4 }, { multipleOf: 6 }] }
`,
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["12", "4", "6"] }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "4" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "6" }),
    ],
  },
  {
    title: "lengths, by code points",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["", ab, abc, "😀😀", "😀😀😀"] }',
    after: "{ type: string, minLength: 1, maxLength: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['""', '"😀😀"', '"😀😀😀"', "ab", "abc"],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: '""' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "abc" }),
      breaking("enum-value-removed", "request", "#/enum/4", "#", { subject: "Thing", value: '"😀😀😀"' }),
    ],
  },
  {
    title: "a pattern",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [ab, ba] }",
    after: "{ type: string, pattern: '^a' }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["ab", "ba"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "ba" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['"2030-01-01"', '"2030-01-011"', '"2030-1-1"', "x2030-01-01"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '"2030-1-1"' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "x2030-01-01" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", {
        subject: "Thing",
        value: '"2030-01-011"',
      }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: [
          '"2030-01-01 10:00:00"',
          '"2030-01-01"',
          "2030-01-01T10:00",
          "2030-01-01T10:00:00Z",
          "2030-01-01t10:00:00Z",
          "x2030-01-01T10:00:00Z",
        ],
      }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: '"2030-01-01"' }),
      breaking("enum-value-removed", "request", "#/enum/4", "#", {
        subject: "Thing",
        value: "x2030-01-01T10:00:00Z",
      }),
      breaking("enum-value-removed", "request", "#/enum/5", "#", {
        subject: "Thing",
        value: "2030-01-01T10:00",
      }),
    ],
  },
  {
    title: "the form of a time",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["10:00:00Z", "10:00", "x10:00:00"] }',
    after: "{ type: string, format: time }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['"10:00"', "10:00:00Z", "x10:00:00"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '"10:00"' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "x10:00:00" }),
    ],
  },
  {
    title: "the form of a duration",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [P3D, 3D, xP3D] }",
    after: "{ type: string, format: duration }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["3D", "P3D", "xP3D"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "3D" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "xP3D" }),
    ],
  },
  {
    title: "the form of an address of mail",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a@b.c, ab] }",
    after: "{ type: string, format: email }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"a@b.c"', "ab"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "ab" }),
    ],
  },
  {
    title: "the form of an international address of mail",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a@b.c, ab] }",
    after: "{ type: string, format: idn-email }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"a@b.c"', "ab"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "ab" }),
    ],
  },
  {
    title: "the form of an IP address",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1.2.3.4, 1.2.3, 1.2.3.4.5, 1.2.3.1234, x1.2.3.4] }",
    after: "{ type: string, format: ipv4 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['"1.2.3"', '"1.2.3.1234"', '"1.2.3.4"', '"1.2.3.4.5"', "x1.2.3.4"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '"1.2.3"' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: '"1.2.3.4.5"' }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: '"1.2.3.1234"' }),
      breaking("enum-value-removed", "request", "#/enum/4", "#", { subject: "Thing", value: "x1.2.3.4" }),
    ],
  },
  {
    title: "the form of a longer IP address",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["::1", "1"] }',
    after: "{ type: string, format: ipv6 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"1"', '"::1"'] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '"1"' }),
    ],
  },
  {
    title: "the form of a pointer",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["", "/a", "a", "a/"] }',
    after: "{ type: string, format: json-pointer }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['""', "/a", "a", "a/"],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "a" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: "a/" }),
    ],
  },
  {
    title: "the form of a relative pointer",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["1/a", "/a", "a1"] }',
    after: "{ type: string, format: relative-json-pointer }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["/a", "1/a", "a1"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "/a" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "a1" }),
    ],
  },
  {
    title: "the form of a URI",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["http:a", "Ab+c.d-e:x", "a", "1:a", "/a:b"] }',
    after: "{ type: string, format: uri }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['"Ab+c.d-e:x"', "/a:b", "1:a", "a", "http:a"],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "a" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: "1:a" }),
      breaking("enum-value-removed", "request", "#/enum/4", "#", { subject: "Thing", value: "/a:b" }),
    ],
  },
  {
    title: "the form of an IRI",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: ["http:a", "a"] }',
    after: "{ type: string, format: iri }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "http:a"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "a" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: [
          '"00000000-0000-0000-0000-00000000000"',
          '"00000000-0000-0000-0000-0000000000000"',
          "00000000-0000-0000-0000-00000000000F",
          "urn:uuid:00000000-0000-0000-0000-000000000000",
          "x00000000-0000-0000-0000-000000000000",
        ],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", {
        subject: "Thing",
        value: '"00000000-0000-0000-0000-00000000000"',
      }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", {
        subject: "Thing",
        value: "x00000000-0000-0000-0000-000000000000",
      }),
      breaking("enum-value-removed", "request", "#/enum/4", "#", {
        subject: "Thing",
        value: '"00000000-0000-0000-0000-0000000000000"',
      }),
    ],
  },
  {
    title: "a format of which no form is known",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: hostname }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"1"', "a"] }),
    ],
  },
  {
    title: "a format called like what every object has",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: constructor }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"1"', "a"] }),
    ],
  },
  {
    title: "counts of items",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[], [1], [1, 2], [1, 2, 3]] }",
    after: "{ type: array, minItems: 1, maxItems: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["[1,2,3]", "[1,2]", "[1]", "[]"],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "[]" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: "[1,2,3]" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ["[1,1]", "[1,2]", '[{"a":1,"b":2},{"b":2,"a":1}]'],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "[1,1]" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", {
        subject: "Thing",
        value: '[{"a":1,"b":2},{"b":2,"a":1}]',
      }),
    ],
  },
  {
    title: "items",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a, b], [a, 1], []] }",
    after: "{ type: array, items: { type: string } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a","b"]', '["a",1]', "[]"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '["a",1]' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a",1]', '["a",true]'],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '["a",true]' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a","a"]', '["a",1]', '["a"]', '[1,"a"]'],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '[1,"a"]' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: '["a","a"]' }),
    ],
  },
  {
    title: "what must be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [1], [1, a], []] }",
    after: "{ type: array, contains: { type: string } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a"]', '[1,"a"]', "[1]", "[]"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "[1]" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: "[]" }),
    ],
  },
  {
    title: "how many must be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, b], [a, b, c]] }",
    after: "{ type: array, contains: { type: string }, minContains: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a","b","c"]', '["a","b"]', '["a"]'],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: '["a"]' }),
    ],
  },
  {
    title: "how many may be contained",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [a, b], [a, b, c]] }",
    after: "{ type: array, contains: { type: string }, maxContains: 2 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a","b","c"]', '["a","b"]', '["a"]'],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", {
        subject: "Thing",
        value: '["a","b","c"]',
      }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a","b","c"]', '["a","b"]', '["a"]'],
      }),
      breaking("schema-narrowed", "request", "#", "#", { subject: "Thing", witness: '["a","b","c"]' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a",1]', '["a"]', "[1]"],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "[1]" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['["a",1]', '["a"]', "[1]"],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '["a",1]' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "[1]" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1,"b":2,"c":3}', '{"a":1,"b":2}', '{"a":1}', "{}"],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "{}" }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", {
        subject: "Thing",
        value: '{"a":1,"b":2,"c":3}',
      }),
    ],
  },
  {
    title: "required properties",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{}, { a: 1 }, { a: 1, b: 2 }] }",
    after: "{ type: object, required: [a, b] }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1,"b":2}', '{"a":1}', "{}"],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "{}" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '{"a":1}' }),
    ],
  },
  {
    title: "properties",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [{ a: 1 }, { a: x }, { b: 1 }] }",
    after: "{ type: object, properties: { a: { type: string } } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":"x"}', '{"a":1}', '{"b":1}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: '{"a":1}' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1}', '{"b":"x"}', '{"b":1}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: '{"b":1}' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1}', '{"b":1}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '{"b":1}' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1}', '{"c":"y"}', '{"x-b":"y"}', '{"x-b":1}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '{"x-b":1}' }),
      breaking("enum-value-removed", "request", "#/enum/3", "#", { subject: "Thing", value: '{"c":"y"}' }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"x-y":"z"}', '{"x-y":1}', '{"x-y":5}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: '{"x-y":5}' }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: '{"x-y":"z"}' }),
    ],
  },
  {
    title: "property names are not decided if the pattern cannot be evaluated",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [{ a: 1 }, { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab: 1 }] }
`,
    after: `
{ type: object, properties: { a: { type: string } }, patternProperties: { '^(a+)+(?=b)b$': {} }, additionalProperties: false }
`,
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", {
        subject: "Thing",
        values: ['{"a":1}', '{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab":1}'],
      }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: '{"a":1}' }),
    ],
  },
  {
    title: "what is excluded",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b, 1] }",
    after: "{ type: [string, integer], not: { enum: [a] } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "a", "b"] }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "a" }),
      breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" }),
    ],
  },
  {
    title: "what is excluded by a bound",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [1, 2, 3] }",
    after: "{ type: integer, not: { type: integer, minimum: 2 } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "2", "3"] }),
      breaking("enum-value-removed", "request", "#/enum/1", "#", { subject: "Thing", value: "2" }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "3" }),
      breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" }),
    ],
  },
  {
    title: "what may be excluded by a format is not decided",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b] }",
    after: "{ type: string, not: { type: string, format: hostname } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "b"] }),
      breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" }),
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
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["1", "2", "a"] }),
      breaking("enum-value-removed", "request", "#/enum/2", "#", { subject: "Thing", value: "2" }),
      breaking("enum-value-removed", "request", "#/enum/0", "#", { subject: "Thing", value: "a" }),
      breaking("not-tightened", "request", "#", "#/not/anyOf/0: enum", { subject: "Thing" }),
      breaking("not-tightened", "request", "#", "#/not/anyOf/1: type: integer", { subject: "Thing" }),
    ],
  },
  {
    title: "what may be excluded of lists is not decided",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [[a], [b]] }",
    after: "{ type: array, not: { items: { const: a } } }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['["a"]', '["b"]'] }),
      breaking("not-tightened", "request", "#", "#/not", { subject: "Thing" }),
    ],
  },
]);

describeCases("the enum values that other keywords accept", [
  {
    title: "null, where the list has it",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, null] }",
    after: "{ type: [string, 'null'], maxLength: 1 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "null"] }),
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
    changes: [],
  },
  {
    title: "an enum with a bound, in both versions",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer, enum: [1, 2, 3], minimum: 2 }",
    after: "{ type: integer, enum: [0, 2, 3], minimum: 2 }",
    changes: [],
  },
  {
    title: "an enum next to a union",
    of: "schema",
    dialect: "3.1",
    before: `
{ enum: [a, b, 1], anyOf: [{ type: string }, { type: integer, minimum: 5 }] }
`,
    after: "{ enum: [a, b] }",
    changes: [],
  },
  {
    title: "an enum next to `not`",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, b], not: { const: b } }",
    after: "{ enum: [a] }",
    changes: [],
  },
]);
