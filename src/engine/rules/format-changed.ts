import { always, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const formatChanged: Rule<"format-changed"> = {
  kind: "format-changed",
  title: "Format changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: (facts) => valueChanged("Format", facts),
  why: "Values in the published format no longer parse, neither in requests nor in responses.",
  advice: "Keep the published format. Add the new one as a separate property.",
  examples: [
    {
      title: "`date-time` becomes `date`",
      of: "schema",
      before: `
type: string
format: date-time
`,
      after: `
type: string
format: date
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "date" }],
    },
  ],
};
