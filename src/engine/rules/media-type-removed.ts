import { always, type Rule } from "../rule";

export const mediaTypeRemoved: Rule<"media-type-removed"> = {
  kind: "media-type-removed",
  title: "Media type removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ body, mediaType }) => `\`${mediaType}\` is no longer offered for ${body}.`,
  why: "Clients that send it or ask for it are refused.",
  advice: "Keep the media type beside the new one.",
  examples: [
    {
      title: "one of two is taken out",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/json: { schema: { type: string } }
      text/csv: { schema: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/json: { schema: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "content" }],
    },
    {
      title: "it is written in other letters, with the character set it had anyway",
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
      Application/JSON;charset=utf-8: { schema: { type: string } }
`,
      reports: [],
    },
    {
      title: "one that all operations had in common",
      of: "document",
      before: `
swagger: "2.0"
produces: [application/json, application/xml]
paths:
  /pets: { get: { responses: { "200": { description: ok, schema: { type: string } } } } }
  /shops: { get: { responses: { "200": { description: ok, schema: { type: string } } } } }
`,
      after: `
swagger: "2.0"
produces: [application/json]
paths:
  /pets: { get: { responses: { "200": { description: ok, schema: { type: string } } } } }
  /shops: { get: { responses: { "200": { description: ok, schema: { type: string } } } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "produces" }],
    },
  ],
};
