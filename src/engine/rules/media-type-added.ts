import { describeSubject, quote } from "../quote";
import { byVariance, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const mediaTypeAdded: Rule<"media-type-added"> = {
  kind: "media-type-added",
  title: "Media type added",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ body, mediaType }) => `Media type ${quote(mediaType)} was added to ${describeSubject(body)}.`,
  why: {
    request: "Clients can keep sending the published media types.",
    response: "Clients may receive a media type that they did not ask for.",
  },
  advice: reviewFirst,
  examples: [
    {
      title: "a second media type is added",
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
    {
      title: "a range replaces a media type",
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
      application/*: { schema: { type: string } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "application/*" }],
    },
    {
      title: "one media type remains of a range",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/*: { schema: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/json: { schema: { type: string } }
`,
      reports: [],
    },
    {
      title: "a media type is listed next to a range with the same schema",
      of: "operation",
      before: `
requestBody: { content: { text/*: { schema: { type: string } } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody: { content: { text/*: { schema: { type: string } }, text/plain: { schema: { type: string } } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a media type is removed next to a range that covers it",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      text/*: { schema: { type: string } }
      text/csv: { schema: { type: string } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      text/*: { schema: { type: string } }
`,
      reports: [],
    },
  ],
};
