import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are a schema that is sent and received. */
const rowsOf = (rows: readonly Row[], dialect: Case["dialect"] = "3.1"): Case[] =>
  rows.map(([title, before, after, said]) => ({ title, of: "schema", dialect, before, after, said }));

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
        'enum-value-added dangerous (response) at c: `"c"` is new for `Thing`. | base /components/schemas/Thing/oneOf',
      ],
    ],
    [
      "constants, one less",
      "{ oneOf: [{ const: a }, { const: b }] }",
      "{ oneOf: [{ const: b }] }",
      [
        "enum-value-removed breaking (request) at const: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/const",
      ],
    ],
    [
      "constants, one less than the list had",
      "{ enum: [a, b, c] }",
      "{ anyOf: [{ const: a }, { const: b }] }",
      [
        "enum-value-removed breaking (request) at anyOf: `c` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      ],
    ],
    [
      "constants, one more than the list had",
      "{ enum: [a] }",
      "{ anyOf: [{ const: a }, { const: b }] }",
      [
        'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/enum',
      ],
    ],
    ["constants of several types", "{ oneOf: [{ const: a }, { const: 1 }] }", "{ enum: [a, 1] }", []],
    [
      "constants of several types, one more",
      "{ enum: [a, 1] }",
      "{ oneOf: [{ const: a }, { const: 1 }, { const: true }] }",
      [
        "enum-value-added dangerous (response) at true: `true` is new for `Thing`. | base /components/schemas/Thing/enum",
      ],
    ],
    [
      "a constant that stands twice is refused by `oneOf`",
      "{ enum: [a, b] }",
      "{ oneOf: [{ const: a }, { const: a }, { const: b }] }",
      [
        "enum-value-removed breaking (request) at oneOf: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      ],
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
      [
        "enum-value-removed breaking (request) at anyOf: `d` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3",
      ],
    ],
    [
      "a list, divided in two with one more",
      "{ enum: [a, b, c, d] }",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d, e] }] }",
      [
        'enum-value-added dangerous (response) at e: `"e"` is new for `Thing`. | base /components/schemas/Thing/enum',
      ],
    ],
    [
      "a list, divided in two of which `oneOf` refuses what both have",
      "{ enum: [a, b, c, d] }",
      "{ oneOf: [{ enum: [a, b] }, { enum: [b, c, d] }] }",
      [
        "enum-value-removed breaking (request) at oneOf: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      ],
    ],
    [
      "lists of which the first says more than its values",
      "{ anyOf: [{ enum: [a], maxLength: 1 }, { enum: [bbb] }] }",
      "{ anyOf: [{ enum: [a], maxLength: 1 }, { enum: [ccc] }] }",
      [
        "enum-value-removed breaking (request) at anyOf: `bbb` is no longer allowed for `Thing`. | base /components/schemas/Thing/anyOf/1/enum/0",
        'enum-value-added dangerous (response) at ccc: `"ccc"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
      ],
    ],
    [
      "lists of which one is held to a pattern that cannot be tried",
      "{ enum: [a, b, c, d] }",
      '{ anyOf: [{ enum: [a, b], pattern: "[a" }, { enum: [c, d] }] }',
      [
        "union-branch-removed dangerous (request) at anyOf: Whether the alternatives of `Thing` still take all of `string` could not be decided. | base /components/schemas/Thing",
      ],
    ],
    [
      "lists, one of which may have more values",
      "{ anyOf: [{ enum: [a, b] }, { enum: [c, d], x-extensible-enum: true }] }",
      "{ enum: [a, b, c, d, e] }",
      [
        'enum-value-added compatible (both) at e: `"e"` is new for `Thing`. | base /components/schemas/Thing/anyOf',
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
        'enum-value-removed breaking (request) at const: `{"a":1}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
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
      [
        "enum-value-removed breaking (request) at anyOf: `b` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      ],
    ],
    [
      "a list, divided in two of which one excludes a value",
      "{ type: string, enum: [a, b, c] }",
      "{ anyOf: [{ enum: [a, b], not: { const: b } }, { enum: [c] }] }",
      [
        "union-branch-removed dangerous (request) at anyOf: Whether the alternatives of `Thing` still take all of `string` could not be decided. | base /components/schemas/Thing",
      ],
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
        'enum-value-added dangerous (response) at e: `"e"` is new for `Thing`. | base /components/schemas/Thing/anyOf/1/enum',
      ],
    ],
    [
      "two lists that share a value",
      "{ anyOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      "{ oneOf: [{ enum: [a, b] }, { enum: [b, c] }] }",
      [
        'union-overlap-grown breaking (request) at enum: What matches `"b"` of `Thing` matches another alternative of `oneOf` too, and is refused. | base /components/schemas/Thing/anyOf/0',
      ],
    ],
    [
      "no list beside a type",
      "{ oneOf: [{ const: a }, { type: integer }] }",
      "{ oneOf: [{ const: b }, { type: integer }] }",
      [
        "enum-value-removed breaking (request) at const: `a` is no longer allowed for `Thing`. | base /components/schemas/Thing/oneOf/0/const",
        'enum-value-added dangerous (response) at b: `"b"` is new for `Thing`. | base /components/schemas/Thing/oneOf/0/const',
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
