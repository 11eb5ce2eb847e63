import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const lengthNarrowed: Rule<"length-narrowed"> = {
  kind: "length-narrowed",
  title: "Length narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: limitChanged,
  why: "Requests with strings outside the new limit will be rejected.",
  advice: "Keep the published limit.",
  examples: [
    {
      title: "the lower limit is increased",
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
      title: "an upper limit is added",
      of: "schema",
      before: "type: string",
      after: `
type: string
maxLength: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "a lower limit of zero",
      of: "schema",
      before: "type: string",
      after: `
type: string
minLength: 0
`,
      reports: [],
    },
    {
      title: "the limit applies to strings only",
      of: "schema",
      before: "type: integer",
      after: `
type: integer
maxLength: 3
`,
      reports: [],
    },
    {
      title: "the pattern already implies the limit",
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
      title: "a media type is listed next to a range that covers it",
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
