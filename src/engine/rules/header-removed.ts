import type { Rule } from "../rule";

export const headerRemoved: Rule<"header-removed"> = {
  kind: "header-removed",
  title: "Header removed",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "compatible", response: required ? "breaking" : "dangerous" }),
  message: ({ name }) => `The header \`${name}\` is gone.`,
  why: "Clients that read it find nothing.",
  advice: "Keep sending it.",
  examples: [
    {
      title: "one that was always there",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { required: true, schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: {}
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "headers" }],
    },
    {
      title: "one that was sometimes there",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: {}
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "headers" }],
    },
    {
      title: "the same in other letters",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: { etag: { schema: { type: string } } }
`,
      reports: [],
    },
  ],
};
