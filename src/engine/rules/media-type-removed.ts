import { describeSubject, quote } from "../quote";
import { always, type Rule } from "../rule";

export const mediaTypeRemoved: Rule<"media-type-removed"> = {
  kind: "media-type-removed",
  title: "Media type removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ body, mediaType }) =>
    `Media type ${quote(mediaType)} was removed from ${describeSubject(body)}.`,
  why: "Requests that send or accept this media type will be rejected.",
  advice: "Keep the media type in addition to the new one.",
  examples: [
    {
      title: "one of two media types is removed",
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
      title: "the name in different case, with the default charset",
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
      title: "a media type of all operations",
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
