import { describeCases } from "../cases";

describeCases("bounds of numbers", [
  {
    title: "an upper bound comes",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, maximum: 5 }",
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, was none. | base /components/schemas/Thing",
    ],
    back: [
      "range-widened breaking (response) at Thing: `maximum` of `Thing` is now none, was 5. | base /components/schemas/Thing/maximum",
    ],
  },
  {
    title: "a lower bound falls",
    of: "schema",
    before: "{ type: number, minimum: 3 }",
    after: "{ type: number, minimum: -3 }",
    said: [
      "range-widened breaking (response) at -3: `minimum` of `Thing` is now -3, was 3. | base /components/schemas/Thing/minimum",
    ],
    back: [
      "range-narrowed breaking (request) at 3: `minimum` of `Thing` is now 3, was -3. | base /components/schemas/Thing/minimum",
    ],
  },
  {
    title: "both bounds move, one in and one out",
    of: "schema",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: "{ type: number, minimum: 2, maximum: 9 }",
    said: [
      "range-narrowed breaking (request) at 2: `minimum` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minimum",
      "range-widened breaking (response) at 9: `maximum` of `Thing` is now 9, was 5. | base /components/schemas/Thing/maximum",
    ],
    back: [
      "range-widened breaking (response) at 1: `minimum` of `Thing` is now 1, was 2. | base /components/schemas/Thing/minimum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, was 9. | base /components/schemas/Thing/maximum",
    ],
  },
  {
    title: "a bound itself is let out",
    of: "schema",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: `
{ type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true }
`,
    said: [
      "range-narrowed breaking (request) at 1: `minimum` of `Thing` is now 1, exclusive, was 1. | base /components/schemas/Thing/minimum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, exclusive, was 5. | base /components/schemas/Thing/maximum",
    ],
    back: [
      "range-widened breaking (response) at 1: `minimum` of `Thing` is now 1, was 1, exclusive. | base /components/schemas/Thing/minimum",
      "range-widened breaking (response) at 5: `maximum` of `Thing` is now 5, was 5, exclusive. | base /components/schemas/Thing/maximum",
    ],
  },
  {
    title: "a bound itself is let out, as OpenAPI 3.1 writes it",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number, minimum: 1, maximum: 5 }",
    after: "{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 5 }",
    said: [
      "range-narrowed breaking (request) at 1: `minimum` of `Thing` is now 1, exclusive, was 1. | base /components/schemas/Thing/minimum",
      "range-narrowed breaking (request) at 5: `maximum` of `Thing` is now 5, exclusive, was 5. | base /components/schemas/Thing/maximum",
    ],
    back: [
      "range-widened breaking (response) at 1: `minimum` of `Thing` is now 1, was 1, exclusive. | base /components/schemas/Thing/exclusiveMinimum",
      "range-widened breaking (response) at 5: `maximum` of `Thing` is now 5, was 5, exclusive. | base /components/schemas/Thing/exclusiveMaximum",
    ],
  },
  {
    title: "a bound that is not let out, said in so many words",
    of: "schema",
    before: "{ type: number, minimum: 1 }",
    after: "{ type: number, minimum: 1, exclusiveMinimum: false }",
    said: [],
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
    said: [],
  },
  {
    title: "the tighter of two bounds counts",
    of: "schema",
    dialect: "3.1",
    before: "{ type: number, minimum: 1, exclusiveMinimum: 3 }",
    after: "{ type: number, minimum: 2, exclusiveMinimum: 3 }",
    said: [],
  },
  {
    title: "bounds that are not plain numbers",
    of: "schema",
    before: "{ type: number, maximum: 1e3 }",
    after: "{ type: number, maximum: 1000.5 }",
    said: [
      "range-widened breaking (response) at 1000.5: `maximum` of `Thing` is now 1000.5, was 1000. | base /components/schemas/Thing/maximum",
    ],
    back: [
      "range-narrowed breaking (request) at 1e3: `maximum` of `Thing` is now 1000, was 1000.5. | base /components/schemas/Thing/maximum",
    ],
  },
  {
    title: "the same bound in other figures",
    of: "schema",
    before: "{ type: number, maximum: 1e3 }",
    after: "{ type: number, maximum: 1000.0 }",
    said: [],
  },
  {
    title: "bounds say nothing of texts",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, maximum: 5, multipleOf: 3 }",
    said: [],
  },
  {
    title: "a bound that the format has said, at its edge",
    of: "schema",
    before: "{ type: integer, format: int8 }",
    after: "{ type: integer, format: int8, minimum: -128, maximum: 127 }",
    said: [],
  },
  {
    title: "a bound further in than the format says",
    of: "schema",
    before: "{ type: integer, format: int8 }",
    after: "{ type: integer, format: int8, minimum: -127, maximum: 126 }",
    said: [
      "range-narrowed breaking (request) at -127: `minimum` of `Thing` is now -127, was none. | base /components/schemas/Thing",
      "range-narrowed breaking (request) at 126: `maximum` of `Thing` is now 126, was none. | base /components/schemas/Thing",
    ],
    back: [
      "range-widened breaking (response) at Thing: `minimum` of `Thing` is now none, was -127. | base /components/schemas/Thing/minimum",
      "range-widened breaking (response) at Thing: `maximum` of `Thing` is now none, was 126. | base /components/schemas/Thing/maximum",
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
    said: [
      "range-narrowed breaking (request) at -128: `exclusiveMinimum` of `Thing` is now -128, was none. | base /components/schemas/Thing",
      "range-narrowed breaking (request) at 127: `exclusiveMaximum` of `Thing` is now 127, was none. | base /components/schemas/Thing",
    ],
    back: [
      "range-widened breaking (response) at Thing: `exclusiveMinimum` of `Thing` is now none, was -128. | base /components/schemas/Thing/exclusiveMinimum",
      "range-widened breaking (response) at Thing: `exclusiveMaximum` of `Thing` is now none, was 127. | base /components/schemas/Thing/exclusiveMaximum",
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
    said: [],
  },
  {
    title: "a bound that only the other format says",
    of: "schema",
    before: "{ type: integer, format: int16, maximum: 99 }",
    after: "{ type: integer, format: int8 }",
    said: [
      "range-widened breaking (response) at Thing: `maximum` of `Thing` is now none, was 99. | base /components/schemas/Thing/maximum",
      "format-narrowed breaking (request) at int8: The format of `Thing` is now `int8`, which leaves out some of `int16`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-widened breaking (response) at int16: The format of `Thing` is now `int16`, wider than `int8`. | base /components/schemas/Thing/format",
      "range-narrowed breaking (request) at 99: `maximum` of `Thing` is now 99, was none. | base /components/schemas/Thing",
    ],
  },
]);

