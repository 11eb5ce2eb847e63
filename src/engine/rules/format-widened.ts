import { byVariance, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const formatWidened: Rule<"format-widened"> = {
  kind: "format-widened",
  title: "Format widened",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: (facts) => valueChanged("Format", facts),
  why: "Clients that store or parse the published format may overflow or fail.",
  advice: "Keep the published format in responses.",
  examples: [
    {
      title: "`int32` becomes `int64`",
      of: "schema",
      before: `
type: integer
format: int32
`,
      after: `
type: integer
format: int64
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "int64" }],
    },
  ],
};
