import { byVariance, quoted, type Rule } from "../rule";

export const unionBranchRemoved: Rule<"union-branch-removed"> = {
  kind: "union-branch-removed",
  title: "Alternative removed",
  breaks: "wire",
  compatibility: ({ decided }) =>
    decided ? byVariance("narrows") : { request: "dangerous", response: "compatible" },
  message: ({ subject, branch, decided }) =>
    decided
      ? `${quoted(subject)} may no longer be \`${branch}\`.`
      : `Whether the alternatives of ${quoted(subject)} still take all of \`${branch}\` could not be decided.`,
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
    {
      title: "two parts that may make up the whole",
      of: "schema",
      before: "type: string",
      after: "anyOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 3 }]",
      reports: [{ compatibility: "dangerous", side: "request", underlines: "anyOf" }],
    },
  ],
};
