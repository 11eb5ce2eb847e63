import { always, quoted, type Rule } from "../rule";

export const contentMediaTypeChanged: Rule<"content-media-type-changed"> = {
  kind: "content-media-type-changed",
  title: "Content media type changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) => `${quoted(subject)} now holds ${after}, was ${before}.`,
  why: "Clients cannot read what it holds.",
  advice: "Keep the published media type; offer the new one under another name.",
  examples: [
    {
      title: "another media type",
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
