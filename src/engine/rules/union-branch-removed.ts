import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const unionBranchRemoved: Rule<"union-branch-removed"> = {
  kind: "union-branch-removed",
  title: "Alternative removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, branch }) =>
    `Alternative ${quote(branch)} was removed from ${describeSubject(subject)}.`,
  why: "Requests with values of this alternative will be rejected.",
  advice: "Keep accepting the alternative.",
  examples: [
    {
      title: "one of two alternatives is removed",
      of: "schema",
      before: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
  - { type: object, title: B, required: [b], properties: { b: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "Thing" }],
    },
    {
      title: "the order and the titles change",
      of: "schema",
      before: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
  - { type: object, title: B, required: [b], properties: { b: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, title: Y, required: [b], properties: { b: { type: string } } }
  - { type: object, title: X, required: [a], properties: { a: { type: string } } }
`,
      reports: [],
    },
    {
      title: "two alternatives that together accept the same values",
      of: "schema",
      before: "type: string",
      after: "anyOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 3 }]",
      reports: [],
    },
  ],
};
