import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const formatRemoved: Rule<"format-removed"> = {
  kind: "format-removed",
  title: "Format removed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, format }) => `Format ${quote(format)} was removed from ${describeSubject(subject)}.`,
  why: "Clients that parse the published format may fail on other values.",
  advice: "Keep the format in responses.",
  examples: [
    {
      title: "the format is removed",
      of: "schema",
      before: `
type: string
format: uuid
`,
      after: "type: string",
      reports: [{ compatibility: "breaking", side: "response", underlines: "Thing" }],
    },
    {
      title: "limits that allow the same numbers replace the format",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
minimum: -2147483648
maximum: 2147483647
`,
      reports: [],
    },
  ],
};
