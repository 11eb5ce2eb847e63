import { quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const headerBecameOptional: Rule<"header-became-optional"> = {
  kind: "header-became-optional",
  title: "Header became optional",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ name }) => `Header ${quote(name)} is no longer required.`,
  why: "Clients that read this header may find it missing.",
  advice: "Keep sending the header in every response.",
  examples: [
    {
      title: "required before",
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
