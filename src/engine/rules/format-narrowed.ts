import { byVariance, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const formatNarrowed: Rule<"format-narrowed"> = {
  kind: "format-narrowed",
  title: "Format narrowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: (facts) => valueChanged("Format", facts),
  why: "Requests with values that only the published format allows will be rejected.",
  advice: "Keep the published format.",
  examples: [
    {
      title: "`int64` becomes `int32`",
      of: "schema",
      before: `
type: integer
format: int64
`,
      after: `
type: integer
format: int32
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "int32" }],
    },
  ],
};
