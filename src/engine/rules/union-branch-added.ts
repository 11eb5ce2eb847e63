import { byVariance, quoted, type Rule } from "../rule";

export const unionBranchAdded: Rule<"union-branch-added"> = {
  kind: "union-branch-added",
  title: "Alternative added",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, branch }) => `${quoted(subject)} may now also be \`${branch}\`.`,
  why: "Clients that know only the published alternatives fail on it.",
  advice: "Offer it in a place of its own.",
  examples: [
    {
      title: "a second one comes in",
      of: "schema",
      before: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
`,
      after: `
oneOf:
  - { type: object, title: A, required: [a], properties: { a: { type: string } } }
  - { type: object, title: B, required: [b], properties: { b: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "type: object" }],
    },
  ],
};
