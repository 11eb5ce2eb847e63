import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const typeNarrowed: Rule<"type-narrowed"> = {
  kind: "type-narrowed",
  title: "Fewer types allowed",
  breaks: "wire",
  compatibility: ({ implied }) =>
    implied ? { request: "dangerous", response: "compatible" } : byVariance("narrows"),
  message: ({ subject, before, after }) =>
    after === "nothing"
      ? `${describeSubject(subject)} no longer allows any value; its type was ${before}.`
      : `Type of ${describeSubject(subject)} was narrowed from ${before} to ${after}.`,
  why: "Requests with values of the removed types will be rejected.",
  advice: "Keep accepting the published types.",
  examples: [
    {
      title: "a number becomes an integer",
      of: "schema",
      before: "type: number",
      after: "type: integer",
      reports: [{ compatibility: "breaking", side: "request", underlines: "integer" }],
    },
    {
      title: "the type that the other keywords imply is added",
      of: "schema",
      before: "properties: { a: { type: string } }",
      after: `
type: object
properties: { a: { type: string } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "object" }],
    },
  ],
};
