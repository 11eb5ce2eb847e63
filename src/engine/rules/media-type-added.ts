import { always, type Rule } from "../rule";

export const mediaTypeAdded: Rule<"media-type-added"> = {
  kind: "media-type-added",
  title: "Media type added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ body, mediaType }) => `\`${mediaType}\` is new for ${body}.`,
  why: "Clients go on using the one they know.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a second one comes in",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/json: { schema: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/json: { schema: { type: string } }
      text/csv: { schema: { type: string } }
`,
      reports: [{ compatibility: "compatible", underlines: "text/csv" }],
    },
  ],
};