describeCases("multiples", [
  {
    title: "a step comes",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, multipleOf: 0.01 }",
    said: [
      "multiple-of-narrowed breaking (request) at 0.01: `Thing` must now be a multiple of 0.01. | base /components/schemas/Thing",
    ],
    back: [
      "multiple-of-widened breaking (response) at Thing: `Thing` need no longer be a multiple of 0.01. | base /components/schemas/Thing/multipleOf",
    ],
  },
  {
    title: "a coarser step",
    of: "schema",
    before: "{ type: number, multipleOf: 0.1 }",
    after: "{ type: number, multipleOf: 0.5 }",
    said: [
      "multiple-of-narrowed breaking (request) at 0.5: `Thing` must now be a multiple of 0.5, was 0.1. | base /components/schemas/Thing/multipleOf",
    ],
    back: [
      "multiple-of-widened breaking (response) at 0.1: `Thing` need no longer be a multiple of 0.5, but of 0.1. | base /components/schemas/Thing/multipleOf",
    ],
  },
  {
    title: "a step that is no multiple of the other",
    of: "schema",
    before: "{ type: integer, multipleOf: 2 }",
    after: "{ type: integer, multipleOf: 3 }",
    said: [
      "multiple-of-narrowed breaking (request) at 3: `Thing` must now be a multiple of 3, was 2. | base /components/schemas/Thing/multipleOf",
      "multiple-of-widened breaking (response) at 3: `Thing` need no longer be a multiple of 2, but of 3. | base /components/schemas/Thing/multipleOf",
    ],
    back: [
      "multiple-of-narrowed breaking (request) at 2: `Thing` must now be a multiple of 2, was 3. | base /components/schemas/Thing/multipleOf",
      "multiple-of-widened breaking (response) at 2: `Thing` need no longer be a multiple of 3, but of 2. | base /components/schemas/Thing/multipleOf",
    ],
  },
  {
    title: "two steps are one step of both",
    of: "schema",
    before: "allOf: [{ type: integer, multipleOf: 2 }, { multipleOf: 3 }]",
    after: "{ type: integer, multipleOf: 6 }",
    said: [],
    back: [],
  },
  {
    title: "a step beside another",
    of: "schema",
    before: "{ type: integer, multipleOf: 4 }",
    after: "allOf: [{ type: integer, multipleOf: 4 }, { multipleOf: 6 }]",
    said: [
      "multiple-of-narrowed breaking (request) at 4: `Thing` must now be a multiple of 4 and 6, was 4. | base /components/schemas/Thing/multipleOf",
    ],
    back: [
      "multiple-of-widened breaking (response) at 4: `Thing` need no longer be a multiple of 4 and 6, but of 4. | base /components/schemas/Thing/allOf/0/multipleOf",
    ],
  },
  {
    title: "a number whose step is whole is whole",
    of: "schema",
    before: "{ type: number, multipleOf: 3 }",
    after: "{ type: integer, multipleOf: 3 }",
    said: [],
  },
  {
    title: "a step of one makes a number whole",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, multipleOf: 1 }",
    said: [
      "type-narrowed breaking (request) at number: `Thing` may now only be integer, was number. | base /components/schemas/Thing/type",
    ],
    back: [
      "type-widened breaking (response) at number: `Thing` may now be number, was integer. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "a step that whole numbers take anyway",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0.5 }",
    said: [],
  },
  {
    title: "a step that does not fit into one",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0.4 }",
    said: [
      "multiple-of-narrowed breaking (request) at 0.4: `Thing` must now be a multiple of 0.4. | base /components/schemas/Thing",
    ],
    back: [
      "multiple-of-widened breaking (response) at Thing: `Thing` need no longer be a multiple of 0.4. | base /components/schemas/Thing/multipleOf",
    ],
  },
  {
    title: "a step of nothing is none",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, multipleOf: 0 }",
    said: [],
  },
  {
    title: "a step in other figures",
    of: "schema",
    before: "{ type: number, multipleOf: 0.5 }",
    after: "{ type: number, multipleOf: 5e-1 }",
    said: [],
  },
]);
