import { byVariance, type Rule } from "../rule";

export const headerBecameOptional: Rule<"header-became-optional"> = {
  kind: "header-became-optional",
  title: "Header became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ name }) => `The header \`${name}\` may now be missing.`,
  why: "Clients that count on it find nothing.",
  advice: "Keep sending it every time.",
  examples: [
    {
      title: "always there before",
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
    headers: { ETag: { schema: { type: string } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "ETag" }],
    },
  ],
};
