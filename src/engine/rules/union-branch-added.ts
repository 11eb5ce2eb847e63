import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const unionBranchAdded: Rule<"union-branch-added"> = {
  kind: "union-branch-added",
  title: "Alternative added",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, branch }) => `Alternative ${quote(branch)} was added to ${describeSubject(subject)}.`,
  why: "Clients that handle only the published alternatives may fail on a new one.",
  advice: "Return the new alternative in a separate property or operation.",
  examples: [
    {
      title: "a second alternative is added",
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
