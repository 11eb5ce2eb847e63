/** What the schemas as a whole decide, whatever the comparison of their keywords found. */
import assert from "node:assert/strict";
import { told } from "../compared";

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** `kind compatibility` of the changes of a request body, and of a response, that are not compatible. */
  readonly request: readonly string[];
  readonly response: readonly string[];
}

const same: Pick<Case, "request" | "response"> = { request: [], response: [] };

/** An object with a tag, as one schema and as a union of closed alternatives. */
const tagged = `{ type: object, required: [k], properties: { k: { enum: [a, b] }, n: { type: integer } }, additionalProperties: false }`;
const alternative = (tag: string): string =>
  `{ type: object, required: [k], properties: { k: { const: ${tag} }, n: { type: integer } }, additionalProperties: false }`;

/** More constants than the comparison of alternatives looks at. */
const constants = (from: number): string =>
  `{ oneOf: [${Array.from({ length: 3000 }, (_, index) => `{ const: v${String(from + index)} }`).join(", ")}] }`;

const cases: readonly Case[] = [
  {
    title: "an asserted format is added to an enum whose values have it",
    before: "{ type: string, enum: ['2024-01-01', '2024-02-29'] }",
    after: "{ type: string, enum: ['2024-01-01', '2024-02-29'], format: date }",
    ...same,
  },
  {
    title: "an asserted format is added to an enum with another value",
    before: "{ type: string, enum: ['2024-01-01', '2024-02-30'] }",
    after: "{ type: string, enum: ['2024-01-01', '2024-02-30'], format: date }",
    request: ["schema-narrowed breaking"],
    response: [],
  },
  {
    title: "one of very many constants is replaced",
    before: constants(0),
    after: constants(1),
    request: ["schema-narrowed breaking"],
    response: ["schema-widened breaking"],
  },
  {
    title: "an object is split by a tag",
    before: tagged,
    after: `{ oneOf: [${alternative("a")}, ${alternative("b")}] }`,
    ...same,
  },
  {
    title: "the alternatives of a tag are merged",
    before: `{ anyOf: [${alternative("a")}, ${alternative("b")}] }`,
    after: tagged,
    ...same,
  },
  {
    title: "adjacent ranges become one",
    before:
      "{ anyOf: [{ type: integer, minimum: 0, maximum: 4 }, { type: integer, minimum: 5, maximum: 9 }] }",
    after: "{ type: integer, minimum: 0, maximum: 9 }",
    ...same,
  },
  {
    title: "`required` becomes `anyOf` of `required`",
    before: "{ type: object, required: [a] }",
    after: "{ type: object, anyOf: [{ required: [a] }, { required: [a, b] }] }",
    ...same,
  },
  {
    title: "a condition becomes a union",
    before: "{ type: object, if: { required: [a] }, then: { required: [b] } }",
    after: "{ type: object, anyOf: [{ not: { required: [a] } }, { required: [b] }] }",
    ...same,
  },
  {
    title: "an alternative that nothing matches is removed",
    before: "{ anyOf: [{ type: string }, { type: string, minLength: 3, maxLength: 2 }] }",
    after: "{ type: string }",
    ...same,
  },
  {
    title: "a property that a pattern described is described by its name",
    before: `{ type: object, patternProperties: { "^x-": { type: string } }, additionalProperties: false }`,
    after: `{ type: object, properties: { x-a: { type: string } }, patternProperties: { "^x-": { type: string } }, additionalProperties: false }`,
    ...same,
  },
  {
    title: "a constant object is described by keywords",
    before: "{ const: { a: 1 } }",
    after: "{ type: object, required: [a], properties: { a: { const: 1 } }, additionalProperties: false }",
    ...same,
  },
  {
    title: "a constant object lacks what depends on its property",
    before: "{ const: { a: 1 } }",
    after: "{ dependentRequired: { a: [b] } }",
    request: ["schema-narrowed breaking"],
    response: ["type-widened breaking", "enum-removed breaking"],
  },
  {
    title: "a range gets a hole",
    before: "{ type: number, minimum: 0, maximum: 10 }",
    after:
      "{ anyOf: [{ type: number, minimum: 0, exclusiveMaximum: 5 }, { type: number, exclusiveMinimum: 5, maximum: 10 }] }",
    request: ["union-branch-removed breaking"],
    response: [],
  },
  {
    title: "alternatives begin to overlap",
    before: "{ anyOf: [{ type: integer }, { type: string }] }",
    after: "{ oneOf: [{ type: integer }, { type: string }, { type: integer, minimum: 5 }] }",
    request: ["union-overlap-grown breaking"],
    response: [],
  },
  {
    title: "only objects that combine alternatives match two",
    before:
      "{ oneOf: [{ type: object, required: [a], properties: { a: { type: string, maxLength: 5 } } }, { type: object, required: [b], properties: { b: { type: string } } }] }",
    after:
      "{ oneOf: [{ type: object, required: [a], properties: { a: { type: string, maxLength: 9 } } }, { type: object, required: [b], properties: { b: { type: string } } }] }",
    request: ["union-overlap-grown dangerous"],
    response: ["length-widened breaking"],
  },
  {
    title: "an anchor below an unknown keyword is a value",
    before:
      "{ type: object, properties: { a: { $ref: '#n' } }, $defs: { u: { x: { $anchor: n, type: integer } }, v: { $anchor: n, type: string } } }",
    after: "{ type: object, properties: { a: { type: string } } }",
    ...same,
  },
  {
    title: "the type of a generic list depends on where it is used",
    before: "{ $id: 'https://example.com/l', $ref: g, $defs: { T: { $dynamicAnchor: T, type: string } } }",
    after: "{ $id: 'https://example.com/l', $ref: g, $defs: { T: { $dynamicAnchor: T, type: boolean } } }",
    request: ["schema-narrowed breaking"],
    response: ["schema-widened breaking"],
  },
];

const generic =
  "components: { schemas: { G: { $id: 'https://example.com/g', $defs: { T: { $dynamicAnchor: T, not: {} } }, type: array, items: { $dynamicRef: '#T' } } } }";

function document(side: "request" | "response", schema: string): string {
  const content = `content: { application/json: { schema: ${schema} } }`;
  const operation =
    side === "request"
      ? `requestBody: { required: true, ${content} }, responses: { "204": { description: ok } }`
      : `responses: { "200": { description: ok, ${content} } }`;
  return `openapi: 3.1.0\ninfo: { title: t, version: "1" }\npaths: { /a: { post: { ${operation} } } }\n${generic}\n`;
}

describe("schemas as a whole", () => {
  for (const { title, before, after, request, response } of cases) {
    it(title, () => {
      const sides = { request, response } as const;
      for (const side of ["request", "response"] as const) {
        const findings = told(document(side, before), document(side, after));
        assert.deepEqual(
          findings
            .filter(({ compatibility }) => compatibility !== "compatible")
            .map(({ kind, compatibility }) => `${kind} ${compatibility}`),
          sides[side],
          side,
        );
      }
    });
  }
});
