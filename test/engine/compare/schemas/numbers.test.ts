import { breaking, describeCases } from "../../cases";

describeCases("bounds of numbers", [
  {
    title: "an upper bound is added",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, maximum: 5 }",
    changes: [
      breaking("range-narrowed", "request", "#", "#/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: null,
        after: "5",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/maximum", "#", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: null,
      }),
    ],
  },
  {
    title: "a lower bound falls",
    of: "schema",
    before: "{ type: number, minimum: 3 }",
    after: "{ type: number, minimum: -3 }",
    changes: [
      breaking("range-widened", "response", "#/minimum", "#/minimum: -3", {
        subject: "Thing",
        keyword: "minimum",
        before: "3",
        after: "-3",
      }),
    ],
    reverted: [
      breaking("range-narrowed", "request", "#/minimum", "#/minimum: 3", {
        subject: "Thing",
        keyword: "minimum",
        before: "-3",
        after: "3",
      }),
    ],
  },
  {
    title: "both bounds move, one in and one out",
    of: "schema",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: "{ type: number, minimum: 2, maximum: 9 }",
    changes: [
      breaking("range-narrowed", "request", "#/minimum", "#/minimum: 2", {
        subject: "Thing",
        keyword: "minimum",
        before: "1",
        after: "2",
      }),
      breaking("range-widened", "response", "#/maximum", "#/maximum: 9", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: "9",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/minimum", "#/minimum: 1", {
        subject: "Thing",
        keyword: "minimum",
        before: "2",
        after: "1",
      }),
      breaking("range-narrowed", "request", "#/maximum", "#/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "9",
        after: "5",
      }),
    ],
  },
  {
    title: "a bound itself is let out",
    of: "schema",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: `
{ type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true }
`,
    changes: [
      breaking("range-narrowed", "request", "#/minimum", "#/minimum: 1", {
        subject: "Thing",
        keyword: "minimum",
        before: "1",
        after: "1, exclusive",
      }),
      breaking("range-narrowed", "request", "#/maximum", "#/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: "5, exclusive",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/minimum", "#/minimum: 1", {
        subject: "Thing",
        keyword: "minimum",
        before: "1, exclusive",
        after: "1",
      }),
      breaking("range-widened", "response", "#/maximum", "#/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "5, exclusive",
        after: "5",
      }),
    ],
  },
  {
    title: "a bound itself is let out, as OpenAPI 3.1 writes it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: "{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 5 }",
    changes: [
      breaking("range-narrowed", "request", "#/minimum", "#/exclusiveMinimum: 1", {
        subject: "Thing",
        keyword: "minimum",
        before: "1",
        after: "1, exclusive",
      }),
      breaking("range-narrowed", "request", "#/maximum", "#/exclusiveMaximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "5",
        after: "5, exclusive",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/exclusiveMinimum", "#/minimum: 1", {
        subject: "Thing",
        keyword: "minimum",
        before: "1, exclusive",
        after: "1",
      }),
      breaking("range-widened", "response", "#/exclusiveMaximum", "#/maximum: 5", {
        subject: "Thing",
        keyword: "maximum",
        before: "5, exclusive",
        after: "5",
      }),
    ],
  },
  {
    title: "the default of `exclusiveMinimum` is stated",
    of: "schema",
    before: "{ type: number, minimum: 1 }",
    after: "{ type: number, minimum: 1, exclusiveMinimum: false }",
    changes: [],
  },
  {
    title: "of whole numbers, the next one is the bound",
    of: "schema",
    before: `
{ type: integer, minimum: 1, exclusiveMinimum: true, maximum: 5 }
`,
    after: `
{ type: integer, minimum: 2, maximum: 6, exclusiveMaximum: true }
`,
    changes: [],
  },
  {
    title: "the tighter of two bounds counts",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number, minimum: 1, exclusiveMinimum: 3 }",
    after: "{ type: number, minimum: 2, exclusiveMinimum: 3 }",
    changes: [],
  },
  {
    title: "bounds that are not plain numbers",
    of: "schema",
    before: "{ type: number, maximum: 1e3 }",
    after: "{ type: number, maximum: 1000.5 }",
    changes: [
      breaking("range-widened", "response", "#/maximum", "#/maximum: 1000.5", {
        subject: "Thing",
        keyword: "maximum",
        before: "1000",
        after: "1000.5",
      }),
    ],
    reverted: [
      breaking("range-narrowed", "request", "#/maximum", "#/maximum: 1e3", {
        subject: "Thing",
        keyword: "maximum",
        before: "1000.5",
        after: "1000",
      }),
    ],
  },
  {
    title: "the same bound in other figures",
    of: "schema",
    before: "{ type: number, maximum: 1e3 }",
    after: "{ type: number, maximum: 1000.0 }",
    changes: [],
  },
  {
    title: "bounds do not apply to strings",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, maximum: 5, multipleOf: 3 }",
    changes: [],
  },
  {
    title: "a bound that equals the limit of the format",
    of: "schema",
    before: "{ type: integer, format: int8 }",
    after: "{ type: integer, format: int8, minimum: -128, maximum: 127 }",
    changes: [],
  },
  {
    title: "a bound within the limit of the format",
    of: "schema",
    before: "{ type: integer, format: int8 }",
    after: "{ type: integer, format: int8, minimum: -127, maximum: 126 }",
    changes: [
      breaking("range-narrowed", "request", "#", "#/minimum: -127", {
        subject: "Thing",
        keyword: "minimum",
        before: null,
        after: "-127",
      }),
      breaking("range-narrowed", "request", "#", "#/maximum: 126", {
        subject: "Thing",
        keyword: "maximum",
        before: null,
        after: "126",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/minimum", "#", {
        subject: "Thing",
        keyword: "minimum",
        before: "-127",
        after: null,
      }),
      breaking("range-widened", "response", "#/maximum", "#", {
        subject: "Thing",
        keyword: "maximum",
        before: "126",
        after: null,
      }),
    ],
  },
  {
    title: "a bound of the format's edge that lets the edge itself out",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number, format: int8 }",
    after: `
{ type: number, format: int8, exclusiveMinimum: -128, exclusiveMaximum: 127 }
`,
    changes: [
      breaking("range-narrowed", "request", "#", "#/exclusiveMinimum: -128", {
        subject: "Thing",
        keyword: "exclusiveMinimum",
        before: null,
        after: "-128",
      }),
      breaking("range-narrowed", "request", "#", "#/exclusiveMaximum: 127", {
        subject: "Thing",
        keyword: "exclusiveMaximum",
        before: null,
        after: "127",
      }),
    ],
    reverted: [
      breaking("range-widened", "response", "#/exclusiveMinimum", "#", {
        subject: "Thing",
        keyword: "exclusiveMinimum",
        before: "-128",
        after: null,
      }),
      breaking("range-widened", "response", "#/exclusiveMaximum", "#", {
        subject: "Thing",
        keyword: "exclusiveMaximum",
        before: "127",
        after: null,
      }),
    ],
  },
  {
    title: "each format's own edges",
    of: "schema",
    dialect: "3.1",
    before: `
type: object
properties:
  a: { type: integer, format: uint8 }
  b: { type: integer, format: int16 }
  c: { type: integer, format: uint16 }
  d: { type: integer, format: int32 }
  e: { type: integer, format: uint32 }
  f: { type: integer, format: int64 }
  g: { type: integer, format: uint64 }
`,
    after: `
type: object
properties:
  a: { type: integer, format: uint8, minimum: 0, maximum: 255 }
  b: { type: integer, format: int16, minimum: -32768, maximum: 32767 }
  c: { type: integer, format: uint16, minimum: 0, maximum: 65535 }
  d: { type: integer, format: int32, minimum: -2147483648, maximum: 2147483647 }
  e: { type: integer, format: uint32, minimum: 0, maximum: 4294967295 }
  f: { type: integer, format: int64, minimum: -9223372036854775808, maximum: 9223372036854775807 }
  g: { type: integer, format: uint64, minimum: 0, maximum: 18446744073709551615 }
`,
    changes: [],
  },
  {
    title: "a bound that only the other format implies",
    of: "schema",
    before: "{ type: integer, format: int16, maximum: 99 }",
    after: "{ type: integer, format: int8 }",
    changes: [
      breaking("range-widened", "response", "#/maximum", "#", {
        subject: "Thing",
        keyword: "maximum",
        before: "99",
        after: null,
      }),
      breaking("format-narrowed", "request", "#/format", "#/format: int8", {
        subject: "Thing",
        before: "int16",
        after: "int8",
      }),
    ],
    reverted: [
      breaking("format-widened", "response", "#/format", "#/format: int16", {
        subject: "Thing",
        before: "int8",
        after: "int16",
      }),
      breaking("range-narrowed", "request", "#", "#/maximum: 99", {
        subject: "Thing",
        keyword: "maximum",
        before: null,
        after: "99",
      }),
    ],
  },
]);

