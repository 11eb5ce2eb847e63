import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are a schema that is sent and received. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, said]) => ({ title, of: "schema", dialect, before, after, said }));

describeCases("bounds", [
  ...rowsOf([
    [
      "a lower one is raised",
      "{ type: number, minimum: 1 }",
      "{ type: number, minimum: 1.5 }",
      [
        "range-narrowed breaking (request) at 1.5: `minimum` of `Thing` is now 1.5, was 1. | base /components/schemas/Thing/minimum",
      ],
    ],
    [
      "a lower one is lowered",
      "{ type: number, minimum: 1.5 }",
      "{ type: number, minimum: 1 }",
      [
        "range-widened breaking (response) at 1: `minimum` of `Thing` is now 1, was 1.5. | base /components/schemas/Thing/minimum",
      ],
    ],
    [
      "an upper one is raised",
      "{ type: number, maximum: 1 }",
      "{ type: number, maximum: 1.5 }",
      [
        "range-widened breaking (response) at 1.5: `maximum` of `Thing` is now 1.5, was 1. | base /components/schemas/Thing/maximum",
      ],
    ],
    [
      "an upper one is lowered",
      "{ type: number, maximum: 1.5 }",
      "{ type: number, maximum: 1 }",
      [
        "range-narrowed breaking (request) at 1: `maximum` of `Thing` is now 1, was 1.5. | base /components/schemas/Thing/maximum",
      ],
    ],
    [
      "a lower one itself is out",
      "{ type: number, minimum: 1 }",
      "{ type: number, exclusiveMinimum: 1 }",
      [
        "range-narrowed breaking (request) at 1: `minimum` of `Thing` is now 1, exclusive, was 1. | base /components/schemas/Thing/minimum",
      ],
    ],
    [
      "a lower one itself is in",
      "{ type: number, exclusiveMinimum: 1 }",
      "{ type: number, minimum: 1 }",
      [
        "range-widened breaking (response) at 1: `minimum` of `Thing` is now 1, was 1, exclusive. | base /components/schemas/Thing/exclusiveMinimum",
      ],
    ],
    [
      "an upper one itself is out",
      "{ type: number, maximum: 1 }",
      "{ type: number, exclusiveMaximum: 1 }",
      [
        "range-narrowed breaking (request) at 1: `maximum` of `Thing` is now 1, exclusive, was 1. | base /components/schemas/Thing/maximum",
      ],
    ],
    [
      "an upper one itself is in",
      "{ type: number, exclusiveMaximum: 1 }",
      "{ type: number, maximum: 1 }",
      [
        "range-widened breaking (response) at 1: `maximum` of `Thing` is now 1, was 1, exclusive. | base /components/schemas/Thing/exclusiveMaximum",
      ],
    ],
    [
      "one that is out goes",
      "{ type: number, exclusiveMaximum: 1 }",
      "{ type: number }",
      [
        "range-widened breaking (response) at Thing: `exclusiveMaximum` of `Thing` is now none, was 1. | base /components/schemas/Thing/exclusiveMaximum",
      ],
    ],
    [
      "one that is out comes",
      "{ type: number }",
      "{ type: number, exclusiveMinimum: 1 }",
      [
        "range-narrowed breaking (request) at 1: `exclusiveMinimum` of `Thing` is now 1, was none. | base /components/schemas/Thing",
      ],
    ],
    [
      "the same number, written in another way",
      "{ type: number, minimum: 1 }",
      "{ type: number, minimum: 1.0e0 }",
      [],
    ],
    [
      "beyond what doubles hold",
      "{ type: integer, maximum: 9007199254740993 }",
      "{ type: integer, maximum: 9007199254740992 }",
      [
        "range-narrowed breaking (request) at 9007199254740992: `maximum` of `Thing` is now 9007199254740992, was 9007199254740993. | base /components/schemas/Thing/maximum",
      ],
    ],
    [
      "both at once",
      "{ type: number, minimum: 1, maximum: 5 }",
      "{ type: number, minimum: 2, maximum: 9 }",
      [
        "range-narrowed breaking (request) at 2: `minimum` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minimum",
        "range-widened breaking (response) at 9: `maximum` of `Thing` is now 9, was 5. | base /components/schemas/Thing/maximum",
      ],
    ],
    [
      "of a property",
      "{ properties: { a: { type: number, minimum: 1 } } }",
      "{ properties: { a: { type: number, minimum: 2 } } }",
      [
        "range-narrowed breaking (request) at 2: `minimum` of `Thing.a` is now 2, was 1. | base /components/schemas/Thing/properties/a/minimum",
      ],
    ],
    [
      "of what is no number nothing counts",
      "{ type: string, minimum: 1 }",
      "{ type: string, minimum: 2 }",
      [],
    ],
  ]),
  ...rowsOf(
    [
      [
        "itself is out, as OpenAPI 3.0 writes it",
        "{ type: number, minimum: 1 }",
        "{ type: number, minimum: 1, exclusiveMinimum: true }",
        [
          "range-narrowed breaking (request) at 1: `minimum` of `Thing` is now 1, exclusive, was 1. | base /components/schemas/Thing/minimum",
        ],
      ],
      [
        "itself is in, as OpenAPI 3.0 writes it",
        "{ type: number, maximum: 1, exclusiveMaximum: true }",
        "{ type: number, maximum: 1 }",
        [
          "range-widened breaking (response) at 1: `maximum` of `Thing` is now 1, was 1, exclusive. | base /components/schemas/Thing/maximum",
        ],
      ],
    ],
    "3.0",
  ),
]);

