import { breaking, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows whose texts are a schema that is sent and received. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, changes]) => ({ title, of: "schema", dialect, before, after, changes }));

describeCases("bounds", [
  ...rowsOf([
    [
      "a lower one is raised",
      "{ type: number, minimum: 1 }",
      "{ type: number, minimum: 1.5 }",
      [
        breaking("range-narrowed", "request", "#/minimum", "#/minimum: 1.5", {
          subject: "Thing",
          keyword: "minimum",
          before: "1",
          after: "1.5",
        }),
      ],
    ],
    [
      "a lower one is lowered",
      "{ type: number, minimum: 1.5 }",
      "{ type: number, minimum: 1 }",
      [
        breaking("range-widened", "response", "#/minimum", "#/minimum: 1", {
          subject: "Thing",
          keyword: "minimum",
          before: "1.5",
          after: "1",
        }),
      ],
    ],
    [
      "an upper one is raised",
      "{ type: number, maximum: 1 }",
      "{ type: number, maximum: 1.5 }",
      [
        breaking("range-widened", "response", "#/maximum", "#/maximum: 1.5", {
          subject: "Thing",
          keyword: "maximum",
          before: "1",
          after: "1.5",
        }),
      ],
    ],
    [
      "an upper one is lowered",
      "{ type: number, maximum: 1.5 }",
      "{ type: number, maximum: 1 }",
      [
        breaking("range-narrowed", "request", "#/maximum", "#/maximum: 1", {
          subject: "Thing",
          keyword: "maximum",
          before: "1.5",
          after: "1",
        }),
      ],
    ],
    [
      "a lower one itself is out",
      "{ type: number, minimum: 1 }",
      "{ type: number, exclusiveMinimum: 1 }",
      [
        breaking("range-narrowed", "request", "#/minimum", "#/exclusiveMinimum: 1", {
          subject: "Thing",
          keyword: "minimum",
          before: "1",
          after: "1, exclusive",
        }),
      ],
    ],
    [
      "a lower one itself is in",
      "{ type: number, exclusiveMinimum: 1 }",
      "{ type: number, minimum: 1 }",
      [
        breaking("range-widened", "response", "#/exclusiveMinimum", "#/minimum: 1", {
          subject: "Thing",
          keyword: "minimum",
          before: "1, exclusive",
          after: "1",
        }),
      ],
    ],
    [
      "an upper one itself is out",
      "{ type: number, maximum: 1 }",
      "{ type: number, exclusiveMaximum: 1 }",
      [
        breaking("range-narrowed", "request", "#/maximum", "#/exclusiveMaximum: 1", {
          subject: "Thing",
          keyword: "maximum",
          before: "1",
          after: "1, exclusive",
        }),
      ],
    ],
    [
      "an upper one itself is in",
      "{ type: number, exclusiveMaximum: 1 }",
      "{ type: number, maximum: 1 }",
      [
        breaking("range-widened", "response", "#/exclusiveMaximum", "#/maximum: 1", {
          subject: "Thing",
          keyword: "maximum",
          before: "1, exclusive",
          after: "1",
        }),
      ],
    ],
    [
      "one that is out goes",
      "{ type: number, exclusiveMaximum: 1 }",
      "{ type: number }",
      [
        breaking("range-widened", "response", "#/exclusiveMaximum", "#", {
          subject: "Thing",
          keyword: "exclusiveMaximum",
          before: "1",
          after: null,
        }),
      ],
    ],
    [
      "one that is out comes",
      "{ type: number }",
      "{ type: number, exclusiveMinimum: 1 }",
      [
        breaking("range-narrowed", "request", "#", "#/exclusiveMinimum: 1", {
          subject: "Thing",
          keyword: "exclusiveMinimum",
          before: null,
          after: "1",
        }),
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
        breaking("range-narrowed", "request", "#/maximum", "#/maximum: 9007199254740992", {
          subject: "Thing",
          keyword: "maximum",
          before: "9007199254740993",
          after: "9007199254740992",
        }),
      ],
    ],
    [
      "both at once",
      "{ type: number, minimum: 1, maximum: 5 }",
      "{ type: number, minimum: 2, maximum: 9 }",
      [
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
    ],
    [
      "of a property",
      "{ properties: { a: { type: number, minimum: 1 } } }",
      "{ properties: { a: { type: number, minimum: 2 } } }",
      [
        breaking("range-narrowed", "request", "#/properties/a/minimum", "#/properties/a/minimum: 2", {
          subject: "Thing.a",
          keyword: "minimum",
          before: "1",
          after: "2",
        }),
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
          breaking("range-narrowed", "request", "#/minimum", "#/minimum: 1", {
            subject: "Thing",
            keyword: "minimum",
            before: "1",
            after: "1, exclusive",
          }),
        ],
      ],
      [
        "itself is in, as OpenAPI 3.0 writes it",
        "{ type: number, maximum: 1, exclusiveMaximum: true }",
        "{ type: number, maximum: 1 }",
        [
          breaking("range-widened", "response", "#/maximum", "#/maximum: 1", {
            subject: "Thing",
            keyword: "maximum",
            before: "1, exclusive",
            after: "1",
          }),
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
        breaking("length-narrowed", "request", "#/minLength", "#/minLength: 2", {
          subject: "Thing",
          keyword: "minLength",
          before: "1",
          after: "2",
        }),
      ],
    ],
    [
      "at most so many letters",
      "{ type: string, maxLength: 1 }",
      "{ type: string, maxLength: 2 }",
      [
        breaking("length-widened", "response", "#/maxLength", "#/maxLength: 2", {
          subject: "Thing",
          keyword: "maxLength",
          before: "1",
          after: "2",
        }),
      ],
    ],
    [
      "at least so many items",
      "{ type: array, minItems: 2 }",
      "{ type: array, minItems: 1 }",
      [
        breaking("item-count-widened", "response", "#/minItems", "#/minItems: 1", {
          subject: "Thing",
          keyword: "minItems",
          before: "2",
          after: "1",
        }),
      ],
    ],
    [
      "at most so many items",
      "{ type: array, maxItems: 2 }",
      "{ type: array, maxItems: 1 }",
      [
        breaking("item-count-narrowed", "request", "#/maxItems", "#/maxItems: 1", {
          subject: "Thing",
          keyword: "maxItems",
          before: "2",
          after: "1",
        }),
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
        breaking("item-count-narrowed", "request", "#", "#/minItems: 4", {
          subject: "Thing",
          keyword: "minItems",
          before: null,
          after: "4",
        }),
      ],
    ],
    [
      "at least so many properties",
      "{ type: object, minProperties: 1 }",
      "{ type: object, minProperties: 2 }",
      [
        breaking("property-count-narrowed", "request", "#/minProperties", "#/minProperties: 2", {
          subject: "Thing",
          keyword: "minProperties",
          before: "1",
          after: "2",
        }),
      ],
    ],
    [
      "at most so many properties",
      "{ type: object, maxProperties: 3 }",
      "{ type: object, maxProperties: 2 }",
      [
        breaking("property-count-narrowed", "request", "#/maxProperties", "#/maxProperties: 2", {
          subject: "Thing",
          keyword: "maxProperties",
          before: "3",
          after: "2",
        }),
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
        breaking("property-count-narrowed", "request", "#", "#/minProperties: 3", {
          subject: "Thing",
          keyword: "minProperties",
          before: null,
          after: "3",
        }),
      ],
    ],
    [
      "at least so many properties, which were asked for, and now are required",
      "{ type: object, minProperties: 2 }",
      "{ type: object, required: [a, b] }",
      [
        breaking("property-became-required", "request", "#", "#/required/0: a", {
          subject: "Thing",
          property: "a",
        }),
        breaking("property-became-required", "request", "#", "#/required/1: b", {
          subject: "Thing",
          property: "b",
        }),
      ],
    ],
    [
      "at least so many properties no more, of which fewer are required",
      "{ type: object, required: [a], minProperties: 3 }",
      "{ type: object, required: [a] }",
      [
        breaking("property-count-widened", "response", "#/minProperties", "#", {
          subject: "Thing",
          keyword: "minProperties",
          before: "3",
          after: null,
        }),
      ],
    ],
    [
      "a multiple of more",
      "{ type: integer, multipleOf: 2 }",
      "{ type: integer, multipleOf: 4 }",
      [
        breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/multipleOf: 4", {
          subject: "Thing",
          keyword: "multipleOf",
          before: "2",
          after: "4",
        }),
      ],
    ],
    [
      "a multiple of less",
      "{ type: integer, multipleOf: 4 }",
      "{ type: integer, multipleOf: 2 }",
      [
        breaking("multiple-of-widened", "response", "#/multipleOf", "#/multipleOf: 2", {
          subject: "Thing",
          keyword: "multipleOf",
          before: "4",
          after: "2",
        }),
      ],
    ],
    [
      "a multiple of something else",
      "{ type: integer, multipleOf: 4 }",
      "{ type: integer, multipleOf: 6 }",
      [
        breaking("multiple-of-narrowed", "request", "#/multipleOf", "#/multipleOf: 6", {
          subject: "Thing",
          keyword: "multipleOf",
          before: "4",
          after: "6",
        }),
        breaking("multiple-of-widened", "response", "#/multipleOf", "#/multipleOf: 6", {
          subject: "Thing",
          keyword: "multipleOf",
          before: "4",
          after: "6",
        }),
      ],
    ],
  ]),
]);
