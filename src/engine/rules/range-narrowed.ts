import { byVariance, type Rule } from "../rule";
import { limitChanged } from "../sentences";

export const rangeNarrowed: Rule<"range-narrowed"> = {
  kind: "range-narrowed",
  title: "Range narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: limitChanged,
  why: "Requests with numbers outside the new limit will be rejected.",
  advice: "Keep the published limit.",
  examples: [
    {
      title: "the lower limit is increased",
      of: "schema",
      before: `
type: number
minimum: 1
`,
      after: `
type: number
minimum: 2
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "2" }],
    },
    {
      title: "an upper limit is added",
      of: "schema",
      before: "type: number",
      after: `
type: number
maximum: 5
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "5" }],
    },
    {
      title: "the exclusive limit in the syntax of OpenAPI 3.1",
      of: "schema",
      before: `
type: integer
minimum: 0
exclusiveMinimum: true
`,
      after: `
type: integer
minimum: 1
`,
      reports: [],
    },
    {
      title: "a limit that excludes no integer",
      of: "schema",
      before: `
type: integer
minimum: 1
`,
      after: `
type: integer
minimum: 0.5
`,
      reports: [],
    },
    {
      title: "limits that the format already implies",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
format: int32
minimum: -2147483648
maximum: 2147483647
`,
      reports: [],
    },
  ],
};
