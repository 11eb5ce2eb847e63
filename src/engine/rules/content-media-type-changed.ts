import { always, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const contentMediaTypeChanged: Rule<"content-media-type-changed"> = {
  kind: "content-media-type-changed",
  title: "Content media type changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: (facts) => valueChanged("Content media type", facts),
  why: "Clients cannot parse content of a different media type.",
  advice: "Keep the published media type. Add the new one as a separate property.",
  examples: [
    {
      title: "a different media type",
      of: "schema",
      dialect: "3.1",
      before: `
type: string
contentMediaType: image/png
`,
      after: `
type: string
contentMediaType: image/jpeg
`,
      reports: [{ compatibility: "breaking", side: "both", underlines: "image/jpeg" }],
    },
  ],
};
