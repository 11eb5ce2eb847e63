import { byVariance, quoted, type Rule } from "../rule";

export const lengthNarrowed: Rule<"length-narrowed"> = {
  kind: "length-narrowed",
  title: "Length narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject, keyword, before, after }) =>
    `\`${keyword}\` of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients that send texts the new bound leaves out are refused.",
  advice: "Keep the published bound.",
  examples: [
    {
      title: "the lower bound is raised",
      of: "schema",
      before: `
type: string
minLength: 1
`,
      after: `
type: string
minLength: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "2" }],
    },
    {
      title: "an upper bound appears",
      of: "schema",
      before: "type: string",
      after: `
type: string
maxLength: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower bound of nothing",
      of: "schema",
      before: "type: string",
      after: `
type: string
minLength: 0
`,
      reports: [],
    },
    {
      title: "it speaks of strings only",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
maxLength: 3
`,
      reports: [],
    },
    {
      title: "a length that the pattern has said already",
      of: "schema",
      before: `
type: string
pattern: "^[0-9]{4}$"
`,
      after: `
type: string
pattern: "^[0-9]{4}$"
minLength: 4
maxLength: 4
`,
      reports: [],
    },
    {
      title: "of a range of media types, one is written out beside it",
      of: "operation",
      before: `
requestBody: { content: { text/*: { schema: { type: string } } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody: { content: { text/*: { schema: { type: string } }, text/plain: { schema: { type: string, maxLength: 3 } } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "3" }],
    },
  ],
};
