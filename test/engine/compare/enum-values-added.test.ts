import assert from "node:assert/strict";
import type { Compatibility } from "../../../src/engine/index";
import { told } from "../compared";

type Row = readonly [
  title: string,
  before: string,
  after: string,
  added: readonly (readonly [
    severity: Compatibility,
    value: string,
    facts?: { newType?: true; noneLeft?: true },
  ])[],
];

const noneLeft = { noneLeft: true } as const;
const newType = { newType: true } as const;

const rows: readonly Row[] = [
  ["a value is added", "{ enum: [a] }", "{ enum: [a, b] }", [["dangerous", '"b"']]],
  ["a constant is replaced", "{ const: 1 }", "{ const: 2 }", [["breaking", "2", noneLeft]]],
  ["an enum is replaced", "{ enum: [a, b] }", "{ enum: [c] }", [["breaking", '"c"', noneLeft]]],
  ["all but one value is replaced", "{ enum: [a, b, c] }", "{ enum: [c, d] }", [["dangerous", '"d"']]],
  [
    "the values left are excluded by another keyword",
    "{ enum: [a, bb] }",
    "{ enum: [bb, ccc], minLength: 3 }",
    [["breaking", '"ccc"', noneLeft]],
  ],
  [
    "all values but null are replaced",
    '{ type: [string, "null"], enum: [a, null] }',
    '{ type: [string, "null"], enum: [b, null] }',
    [["breaking", '"b"', noneLeft]],
  ],
  [
    "an extensible enum is replaced",
    "{ enum: [a], x-extensible-enum: true }",
    "{ enum: [b], x-extensible-enum: true }",
    [["compatible", '"b"', noneLeft]],
  ],
  [
    "the extension of AutoRest declares that values may be added",
    "{ enum: [a], x-ms-enum: { name: E, modelAsString: true } }",
    "{ enum: [a, b], x-ms-enum: { name: E, modelAsString: true } }",
    [["compatible", '"b"']],
  ],
  [
    "the extension of AutoRest declares a fixed enum",
    "{ enum: [a], x-ms-enum: { name: E, modelAsString: false } }",
    "{ enum: [a, b], x-ms-enum: { name: E, modelAsString: false } }",
    [["dangerous", '"b"']],
  ],
  [
    "a boolean is added to strings",
    "{ type: string, enum: [ON, OFF] }",
    "{ type: [string, boolean], enum: [ON, OFF, true] }",
    [["breaking", "true", newType]],
  ],
  [
    "a boolean is added to strings without type",
    "{ enum: [ON, OFF] }",
    "{ enum: [ON, OFF, true] }",
    [["breaking", "true", newType]],
  ],
  [
    "a boolean is added to an extensible enum of strings",
    "{ enum: [ON], x-extensible-enum: true }",
    "{ enum: [ON, true], x-extensible-enum: true }",
    [["breaking", "true", newType]],
  ],
  [
    "a boolean is added where booleans were declared",
    "{ type: [string, boolean], enum: [ON, OFF] }",
    "{ type: [string, boolean], enum: [ON, OFF, true] }",
    [["dangerous", "true"]],
  ],
  [
    "a fraction is added to integers",
    "{ type: integer, enum: [1, 2] }",
    "{ type: number, enum: [1, 2, 2.5] }",
    [["breaking", "2.5", newType]],
  ],
  [
    "a fraction is added to whole numbers",
    "{ type: number, enum: [1, 2] }",
    "{ type: number, enum: [1, 2, 2.5] }",
    [["dangerous", "2.5"]],
  ],
  [
    "a fraction is added to whole numbers without type",
    "{ enum: [1, 2] }",
    "{ enum: [1, 2, 2.5] }",
    [["dangerous", "2.5"]],
  ],
];

const response = (schema: string): string => `
openapi: 3.1.0
info: { title: T, version: 1.0.0 }
paths:
  /a: { get: { responses: { "200": { description: OK, content: { application/json: { schema: ${schema} } } } } } }
`;
const webhookParameter = (schema: string): string => `
openapi: 3.1.0
info: { title: T, version: 1.0.0 }
webhooks:
  done: { get: { parameters: [{ in: query, name: q, schema: ${schema} }], responses: { "200": { description: OK } } } }
`;

describe("values added to an enum in responses", () => {
  const assertAdded = (before: string, after: string, added: Row[3]): void => {
    const found = told(before, after).filter(
      ({ kind, compatibility }) => compatibility !== "compatible" || kind === "enum-value-added",
    );
    assert.deepEqual(
      found.map(({ kind, compatibility, change: { facts } }) => ({ kind, compatibility, ...known(facts) })),
      added.map(([compatibility, value, facts = {}]) => ({
        ...{ kind: "enum-value-added", compatibility, value },
        ...facts,
      })),
    );
  };
  const known = (facts: object): object =>
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => ["value", "newType", "noneLeft"].includes(name)),
    );

  for (const [title, before, after, added] of rows)
    it(title, () => {
      assertAdded(response(before), response(after), added);
    });

  it("a boolean is added to strings that are serialized as text", () => {
    const [before, after] = ["{ type: string, enum: [a] }", "{ type: [string, boolean], enum: [a, true] }"];
    assertAdded(webhookParameter(before), webhookParameter(after), [["dangerous", "true"]]);
  });
});
