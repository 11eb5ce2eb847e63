import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const nullAdded: Rule<"null-added"> = {
  kind: "null-added",
  title: "Null allowed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `\`null\` is now allowed for ${describeSubject(subject)}.`,
  why: "Clients that do not expect `null` may fail on it.",
  advice: "Omit the property instead if it is optional, or keep sending a value.",
  examples: [
    {
      title: "`nullable` is added",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: 'type: [string, "null"]',
      reports: [{ compatibility: "breaking", side: "response", underlines: '[string, "null"]' }],
    },
    {
      title: "a branch with `null` is added",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: 'oneOf: [{ type: string }, { type: "null" }]',
      reports: [{ compatibility: "breaking", side: "response", underlines: "oneOf" }],
    },
  ],
};
