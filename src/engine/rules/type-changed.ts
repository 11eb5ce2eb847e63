import { always, quoted, type Rule } from "../rule";

export const typeChanged: Rule<"type-changed"> = {
  kind: "type-changed",
  title: "Type changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) => `The type of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Values of the published type are refused; readers meet a type they do not know.",
  advice: "Keep the published type; offer the new one under another name.",
  examples: [
    {
      title: "a string becomes an integer",
      of: "schema",
      before: "type: string",
      after: "type: integer",
      reports: [{ compatibility: "breaking", side: "both", underlines: "integer" }],
    },
    {
      title: "the type is written as a list",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: "type: [string]",
      reports: [],
    },
    {
      title: "a list that held what nothing is comes where none could be",
      of: "schema",
      dialect: "3.1",
      before: "contains: false",
      after: "const: []",
      reports: [{ compatibility: "breaking", side: "both", underlines: "const" }],
    },
  ],
};
