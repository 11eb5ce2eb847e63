import { describeSubject, forExample, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const unionOverlapShrunk: Rule<"union-overlap-shrunk"> = {
  kind: "union-overlap-shrunk",
  title: "Alternatives no longer overlap",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, branch, witness }) =>
    `${describeSubject(subject)} now also accepts values that matched alternative ${quote(branch)} and another one${forExample(witness)}.`,
  why: "`oneOf` rejected these values in the published version, so clients may not expect them in responses.",
  advice: "Keep rejecting these values in responses.",
  examples: [
    {
      title: "`oneOf` becomes `anyOf`",
      of: "schema",
      before: "oneOf: [{ type: integer }, { type: number }]",
      after: "anyOf: [{ type: integer }, { type: number }]",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "one of two overlapping alternatives is removed",
      of: "schema",
      before: "oneOf: [{ type: number, maximum: 5 }, { type: number, minimum: 1 }]",
      after: "{ type: number, maximum: 5 }",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "one of two distinct alternatives is removed",
      of: "schema",
      before: `
oneOf:
  - { type: string, format: date }
  - { type: string, format: uuid }
  - { type: object, required: [cat], properties: { cat: { type: string } } }
  - { type: object, required: [dog], properties: { dog: { type: string } } }
`,
      after: `
oneOf:
  - { type: string, format: date }
  - { type: object, required: [cat], properties: { cat: { type: string } } }
`,
      reports: [],
    },
    {
      title: "a property is added to one of the alternatives",
      of: "schema",
      before: `
oneOf:
  - { type: object, properties: { cat: { type: string } } }
  - { type: object, properties: { dog: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, properties: { cat: { type: string }, age: { type: integer } } }
  - { type: object, properties: { dog: { type: string } } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Thing" }],
    },
    {
      title: "a schema next to the union is narrowed",
      of: "schema",
      before: `
type: object
properties: { a: { type: string, maxLength: 9 }, b: { type: string } }
oneOf: [{ required: [a] }, { required: [b] }]
`,
      after: `
type: object
properties: { a: { type: string, maxLength: 5 }, b: { type: string } }
oneOf: [{ required: [a] }, { required: [b] }]
`,
      reports: [],
    },
  ],
};
