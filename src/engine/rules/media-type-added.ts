import type { Rule } from "../rule";

export const mediaTypeAdded: Rule<"media-type-added"> = {
  kind: "media-type-added",
  title: "Media type added",
  breaks: "wire",
  compatibility: ({ covers, pushed }) => ({
    request: "compatible",
    response: covers ? "breaking" : pushed ? "dangerous" : "compatible",
  }),
  message: ({ body, mediaType }) => `\`${mediaType}\` is new for ${body}.`,
  why: {
    request: "Clients go on using the one they know.",
    response: "Clients may receive what they did not ask for.",
  },
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
    {
      title: "a range takes the place of one",
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
      title: "of a range, one is left",
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
      title: "of a range, one is written out beside it, as before",
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
      title: "one is left to the range that stood beside it",
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