describeCases("multiples", [
  {
    title: "`multipleOf` is added",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, multipleOf: 0.01 }",
    changes: [
      breaking("multiple-of-narrowed", "request", "#", "#/multipleOf: 0.01", {
        subject: "Thing",
        keyword: "multipleOf",
        before: null,
        after: "0.01",
      }),
    ],
    reverted: [
      breaking("multiple-of-widened", "response", "#/multipleOf", "#", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "0.01",
        after: null,
      }),
    ],
  },
  {
    title: "a coarser step",
    of: "schema",
    before: "{ type: number, multipleOf: 0.1 }",
    after: "{ type: number, multipleOf: 0.5 }",
    changes: [
      breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/multipleOf: 0.5", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "0.1",
        after: "0.5",
      }),
    ],
    reverted: [
      breaking("multiple-of-widened", "response", "#/multipleOf", "#/multipleOf: 0.1", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "0.5",
        after: "0.1",
      }),
    ],
  },
  {
    title: "a `multipleOf` that is not a multiple of the other",
    of: "schema",
    before: "{ type: integer, multipleOf: 2 }",
    after: "{ type: integer, multipleOf: 3 }",
    changes: [
      breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/multipleOf: 3", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "2",
        after: "3",
      }),
      breaking("multiple-of-widened", "response", "#/multipleOf", "#/multipleOf: 3", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "2",
        after: "3",
      }),
    ],
    reverted: [
      breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/multipleOf: 2", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "3",
        after: "2",
      }),
      breaking("multiple-of-widened", "response", "#/multipleOf", "#/multipleOf: 2", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "3",
        after: "2",
      }),
    ],
  },
  {
    title: "two steps are one step of both",
    of: "schema",
    before: "allOf: [{ type: integer, multipleOf: 2 }, { multipleOf: 3 }]",
    after: "{ type: integer, multipleOf: 6 }",
    changes: [],
    reverted: [],
  },
  {
    title: "a second `multipleOf`",
    of: "schema",
    before: "{ type: integer, multipleOf: 4 }",
    after: "allOf: [{ type: integer, multipleOf: 4 }, { multipleOf: 6 }]",
    changes: [
      breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/allOf/0/multipleOf: 4", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "4",
        after: "4 and 6",
      }),
    ],
    reverted: [
      breaking("multiple-of-widened", "response", "#/allOf/0/multipleOf", "#/multipleOf: 4", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "4 and 6",
        after: "4",
      }),
    ],
  },
  {
    title: "a number whose step is whole is whole",
    of: "schema",
    before: "{ type: number, multipleOf: 3 }",
    after: "{ type: integer, multipleOf: 3 }",
    changes: [],
  },
  {
    title: "a step of one makes a number whole",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, multipleOf: 1 }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: number", {
        subject: "Thing",
        before: "number",
        after: "integer",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/type", "#/type: number", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
    ],
  },
  {
    title: "a step that whole numbers take anyway",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0.5 }",
    changes: [],
  },
  {
    title: "a step that does not fit into one",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0.4 }",
    changes: [
      breaking("multiple-of-narrowed", "request", "#", "#/multipleOf: 0.4", {
        subject: "Thing",
        keyword: "multipleOf",
        before: null,
        after: "0.4",
      }),
    ],
    reverted: [
      breaking("multiple-of-widened", "response", "#/multipleOf", "#", {
        subject: "Thing",
        keyword: "multipleOf",
        before: "0.4",
        after: null,
      }),
    ],
  },
  {
    title: "a step of nothing is none",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0 }",
    changes: [],
  },
  {
    title: "a step in other figures",
    of: "schema",
    before: "{ type: number, multipleOf: 0.5 }",
    after: "{ type: number, multipleOf: 5e-1 }",
    changes: [],
  },
]);
