import { byVariance, quoted, type Rule } from "../rule";

export const nullAdded: Rule<"null-added"> = {
  kind: "null-added",
  title: "Null allowed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject }) => `${quoted(subject)} may now be null.`,
  why: "Clients that never met null there fail on it.",
  advice: "Leave the property out instead where it is optional, or keep a value.",
  examples: [
    {
      title: "null is allowed",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: 'type: [string, "null"]',
      reports: [{ compatibility: "breaking", side: "response", underlines: '[string, "null"]' }],
    },
    {
      title: "null is allowed by a branch of its own",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: 'oneOf: [{ type: string }, { type: "null" }]',
      reports: [{ compatibility: "breaking", side: "response", underlines: "oneOf" }],
    },
  ],
};
