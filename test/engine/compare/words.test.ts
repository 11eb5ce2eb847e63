import { describeCases } from "../cases";

describeCases("values in the words of a message", [
  {
    title: "words as they are, and in quotes what could be taken for something else",
    of: "schema",
    before: `
enum: [cat, New York, a/b:c.d-e_f, "true", "false", "null", trueish, untrue, "7", "", "a,b", " cat", "-x", 7, 1.5, true]
`,
    after: "enum: [other]",
    said: [
      "enum-value-removed breaking (request) at enum: `cat` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at enum: `New York` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
      "enum-value-removed breaking (request) at enum: `a/b:c.d-e_f` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/2",
      'enum-value-removed breaking (request) at enum: `"true"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/3',
      'enum-value-removed breaking (request) at enum: `"false"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/4',
      'enum-value-removed breaking (request) at enum: `"null"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/5',
      "enum-value-removed breaking (request) at enum: `trueish` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/6",
      "enum-value-removed breaking (request) at enum: `untrue` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/7",
      'enum-value-removed breaking (request) at enum: `"7"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/8',
      'enum-value-removed breaking (request) at enum: `""` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/9',
      'enum-value-removed breaking (request) at enum: `"a,b"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/10',
      'enum-value-removed breaking (request) at enum: `" cat"` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/11',
      "enum-value-removed breaking (request) at enum: `-x` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/12",
      "enum-value-removed breaking (request) at enum: `7` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/13",
      "enum-value-removed breaking (request) at enum: `1.5` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/14",
      "enum-value-removed breaking (request) at enum: `true` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/15",
      'enum-value-added dangerous (response) at other: `"other"` is new for `Thing`. | base /components/schemas/Thing/enum',
    ],
  },
  {
    title: "lists and objects as JSON",
    of: "schema",
    before: 'enum: [[1, a, null], { b: [true], a: { c: "x y" } }, other]',
    after: "enum: [other]",
    said: [
      'enum-value-removed breaking (request) at enum: `[1,"a",null]` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
      'enum-value-removed breaking (request) at enum: `{"b":[true],"a":{"c":"x y"}}` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1',
    ],
  },
  {
    title: "long texts cut, and those of sixty characters whole",
    of: "schema",
    before: `
enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, c]
`,
    after: "enum: [c]",
    said: [
      "enum-value-removed breaking (request) at enum: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0",
      "enum-value-removed breaking (request) at enum: `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/1",
    ],
  },
  {
    title: "a long list of values cut",
    of: "schema",
    before: "{ type: string }",
    after: `
enum: [alpha, beta, gamma, delta, epsilon, zeta, eta, theta, iota, kappa, lambda, my, ny]
`,
    said: [
      "enum-added breaking (request) at enum: `Thing` now only allows alpha, beta, delta, epsilon, eta, gamma, iota, kappa, lam…. | base /components/schemas/Thing",
    ],
  },
  {
    title: "long JSON cut",
    of: "schema",
    before: `
enum: [{ first: aaaaaaaaaaaaaaaaaaaa, second: bbbbbbbbbbbbbbbbbbbb, third: cccc }, c]
`,
    after: "enum: [c]",
    said: [
      'enum-value-removed breaking (request) at enum: `{"first":"aaaaaaaaaaaaaaaaaaaa","second":"bbbbbbbbbbbbbbb…` is no longer allowed for `Thing`. | base /components/schemas/Thing/enum/0',
    ],
  },
  {
    title: "the keys of an object in their order",
    of: "schema",
    before: "default: { b: 1, a: [x, { d: null }] }",
    after: "default: { b: 1, a: [x, { d: 0 }] }",
    said: [
      'default-changed dangerous (request) at { b: 1, a: [x, { d: 0 }] }: The default of `Thing` is now {"b":1,"a":["x",{"d":0}]}, was {"b":1,"a":["x",{"d":null}]}. | base /components/schemas/Thing/default',
    ],
  },
]);
