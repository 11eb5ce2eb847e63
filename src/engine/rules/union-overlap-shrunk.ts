import { byVariance, quoted, type Rule } from "../rule";

export const unionOverlapShrunk: Rule<"union-overlap-shrunk"> = {
  kind: "union-overlap-shrunk",
  title: "Alternatives no longer overlap",
  breaks: "wire",
  compatibility: ({ decided }) =>
    decided ? byVariance("widens") : { request: "compatible", response: "dangerous" },
  message: ({ subject, branch, decided }) =>
    decided
      ? `What matches \`${branch}\` of ${quoted(subject)} matched another alternative of \`oneOf\` too, and was refused; now it is allowed.`
      : `Whether what was refused beside \`${branch}\` of ${quoted(subject)}, for matching two alternatives of \`oneOf\`, may come now could not be decided.`,
  why: "Clients read values that could not be there.",
  advice: "Keep refusing them in responses.",
  examples: [
    {
      title: "`oneOf` becomes `anyOf`",
      of: "schema",
      before: "oneOf: [{ type: integer }, { type: number }]",
      after: "anyOf: [{ type: integer }, { type: number }]",
      reports: [{ compatibility: "breaking", side: "response", underlines: "type: number" }],
    },
    {
      title: "one of two that overlap in part goes",
      of: "schema",
      before: "oneOf: [{ type: number, maximum: 5 }, { type: number, minimum: 1 }]",
      after: "{ type: number, maximum: 5 }",
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Thing" }],
    },
    {
      title: "one of two that lists may match both goes",
      of: "schema",
      dialect: "3.1",
      before: `
oneOf:
  - { uniqueItems: true }
  - prefixItems: [{ type: number, exclusiveMaximum: 1 }]
`,
      after: `
type: array
prefixItems: [{ type: number, exclusiveMaximum: 1 }]
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Thing" }],
    },
    {
      title: "one of two that are told apart goes",
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
      title: "another property is described in one of them",
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
      reports: [],
    },
    {
      title: "what stands beside the union is narrowed",
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
