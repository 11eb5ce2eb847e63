import { byVariance, type Rule } from "../rule";

export const unionBranchRemoved: Rule<"union-branch-removed"> = {
  kind: "union-branch-removed",
  title: "Alternative removed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, branch }) => `\`${subject}\` may no longer be \`${branch}\`.`,
  why: "Clients that send it are refused.",
  advice: "Keep accepting it.",
  examples: [
    {
      title: "one of two is taken out",
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
  ],
};
