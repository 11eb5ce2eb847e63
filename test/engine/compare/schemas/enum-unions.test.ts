import { breaking, compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows whose texts are a schema that is sent and received. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, changes]) => ({ title, of: "schema", dialect, before, after, changes }));

describeCases("alternatives that only list values are one list", [
  ...rowsOf([
    ["constants, as a list", "{ oneOf: [{ const: a }, { const: b }] }", "{ enum: [a, b] }", []],
    [
      "constants, as a list of another order",
      "{ anyOf: [{ const: a }, { const: b }] }",
      "{ enum: [b, a] }",
      [],
    ],
    [
      "constants with their titles",
      "{ oneOf: [{ const: a, title: A }, { const: b, title: B }] }",
      "{ type: string, enum: [a, b] }",
      [],
    ],
    [
      "constants, one more",
      "{ oneOf: [{ const: a }, { const: b }] }",
      "{ oneOf: [{ const: a }, { const: b }, { const: c }] }",
      [
        dangerous("enum-value-added", "response", "#/oneOf", "#/oneOf/2/const: c", {
          subject: "Thing",
          value: '"c"',
          inHeader: false,
        }),
      ],
    ],
    [
      "constants, one less",
      "{ oneOf: [{ const: a }, { const: b }] }",
      "{ oneOf: [{ const: b }] }",
      [
        breaking("enum-value-removed", "request", "#/oneOf/0/const", "#/oneOf/0/const", {
          subject: "Thing",
          value: "a",
        }),
      ],
    ],
    [
      "constants, one less than the list had",
      "{ enum: [a, b, c] }",
      "{ anyOf: [{ const: a }, { const: b }] }",
      [breaking("enum-value-removed", "request", "#/enum/2", "#/anyOf", { subject: "Thing", value: "c" })],
    ],
    [
      "constants, one more than the list had",
      "{ enum: [a] }",
      "{ anyOf: [{ const: a }, { const: b }] }",
      [
        dangerous("enum-value-added", "response", "#/enum", "#/anyOf/1/const: b", {
          subject: "Thing",
          value: '"b"',
          inHeader: false,
        }),
      ],
    ],
    ["constants of several types", "{ oneOf: [{ const: a }, { const: 1 }] }", "{ enum: [a, 1] }", []],
    [
      "constants of several types, one more",
      "{ enum: [a, 1] }",
      "{ oneOf: [{ const: a }, { const: 1 }, { const: true }] }",
      [
        breaking("enum-value-added", "response", "#/enum", "#/oneOf/2/const: true", {
          subject: "Thing",
          value: "true",
          inHeader: false,
          newType: true,
        }),
      ],
    ],
    [
      "a constant that stands twice is refused by `oneOf`",
      "{ enum: [a, b] }",
      "{ oneOf: [{ const: a }, { const: a }, { const: b }] }",
      [breaking("enum-value-removed", "request", "#/enum/0", "#/oneOf", { subject: "Thing", value: "a" })],
    ],
    [
      "a constant that stands twice is not refused by `anyOf`",
      "{ enum: [a, b] }",
      "{ anyOf: [{ const: a }, { const: a }, { const: b }] }",
      [],
    ],
    [
      "null is told apart",
      "{ enum: [a, b, null] }",
      `{ oneOf: [{ const: a }, { const: b }, { type: "null" }] }`,
      [],
    ],
    [
      "a list, divided in two",
      "{ enum: [a, b, c, d] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d] }] }",
      [],
    ],
    [
      "two lists, put together",
      "{ oneOf: [{ enum: [a, b] }, { enum: [c, d] }] }",
      "{ enum: [a, b, c, d] }",
      [],
    ],
    [
      "a list, of which one goes aside",
      "{ enum: [a, b, c, d] }",
      "{ anyOf: [{ enum: [a, b, c] }, { enum: [d] }] }",
      [],
    ],
    [
      "two lists, divided otherwise",
      "{ anyOf: [{ enum: [a, b, c] }, { enum: [d, e, f] }] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d, e, f] }] }",
      [],
    ],
    [
      "two lists that share a value, put together",
      "{ anyOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      "{ enum: [a, b, c] }",
      [],
    ],
    [
      "a list beside numbers, divided in two",
      "{ anyOf: [{ type: integer }, { enum: [a, b, c, d] }] }",
      "{ anyOf: [{ type: integer }, { enum: [a, b] }, { enum: [c, d] }] }",
      [],
    ],
    [
      "a list, divided in two that are said to be of one type",
      "{ type: string, enum: [a, b, c, d] }",
      "{ type: string, oneOf: [{ enum: [a, b] }, { enum: [c, d] }] }",
      [],
    ],
    [
      "a list, divided in two with one less",
      "{ enum: [a, b, c, d] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c] }] }",
      [breaking("enum-value-removed", "request", "#/enum/3", "#/anyOf", { subject: "Thing", value: "d" })],
    ],
    [
      "a list, divided in two with one more",
      "{ enum: [a, b, c, d] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d, e] }] }",
      [
        dangerous("enum-value-added", "response", "#/enum", "#/anyOf/1/enum/2: e", {
          subject: "Thing",
          value: '"e"',
          inHeader: false,
        }),
      ],
    ],
    [
      "a list, divided in two of which `oneOf` refuses what both have",
      "{ enum: [a, b, c, d] }",
      "{ oneOf: [{ enum: [a, b] }, { enum: [b, c, d] }] }",
      [breaking("enum-value-removed", "request", "#/enum/1", "#/oneOf", { subject: "Thing", value: "b" })],
    ],
    [
      "lists of which the first says more than its values",
      "{ anyOf: [{ enum: [a], maxLength: 1 }, { enum: [bbb] }] }",
      "{ anyOf: [{ enum: [a], maxLength: 1 }, { enum: [ccc] }] }",
      [
        breaking("enum-value-removed", "request", "#/anyOf/1/enum/0", "#/anyOf", {
          subject: "Thing",
          value: "bbb",
        }),
        dangerous("enum-value-added", "response", "#/anyOf", "#/anyOf/1/enum/0: ccc", {
          subject: "Thing",
          value: '"ccc"',
          inHeader: false,
        }),
      ],
    ],
    [
      "lists of which one is held to a pattern that cannot be tried",
      "{ enum: [a, b, c, d] }",
      '{ anyOf: [{ enum: [a, b], pattern: "[a" }, { enum: [c, d] }] }',
      [
        dangerous("union-branch-removed", "request", "#", "#/anyOf", {
          subject: "Thing",
          branch: "string",
        }),
      ],
    ],
    [
      "lists, one of which may have more values",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d], x-extensible-enum: true }] }",
      "{ enum: [a, b, c, d, e] }",
      [
        compatible("enum-value-added", "both", "#/anyOf", "#/enum/4: e", {
          subject: "Thing",
          value: '"e"',
          inHeader: false,
        }),
      ],
    ],
    [
      "objects and lists, as constants",
      "{ enum: [{ a: 1 }, [b], c] }",
      "{ anyOf: [{ const: { a: 1 } }, { const: [b] }, { const: c }] }",
      [],
    ],
    [
      "objects, one of which is held to more",
      "{ enum: [{ a: 1 }, { b: 2 }] }",
      "{ anyOf: [{ const: { a: 1 }, required: [b] }, { const: { b: 2 } }] }",
      [
        breaking("enum-value-removed", "request", "#/enum/0", "#/anyOf/1/const", {
          subject: "Thing",
          value: '{"a":1}',
        }),
      ],
    ],
    [
      "a list, divided in two of which one has a format",
      "{ type: string, enum: [a, b, c] }",
      "{ anyOf: [{ type: string, format: letter, enum: [a] }, { type: string, enum: [b, c] }] }",
      [],
    ],
    [
      "a list, divided in two of which one has a pattern that fits",
      "{ type: string, enum: [a, b, c] }",
      "{ anyOf: [{ type: string, pattern: '^.$', enum: [a] }, { type: string, enum: [b, c] }] }",
      [],
    ],
    [
      "a list, divided in two of which one has a pattern that fits not all",
      "{ type: string, enum: [a, b, c] }",
      "{ anyOf: [{ type: string, pattern: '^[ac]$', enum: [a, b] }, { type: string, enum: [c] }] }",
      [breaking("enum-value-removed", "request", "#/enum/1", "#/anyOf", { subject: "Thing", value: "b" })],
    ],
    [
      "a list, divided in two of which one excludes a value",
      "{ type: string, enum: [a, b, c] }",
      "{ anyOf: [{ enum: [a, b], not: { const: b } }, { enum: [c] }] }",
      [breaking("union-branch-removed", "request", "#", "#/anyOf", { subject: "Thing", branch: "string" })],
    ],
    [
      "numbers and texts",
      "{ enum: [1, a, 3] }",
      "{ anyOf: [{ type: integer, enum: [1, 3] }, { type: string, enum: [a] }] }",
      [],
    ],
    ["one list among alternatives", "{ enum: [a, b] }", "{ anyOf: [{ enum: [a, b] }] }", []],
    [
      "two lists, of which one has one more",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d] }] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d, e] }] }",
      [
        dangerous("enum-value-added", "response", "#/anyOf/1/enum", "#/anyOf/1/enum/2: e", {
          subject: "Thing",
          value: '"e"',
          inHeader: false,
        }),
      ],
    ],
    [
      "two lists that share a value",
      "{ anyOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      "{ oneOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      [
        breaking("union-overlap-grown", "request", "#", "#/oneOf/0: enum", {
          subject: "Thing",
          branch: "string",
          witness: '"b"',
        }),
      ],
    ],
    [
      "no list beside a type",
      "{ oneOf: [{ const: a }, { type: integer }] }",
      "{ oneOf: [{ const: b }, { type: integer }] }",
      [
        breaking("enum-value-removed", "request", "#/oneOf/0/const", "#/oneOf/0/const", {
          subject: "Thing",
          value: "a",
        }),
        breaking("enum-value-added", "response", "#/oneOf/0/const", "#/oneOf/0/const: b", {
          subject: "Thing",
          value: '"b"',
          inHeader: false,
          noneLeft: true,
        }),
      ],
    ],
    [
      "a list within its union's type",
      "{ type: string, oneOf: [{ const: a }, { const: b }] }",
      "{ type: string, enum: [a, b] }",
      [],
    ],
  ]),
]);
