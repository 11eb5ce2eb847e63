import { byVariance, type Rule } from "../rule";

export const headerBecameRequired: Rule<"header-became-required"> = {
  kind: "header-became-required",
  title: "Header became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name }) => `The header \`${name}\` may no longer be missing.`,
  why: {
    request: "Clients that leave it out are refused.",
    response: "Clients that coped without it go on.",
  },
  advice: "Nothing to do.",
  examples: [
    {
      title: "sometimes there before",
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
    headers: { ETag: { required: true, schema: { type: string } } }
`,
      reports: [{ compatibility: "compatible", side: "response", underlines: "true" }],
    },
  ],
};
