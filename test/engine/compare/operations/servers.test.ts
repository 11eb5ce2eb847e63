import { compatible, dangerous, describeCases, type Case } from "../../cases";

type Row = readonly [title: string, before: string, after: string, changes: Case["changes"]];

/** Rows with the servers of a document. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, changes]) => {
    const text = (servers: string): string => `
openapi: 3.0.3
servers: [${servers}]
paths: { /a: { get: { responses: {} } } }
`;
    return { title, of: "document", changes, before: text(before), after: text(after) };
  });

const a = '{ url: "https://a.example" }';
const b = '{ url: "https://b.example" }';
const of = (...values: readonly string[]): string =>
  `{ url: "https://{v}.example", variables: { v: { default: ${values[0] ?? ""}, enum: [${values.join(", ")}] } } }`;
const any = '{ url: "https://{v}.example", variables: { v: { default: a } } }';

describeCases("servers, with their locations", [
  ...rowsOf([
    [
      "another one",
      a,
      b,
      [
        dangerous("server-removed", "request", "/servers/0/url", "/servers", {
          url: "https://a.example",
          others: 0,
        }),
        compatible("server-added", "request", "/servers", '/servers/0/url: "https://b.example"', {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    ["relative, in more words", '{ url: "v1" }', '{ url: "././v1/" }', []],
    ["in another order", `${a}, ${b}`, `${b}, ${a}`, []],
    [
      "one value of a variable becomes another",
      of("a", "b"),
      of("a", "c"),
      [
        compatible(
          "server-added",
          "request",
          "/servers/0/variables",
          '/servers/0/url: "https://{v}.example"',
          { url: "https://c.example", others: 0 },
        ),
        dangerous("server-removed", "request", "/servers/0/url", "/servers/0/variables", {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    [
      "of two values one is written out",
      of("a", "b"),
      a,
      [
        dangerous("server-removed", "request", "/servers/0/url", '/servers/0/url: "https://a.example"', {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    [
      "one that was written out becomes a value beside another",
      a,
      of("a", "b"),
      [
        compatible("server-added", "request", "/servers/0/url", '/servers/0/url: "https://{v}.example"', {
          url: "https://b.example",
          others: 0,
        }),
      ],
    ],
    [
      "of three values two are written out",
      of("a", "b", "c"),
      `${b}, ${a}`,
      [
        dangerous("server-removed", "request", "/servers/0/url", '/servers/0/url: "https://b.example"', {
          url: "https://c.example",
          others: 0,
        }),
      ],
    ],
    [
      "any value takes the place of one",
      a,
      any,
      [
        compatible("server-added", "request", "/servers", '/servers/0/url: "https://{v}.example"', {
          url: "https://{v}.example",
          others: 0,
        }),
      ],
    ],
    [
      "any value goes with another host",
      any,
      '{ url: "https://a.elsewhere" }',
      [
        dangerous("server-removed", "request", "/servers/0/url", "/servers", {
          url: "https://{v}.example",
          others: 0,
        }),
        compatible("server-added", "request", "/servers", '/servers/0/url: "https://a.elsewhere"', {
          url: "https://a.elsewhere",
          others: 0,
        }),
      ],
    ],
    [
      "any value goes with another scheme",
      any,
      '{ url: "http://a.example" }',
      [
        dangerous("server-removed", "request", "/servers/0/url", "/servers", {
          url: "https://{v}.example",
          others: 0,
        }),
        compatible("server-added", "request", "/servers", '/servers/0/url: "http://a.example"', {
          url: "http://a.example",
          others: 0,
        }),
      ],
    ],
    [
      "the place of the document is no server to be told",
      '{ url: "/" }',
      a,
      [
        compatible("server-added", "request", "/servers", '/servers/0/url: "https://a.example"', {
          url: "https://a.example",
          others: 0,
        }),
      ],
    ],
    [
      "nor is it to be told when it comes",
      a,
      '{ url: "/" }',
      [
        dangerous("server-removed", "request", "/servers/0/url", "/servers", {
          url: "https://a.example",
          others: 0,
        }),
      ],
    ],
  ]),
]);
