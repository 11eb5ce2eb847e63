import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const containsAdded: Rule<"contains-added"> = {
  kind: "contains-added",
  title: "Constraint `contains` added",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `\`contains\` was added to ${describeSubject(subject)}.`,
  why: "Requests with arrays that lack a matching item will be rejected.",
  advice: "Keep accepting arrays without a matching item.",
  examples: [
    {
      title: "`contains` is added",
      of: "schema",
      dialect: "3.1",
      before: "type: array",
      after: `
type: array
contains: { type: integer }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "contains" }],
    },
  ],
};
