import { describeSubject } from "../quote";
import { always, type Rule } from "../rule";

export const typeChanged: Rule<"type-changed"> = {
  kind: "type-changed",
  title: "Type changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) =>
    `Type of ${describeSubject(subject)} changed from ${before} to ${after}.`,
  why: "Requests with the published type are rejected, and clients receive a type that they do not expect.",
  advice: "Keep the published type. Add the new one as a separate property.",
  examples: [
    {
      title: "a string becomes an integer",
      of: "schema",
      before: "type: string",
      after: "type: integer",
      reports: [{ compatibility: "breaking", side: "both", underlines: "integer" }],
    },
    {
      title: "the type is written as an array",
      of: "schema",
      dialect: "3.1",
      before: "type: string",
      after: "type: [string]",
      reports: [],
    },
    {
      title: "an empty array replaces an impossible value",
      of: "schema",
      dialect: "3.1",
      before: "contains: false",
      after: "const: []",
      reports: [{ compatibility: "breaking", side: "both", underlines: "const" }],
    },
  ],
};
