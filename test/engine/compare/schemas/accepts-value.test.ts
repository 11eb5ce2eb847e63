import { breaking, describeCases } from "../../cases";

describeCases("an enum is replaced by another keyword that accepts some of its values", [
  {
    title: "a list of types",
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
    title: "minimum",
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
    title: "maximum",
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
    title: "exclusiveMinimum and exclusiveMaximum equal to enum values",
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
    title: "multipleOf with a fraction",
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
    title: "multipleOf 0, which is invalid: no change is reported",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [0, 0.3] }",
    after: "{ type: number, multipleOf: 0 }",
    changes: [],
  },
  {
    title: "multipleOf in two branches of allOf",
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
    title: "minLength and maxLength, counted in code points",
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
    title: "pattern",
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
    title: "format date",
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
    title: "format date-time",
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
    title: "format time",
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
    title: "format duration",
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
    title: "format email",
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
    title: "format idn-email",
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
    title: "format ipv4",
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
    title: "format ipv6",
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
    title: "format json-pointer",
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
    title: "format relative-json-pointer",
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
    title: "format uri",
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
    title: "format iri",
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
    title: "format uuid",
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
    title: "a format that is not evaluated",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: hostname }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"1"', "a"] }),
    ],
  },
  {
    title: "an unknown format named like a member of Object.prototype",
    of: "schema",
    dialect: "3.1",
    before: '{ enum: [a, "1"] }',
    after: "{ type: string, format: constructor }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ['"1"', "a"] }),
    ],
  },
  {
    title: "minItems and maxItems",
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
    title: "uniqueItems",
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
    title: "items with anyOf of two types",
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
    title: "prefixItems next to items",
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
    title: "contains",
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
    title: "contains with minContains",
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
    title: "contains with maxContains",
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
    title: "contains with maxContains and a format that is not evaluated",
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
    title: "contains next to unevaluatedItems: matching items count as evaluated",
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
    title: "prefixItems next to unevaluatedItems",
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
    title: "minProperties and maxProperties",
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
    title: "required",
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
    title: "additionalProperties with a schema",
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
    title: "additionalProperties: false",
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
    title: "patternProperties next to additionalProperties: false",
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
    title: "a property name that matches two patternProperties",
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
    title: "patternProperties whose pattern cannot be evaluated",
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
    title: "not with an enum",
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
    title: "not with a minimum",
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
    title: "not with a format that is not evaluated",
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
    title: "not with anyOf of an enum and a minimum",
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
    title: "not with items",
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

describeCases("an enum next to other keywords", [
  {
    title: "an enum with null is replaced by a nullable type with maxLength",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, null] }",
    after: "{ type: [string, 'null'], maxLength: 1 }",
    changes: [
      breaking("enum-removed", "response", "#/enum", "#", { subject: "Thing", values: ["a", "null"] }),
    ],
  },
  {
    title: "an enum next to maxLength in a branch of anyOf",
    of: "schema",
    dialect: "3.1",
    before: "{ enum: [a, bb] }",
    after: `
{ anyOf: [{ type: string, enum: [a, bb, ccc], maxLength: 2 }] }
`,
    changes: [],
  },
  {
    title: "an enum next to a minimum that rejects the only changed value",
    of: "schema",
    dialect: "3.1",
    before: "{ type: integer, enum: [1, 2, 3], minimum: 2 }",
    after: "{ type: integer, enum: [0, 2, 3], minimum: 2 }",
    changes: [],
  },
  {
    title: "an enum next to anyOf that rejects some of its values",
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
