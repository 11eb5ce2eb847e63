import { describeCases, type Case } from "../cases";

type Row = readonly [title: string, before: string, after: string, said: readonly string[]];

/** Rows whose texts are the servers of a document. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([title, before, after, said]) => {
    const text = (servers: string): string => `
openapi: 3.0.3
servers: [${servers}]
paths: { /a: { get: { responses: {} } } }
`;
    return { title, of: "document", said, before: text(before), after: text(after) };
  });

const a = '{ url: "https://a.example" }';
const b = '{ url: "https://b.example" }';
const of = (...values: readonly string[]): string =>
  `{ url: "https://{v}.example", variables: { v: { default: ${values[0] ?? ""}, enum: [${values.join(", ")}] } } }`;
const any = '{ url: "https://{v}.example", variables: { v: { default: a } } }';

describeCases("servers, and where they stand", [
  ...rowsOf([
    [
      "another one",
      a,
      b,
      [
        "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
        'server-added compatible (request) at "https://b.example": The server `https://b.example` is new. | base /servers',
      ],
    ],
    ["relative, in more words", '{ url: "v1" }', '{ url: "././v1/" }', []],
    ["in another order", `${a}, ${b}`, `${b}, ${a}`, []],
    [
      "one value of a variable becomes another",
      of("a", "b"),
      of("a", "c"),
      [
        'server-added compatible (request) at "https://{v}.example": The server `https://c.example` is new. | base /servers/0/variables',
        "server-removed dangerous (request) at variables: The server `https://b.example` is no longer named. | base /servers/0/url",
      ],
    ],
    [
      "of two values one is written out",
      of("a", "b"),
      a,
      [
        'server-removed dangerous (request) at "https://a.example": The server `https://b.example` is no longer named. | base /servers/0/url',
      ],
    ],
    [
      "one that was written out becomes a value beside another",
      a,
      of("a", "b"),
      [
        'server-added compatible (request) at "https://{v}.example": The server `https://b.example` is new. | base /servers/0/url',
      ],
    ],
    [
      "of three values two are written out",
      of("a", "b", "c"),
      `${b}, ${a}`,
      [
        'server-removed dangerous (request) at "https://b.example": The server `https://c.example` is no longer named. | base /servers/0/url',
      ],
    ],
    [
      "any value takes the place of one",
      a,
      any,
      [
        'server-added compatible (request) at "https://{v}.example": The server `https://{v}.example` is new. | base /servers',
      ],
    ],
    [
      "any value goes with another host",
      any,
      '{ url: "https://a.elsewhere" }',
      [
        "server-removed dangerous (request) at servers: The server `https://{v}.example` is no longer named. | base /servers/0/url",
        'server-added compatible (request) at "https://a.elsewhere": The server `https://a.elsewhere` is new. | base /servers',
      ],
    ],
    [
      "any value goes with another scheme",
      any,
      '{ url: "http://a.example" }',
      [
        "server-removed dangerous (request) at servers: The server `https://{v}.example` is no longer named. | base /servers/0/url",
        'server-added compatible (request) at "http://a.example": The server `http://a.example` is new. | base /servers',
      ],
    ],
    [
      "the place of the document is no server to be told",
      '{ url: "/" }',
      a,
      [
        'server-added compatible (request) at "https://a.example": The server `https://a.example` is new. | base /servers',
      ],
    ],
    [
      "nor is it to be told when it comes",
      a,
      '{ url: "/" }',
      [
        "server-removed dangerous (request) at servers: The server `https://a.example` is no longer named. | base /servers/0/url",
      ],
    ],
  ]),
]);
