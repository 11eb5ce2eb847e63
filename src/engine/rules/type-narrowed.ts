import { byVariance, quoted, type Rule } from "../rule";

export const typeNarrowed: Rule<"type-narrowed"> = {
  kind: "type-narrowed",
  title: "Fewer types allowed",
  breaks: "wire",
  compatibility: ({ implied }) =>
    implied ? { request: "dangerous", response: "compatible" } : byVariance("narrows"),
  message: ({ subject, before, after }) =>
    after === "nothing"
      ? `${quoted(subject)} is no longer allowed at all, was ${before}.`
      : `${quoted(subject)} may now only be ${after}, was ${before}.`,
  why: "Clients that send the other types are refused.",
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
      title: "the type is named that the other keywords spoke of anyway",
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
