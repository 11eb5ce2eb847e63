import { breaking, compatible, dangerous, describeCases } from "../cases";

describeCases("values in messages", [
  {
    title: "unquoted words, and quoted strings that could be another value",
    of: "schema",
    before: `
enum: [cat, New York, a/b:c.d-e_f, "true", "false", "null", trueish, untrue, "7", "", "a,b", " cat", "-x", 7, 1.5, true]
`,
    after: "enum: [other]",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", { subject: "Thing", value: "cat" }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", {
        subject: "Thing",
        value: "New York",
      }),
      breaking("enum-value-removed", "request", "#/enum/2", "#/enum", {
        subject: "Thing",
        value: "a/b:c.d-e_f",
      }),
      breaking("enum-value-removed", "request", "#/enum/3", "#/enum", { subject: "Thing", value: '"true"' }),
      breaking("enum-value-removed", "request", "#/enum/4", "#/enum", { subject: "Thing", value: '"false"' }),
      breaking("enum-value-removed", "request", "#/enum/5", "#/enum", { subject: "Thing", value: '"null"' }),
      breaking("enum-value-removed", "request", "#/enum/6", "#/enum", { subject: "Thing", value: "trueish" }),
      breaking("enum-value-removed", "request", "#/enum/7", "#/enum", { subject: "Thing", value: "untrue" }),
      breaking("enum-value-removed", "request", "#/enum/8", "#/enum", { subject: "Thing", value: '"7"' }),
      breaking("enum-value-removed", "request", "#/enum/9", "#/enum", { subject: "Thing", value: '""' }),
      breaking("enum-value-removed", "request", "#/enum/10", "#/enum", { subject: "Thing", value: '"a,b"' }),
      breaking("enum-value-removed", "request", "#/enum/11", "#/enum", { subject: "Thing", value: '" cat"' }),
      breaking("enum-value-removed", "request", "#/enum/12", "#/enum", { subject: "Thing", value: "-x" }),
      breaking("enum-value-removed", "request", "#/enum/13", "#/enum", { subject: "Thing", value: "7" }),
      breaking("enum-value-removed", "request", "#/enum/14", "#/enum", { subject: "Thing", value: "1.5" }),
      breaking("enum-value-removed", "request", "#/enum/15", "#/enum", { subject: "Thing", value: "true" }),
      breaking("enum-value-added", "response", "#/enum", "#/enum/0: other", {
        subject: "Thing",
        value: '"other"',
        inHeader: false,
        noneLeft: true,
      }),
    ],
  },
  {
    title: "arrays and objects as JSON",
    of: "schema",
    before: 'enum: [[1, a, null], { b: [true], a: { c: "x y" } }, other]',
    after: "enum: [other]",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", {
        subject: "Thing",
        value: '[1,"a",null]',
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", {
        subject: "Thing",
        value: '{"b":[true],"a":{"c":"x y"}}',
      }),
    ],
  },
  {
    title: "long strings truncated, those of sixty characters complete",
    of: "schema",
    before: `
enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, c]
`,
    after: "enum: [c]",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", {
        subject: "Thing",
        value: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      }),
      breaking("enum-value-removed", "request", "#/enum/1", "#/enum", {
        subject: "Thing",
        value: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
      }),
    ],
  },
  {
    title: "a long enum, truncated",
    of: "schema",
    before: "{ type: string }",
    after: `
enum: [alpha, beta, gamma, delta, epsilon, zeta, eta, theta, iota, kappa, lambda, my, ny]
`,
    changes: [
      breaking("enum-added", "request", "#", "#/enum", {
        subject: "Thing",
        values: [
          "alpha",
          "beta",
          "delta",
          "epsilon",
          "eta",
          "gamma",
          "iota",
          "kappa",
          "lambda",
          "my",
          "ny",
          "theta",
          "zeta",
        ],
      }),
    ],
  },
  {
    title: "long JSON truncated",
    of: "schema",
    before: `
enum: [{ first: aaaaaaaaaaaaaaaaaaaa, second: bbbbbbbbbbbbbbbbbbbb, third: cccc }, c]
`,
    after: "enum: [c]",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", {
        subject: "Thing",
        value: '{"first":"aaaaaaaaaaaaaaaaaaaa","second":"bbbbbbbbbbbbbbbbbbbb","third":"cccc"}',
      }),
    ],
  },
  {
    title: "the keys of an object in their order",
    of: "schema",
    before: "default: { b: 1, a: [x, { d: null }] }",
    after: "default: { b: 1, a: [x, { d: 0 }] }",
    changes: [
      dangerous("default-changed", "request", "#/default", "#/default: { b: 1, a: [x, { d: 0 }] }", {
        subject: "Thing",
        before: '{"b":1,"a":["x",{"d":null}]}',
        after: '{"b":1,"a":["x",{"d":0}]}',
      }),
    ],
  },
  {
    title: "values that look the same, in NFC and in NFD",
    of: "schema",
    before: "enum: [\u00e9t\u00e9, x]",
    after: "enum: [e\u0301te\u0301, x]",
    changes: [
      breaking("enum-value-removed", "request", "#/enum/0", "#/enum", {
        subject: "Thing",
        value: '"\u00e9t\u00e9"',
        lookalike: true,
      }),
      dangerous("enum-value-added", "response", "#/enum", "#/enum/0: e\u0301te\u0301", {
        subject: "Thing",
        value: '"e\u0301te\u0301"',
        lookalike: true,
        inHeader: false,
      }),
    ],
  },
  {
    title: "properties whose names look the same",
    of: "schema",
    before: "{ properties: { \u00e9t\u00e9: { type: string } } }",
    after: "{ properties: { e\u0301te\u0301: { type: string } } }",
    changes: [
      dangerous("property-removed", "both", "#/properties/\u00e9t\u00e9", "#/properties/e\u0301te\u0301", {
        ...{ subject: "Thing", property: "\u00e9t\u00e9", required: false },
        ...{ renamedTo: "e\u0301te\u0301", sunset: null },
      }),
      compatible("property-added", "both", "#/properties", "#/properties/e\u0301te\u0301", {
        ...{ subject: "Thing", property: "e\u0301te\u0301" },
      }),
    ],
  },
]);