describeCases("counts", [
  ...rowsOf([
    [
      "at least so many letters",
      "{ type: string, minLength: 1 }",
      "{ type: string, minLength: 2 }",
      [
        "length-narrowed breaking (request) at 2: `minLength` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minLength",
      ],
    ],
    [
      "at most so many letters",
      "{ type: string, maxLength: 1 }",
      "{ type: string, maxLength: 2 }",
      [
        "length-widened breaking (response) at 2: `maxLength` of `Thing` is now 2, was 1. | base /components/schemas/Thing/maxLength",
      ],
    ],
    [
      "at least so many items",
      "{ type: array, minItems: 2 }",
      "{ type: array, minItems: 1 }",
      [
        "item-count-widened breaking (response) at 1: `minItems` of `Thing` is now 1, was 2. | base /components/schemas/Thing/minItems",
      ],
    ],
    [
      "at most so many items",
      "{ type: array, maxItems: 2 }",
      "{ type: array, maxItems: 1 }",
      [
        "item-count-narrowed breaking (request) at 1: `maxItems` of `Thing` is now 1, was 2. | base /components/schemas/Thing/maxItems",
      ],
    ],
    [
      "at least so many items, which another keyword asks for anyway",
      "{ type: array, contains: { type: string }, minContains: 3 }",
      "{ type: array, contains: { type: string }, minContains: 3, minItems: 2 }",
      [],
    ],
    [
      "at least so many items, more than another keyword asks for",
      "{ type: array, contains: { type: string }, minContains: 3 }",
      "{ type: array, contains: { type: string }, minContains: 3, minItems: 4 }",
      [
        "item-count-narrowed breaking (request) at 4: `minItems` of `Thing` is now 4, was none. | base /components/schemas/Thing",
      ],
    ],
    [
      "at least so many properties",
      "{ type: object, minProperties: 1 }",
      "{ type: object, minProperties: 2 }",
      [
        "property-count-narrowed breaking (request) at 2: `minProperties` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minProperties",
      ],
    ],
    [
      "at most so many properties",
      "{ type: object, maxProperties: 3 }",
      "{ type: object, maxProperties: 2 }",
      [
        "property-count-narrowed breaking (request) at 2: `maxProperties` of `Thing` is now 2, was 3. | base /components/schemas/Thing/maxProperties",
      ],
    ],
    [
      "at least so many properties, as are required anyway",
      "{ type: object, required: [a, b] }",
      "{ type: object, required: [a, b], minProperties: 2 }",
      [],
    ],
    [
      "at least so many properties, more than are required",
      "{ type: object, required: [a, b] }",
      "{ type: object, required: [a, b], minProperties: 3 }",
      [
        "property-count-narrowed breaking (request) at 3: `minProperties` of `Thing` is now 3, was none. | base /components/schemas/Thing",
      ],
    ],
    [
      "at least so many properties, which were asked for, and now are required",
      "{ type: object, minProperties: 2 }",
      "{ type: object, required: [a, b] }",
      [
        "property-became-required breaking (request) at a: `a` is now required in `Thing`. | base /components/schemas/Thing",
        "property-became-required breaking (request) at b: `b` is now required in `Thing`. | base /components/schemas/Thing",
      ],
    ],
    [
      "at least so many properties no more, of which fewer are required",
      "{ type: object, required: [a], minProperties: 3 }",
      "{ type: object, required: [a] }",
      [
        "property-count-widened breaking (response) at Thing: `minProperties` of `Thing` is now none, was 3. | base /components/schemas/Thing/minProperties",
      ],
    ],
    [
      "a multiple of more",
      "{ type: integer, multipleOf: 2 }",
      "{ type: integer, multipleOf: 4 }",
      [
        "multiple-of-narrowed breaking (request) at 4: `Thing` must now be a multiple of 4, was 2. | base /components/schemas/Thing/multipleOf",
      ],
    ],
    [
      "a multiple of less",
      "{ type: integer, multipleOf: 4 }",
      "{ type: integer, multipleOf: 2 }",
      [
        "multiple-of-widened breaking (response) at 2: `Thing` need no longer be a multiple of 4, but of 2. | base /components/schemas/Thing/multipleOf",
      ],
    ],
    [
      "a multiple of something else",
      "{ type: integer, multipleOf: 4 }",
      "{ type: integer, multipleOf: 6 }",
      [
        "multiple-of-narrowed breaking (request) at 6: `Thing` must now be a multiple of 6, was 4. | base /components/schemas/Thing/multipleOf",
        "multiple-of-widened breaking (response) at 6: `Thing` need no longer be a multiple of 4, but of 6. | base /components/schemas/Thing/multipleOf",
      ],
    ],
  ]),
]);
