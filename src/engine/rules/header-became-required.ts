import { quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const headerBecameRequired: Rule<"header-became-required"> = {
  kind: "header-became-required",
  title: "Header became required",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ name }) => `Header ${quote(name)} became required.`,
  why: {
    request: "Requests without this header will be rejected.",
    response: "Clients that handle a missing header are not affected.",
  },
  advice: "Keep the header optional in requests.",
  examples: [
    {
      title: "optional before",
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
